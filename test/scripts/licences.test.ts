import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

type Entry = { version: string; license?: string | undefined; dev?: boolean | undefined };
type Lock = { readonly packages: Readonly<Record<string, Entry>> };

/** The scripts are plain JavaScript without declarations, so their shapes are written here. */
const script = (name: string): string => new URL(`../../scripts/${name}.mjs`, import.meta.url).href;
const {
  isAllowed,
  licenceFaults,
  packagesOfPages,
}: {
  isAllowed: (expression: string, allowed: readonly string[]) => boolean;
  licenceFaults: (lock: Lock, packed: (folder: string) => boolean) => string[];
  packagesOfPages: () => string[];
} = await import(script('licences'));
type Notice = { readonly title: string; readonly body: string };
const {
  noticesOf,
  noticesText,
}: {
  noticesOf: (folders: readonly string[]) => readonly Notice[];
  noticesText: (notices: readonly Notice[]) => string;
} = await import(script('notices'));

const LockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});
const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe('the licences of all packages', () => {
  it('are known and allowed, stricter for what is passed on than for tools', () => {
    const lock = LockSchema.parse(JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')));
    const pages = packagesOfPages();
    expect(licenceFaults(lock, (folder) => pages.includes(folder))).toEqual([]);
    // The pages' packages are found by what the build put into them, fonts included.
    expect(pages).toEqual(expect.arrayContaining(['node_modules/react', 'node_modules/@fontsource-variable/inter']));
  });

  it('are refused where nobody has read them', () => {
    const packages = {
      '': { version: '0.1.0' },
      'node_modules/good': { version: '1.0.0', license: '(MIT OR GPL-3.0-only)' },
      'node_modules/silent': { version: '1.0.0' },
      'node_modules/strict': { version: '1.0.0', license: 'GPL-3.0-only' },
      'node_modules/tool': { version: '1.0.0', license: 'MPL-2.0', dev: true },
      'node_modules/page': { version: '1.0.0', license: 'MPL-2.0', dev: true },
    };
    expect(licenceFaults({ packages }, (folder) => folder.endsWith('page'))).toEqual([
      'node_modules/silent 1.0.0 names no licence',
      'node_modules/strict 1.0.0 has the licence GPL-3.0-only',
      'node_modules/page 1.0.0 has the licence MPL-2.0',
    ]);
  });

  it.each([
    ['MIT', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only OR MIT', true],
    ['(GPL-2.0-only OR (MIT AND X))', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['', false],
  ])('are read as expressions: %s', (expression, allowed) =>
    expect(isAllowed(expression, ['MIT', 'Zlib'])).toBe(allowed),
  );
});

describe('the notices of others', () => {
  it('hold each licence text with the package that it belongs to', () => {
    const text = noticesText(noticesOf(['node_modules/zod', 'node_modules/@anthropic-ai/sdk']));
    for (const name of ['node_modules/zod/LICENSE', 'node_modules/@anthropic-ai/sdk/LICENSE'])
      expect(text).toContain(readFileSync(inProject(name), 'utf8').trim());
    expect(text).toMatch(/^@anthropic-ai\/sdk \d+\.\d+\.\d+ \(.+\)$[^]*^zod \d+\.\d+\.\d+ \(MIT\)$/m);
  });

  it('say what a package declares that brings no text', () => {
    expect(noticesText(noticesOf(['node_modules/isarray']))).toMatch(/declares MIT, by Julian Gruber/);
  });

  it('lie beside the pages, where Help shows them', () => {
    const shown: unknown = JSON.parse(readFileSync(inProject('dist/renderer/notices.json'), 'utf8'));
    expect(shown).toEqual(noticesOf(packagesOfPages()));
  });
});
