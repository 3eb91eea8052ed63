/** Marks the place of the fuses in Electron's program: version, count, and one state for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** In the order in which the program has them; null for those that electron-builder.yml leaves alone. */
const fuses = [
  ['run as plain Node', false],
  ['encrypt cookies', null],
  ['read NODE_OPTIONS', false],
  ['be inspected from the command line', false],
  ['check its archive before it is run', true],
  ['load its archive alone', true],
  ['load a snapshot of its own for pages', null],
  ['give file: pages more rights than others', false],
];

/** What the fuses of a packaged program let it do, each as a sentence, and whether that is right; empty for no program. */
export function fuseStates(program) {
  const found = program.indexOf(sentinel);
  if (found === -1) return [];
  const at = found + sentinel.length + 2;
  return fuses.map(([what, wanted], index) => {
    const on = program[at + index] === '1'.charCodeAt(0);
    const right = wanted === null || wanted === on;
    return {
      on,
      right,
      sentence: `The program ${on ? 'can' : 'can not'} ${what}${right ? '' : ': it should be otherwise'}.`,
    };
  });
}
