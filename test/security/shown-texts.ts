import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { createElement } from 'react';
import type { renderToStaticMarkup } from 'react-dom/server';
import type * as markdown from '../../renderer/ui/Markdown.tsx';
import type * as stream from '../../renderer/ui/Stream.tsx';
import { root } from './built.ts';
import type { Built } from './built.ts';

type ShownTexts = Pick<typeof markdown, 'Markdown'> &
  Pick<typeof stream, 'Stream'> & {
    readonly createElement: typeof createElement;
    readonly renderToStaticMarkup: typeof renderToStaticMarkup;
  };

const entry = `
  export { Markdown } from './renderer/ui/Markdown.tsx';
  export { Stream } from './renderer/ui/Stream.tsx';
  export { createElement } from 'react';
  export { renderToStaticMarkup } from 'react-dom/server';
`;

/** What the window shows texts with, built anew: the built pages are one file without the names that a change goes by. */
export async function shownTexts(built: Built): Promise<ShownTexts> {
  const outfile = path.join(root, `dist/test/shown-texts-${randomUUID()}.mjs`);
  built.atEnd(() => rm(outfile, { force: true }));
  await build({
    stdin: { contents: entry, resolveDir: root },
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    plugins: [
      {
        name: 'changed',
        setup({ onLoad }) {
          onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => ({
            contents: await built.text(path.relative(root, file).replaceAll(path.sep, '/')),
            loader: file.endsWith('x') ? 'tsx' : 'ts',
          }));
        },
      },
    ],
  });
  // What the entry exports.
  return (await import(pathToFileURL(outfile).href)) as ShownTexts;
}
