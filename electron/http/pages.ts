import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** One file of the built renderer, held in memory. */
export type Page = {
  type: string;
  body: Buffer;
  /** The compressed form, made when it is first asked for and then kept; null where compressing gains nothing. */
  encoded: ((encoding: Encoding) => Promise<Buffer>) | null;
  /** True for files with a hash of their content in the name: they never change under it. */
  immutable: boolean;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const compressible = /^(text|application\/json|image\/svg)/;

const withBrotli = promisify(brotliCompress);
const withGzip = promisify(gzip);

/**
 * Reads the built renderer. Requests are looked up by name among what is there, so no path can lead outside.
 */
export async function readPages(folder: string): Promise<ReadonlyMap<string, Page>> {
  const files = await filesIn(folder);
  const pages = await Promise.all(
    files.map(async (file): Promise<[string, Page][]> => {
      const type = types[path.extname(file)];
      if (type === undefined) return [];
      const name = `/${path.relative(folder, file).split(path.sep).join('/')}`;
      return [[name, await readPage(file, type, name.startsWith('/assets/'))]];
    }),
  );
  return new Map(pages.flat());
}

/** Folder by folder: inside a packaged app's archive a recursive listing finds nothing. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(file);
      return entry.isFile() ? [file] : [];
    }),
  );
  return found.flat();
}

async function readPage(file: string, type: string, immutable: boolean): Promise<Page> {
  const body = await readFile(file);
  return { type, body, encoded: compressible.test(type) ? encodedOnce(body) : null, immutable };
}

/** Off the main thread. A window asks for a tenth of the files in one form: compressing all would slow the start. */
function encodedOnce(body: Buffer): Page['encoded'] {
  const made = new Map<Encoding, Promise<Buffer>>();
  return (encoding) => {
    const before = made.get(encoding);
    if (before) return before;
    const making =
      encoding === 'br' ? withBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : withGzip(body);
    made.set(encoding, making);
    return making;
  };
}
