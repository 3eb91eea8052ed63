// Custom schemes, sessions and net.fetch.
//
// Real behaviour kept: schemes are registered once, before ready; a page of a scheme needs it standard and secure, and
// supportFetchAPI or fetch() of its own files fails (electron#48297); the default session exists only after ready.
//
// Chromium from outside can't be taught a scheme, so `braid://app/x` is shown to it as `http://app.braid.localhost/x`:
// a secure context like the real one, whose requests never leave the machine because `navigation.mjs` answers them.

import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { needsReady, recorded, refuse, stage } from './state.mjs';

const schemes = new Map();
const handlers = new Map();

export const isOwnScheme = (scheme) => schemes.has(scheme);
export const handlerOf = (scheme) => handlers.get(scheme);
export const schemeOf = (address) => new URL(address).protocol.slice(0, -1);

/** The address under which Chromium knows a page of one of the app's schemes. */
export function toChromium(address) {
  const url = new URL(address);
  const scheme = url.protocol.slice(0, -1);
  if (!schemes.has(scheme)) return address;
  return `http://${url.host}.${scheme}.localhost${url.pathname}${url.search}${url.hash}`;
}

/** The reverse of `toChromium`. */
export function toApp(address) {
  return address.replace(/^http:\/\/([^/]+)\.([^./]+)\.localhost/, (whole, host, scheme) =>
    schemes.has(scheme) ? `${scheme}://${host}` : whole,
  );
}

export const protocol = {
  registerSchemesAsPrivileged(list) {
    if (stage.ready || schemes.size > 0) refuse('registerSchemesAsPrivileged works once, before ready');
    for (const { scheme, privileges } of list) schemes.set(scheme, privileges ?? {});
  },
  handle(scheme, handler) {
    needsReady('protocol.handle()');
    const privileges = schemes.get(scheme);
    if (!privileges?.standard || !privileges.secure) refuse(`scheme ${scheme} is not standard and secure`);
    if (!privileges.supportFetchAPI) refuse(`scheme ${scheme} lacks supportFetchAPI (electron#48297)`);
    if (handlers.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme) => handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
};

class Session extends EventEmitter {
  protocol = protocol;
  /** The app's answers to permission questions, for tests to ask. Electron grants everything when there is none. */
  permissions = { request: null, check: null };

  setPermissionRequestHandler(handler) {
    this.permissions.request = handler;
  }
  setPermissionCheckHandler(handler) {
    this.permissions.check = handler;
  }
  setDevicePermissionHandler() {}
  setSpellCheckerEnabled(on) {
    recorded('session.setSpellCheckerEnabled')(on);
  }
  setSpellCheckerDictionaryDownloadURL(address) {
    recorded('session.setSpellCheckerDictionaryDownloadURL')(address);
  }
  addWordToSpellCheckerDictionary(word) {
    return recorded('session.addWordToSpellCheckerDictionary', true)(word);
  }
  /** In the form of a browser's settings; no proxy leads to a loopback server, which is all that tests ask. */
  resolveProxy() {
    return Promise.resolve('DIRECT');
  }
  webRequest = { onHeadersReceived() {}, onBeforeRequest() {} };
}
const defaultSession = new Session();

export const session = {
  get defaultSession() {
    needsReady('session.defaultSession');
    return defaultSession;
  },
  fromPartition() {
    needsReady('session.fromPartition()');
    return defaultSession;
  },
};

// What Chromium says of a file by its name.
const CONTENT_TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export const net = {
  async fetch(input, init) {
    if (!String(input).startsWith('file:')) return fetch(input, init);
    const file = fileURLToPath(String(input));
    let body;
    try {
      body = readFileSync(file);
    } catch {
      throw new Error('net::ERR_FILE_NOT_FOUND');
    }
    const type = CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream';
    return new Response(body, { headers: { 'content-type': type } });
  },
};
