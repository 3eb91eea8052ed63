import type { TaskId } from '../../shared/ids.ts';
import { isGivenUp } from '../../shared/run/added-steps.ts';
import { isLimit, isUnderWay, lastAttempt, stepsOf } from '../../shared/run/state.ts';
import type { Attempt, RunState, StepState } from '../../shared/run/state.ts';
import { estimateTokens } from '../../shared/tokens.ts';

/**
 * Tokens as a lane shows them. `input` is all that was read: new, written to and read from the cache. `estimated` while
 * any of it comes from the documented estimate, because the server reports the output at the end; `inputEstimated` while
 * the input does, because it has said nothing yet.
 */
export type TokenFigures = {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
  readonly estimated: boolean;
  readonly inputEstimated: boolean;
};

const nothing: TokenFigures = { input: 0, cached: 0, output: 0, estimated: false, inputEstimated: false };

/** What one request took so far. A request that was refused before it was read took nothing. */
export function attemptFigures(attempt: Attempt): TokenFigures {
  const { usage, text, parts, stopReason, failure, firstTokenAt } = attempt;
  if (usage === null && failure !== null && firstTokenAt === null) return nothing;
  const known = usage !== null && usage.input !== null;
  const input = known
    ? (usage.input ?? 0) + (usage.cacheWrite ?? 0) + (usage.cacheRead ?? 0)
    : parts.reduce((sum, part) => sum + part.tokens, 0);
  const reported = stopReason !== null && usage !== null && usage.output !== null;
  const output = reported ? (usage.output ?? 0) : estimateTokens(text);
  return {
    input,
    cached: usage?.cacheRead ?? 0,
    output,
    estimated: !known || (!reported && output > 0),
    inputEstimated: !known,
  };
}

export function sumFigures(all: readonly TokenFigures[]): TokenFigures {
  return all.reduce(
    (sum, each) => ({
      input: sum.input + each.input,
      cached: sum.cached + each.cached,
      output: sum.output + each.output,
      estimated: sum.estimated || each.estimated,
      inputEstimated: sum.inputEstimated || each.inputEstimated,
    }),
    nothing,
  );
}

/** Over every request of these turns, those asked again included. */
export function tokensOfSteps(steps: readonly StepState[]): TokenFigures {
  return sumFigures(steps.flatMap(({ attempts }) => attempts.map(attemptFigures)));
}

export function tokensOfRun(state: RunState): TokenFigures {
  return tokensOfSteps(stepsOf(state));
}

/** Requests that were sent again after a failure, and those that met a limit: that is waiting, not a failed attempt. */
export function askedAgain(steps: readonly StepState[]): { readonly retries: number; readonly rejected: number } {
  return steps.reduce(
    (sum, { attempts }) => {
      const rejected = attempts.filter(({ failure }) => failure !== null && isLimit(failure)).length;
      return {
        retries: sum.retries + Math.max(0, attempts.length - 1 - rejected),
        rejected: sum.rejected + rejected,
      };
    },
    { retries: 0, rejected: 0 },
  );
}

/** From the sending of the last request to its first token; null before that. */
export function timeToFirstToken(step: StepState): number | null {
  const attempt = lastAttempt(step);
  return attempt?.firstTokenAt != null ? attempt.firstTokenAt - attempt.sentAt : null;
}

const shortestMs = 200;
const fewestTokens = 40;

/** Output tokens a second from the first token on, of the last request; null below 200 ms or 40 tokens, which say nothing. */
export function tokensPerSecond(step: StepState, now: number): number | null {
  const attempt = lastAttempt(step);
  if (attempt?.firstTokenAt == null) return null;
  const ms = (attempt.endedAt ?? now) - attempt.firstTokenAt;
  const { output } = attemptFigures(attempt);
  return ms >= shortestMs && output >= fewestTokens ? (output / ms) * 1_000 : null;
}

/** Tasks of which every turn has ended well, of all. A person's question that came to nothing leaves its task done. */
export function doneOf(state: RunState): { done: number; of: number } {
  const byTask = new Map<TaskId, boolean>();
  for (const known of stepsOf(state)) {
    const { task } = known.step;
    if (task !== null) byTask.set(task, (byTask.get(task) ?? true) && (known.status === 'done' || isGivenUp(known)));
  }
  return { done: [...byTask.values()].filter(Boolean).length, of: byTask.size };
}

/** The first task that has a turn under way, in the order of the run; null while nothing is. */
export function taskUnderWay(state: RunState): TaskId | null {
  return stepsOf(state).find(isUnderWay)?.step.task ?? null;
}

/** True where nothing broke and a budget cap alone held back what was to come. */
export function isAtCap(state: RunState): boolean {
  const failed = stepsOf(state).filter(({ status }) => status === 'failed');
  return failed.length > 0 && failed.every(({ failure }) => failure?.code === 'over-budget');
}

/** Tasks that failed, in plan order; none of a run that isn't there. */
export function failedTasks(state: RunState | undefined): TaskId[] {
  const failed = (state ? stepsOf(state) : []).filter(({ status }) => status === 'failed');
  return [...new Set(failed.flatMap(({ step }) => step.task ?? []))];
}
