import fs from 'node:fs';
import { inProject, isMain, main, say, Trouble } from './project.mjs';

/*
 * Which licences the packages may have. One that is not here is a question for a person: read it, then add it here with
 * what it asks of us, or choose another package.
 */

/** They ask for their text and the names to be passed on, which the notices in the package do. */
const passedOn = [
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1'],
  ...['Python-2.0', 'Unlicense', 'Zlib'],
];

/** Of tools that build and test, and of which nothing is passed on. */
const forTools = [...passedOn, 'CC-BY-4.0', 'CC0-1.0', 'MPL-2.0', 'WTFPL'];

/** Names from before there was a list of names, each as what its text turned out to be. */
const readAs = { 'node_modules/duck': 'BSD-2-Clause' };

/** Whether an expression of SPDX is met: of OR one side, of AND both. */
export function isAllowed(expression, allowed) {
  const text = expression.trim().replace(/^\(([^()]*)\)$/, '$1');
  if (/[()]/.test(text)) return false;
  return text.split(/\s+OR\s+/).some((side) => side.split(/\s+AND\s+/).every((name) => allowed.includes(name)));
}

/**
 * The packages of a lock file whose licence is unknown or not allowed, each as a sentence. `packed`: whether what lies in
 * a folder is passed on.
 */
export function licenceFaults(lock, packed) {
  return Object.entries(lock.packages).flatMap(([folder, entry]) => {
    if (folder === '') return [];
    const licence = readAs[folder] ?? entry.license;
    if (!licence) return [`${folder} ${entry.version} names no licence`];
    const allowed = !entry.dev || packed(folder) ? passedOn : forTools;
    return isAllowed(licence, allowed) ? [] : [`${folder} ${entry.version} has the licence ${licence}`];
  });
}

/** The folders of the packages that the pages are built from, as the last build noted them. */
export function packagesOfPages() {
  return JSON.parse(fs.readFileSync(inProject('dist', 'packages-of-pages.json'), 'utf8'));
}

if (isMain(import.meta.url)) {
  await main(() => {
    const pages = packagesOfPages();
    const lock = JSON.parse(fs.readFileSync(inProject('package-lock.json'), 'utf8'));
    const faults = licenceFaults(lock, (folder) => pages.includes(folder));
    if (faults.length) throw new Trouble(`${faults.join('\n')}\nscripts/licences.mjs says which licences are allowed.`);
    say(`All ${Object.keys(lock.packages).length - 1} packages have licences that are allowed.`);
  });
}
