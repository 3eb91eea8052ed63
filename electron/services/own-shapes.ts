import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What Braid writes in a folder, by the names it gives. A person may have named a folder that already holds `backups`
 * or `runs` of their own, so the name of a folder proves nothing: each file in it is told by its shape.
 */
export type Shape = {
  readonly files: (name: string, place: string) => boolean;
  /** The shape of a folder in it, `whole` for one that is Braid's with all that is in it, null for one that isn't. */
  readonly folder: (name: string, place: string) => Shape | 'whole' | null;
};

/** Says that an earlier end could not delete everything, because something was still open. */
export const unfinished = 'delete-at-next-start';

const document = '(settings|progress|lessons|workflows|conversations|tags|deleted|asked|limits|class-seat)';
const month = String.raw`\d{4}-\d{2}(-\d+)?`;
const id = String.raw`\d{8}-\d{6}-[0-9a-f]{6}`;
const aside = String.raw`(-unreadable-[\d-]+)?`;

const called =
  (names: RegExp): Shape['files'] =>
  (name) =>
    names.test(name);
const flat = (names: RegExp): Shape => ({ files: called(names), folder: () => null });
const holding = (files: Shape['files'], folders: Readonly<Record<string, Shape>>): Shape => ({
  files,
  folder: (name) => (Object.hasOwn(folders, name) ? (folders[name] ?? null) : null),
});

const documentNames = new RegExp(`^${document}\\.json$`);
const besideDocuments = new RegExp(
  String.raw`^(${document}-unreadable-[\d-]+\.json|\.${document}\.json\.tmp|${unfinished}|\.writable-\d+)$`,
);
/** `tags.json` or `progress.json` may be a person's own: the name alone proves nothing. */
const documents: Shape['files'] = (name, place) =>
  besideDocuments.test(name) || (documentNames.test(name) && isWritten(place));
/** Where an end of Braid's has named what it left. */
const namedDocuments: Shape['files'] = (name) => besideDocuments.test(name) || documentNames.test(name);
const months = flat(new RegExp(String.raw`^(${month}${aside}\.json|\.${month}\.json\.tmp)$`));
/** A document as it was last written, and as it was before a newer version changed its form. */
const backupNames = new RegExp(String.raw`^${document}(-v\d+)?\.json$`);
const backups = holding((name, place) => backupNames.test(name) && isWritten(place), {
  summaries: flat(new RegExp(String.raw`^${month}(-v\d+)?\.json$`)),
});
const kept = {
  runs: flat(new RegExp(String.raw`^${id}-[A-Za-z0-9-]+\.jsonl$`)),
  texts: flat(/^([0-9a-f]{64}|\.[0-9a-f]{64}\.\d+\.tmp)$/),
  summaries: months,
  backups,
};

/** Of a pod in a browser: a data folder without windows and classes. */
const podData = holding(documents, kept);
const nothing: Shape['files'] = () => false;
const pods: Shape = {
  files: nothing,
  folder: (name) => (/^pod-\d+(-removed-\d+)?$/.test(name) ? podData : null),
};
const hostedClass = holding(called(/^(events|windows)\.jsonl$/), { given: flat(/^pod-\d+\.json(\.new)?$/), pods });
const ofClass = new RegExp(`^${id}$`);
const classes: Shape = { files: nothing, folder: (name) => (ofClass.test(name) ? hostedClass : null) };

const keys = flat(/^(claude|compatible)\.key(\.new)?$/);
/** What Chromium names its files in a profile of Electron's; each database has a journal or two beside it. */
const chromiumFiles =
  /^(places\.json(\.new)?|Local State|Preferences|Secure Preferences|Last Version|Variations|First Run|lockfile|Singleton(Lock|Cookie|Socket)|DevToolsActivePort|chrome_debug\.log|Custom Dictionary\.txt(\.backup)?|Network Persistent State|Reporting and NEL|TransportSecurity|BrowserMetrics-spare\.pma|(Cookies|DIPS|Trust Tokens|QuotaManager|SharedStorage|Favicons|Visited Links|MediaDeviceSalts|Origin Bound Certs|PersistentOriginTrials|InterestGroups|PrivateAggregation|Conversions|Web Data|History)(-journal|-wal|-shm)?)$/;
const chromiumFolders =
  /^(Cache|Code Cache|GPUCache|GPUPersistentCache|GrShaderCache|ShaderCache|GraphiteDawnCache|Dawn(Graphite|WebGPU)?Cache|Local Storage|Session Storage|IndexedDB|databases|blob_storage|WebStorage|File System|Service Worker|Shared Dictionary|SharedStorage|shared_proto_db|VideoDecodeStats|WebrtcVideoStats|Network|Crashpad|Crash Reports|Dictionaries|Partitions|BrowserMetrics|Extensions|Extension State|Extension Rules|Extension Scripts|Local Extension Settings|Site Characteristics Database|Platform Notifications|component_crx_cache|declarative_rules)$/;

/** Chromium's files count where Braid has kept a place or a key among them: any other profile is not its own. */
function windowShape(isBraids: boolean): Shape {
  return {
    files: isBraids ? called(chromiumFiles) : nothing,
    folder: (name) => (name === 'keys' ? keys : isBraids && chromiumFolders.test(name) ? 'whole' : null),
  };
}

function keepsWindow(place: string): boolean {
  return (
    ['claude', 'compatible'].some((name) => existsSync(path.join(place, 'keys', `${name}.key`))) || hasPlaces(place)
  );
}

function hasPlaces(place: string): boolean {
  const file = path.join(place, 'places.json');
  try {
    if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return false;
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null && 'version' in read && 'main' in read && 'lane' in read;
  } catch {
    // Nobody can read it as Braid's, so it proves nothing.
    return false;
  }
}

/** Larger than any document; also what the store reads no further. */
const mostBytes = 64_000_000;

/** Whether Braid has written this document: each that it writes says which version it is of. */
function isWritten(file: string): boolean {
  try {
    const about = lstatSync(file);
    // A link goes by itself: what it leads to stays.
    if (about.isSymbolicLink()) return true;
    if (!about.isFile() || about.size > mostBytes) return false;
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null && 'version' in read && Number.isInteger(read.version);
  } catch {
    // Nobody can read it as Braid's, so it proves nothing.
    return false;
  }
}

/** `isNamed`: an end of Braid's has said of this very folder that it could not finish it. */
export function dataShape(isNamed: boolean): Shape {
  const folders = holding(isNamed ? namedDocuments : documents, { ...kept, classes });
  return {
    files: folders.files,
    folder: (name, place) =>
      name === 'window' ? windowShape(isNamed || keepsWindow(place)) : folders.folder(name, place),
  };
}
