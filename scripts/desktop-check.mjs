import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import util from 'node:util';
import { build } from './build.mjs';
import { electronBlock, fetchElectron, findElectron } from './electron-binary.mjs';
import { fuseStates } from './fuses.mjs';
import { requireNode } from './node-version.mjs';
import { inProject, isMain, main, run, runTool, say, Trouble } from './project.mjs';
import { setUp } from './set-up.mjs';
import { readPlaywright } from './test-reports.mjs';

const usage = `npm run desktop:check -- [options]

Runs the end-to-end specs on Electron itself, which is fetched where it is missing, and says what it saw.

  --package FOLDER  also reads the fuses of a packaged app, e.g. release/linux-unpacked
  --help            print this

Exit status: 0 all passed, 1 something failed, 2 a mistake in the options, 3 nothing could be checked on this machine.
`;

/** Nothing failed, and nothing was checked either: not to be taken for a pass. */
const notHere = 3;

function readOptions() {
  try {
    return util.parseArgs({
      options: { package: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (error) {
    throw new Trouble(
      `${error.message.split('. ')[0].replace(/\.$/, '')}. Nothing was checked; npm run desktop:check -- --help lists the options.`,
      2,
    );
  }
}

/** The program of a packaged app, which is called after it on each system. */
function programIn(folder) {
  const names = ['braid', 'Braid.exe', 'Contents/MacOS/Braid', 'Braid.app/Contents/MacOS/Braid'];
  const found = names.map((name) => path.resolve(folder, name)).find((file) => fs.existsSync(file));
  if (found === undefined)
    throw new Trouble(`There is no packaged app in ${folder}. Nothing was checked; give the folder that holds it.`, 2);
  return found;
}

/** Where macOS keeps the fuses: in the framework, since the program itself only starts it. */
function fusedFile(program) {
  const framework = path.join(program, '../../Frameworks/Electron Framework.framework/Electron Framework');
  return fs.existsSync(framework) ? framework : program;
}

/** What Electron says of itself on this machine, by a start of its own without any window. */
async function seenIn(program) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'braid-desktop-check-'));
  try {
    fs.copyFileSync(inProject('scripts', 'what-electron-says.cjs'), path.join(folder, 'index.js'));
    fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'braid-check', main: 'index.js' }));
    const answer = path.join(folder, 'answer.json');
    await run(program, [folder], { output: 'capture', env: { BRAID_ANSWER: answer } });
    return fs.existsSync(answer) ? JSON.parse(fs.readFileSync(answer, 'utf8')) : null;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function specsOn() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'braid-desktop-check-'));
  const file = path.join(folder, 'e2e.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const { status } = await runTool('@playwright/test/cli.js', ['test', '--project=electron', '--reporter=dot,json'], {
    env,
  });
  const outcome = readPlaywright(file, status);
  fs.rmSync(folder, { recursive: true, force: true });
  return outcome;
}

if (isMain(import.meta.url)) {
  requireNode();
  await main(async () => {
    const options = readOptions();
    if (options.help) return void process.stdout.write(usage);
    const packed = options.package === undefined ? null : programIn(options.package);
    if (packed !== null) {
      const states = fuseStates(fs.readFileSync(fusedFile(packed)));
      for (const { sentence } of states) say(sentence);
      if (states.length === 0 || states.some(({ right }) => !right))
        throw new Trouble('The fuses of the package are not as electron-builder.yml has them.');
    }
    await setUp();
    const program = findElectron() ?? (await fetchElectron({ insist: true }));
    if (program === null)
      throw new Trouble(
        "Nothing was checked: Electron's program is not on this machine, and the reason is above.",
        notHere,
      );
    const block = electronBlock();
    if (block !== null) throw new Trouble(`Nothing was checked: ${block}`, notHere);
    await build();
    const seen = await seenIn(program);
    if (seen === null) throw new Trouble(`Electron's program is at ${program}, but it did not start.`);
    say(`Electron ${seen.electron}, Chromium ${seen.chrome}, Node ${seen.node}, on ${seen.platform} ${seen.release}.`);
    say(seen.sandboxed ? 'Its pages run in the sandbox of the system.' : 'Its pages do not run in a sandbox.');
    say(`Keys are protected by: ${seen.keyStore}.`);
    const { passed, failed, skipped, failures } = await specsOn();
    for (const { name, text } of failures) say(`\n✗ ${name}\n${text.replace(/^/gm, '    ')}`);
    process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    process.exitCode = failed > 0 || passed === 0 || !seen.sandboxed ? 1 : 0;
  });
}
