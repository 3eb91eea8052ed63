import { assertNever } from '../assert-never.ts';
import type { Circumstance } from '../run/circumstances.ts';
import { counted, listed, seconds } from './format.ts';

/** A clause about one run, behind its name. */
export function circumstanceClause(circumstance: Circumstance): string {
  switch (circumstance.id) {
    case 'person':
      return `waited ${seconds(circumstance.ms)} for you`;
    case 'suspended':
      return `the machine slept for ${seconds(circumstance.ms)}`;
    case 'interrupted':
      return `was cut off for ${seconds(circumstance.ms)} and went on`;
    case 'retries':
      return `${counted(circumstance.count, 'request')} sent again`;
    case 'batch':
      return 'sent as a batch, whose clock is the server’s';
    case 'edited':
      return `you changed the output of ${listed(circumstance.tasks)}, and what follows builds on your words`;
    default:
      return assertNever(circumstance);
  }
}

export const circumstanceWords = {
  title: 'Good to know when you compare',
  forgetting: 'Forgetting was on: details drop out of very long contexts. That is an assumption, not a measurement.',
} as const;
