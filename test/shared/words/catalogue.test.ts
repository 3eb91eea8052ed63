import { describe, expect, it } from 'vitest';
// @ts-expect-error -- the scripts of the project are no part of the type-checked tree
import * as scripts from '../../../scripts/texts.mjs';
import { parts } from '../../../shared/words/es/dictionary.ts';

type Place = { readonly name: string; readonly tag: string; readonly line: number };
const { allBareTexts, allTexts, bareTexts, textsOf } = scripts as {
  allBareTexts: () => string[];
  allTexts: () => Map<string, Place[]>;
  bareTexts: (name: string, source: string) => { readonly text: string }[];
  textsOf: (name: string, source: string) => { readonly key: string }[];
};

const texts = allTexts();
const spanish = new Map(parts.flatMap((part) => Object.entries(part)));
const placesIn = (text: string): string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();

describe('the catalogue', () => {
  it('finds texts with and without values, and those with elements in them', () => {
    const source =
      'const a = t`Home`; const b = t`${1} of ${t`two`}`; const c = rich`Press ${x} now`; const e = sense("the key")`Delete`; const d = css`no`;';
    expect(textsOf('a.tsx', source).map(({ key }) => key)).toEqual([
      'Home',
      '{0} of {1}',
      'two',
      'Press {0} now',
      'Delete [the key]',
    ]);
  });

  it('finds what a screen would say in English whatever is spoken', () => {
    const source = 'const a = <p title="Big one" id="x">Hello <code>npm test</code>{"you"}<i>{t`fine`}</i> 3 ×</p>;';
    expect(bareTexts('a.tsx', source).map(({ text }) => text)).toEqual(['Big one', 'Hello', 'you']);
  });

  it('holds every text of every screen', () => {
    expect(texts.size).toBeGreaterThan(3000);
    expect(allBareTexts()).toEqual([]);
  });
});

describe('Spanish', () => {
  it('says every text', () => {
    expect([...texts.keys()].filter((key) => !spanish.has(key))).toEqual([]);
  });

  it('says nothing that is not said any more', () => {
    expect([...spanish.keys()].filter((key) => !texts.has(key))).toEqual([]);
  });

  it('says each text in one place', () => {
    const keys = parts.flatMap((part) => Object.keys(part));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('keeps every value that a text is given', () => {
    const faulty = [...spanish].filter(
      ([key, said]) => typeof said === 'string' && placesIn(said).join() !== placesIn(key).join(),
    );
    expect(faulty).toEqual([]);
  });

  it('words what has elements in it without a function, which could not place them', () => {
    const rich = [...texts].filter(([, places]) => places.some(({ tag }) => tag === 'rich')).map(([key]) => key);
    expect(rich.filter((key) => typeof spanish.get(key) === 'function')).toEqual([]);
  });
});
