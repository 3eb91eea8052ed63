import type { Mutation } from '../trials.ts';

const enclosed = 'dist/electron/services/enclosed-file.js';
const zip = 'dist/electron/services/materials/zip-entries.js';
const keychain = 'dist/electron/desktop/keychain.js';

const outside = 'a workflow file names no file outside its folder, not by a link either';
const bomb = 'an archive that unpacks beyond measure is refused by what it unpacks to';
const keys = 'a key is kept only where the system protects it, and for its owner’s eyes';

export const fileMutations: readonly Mutation[] = [
  {
    what: 'a path may climb out of a workflow’s folder',
    file: enclosed,
    find: "return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);",
    replace: 'return true;',
    caughtBy: outside,
  },
  {
    what: 'a folder is told by how it begins',
    file: enclosed,
    find: 'const relative = path.relative(folder, file);',
    replace: 'if (file.startsWith(folder)) return true; const relative = path.relative(folder, file);',
    caughtBy: outside,
  },
  {
    what: 'a link is followed out of a workflow’s folder',
    file: enclosed,
    find: 'if (!isWithin(await realpath(base), real))',
    replace: 'if (false)',
    caughtBy: outside,
  },
  {
    what: 'a workflow file may multiply itself',
    file: 'dist/electron/services/yaml-source.js',
    find: 'document.toJS()',
    replace: 'document.toJS({ maxAliasCount: -1 })',
    caughtBy: 'a workflow file that multiplies itself is refused',
  },
  {
    what: 'every file of an archive is measured alone',
    file: zip,
    find: 'left -= ',
    replace: 'left = limit - ',
    caughtBy: bomb,
  },
  {
    what: 'an archive is believed about its size',
    file: zip,
    find: 'inflateRawSync(packed, { maxOutputLength: left + 1 }).length',
    replace: 'packed.length',
    caughtBy: bomb,
  },
  {
    what: 'a key is kept under a password that everybody knows',
    file: keychain,
    find: "platform === 'linux' && [",
    replace: 'false && [',
    caughtBy: keys,
  },
  {
    what: 'a key is written as it was typed',
    file: keychain,
    find: 'await safeStorage.encryptStringAsync(value)',
    replace: 'await Promise.resolve(value)',
    caughtBy: keys,
  },
  {
    what: 'everybody may read the file of a key',
    file: keychain,
    find: 'mode: 0o600',
    replace: 'mode: 0o644',
    caughtBy: keys,
  },
];
