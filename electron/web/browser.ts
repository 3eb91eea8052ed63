import { spawn } from 'node:child_process';

/** Opens an address in the person's own browser; `onFailure` hears when there is none that can be opened from here. */
export function openBrowser(address: string, platform: NodeJS.Platform, onFailure: () => void): void {
  const [program, ...args] = browserCommand(address, platform);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.once('error', onFailure);
  child.unref();
}

/** Exported for the test. */
export function browserCommand(address: string, platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open', address];
  // `start` would need a shell, which reads & and % of an address.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}
