import { AssertionError } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFor, root } from './built.ts';
import type { Change } from './built.ts';
import { guards } from './guards/all.ts';
import { recordElectron } from './recorded-electron.ts';
import type { RecordedElectron } from './recorded-electron.ts';
import { servicesOf } from './recorded-services.ts';
import { trials } from './trials.ts';

/*
 * Tries every guard on the built program as it is, and after each change the guard that must see it. Runs as a process of
 * its own (test/security/security.test.ts), which is thrown away with all that it loaded; it prints a line for each trial.
 */
const recorded = new Map<string, RecordedElectron>();
const electronOf = (trial: string): RecordedElectron => {
  const known = recorded.get(trial) ?? recordElectron();
  recorded.set(trial, known);
  return known;
};

/** What the desktop imports of electron, so that whatever it comes to use can be recorded. */
function electronNames(): string[] {
  const folder = path.join(root, 'dist/electron/desktop');
  const texts = readdirSync(folder).flatMap((name) =>
    name.endsWith('.js') ? [readFileSync(path.join(folder, name), 'utf8')] : [],
  );
  const lists = texts.flatMap((text) => [
    ...text.matchAll(/import \{([^}]*)\} from ['"]electron\/(?:main|common)['"]/g),
  ]);
  return [
    ...new Set(lists.flatMap(([, names = '']) => names.split(',').map((name) => name.trim().split(' ')[0] ?? ''))),
  ];
}

const changes: Record<string, Change> = {};
for (const { id, mutation } of trials) if (mutation) changes[id] = mutation;
module.register(pathToFileURL(path.join(root, 'test/security/module-hooks.mjs')), {
  data: {
    built: pathToFileURL(path.join(root, 'dist/')).href,
    electronNames: electronNames(),
    changes,
    // What the window talks to is no part of what is tried here, and takes long to load.
    replaced: {
      'electron/desktop/compose.js':
        'export const compose = async () => ({ ok: true, value: globalThis.recordedServices(import.meta.url) });',
    },
  },
});
Object.assign(globalThis, {
  recordedElectron: (trial: string) => electronOf(trial).module,
  recordedServices: (address: string) =>
    servicesOf({ electron: electronOf(new URL(address).searchParams.get('trial') ?? '') }).app,
});
// What a guard leaves behind on purpose (a client that is cut) is its own business, what breaks is told by the guard.
process.on('unhandledRejection', () => undefined);

for (const { id, mutation, guard } of trials) {
  const built = builtFor(id, mutation, electronOf(id));
  const started = performance.now();
  let problem: { broken: boolean; message: string } | null = null;
  try {
    await guards.get(guard)?.check(built);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    problem = { broken: error instanceof AssertionError, message };
  }
  await built.end().catch(() => undefined);
  recorded.delete(id);
  process.stdout.write(`${JSON.stringify({ id, problem, ms: Math.round(performance.now() - started) })}\n`);
}
process.exit(0);
