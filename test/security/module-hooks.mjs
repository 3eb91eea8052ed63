// Lets one process load the built program many times, each time with another word changed in it: whatever a module with
// `?trial=ID` imports from the built program is loaded anew for that trial. Nothing on the disk is touched.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const MEANS_ELECTRON = /^electron\/(main|common)$/;

/** @type {{ built: string, electronNames: string[], changes: Record<string, { file: string, find: string, replace: string }>, replaced: Record<string, string> }} */
let known;

export function initialize(data) {
  known = data;
}

const trialOf = (address) => (address?.includes('?trial=') ? new URL(address).searchParams.get('trial') : null);

export async function resolve(specifier, context, next) {
  const trial = trialOf(context.parentURL) ?? trialOf(specifier);
  if (trial === null) return next(specifier, context);
  if (MEANS_ELECTRON.test(specifier)) return { url: `recorded:electron?trial=${trial}`, shortCircuit: true };
  const found = await next(specifier, context);
  if (!found.url.startsWith(known.built)) return found;
  // The core is pure, so all trials can have one, but for those that change a word in it.
  const isCore = found.url.startsWith(`${known.built}shared/`);
  if (isCore && !known.changes[trial]?.file.startsWith('dist/shared/')) return next(specifier, context);
  return { url: `${found.url.split('?', 1)[0]}?trial=${trial}`, format: 'module', shortCircuit: true };
}

export async function load(address, context, next) {
  const trial = trialOf(address);
  if (trial === null) return next(address, context);
  const format = 'module';
  if (address.startsWith('recorded:')) {
    const source = `export const { ${known.electronNames.join(', ')} } = globalThis.recordedElectron(${JSON.stringify(trial)});`;
    return { format, source, shortCircuit: true };
  }
  const file = address.slice(known.built.length).split('?', 1)[0];
  const instead = known.replaced[file];
  if (instead !== undefined) return { format, source: instead, shortCircuit: true };
  const source = await readFile(fileURLToPath(address), 'utf8');
  const change = known.changes[trial];
  return {
    format,
    source: change?.file === `dist/${file}` ? source.replace(change.find, () => change.replace) : source,
    shortCircuit: true,
  };
}
