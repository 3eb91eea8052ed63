import { counted, notAvailable } from './format.ts';
import { t } from './t.ts';

/** A figure of a claim by its name, given or measured; null where it is not known. */
export type FigureOf = (name: string) => number | null;

export type ClaimWords = {
  readonly claim: string;
  /** Under what it is tried; counts are those of the workflows that were read. */
  readonly conditions: (of: FigureOf) => string;
  /** Added where it was measured on other work than the forecast’s: what is different about it. */
  readonly whenRun?: string;
  /** What came out, in a sentence. */
  readonly found: (of: FigureOf) => string;
  readonly formula: string;
  /** Where sources contradict each other. */
  readonly sides?: readonly { readonly says: string; readonly holdsWhere: string }[];
};

export const countOf = (value: number | null, one: string): string =>
  value === null ? t`${notAvailable()} ${one}s` : counted(value, one);
