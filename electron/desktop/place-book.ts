import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { systemCode } from '../services/failures.ts';
import type { WindowPlace } from './window-place.ts';

/** Larger than any wall of displays: a file that says more was not written by us. */
const pixels = z.number().int().min(-100_000).max(100_000);
const length = z.number().int().min(1).max(100_000);
const PlaceSchema = z.object({
  ...{ x: pixels, y: pixels, width: length, height: length },
  ...{ maximised: z.boolean(), fullScreen: z.boolean() },
});
const BookSchema = z.object({
  version: z.literal(1),
  main: PlaceSchema.nullable().default(null),
  lane: PlaceSchema.nullable().default(null),
});
type Book = z.infer<typeof BookSchema>;

export type WindowKind = 'main' | 'lane';

/** Where windows were when they were last moved or closed, kept in one small file. */
export type PlaceBook = {
  last(kind: WindowKind): WindowPlace | null;
  keep(kind: WindowKind, place: WindowPlace): void;
};

/**
 * A book that can't be read is an empty one, and one that can't be written lasts as long as the program: nobody wants to
 * hear about either.
 */
export function openPlaceBook(file: string): PlaceBook {
  let book = readBook(file);
  return {
    last: (kind) => book[kind],
    keep(kind, place) {
      book = { ...book, [kind]: place };
      try {
        // Renamed into place: a power cut leaves the old book or the new one.
        writeFileSync(`${file}.new`, `${JSON.stringify(book)}\n`);
        renameSync(`${file}.new`, file);
      } catch (error) {
        if (systemCode(error) === null) throw error;
      }
    },
  };
}

function readBook(file: string): Book {
  const empty: Book = { version: 1, main: null, lane: null };
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return BookSchema.safeParse(read).data ?? empty;
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) !== null) return empty;
    throw error;
  }
}
