import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import util from 'node:util';
import { build } from './build.mjs';
import { requireNode } from './node-version.mjs';
import { inProject, main, say } from './project.mjs';
import { setUp } from './set-up.mjs';

const usage = `npm run bench -- [words in bench file names]

Measures the built project and prints a table of ratios. Each ratio compares two things measured in turns within this
one run, so that it means the same on a slow machine. Every bench is a file of test/bench named *.bench.mjs.
`;

const columns = ['what', 'measured', 'of', 'ratio', 'aim', ''];

/** `aim` is a bound from above, or null where there is none; rows within it say so in words, not by colour. */
function cells({ what, measured, of, value, unit = '×', aim }) {
  const shown = (number) => `${number.toFixed(unit === '×' ? 2 : 0)} ${unit}`;
  const verdict = aim === null ? '' : value <= aim ? 'within' : 'above';
  return [what, measured, of, shown(value), aim === null ? 'none' : `≤ ${aim} ${unit}`, verdict];
}

function table(rows) {
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index].length)));
  const line = (row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index]))
      .join('   ')
      .trimEnd();
  return rows.map(line).join('\n');
}

requireNode();
await main(async () => {
  const { values, positionals } = util.parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return void process.stdout.write(usage);
  await setUp();
  await build();
  const files = fs
    .readdirSync(inProject('test/bench'))
    .filter((name) => name.endsWith('.bench.mjs'))
    .filter((name) => positionals.length === 0 || positionals.some((word) => name.includes(word)));
  const results = [];
  for (const file of files.sort()) {
    say(`— ${file}`);
    const { measure } = await import(pathToFileURL(inProject('test/bench', file)).href);
    results.push(...(await measure(say)));
  }
  const above = results.filter(({ value, aim }) => aim !== null && value > aim).length;
  process.stdout.write(`${table([columns, ...results.map(cells)])}\n`);
  process.stdout.write(above === 0 ? '\nEvery aim is met.\n' : `\n${above} above the aim.\n`);
});
