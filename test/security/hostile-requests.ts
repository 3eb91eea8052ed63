import { strict as assert } from 'node:assert';
import type { Server } from 'node:http';

/** Names that a page of another site could have pointed at this computer, and near misses of our own. */
export const foreignHosts = (port: number): readonly string[] => [
  'evil.example',
  `evil.example:${port}`,
  `127.0.0.1.evil.example:${port}`,
  `localhost.evil.example:${port}`,
  `evil-localhost:${port}`,
  `127.0.0.1:${port}.evil.example`,
  `127.0.0.1:${port + 1}`,
  '127.0.0.1',
  `0.0.0.0:${port}`,
  `[::1]:${port}`,
  `user@127.0.0.1:${port}`,
  `127.0.0.1:${port}, evil.example`,
];

export const foreignOrigins = (port: number): readonly string[] => [
  'http://evil.example',
  'null',
  'file://',
  `https://127.0.0.1:${port}`,
  `http://127.0.0.1:${port + 1}`,
  `http://127.0.0.1:${port}.evil.example`,
  `http://evil.example/?http://127.0.0.1:${port}`,
  'http://127.0.0.1',
];

/** Ways out of a folder of pages to `secret.js` beside it, in the encodings that somebody would try. */
export const waysOut: readonly string[] = [
  '/../secret.js',
  '/..%2fsecret.js',
  '/%2e%2e/secret.js',
  '/%2e%2e%2fsecret.js',
  '/assets/../../secret.js',
  '/assets/..%2f..%2fsecret.js',
  '/assets/%2e%2e/%2e%2e/secret.js',
  '/..%5csecret.js',
  '/..\\secret.js',
  '/..%252fsecret.js',
  '/....//secret.js',
  '/.%2e/secret.js',
  '/%c0%ae%c0%ae/secret.js',
  '/secret.js%00.html',
  '/assets/',
  '/assets',
];

/** 400: it is not even an address. */
export function isRefused({ status }: { readonly status: number }, what: string): void {
  assert.ok(status === 403 || status === 400, `${what}: ${status}`);
}

export function isBoundHere(server: Server): void {
  const at = server.address();
  assert.ok(typeof at === 'object' && at !== null);
  assert.equal(at.address, '127.0.0.1', 'nobody else in the network reaches it');
}

/** The limits of `electron/http/patience.ts`; what they do is tested there. `silent`: its answers may be, for long. */
export function isPatient(server: Server, { silent }: { readonly silent: boolean }): void {
  const isWithin = (value: number, most: number): boolean => value > 0 && value <= most;
  assert.ok(isWithin(server.headersTimeout, 10_000), 'headers come soon');
  assert.ok(isWithin(server.requestTimeout, 30_000), 'bodies come soon');
  assert.ok(isWithin(server.keepAliveTimeout, 70_000), 'idle connections end');
  assert.ok(isWithin(server.maxConnections, 2_000), 'connections are counted');
  if (!silent) assert.ok(isWithin(server.timeout, 120_000), 'whoever reads nothing is cut');
}
