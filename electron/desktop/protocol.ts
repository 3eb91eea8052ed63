import { protocol } from 'electron/main';
import { scheme } from './origin.ts';
import { servePages } from './page-files.ts';

/** Call once, before ready. `standard` and `secure` give pages an origin of their own; fetch needs its own leave. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Call after ready: from then on `braid://app/…` are the files of `folder`. */
export function handleScheme(folder: string): void {
  protocol.handle(scheme, servePages(folder));
}
