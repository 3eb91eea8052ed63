import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import util from 'node:util';
import { build } from './build.mjs';
import { requireNode } from './node-version.mjs';
import { inProject, main, say } from './project.mjs';
import { setUp } from './set-up.mjs';

const usage = `npm run bench -- [options] [words in bench file names]

Measures the built project and prints a table of ratios. Each ratio compares two things measured in turns within this
one run, so that it means the same on a slow machine. Every bench is a file of test/bench named *.bench.mjs.
Beside each stands what it was when the baseline was kept (test/bench/baseline.json), so that one run shows what a change did.

  --keep   keep these figures as the baseline; those of benches that were not run stay
  --help   print this
`;

const columns = ['what', 'measured', 'of', 'ratio', 'baseline', 'aim', ''];
const baselineFile = inProject('test/bench/baseline.json');
/** How much above its baseline a figure may be before it is said: two runs on a busy machine differ by less. */
const tolerance = 1.3;

/** What each row was, by its text; nothing where no baseline was kept. */
function readBaseline() {
  return fs.existsSync(baselineFile) ? JSON.parse(fs.readFileSync(baselineFile, 'utf8')).figures : {};
}

function keepBaseline(results) {
  const figures = { ...readBaseline() };
  for (const { what, value } of results) figures[what] = Number(value.toPrecision(3));
  const kept = { date: new Date().toISOString().slice(0, 10), node: process.version, figures };
  fs.writeFileSync(baselineFile, `${JSON.stringify(kept, null, 2)}\n`);
}

/** `aim` is a bound from above, or null where there is none; rows within it say so in words, not by colour. */
function cells({ what, measured, of, value, unit = '×', aim }, before) {
  const shown = (number) => `${number.toFixed(unit === '×' ? 2 : 0)} ${unit}`;
  const verdict = aim === null ? '' : value <= aim ? 'within' : 'above';
  const grown = before !== undefined && value > before * tolerance ? 'worse than before' : '';
  return [
    what,
    measured,
    of,
    shown(value),
    before === undefined ? '–' : shown(before),
    aim === null ? 'none' : `≤ ${aim} ${unit}`,
    [verdict, grown].filter(Boolean).join(', '),
  ];
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
    options: { keep: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
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
  const baseline = readBaseline();
  process.stdout.write(`${table([columns, ...results.map((row) => cells(row, baseline[row.what]))])}\n`);
  process.stdout.write(above === 0 ? '\nEvery aim is met.\n' : `\n${above} above the aim.\n`);
  if (values.keep) {
    keepBaseline(results);
    process.stdout.write('Kept as the baseline.\n');
  }
});
