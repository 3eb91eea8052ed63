import type { Mutation } from '../trials.ts';

const enclosed = 'dist/electron/services/enclosed-file.js';
const zip = 'dist/electron/services/materials/zip-entries.js';
const keychain = 'dist/electron/desktop/keychain.js';

const outside = 'a workflow file names no file outside its folder, not by a link either';
const bomb = 'an archive that unpacks beyond measure is refused by what it unpacks to';
const workflow = 'a workflow is read with the fences of its readers: its folder, its weight, its files';
const word = 'a Word file that unpacks beyond measure never reaches its reader';
const memory = 'a file that fills memory outside its thread’s is given up';
const deleting = 'deleting one’s data takes no file that only has the name of one of Braid’s, and goes through no link';
const hiding = 'a key that a server sends back is hidden in every form, wherever in base64 it stands';
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
    find: 'aliases > 0 && isTooMuch(data)',
    replace: 'false',
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
  {
    what: 'a workflow reads its files without asking where they lie',
    file: 'dist/electron/services/enclosed-file.js',
    find: 'const read = await readEnclosed(folder, name);',
    replace:
      "const { readFileSync } = process.getBuiltinModule('node:fs'); const read = { ok: true, text: readFileSync(path.join(folder, name), 'utf8') };",
    caughtBy: workflow,
  },
  {
    what: 'a workflow reads as many files as it names',
    file: 'dist/electron/services/enclosed-file.js',
    find: 'left.files -= 1;',
    replace: '',
    caughtBy: workflow,
  },
  {
    what: 'a text is parsed whatever it weighs',
    file: 'dist/electron/services/yaml-tokens.js',
    find: 'if (parts > most.parts)',
    replace: 'if (false)',
    caughtBy: workflow,
  },
  {
    what: 'a text is parsed however deep it is',
    file: 'dist/electron/services/yaml-tokens.js',
    find: 'if (parser.stack.length > most.levels)',
    replace: 'if (false)',
    caughtBy: workflow,
  },
  {
    what: 'faults are listed without end',
    file: 'dist/electron/services/told-faults.js',
    find: 'if (further === 0)',
    replace: 'if (true)',
    caughtBy: workflow,
  },
  {
    what: 'a Word file is unpacked before it is measured',
    file: 'dist/electron/services/materials/read-docx.js',
    find: 'unpackedWithin(entries, unpackedLimit)',
    replace: "'yes'",
    caughtBy: word,
  },
  {
    what: 'memory outside a thread’s is not looked at',
    file: 'dist/electron/services/materials/thread.js',
    find: 'process.memoryUsage.rss() - before > mostGrowth',
    replace: 'false',
    caughtBy: memory,
  },
  {
    what: 'a document is Braid’s by its name',
    file: 'dist/electron/services/own-shapes.js',
    find: '(documentNames.test(name) && isWritten(place))',
    replace: 'documentNames.test(name)',
    caughtBy: deleting,
  },
  {
    what: 'a text is Braid’s by its folder',
    file: 'dist/electron/services/own-shapes.js',
    find: 'texts: flat(/^(',
    replace: 'texts: flat(/^(.*|',
    caughtBy: deleting,
  },
  {
    what: 'a key in base64 is looked for at one place of three',
    file: 'dist/electron/services/model/hiding.js',
    find: '[0, 1, 2].flatMap',
    replace: '[0].flatMap',
    caughtBy: hiding,
  },
  {
    what: 'pieces are passed on before their end is known',
    file: 'dist/electron/services/model/hiding.js',
    find: 'held = said.slice(from);',
    replace: "held = ''; return said;",
    caughtBy: hiding,
  },
];
