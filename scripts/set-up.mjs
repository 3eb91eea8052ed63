import fs from 'node:fs';
import { requireNode } from './node-version.mjs';
import { inProject, isMain, main, run, say, Trouble } from './project.mjs';

const lockFile = inProject('package-lock.json');
/** npm's own record of what it put into node_modules. */
const installedFile = inProject('node_modules', '.package-lock.json');

const modified = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;

/** Name → version of every package of a lock file that has to be there on every system. */
function versions(file) {
  const { packages } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return Object.entries(packages).filter(([name, entry]) => name !== '' && !entry.optional && !entry.devOptional);
}

/** Why packages have to be installed, or null where node_modules is what the lock file says. */
export function staleBecause() {
  const installed = modified(installedFile);
  if (installed === null) return 'nothing is installed yet';
  if (modified(lockFile) <= installed) return null;
  // A newer date alone proves nothing (a checkout touches it too): compare what is written.
  const have = new Map(versions(installedFile));
  const differs = versions(lockFile).some(([name, entry]) => have.get(name)?.version !== entry.version);
  if (differs) return 'the list of packages has changed';
  const now = new Date();
  fs.utimesSync(installedFile, now, now);
  return null;
}

/** npm as Node can start it: the running npm's own file where a script was started by npm, else the command. */
function npm(args, options) {
  const file = process.env.npm_execpath;
  if (file && /npm-cli\.[cm]?js$/.test(file)) return run(process.execPath, [file, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

const offline = /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i;

/** Installs what the lock file lists, where it is not installed. Throws Trouble with a sentence. */
export async function setUp() {
  const reason = staleBecause();
  if (reason === null) return;
  say(`Installing Braid's packages, because ${reason}. This takes about a minute, once.`);
  const { status, text } = await npm(
    ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=warn', '--fetch-retry-mintimeout=2000'],
    {
      output: 'capture',
    },
  );
  if (status === 0) return;
  if (offline.test(text)) {
    throw new Trouble(
      'The packages could not be fetched: the npm registry did not answer. Nothing was started and no data was touched. ' +
        'Connect this machine, or tell npm your proxy (npm config set proxy http://…), and run the same command again.',
    );
  }
  say(text.trim());
  throw new Trouble(
    'npm could not install the packages; its own words are above. Mend that and run the same command again.',
  );
}

if (isMain(import.meta.url)) {
  requireNode();
  await main(setUp);
}
