import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pageHeaders } from '../../shared/page-headers.ts';
import { pageHost, scheme } from './origin.ts';

/** Module scripts and fonts are refused without the right type. A file of another kind is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const headers = { ...pageHeaders(), 'cache-control': 'no-cache' };

const refusal = (status: number): Response => new Response(null, { status, headers });

/** Answers requests for the app's pages with the files of one folder, and with nothing outside it. */
export function servePages(folder: string): (request: { method: string; url: string }) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return refusal(405);
    const file = fileOf(url, folder);
    if (file === null) return refusal(400);
    const contentType = contentTypes[path.extname(file)];
    if (contentType === undefined) return refusal(404);
    const body = await readPage(file);
    if (body === null) return refusal(404);
    return new Response(method === 'HEAD' ? null : body, { headers: { ...headers, 'content-type': contentType } });
  };
}

/** The file that an address names; null when it names none inside the folder. */
export function fileOf(address: string, folder: string): string | null {
  const url = new URL(address);
  if (url.protocol !== `${scheme}:` || url.host !== pageHost) return null;
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null; // A stray per cent sign.
  }
  if (name.includes('\0')) return null;
  // `join` keeps a name with a leading slash inside the folder, `resolve` would not; what `..` still reaches is seen by `relative`.
  const file = path.join(folder, name === '/' ? 'index.html' : name);
  const inside = path.relative(folder, file);
  return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? null : file;
}

async function readPage(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))) {
      return null;
    }
    throw error;
  }
}
