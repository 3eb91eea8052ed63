import { spawn } from 'node:child_process';
import os from 'node:os';
import { pathToFileURL } from 'node:url';
import util from 'node:util';
import { build } from './build.mjs';
import { electronBlock, fetchElectron, findElectron } from './electron-binary.mjs';
import { requireNode } from './node-version.mjs';
import { inProject, main, root, say, Trouble } from './project.mjs';
import { setUp } from './set-up.mjs';

const usage = `npm start -- [options]

Starts Braid: in a window of its own where Electron can run, else in your browser.

  --host electron|web   choose one of the two and take no other
  --no-open             print the address and open no browser (browser host)
  --port N              listen on this port (browser host; default: a free one)
  --data DIR            keep everything in this folder instead of your own data folder
  --help                print this
`;

function readOptions() {
  try {
    const { values } = util.parseArgs({
      options: {
        host: { type: 'string' },
        'no-open': { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return check(values);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(
      `${error.message.split('. ')[0].replace(/\.$/, '')}. Nothing was started; npm start -- --help lists the options.`,
      2,
    );
  }
}

function check(values) {
  const { host, port } = values;
  if (host !== undefined && host !== 'web' && host !== 'electron') {
    throw new Trouble(`There is no host "${host}". Nothing was started; choose --host web or --host electron.`, 2);
  }
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535)) {
    throw new Trouble(`"${port}" is no port. Nothing was started; give --port a number from 0 to 65535.`, 2);
  }
  return values;
}

/** Electron's program, or null where the browser host is to be used instead. */
async function chooseElectron(host) {
  if (host === 'web') return null;
  const insist = host === 'electron';
  const block = electronBlock();
  if (block === null) {
    const file = findElectron() ?? (await fetchElectron({ insist }));
    if (file !== null) return file;
    if (insist)
      throw new Trouble(
        "Electron's program is missing. Nothing was started; npm start -- --host web works without it.",
      );
  } else if (insist) throw new Trouble(`${block} Nothing was started; npm start -- --host web works here.`);
  else say(block);
  say('Braid opens in your browser instead.');
  return null;
}

function startElectron(file, { data }) {
  const child = spawn(file, [root, ...(data === undefined ? [] : ['--data', data])], { stdio: 'inherit' });
  child.once('error', (error) => {
    say(`Electron could not be started (${error.message}). npm start -- --host web works without it.`);
    process.exitCode = 1;
  });
  child.once('close', (code, signal) => {
    process.exitCode = code ?? 128 + (os.constants.signals[signal] ?? 0);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
}

/** Becomes the browser host: this process, with the host's own arguments. */
async function startWeb({ 'no-open': noOpen, port, data }) {
  const file = inProject('dist/electron/web/main.js');
  const options = [
    ...(noOpen ? ['--no-open'] : []),
    ...(port ? ['--port', port] : []),
    ...(data ? ['--data', data] : []),
  ];
  process.argv = [process.argv[0], file, ...options];
  await import(pathToFileURL(file).href);
}

requireNode();
let go = null;
await main(async () => {
  const options = readOptions();
  if (options.help) return void process.stdout.write(usage);
  await setUp();
  await build();
  const file = await chooseElectron(options.host);
  go = file === null ? () => startWeb(options) : () => startElectron(file, options);
});
// Outside main: a fault of the program itself keeps its own words.
await go?.();
