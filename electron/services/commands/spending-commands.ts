import { fail, failure } from '../../../shared/failure.ts';
import type { Handlers } from './handlers.ts';

/** What a comparison would use, before it starts. */
export function spendingCommands() {
  return {
    'comparison.estimate': () => Promise.resolve(fail(failure('not-runnable'))),
  } satisfies Partial<Handlers>;
}
