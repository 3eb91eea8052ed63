import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasTooManyMarks } from '../../shared/markdown-marks.ts';

const inProject = (folder: string): string => fileURLToPath(new URL(`../../${folder}`, import.meta.url));
const shipped = ['docs', 'assets/exercises', 'assets/lessons'].flatMap((folder) =>
  readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => [`${folder}/${name}`, readFileSync(path.join(inProject(folder), name), 'utf8')] as const),
);

describe('a text with more marks than can be laid out', () => {
  it.each([
    ['emphasis that nothing closes', 'a**b c* '],
    ['strokes', '~a '],
    ['links that nothing opened', 'a] '],
    ['quotes', '> a\n\n'],
    ['underlines', 'a\n=\n'],
    ['underlines of the other kind', 'a\n-\n'],
    ['underlines in a quote', '> a\n> =\n'],
    ['brackets', '[a] '],
    ['cells', '|a'],
    ['comments that nothing ends', 'x <!-- '],
    ['instructions that nothing ends', 'x <? '],
    ['declarations that nothing ends', 'x <!A '],
    ['list items', '- a\n'],
    ['lines', 'a\n'],
  ])('is one of %s', (_what, unit) => {
    expect(hasTooManyMarks(unit.repeat(10))).toBe(false);
    expect(hasTooManyMarks(unit.repeat(40_000 / unit.length))).toBe(true);
  });

  it('is any that is longer than a book’s chapter', () => {
    expect(hasTooManyMarks('a '.repeat(50_000))).toBe(false);
    expect(hasTooManyMarks('a '.repeat(50_001))).toBe(true);
  });

  it('is none that comes with Braid, nor ten of them in a row', () => {
    expect(shipped.length).toBeGreaterThan(30);
    for (const [name, text] of shipped) expect([name, hasTooManyMarks(text)]).toEqual([name, false]);
    const [, guide = ''] = shipped.find(([name]) => name === 'docs/guide.md') ?? [];
    expect(hasTooManyMarks(`${guide}\n`.repeat(10).slice(0, 100_000))).toBe(false);
  });

  it('is told in one walk, whatever it is made of', () => {
    for (const unit of ['*', '_', '~', '[', ']', '>', '=', ' ', '\n', 'a_', '- ', '\t'])
      expect(() => hasTooManyMarks(unit.repeat(100_000 / unit.length))).not.toThrow();
  }, 60_000);
});
