import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Opens an address in the person's own browser; `onFailure` hears when there is none that can be opened from here. Every
 * account of the computer can read what a program was started with, and the address holds a token, so the browser is
 * handed a page that only this account can read. Answers what removes that page.
 */
export function openBrowser(address: string, platform: NodeJS.Platform, onFailure: () => void): () => void {
  let page: { file: string; remove: () => void };
  try {
    page = pageLeadingTo(address, platform);
  } catch {
    onFailure();
    return () => undefined;
  }
  const [program, ...args] = browserCommand(pathToFileURL(page.file).href, platform);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.once('error', onFailure);
  child.unref();
  return page.remove;
}

/**
 * A page that goes on to the address at once, in a folder of its own that no other account can enter. On Linux it lies in
 * the home folder, by a name that is not hidden: a browser from a snap can read nothing else, and Ubuntu's own is one.
 */
function pageLeadingTo(address: string, platform: NodeJS.Platform): { file: string; remove: () => void } {
  const folder = mkdtempSync(path.join(platform === 'linux' ? homedir() : tmpdir(), 'braid-opening-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const file = path.join(folder, 'open.html');
  const quoted = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const page = `<!doctype html><meta charset="utf-8"><title>Braid</title><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${quoted}">\n`;
  try {
    writeFileSync(file, page, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    remove();
    throw error;
  }
  return { file, remove };
}

/** Exported for the test. */
export function browserCommand(address: string, platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open', address];
  // `start` would need a shell, which reads & and % of an address.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}
