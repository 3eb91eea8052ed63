// Makes `electron`, `electron/main` and `electron/common` mean the double, for `import` and for `require` alike (Playwright itself asks
// `require('electron')` in the main process). `electron/renderer` stays unresolved, as in the real main process.

import Module, { register } from 'node:module';
import * as electron from './electron.mjs';

const MEANS_ELECTRON = /^electron(\/(main|common))?$/;

export function installModuleHook() {
  const address = new URL('./electron.mjs', import.meta.url).href;
  const resolver = `export async function resolve(specifier, context, next) {
    if (${MEANS_ELECTRON}.test(specifier)) return { url: ${JSON.stringify(address)}, shortCircuit: true };
    if (specifier === 'electron/renderer') throw new Error('[electron-double] electron/renderer in the main process');
    return next(specifier, context);
  }`;
  register(`data:text/javascript,${encodeURIComponent(resolver)}`);
  const load = Module._load;
  Module._load = function (request, ...rest) {
    return MEANS_ELECTRON.test(request) ? electron : load.call(this, request, ...rest);
  };
}
