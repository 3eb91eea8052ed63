import { fileProblem, placeOf, unexpectedFailure } from '../services/failures.ts';
import { failureLine } from '../../shared/words/said-failure.ts';
import { exitStatus, terminal } from './terminal.ts';

/** Tells in a sentence what no command foresaw; below it, for a fault of ours, where it happened. Answers the status. */
export function tell(error: unknown): number {
  const problem = fileProblem(error);
  terminal.say(failureLine(problem ?? unexpectedFailure(error)));
  if (problem === null) terminal.say(placeOf(error));
  return exitStatus.runFailed;
}
