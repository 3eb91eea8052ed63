import { assertNever } from '../assert-never.ts';
import type { Circumstance } from '../run/circumstances.ts';
import { seconds, tokens } from './format.ts';
import { t } from './t.ts';

/** A clause about one run, behind its name. */
export function circumstanceClause(circumstance: Circumstance): string {
  switch (circumstance.id) {
    case 'person':
      return t`waited ${seconds(circumstance.ms)} for you`;
    case 'suspended':
      return t`the machine slept for ${seconds(circumstance.ms)}`;
    case 'interrupted':
      return t`was cut off for ${seconds(circumstance.ms)} and went on`;
    case 'batch':
      return t`sent as a batch, whose clock is the server’s`;
    case 'searched':
      return t`was searched for findings in the first ${tokens(circumstance.characters)} characters of an answer`;
    default:
      return assertNever(circumstance);
  }
}

export const circumstanceWords = {
  get title() {
    return t`Good to know when you compare`;
  },
} as const;
