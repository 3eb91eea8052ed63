import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import util from 'node:util';
import { build } from './build.mjs';
import { getChromium } from './chromium.mjs';
import { whyNoElectron } from './electron-binary.mjs';
import { requireNode } from './node-version.mjs';
import { main, runTool, say, Trouble } from './project.mjs';
import { setUp } from './set-up.mjs';
import { failedCheck, outcome, readPlaywright, readVitest, total } from './test-reports.mjs';

const usage = `npm test -- [options] [words in test file names]

Installs what is missing, builds what is stale, then checks types, lint and format, runs the unit and contract suites
and the end-to-end specs. The last line is "N passed, N failed, N skipped"; each check counts as one.

  --only NAMES      some of build,types,lint,format,unit,e2e, separated by commas
  --project NAME    end-to-end specs in one host alone: web, double or electron (may be repeated)
  --help            print this
`;

const names = ['build', 'types', 'lint', 'format', 'unit', 'e2e'];

function readOptions() {
  let parsed;
  try {
    parsed = util.parseArgs({
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        project: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Trouble(
      `${error.message.split('. ')[0].replace(/\.$/, '')}. Nothing was run; npm test -- --help lists the options.`,
      2,
    );
  }
  const only = parsed.values.only?.split(',') ?? names;
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length)
    throw new Trouble(`There is no check "${unknown[0]}". Nothing was run; choose from ${names.join(', ')}.`, 2);
  return { ...parsed.values, only, filters: parsed.positionals };
}

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'braid-tests-'));

/**
 * What runs at once, each a list of what follows one another: a tool keeps one core busy, and the unit suite waits now
 * and then. The end-to-end specs keep all cores busy by themselves.
 */
const rounds = [[['build', 'types', 'unit'], ['lint'], ['format']], [['e2e']]];

/** A tool that is one check: it passes or it fails. What it says is said in one piece, since others run beside it. */
async function check(title, file, args) {
  const { status, text } = await runTool(file, args, { output: 'capture' });
  say(`${title}: ${status === 0 ? 'passed' : 'failed'}\n${text}`.trim());
  return status === 0 ? outcome(1) : failedCheck(title, text.trim().split('\n').slice(-40).join('\n'));
}

const checks = {
  async build() {
    try {
      await build();
      return outcome(1);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      return failedCheck('build', error.message);
    }
  },
  types: () => check('types', 'typescript/bin/tsc', ['-b']),
  lint: () =>
    check('lint', 'eslint/bin/eslint.js', [
      '.',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      'dist/.eslint-cache',
    ]),
  format: () =>
    check('format', 'prettier/bin/prettier.cjs', [
      '--check',
      '.',
      '--cache',
      '--cache-location',
      'dist/.prettier-cache',
    ]),
  async unit({ filters }) {
    const file = path.join(reports, 'unit.json');
    const args = [
      'run',
      ...filters,
      '--passWithNoTests',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ];
    const { status } = await runTool('vitest/vitest.mjs', args);
    return readVitest(file, status);
  },
  async e2e({ filters, project = [] }) {
    const chromium = await getChromium();
    if (chromium === null) {
      say('Skipped: the end-to-end specs, because there is no Chromium.');
      return outcome(0, 0, 1);
    }
    const skipped = Object.entries(whySkipped()).filter(([name]) => project.length === 0 || project.includes(name));
    for (const [name, why] of skipped) say(`Skipped: the end-to-end specs in ${name}. ${why}`);
    const missing = outcome(0, 0, skipped.length);
    const chosen = project.filter((name) => skipped.every(([other]) => other !== name));
    if (project.length > 0 && chosen.length === 0) return missing;

    const file = path.join(reports, 'e2e.json');
    const projects = chosen.map((name) => `--project=${name}`);
    const args = ['test', ...filters, '--pass-with-no-tests', '--reporter=dot,json', ...projects];
    const env = { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    const { status } = await runTool('@playwright/test/cli.js', args, { env });
    return total([readPlaywright(file, status), missing]);
  },
};

/** The hosts that can't be tested on this machine, each with its reason. playwright.config.ts leaves the same ones out. */
function whySkipped() {
  const electron = whyNoElectron();
  return {
    ...(process.platform === 'win32'
      ? { double: "The double's program is a shell script, which Windows can't start." }
      : {}),
    ...(electron === null ? {} : { electron }),
  };
}

requireNode();
await main(async () => {
  const options = readOptions();
  if (options.help) return void process.stdout.write(usage);
  await setUp();
  const needsBuild = options.only.includes('e2e') && !options.only.includes('build');
  const wanted = names.filter((name) => options.only.includes(name) || (name === 'build' && needsBuild));
  const outcomes = [];
  try {
    const inTurn = async (list) => {
      for (const name of list.filter((each) => wanted.includes(each))) {
        say(`\n— ${name}`);
        outcomes.push(await checks[name](options));
      }
    };
    for (const round of rounds) await Promise.all(round.map(inTurn));
  } finally {
    fs.rmSync(reports, { recursive: true, force: true });
  }
  const { passed, failed, skipped, failures } = total(outcomes);
  if (failures.length) say(`\nWhat failed:`);
  for (const { name, text } of failures) say(`\n✗ ${name}\n${text.replace(/^/gm, '    ')}`);
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  process.exitCode = failed > 0 ? 1 : 0;
});
