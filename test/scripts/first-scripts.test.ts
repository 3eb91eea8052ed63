import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const built = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../dist/renderer/${path}`, import.meta.url)), 'utf8');

/** The scripts that a built page names, each as `./assets/words-….js`. */
const namedIn = (page: string): string[] =>
  [...built(page).matchAll(/(?:src|rel="modulepreload" crossorigin href)="(\.\/assets\/[^"]+\.js)"/g)].map(
    ([, name = '']) => name,
  );
/** What a script loads together with itself. */
const importedBy = (script: string): string[] =>
  [...built(script).matchAll(/(?:^|[;}\n])import(?:[^'"`;]*?from)?["'`](\.\/[^"'`]+)["'`]/g)].map(
    ([, name = '']) => `./assets/${name.slice(2)}`,
  );
const withoutHash = (script: string): string => script.replace(/^\.\/assets\/(.+)-[\w-]{8}\.js$/, '$1');

describe('a page’s start', () => {
  it('is named in the page to its last script', () => {
    for (const page of ['index.html', 'join.html']) {
      const named = namedIn(page);
      const needed = new Set(named);
      for (const script of needed) for (const next of importedBy(script)) needed.add(next);
      expect([...needed].sort()).toEqual([...named].sort());
    }
  });

  it('is few scripts for the app', () => {
    expect(namedIn('index.html').map(withoutHash).sort()).toEqual([
      'app',
      'common',
      'index',
      'rolldown-runtime',
      'words',
    ]);
  });

  it('speaks before the app says its first words: neither its first script nor a language brings the app along', () => {
    const index = namedIn('index.html').find((script) => withoutHash(script) === 'index') ?? '';
    const dictionary = /dictionary-[\w-]{8}\.js/.exec(built(index) + importedBy(index).map(built).join('\n'))?.[0];
    expect(dictionary).toBeDefined();
    const early = new Set([index, `./assets/${dictionary ?? ''}`]);
    for (const script of early) for (const next of importedBy(script)) early.add(next);
    expect([...early].map(withoutHash)).not.toEqual(expect.arrayContaining(['app']));
    expect([...early].map(withoutHash)).not.toEqual(expect.arrayContaining(['common']));
    expect([...early].map(withoutHash)).toEqual(expect.arrayContaining(['index', 'words', 'dictionary']));
  });
});
