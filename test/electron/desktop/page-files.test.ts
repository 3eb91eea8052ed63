import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePolicy } from '../../../shared/page-headers.ts';
import { fileOf, servePages } from '../../../electron/desktop/page-files.ts';

let folder = '';
const get = (address: string, method = 'GET') => servePages(path.join(folder, 'pages'))({ method, url: address });

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pages-'));
  mkdirSync(path.join(folder, 'pages', 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.js'), 'secret');
  writeFileSync(path.join(folder, 'pages', 'index.html'), '<!doctype html>');
  writeFileSync(path.join(folder, 'pages', 'assets', 'main.js'), 'export {};');
  writeFileSync(path.join(folder, 'pages', 'assets', 'a b.css'), 'a {}');
  writeFileSync(path.join(folder, 'pages', 'run.sh'), 'echo');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the files of the pages', () => {
  it.each([
    ['braid://app/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['braid://app/index.html?x#/results', 'text/html; charset=utf-8', '<!doctype html>'],
    ['braid://app/assets/main.js', 'text/javascript; charset=utf-8', 'export {};'],
    ['braid://app/assets/a%20b.css', 'text/css; charset=utf-8', 'a {}'],
  ])('%s is served with its type and the policy', async (address, type, text) => {
    const response = await get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toBe(pagePolicy());
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe(text);
  });

  it.each([
    ['braid://app/..%2fsecret.js', 400],
    ['braid://app/assets/..%2f..%2fsecret.js', 400],
    ['braid://app/%', 400],
    ['braid://app/index.html%00.js', 400],
    ['braid://elsewhere/index.html', 400],
    ['https://app/index.html', 400],
    ['braid://app/missing.js', 404],
    ['braid://app/assets', 404],
    ['braid://app/index.html/main.js', 404],
    ['braid://app/run.sh', 404],
  ])('%s is refused with %i', async (address, status) => {
    const response = await get(address);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  it('are only read', async () => {
    expect((await get('braid://app/index.html', 'POST')).status).toBe(405);
    const head = await get('braid://app/index.html', 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('never lie outside their folder, whatever the address', () => {
    const root = path.resolve('/some/folder');
    const piece = fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%5c', '\\', '/', '//', 'a', '%00', 'C:', '~');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const file = fileOf(`braid://app/${pieces.join('/')}`, root);
        expect(file === null || file.startsWith(`${root}${path.sep}`)).toBe(true);
      }),
    );
  });
});
