import fs from 'node:fs';
import net from 'node:net';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inProject, run, say } from './project.mjs';

/*
 * `require('electron')` from plain Node downloads the program when it is missing. So nothing here ever loads that
 * package: it reads the same marks that the package's own install.js leaves behind.
 */

const program =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
};

function packageFolder() {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** The path of Electron's program for this system, or null where it is not there or not the version we build for. */
export function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = packageFolder();
  if (override) return fs.existsSync(path.join(override, program)) ? path.join(override, program) : null;
  if (folder === null || read(path.join(folder, 'path.txt')) !== program) return null;
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (read(path.join(folder, 'dist', 'version'))?.replace(/^v/, '') !== version) return null;
  const file = path.join(folder, 'dist', program);
  return fs.existsSync(file) ? file : null;
}

/** Why Electron could not open a window here even with its program at hand, as a sentence, or null. */
export function electronBlock(platform = process.platform, env = process.env) {
  if (platform !== 'linux') return null;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'This machine has no display, so no window can open.';
  if (process.getuid?.() === 0) return "Electron's window refuses to run as root without giving up its sandbox.";
  const file = findElectron();
  const restricted = read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1';
  if (!restricted || file === null) return null;
  const helper = fs.statSync(path.join(path.dirname(file), 'chrome-sandbox'), { throwIfNoEntry: false });
  if (helper && helper.uid === 0 && (helper.mode & 0o7777) === 0o4755) return null;
  return 'This system does not let Electron build its sandbox (chrome-sandbox must belong to root with mode 4755).';
}

/** Why Electron can't be used here as it is, as a sentence, or null. Fetches nothing. */
export function whyNoElectron() {
  if (findElectron() !== null) return electronBlock();
  return "Electron's program is not here (npm start -- --host electron fetches it).";
}

/** Whether the place that the program comes from answers within a few seconds. Behind a proxy only trying can tell. */
function sourceAnswers() {
  const { ELECTRON_MIRROR: mirror, ELECTRON_GET_USE_PROXY: proxy, npm_config_electron_mirror: npmMirror } = process.env;
  if (proxy) return Promise.resolve(true);
  const { hostname, port, protocol } = new URL(mirror || npmMirror || 'https://github.com');
  return new Promise((resolve) => {
    const socket = net.connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) });
    const answer = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(4000, () => answer(false));
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
  });
}

const failedFile = inProject('dist', '.electron-not-fetched');
const oneDayMs = 24 * 60 * 60 * 1000;

/** Whether a fetch failed within the last day: then a plain start does not try again. */
function failedLately() {
  const at = fs.statSync(failedFile, { throwIfNoEntry: false })?.mtimeMs;
  return at !== undefined && Date.now() - at < oneDayMs;
}

/** Fetches Electron's program once, explicitly. Answers its path, or null after a sentence that says why not. */
export async function fetchElectron({ insist }) {
  const folder = packageFolder();
  if (folder === null || (!insist && failedLately())) return null;
  say("Braid's own window needs Electron's program (about 110 MB), which is fetched once from its publisher.");
  const fetched =
    (await sourceAnswers()) && (await run(process.execPath, [path.join(folder, 'install.js')])).status === 0;
  const file = findElectron();
  if (fetched && file !== null) return file;
  // Who insisted is told, and what somebody else starts later is not held back by it.
  if (!insist) {
    fs.mkdirSync(path.dirname(failedFile), { recursive: true });
    fs.writeFileSync(failedFile, '');
  }
  say(
    'It could not be fetched: its publisher did not answer. Nothing was changed. ' +
      'Behind a proxy set ELECTRON_GET_USE_PROXY=1, or name a mirror with ELECTRON_MIRROR, and run npm start -- --host electron.',
  );
  return null;
}
