import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPlaceBook } from '../../../electron/desktop/place-book.ts';

const place = { x: -40, y: 12, width: 1200, height: 800, maximised: true, fullScreen: false };
let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'braid-places-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = () => path.join(folder, 'places.json');

describe('the book of window places', () => {
  it('has what was kept the last time, each kind of window by itself, and leaves no other file', () => {
    const book = openPlaceBook(file());
    expect([book.last('main'), book.last('lane')]).toEqual([null, null]);
    book.keep('main', place);
    book.keep('lane', { ...place, width: 500 });
    const again = openPlaceBook(file());
    expect([again.last('main'), again.last('lane')]).toEqual([place, { ...place, width: 500 }]);
    expect(readdirSync(folder)).toEqual(['places.json']);
  });

  it('is empty where somebody else wrote it', () => {
    for (const text of ['', '{', '[]', '{"version":2}', '{"version":1,"main":{"x":1e9,"y":0}}']) {
      writeFileSync(file(), text);
      expect(openPlaceBook(file()).last('main')).toBe(null);
    }
  });

  it('lasts as long as the program where the disk refuses it', () => {
    const book = openPlaceBook(path.join(folder, 'gone', 'places.json'));
    book.keep('main', place);
    expect(book.last('main')).toEqual(place);
  });
});
