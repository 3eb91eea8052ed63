import { assertNever } from '../assert-never.ts';
import type { Circumstance } from '../run/circumstances.ts';
import { seconds } from './format.ts';

/** A clause about one run, behind its name. */
export function circumstanceClause(circumstance: Circumstance): string {
  switch (circumstance.id) {
    case 'person':
      return `waited ${seconds(circumstance.ms)} for you`;
    case 'suspended':
      return `the machine slept for ${seconds(circumstance.ms)}`;
    case 'interrupted':
      return `was cut off for ${seconds(circumstance.ms)} and went on`;
    case 'batch':
      return 'sent as a batch, whose clock is the server’s';
    default:
      return assertNever(circumstance);
  }
}

export const circumstanceWords = {
  title: 'Good to know when you compare',
} as const;
