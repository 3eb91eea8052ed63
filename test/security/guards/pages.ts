import { strict as assert } from 'node:assert';
import { startDesktop } from '../desktop.ts';
import { strictHeaders } from '../strict-headers.ts';
import type { Guard } from '../guard.ts';

/** Ways out of the folder of the pages, in the encodings that somebody would try. */
const climbing = [
  '/../electron/desktop/main.js',
  '/..%2felectron%2fdesktop%2fmain.js',
  '/%2e%2e/electron/desktop/main.js',
  '/%2e%2e%2felectron%2fdesktop%2fmain.js',
  '/assets/..%2f..%2felectron%2fdesktop%2fmain.js',
  '/..%5celectron%5cdesktop%5cmain.js',
  '/..%252felectron%252fdesktop%252fmain.js',
  '//..%2felectron/desktop/main.js',
  `${encodeURIComponent(`${process.cwd()}/dist/electron/desktop/main.js`)}`,
  '/index.html%00.js',
  '/%',
  '/%ff%fe',
];

/** Electron's items 7 and 18: the app's own scheme serves its own pages, under their policy, and nothing else. */
export const pageGuards: readonly Guard[] = [
  {
    name: 'the scheme serves no file outside the pages, however it is asked',
    async check(built) {
      const serve = await scheme(built);
      for (const way of climbing) {
        const response = await serve(`braid://app/${way.replace(/^\//, '')}`);
        assert.notEqual(response.status, 200, `${way} is not served`);
        assert.equal(await response.text(), '', `${way} says nothing`);
      }
      for (const address of ['braid://elsewhere/index.html', 'https://app/index.html', 'braid://app.a.example/']) {
        assert.equal((await serve(address)).status, 400, `${address} is not ours`);
      }
      assert.equal((await serve('braid://app/index.html')).status, 200);
    },
  },
  {
    name: 'the scheme only reads',
    async check(built) {
      const serve = await scheme(built);
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
        assert.equal((await serve('braid://app/index.html', method)).status, 405, `${method} is refused`);
      }
    },
  },
  {
    name: 'every answer of the scheme carries the strict policy',
    async check(built) {
      const serve = await scheme(built);
      for (const way of ['index.html', 'missing.js', '..%2fx', 'before-zod.js']) {
        strictHeaders((await serve(`braid://app/${way}`)).headers, way);
      }
    },
  },
];

async function scheme(built: Parameters<Guard['check']>[0]) {
  await startDesktop(built);
  const handler = built.electron.schemes.get('braid');
  assert.ok(handler, 'the scheme is handled');
  return async (url: string, method = 'GET'): Promise<Response> => {
    const response = await handler({ method, url });
    assert.ok(response instanceof Response);
    return response;
  };
}
