import { describe, expect, it } from 'vitest';
import { asStepId } from '../../../shared/ids.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import type { RunState, StepState } from '../../../shared/run/state.ts';
import { estimateTokens } from '../../../shared/tokens.ts';
import { eventsUntil, sampleRun } from '../../support/sample-run.ts';
import type { SampleOptions } from '../../support/sample-run.ts';
import { sampleWork } from '../../support/sample-workflow.ts';
import {
  askedAgain,
  doneOf,
  failedTasks,
  isAtCap,
  timeToFirstToken,
  tokensOfRun,
  tokensOfSteps,
  tokensPerSecond,
} from '../../../renderer/charts/run-figures.ts';

const at = (ms: number, options: SampleOptions): RunState => reduceAll(eventsUntil(sampleRun(options).events, ms));

function step(state: RunState, task: string): StepState {
  const found = state.steps[asStepId(task)];
  if (!found) throw new Error(`no step ${task}`);
  return found;
}

const outputOf = (task: string) => estimateTokens(sampleWork[task]?.text ?? '');

describe('tokens so far', () => {
  it('are what the server counted once a reply has ended', () => {
    const user = step(at(Infinity, { structure: 'all-at-once' }), 'user');
    expect(tokensOfSteps([user])).toEqual({
      input: 1_584,
      cached: 0,
      output: outputOf('user'),
      estimated: false,
      inputEstimated: false,
    });
  });

  it('are said to be estimated while a reply is being written', () => {
    const figures = tokensOfSteps([step(at(3_000, { structure: 'all-at-once' }), 'user')]);
    expect(figures.input).toBe(1_584);
    expect(figures.output).toBeGreaterThan(0);
    expect(figures.estimated).toBe(true);
  });

  it('count what was read from the cache as read', () => {
    const business = step(at(Infinity, { structure: 'thread' }), 'business');
    const history = 1_584 + outputOf('user');
    expect(tokensOfSteps([business])).toMatchObject({ input: 1_666 + history, cached: history });
  });

  it('leave out a request that was refused before it was read', () => {
    const refused = at(Infinity, { structure: 'all-at-once', refused: 'business' });
    expect(tokensOfRun(refused)).toEqual(tokensOfRun(at(Infinity, { structure: 'all-at-once' })));
    // Waiting for a limit is not a failed attempt.
    expect(askedAgain([step(refused, 'business')])).toEqual({ retries: 0, rejected: 1 });
  });

  it('keep what a cut-off reply had cost', () => {
    const failed = at(Infinity, { structure: 'all-at-once', failing: 'rollout' });
    expect(tokensOfSteps([step(failed, 'rollout')])).toMatchObject({ input: 1_781, estimated: true });
    expect(failedTasks(failed)).toEqual(['rollout']);
  });
});

describe('a run that ends at a budget cap', () => {
  const capped = (code: 'over-budget' | 'server-error'): RunState => {
    const state = at(Infinity, { structure: 'all-at-once', failing: 'rollout' });
    const broken = step(state, 'rollout');
    const failure = broken.failure && { ...broken.failure, code };
    return { ...state, steps: { ...state.steps, [broken.step.id]: { ...broken, failure } } };
  };

  it('is told from one that broke', () => {
    expect(isAtCap(capped('over-budget'))).toBe(true);
    expect(isAtCap(capped('server-error'))).toBe(false);
    expect(isAtCap(at(Infinity, { structure: 'all-at-once' }))).toBe(false);
  });
});

describe('speed', () => {
  const state = at(Infinity, { structure: 'all-at-once' });
  const user = step(state, 'user');

  it('is output over the time of writing', () => {
    const attempt = user.attempts[0];
    const ms = (attempt?.endedAt ?? 0) - (attempt?.firstTokenAt ?? 0);
    expect(tokensPerSecond(user, 0)).toBeCloseTo((outputOf('user') / ms) * 1_000, 5);
    expect(timeToFirstToken(user)).toBe(1_146);
  });

  it('is unknown before 200 ms and before 40 tokens', () => {
    const attempts = user.attempts.map((attempt) => ({ ...attempt, endedAt: (attempt.firstTokenAt ?? 0) + 199 }));
    expect(tokensPerSecond({ ...user, attempts }, 0)).toBeNull();
    const short = user.attempts.map((attempt) => ({
      ...attempt,
      usage: { input: 1, cacheWrite: 0, cacheRead: 0, output: 39 },
    }));
    expect(tokensPerSecond({ ...user, attempts: short }, 0)).toBeNull();
    expect(tokensPerSecond(step(at(500, { structure: 'all-at-once' }), 'user'), 500)).toBeNull();
  });
});

describe('what is done', () => {
  it('counts tasks whose every turn has ended', () => {
    expect(doneOf(at(0, { structure: 'thread' }))).toEqual({ done: 0, of: 5 });
    expect(doneOf(at(Infinity, { structure: 'thread' }))).toEqual({ done: 5, of: 5 });
  });
});
