import type { Failure } from '../../shared/failure.ts';
import { failureLines } from '../../shared/words/said-failure.ts';

/** Exit statuses that scripts rely on. */
export const exitStatus = { done: 0, runFailed: 1, wrongUse: 2, interrupted: 130 } as const;

/** What a command prints: the one document or table on standard output, everything else on standard error. */
export const terminal = {
  say: (line: string): void => void process.stderr.write(`${line}\n`),
  print: (text: string): void => void process.stdout.write(`${text}\n`),
  printJson: (document: unknown): void => void process.stdout.write(`${JSON.stringify(document, null, 2)}\n`),
};

/** Says a failure and gives the status for input that never became a run. */
export function refuse(failure: Failure): number {
  for (const line of failureLines(failure)) terminal.say(line);
  return exitStatus.wrongUse;
}
