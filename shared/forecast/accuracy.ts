import type { TaskId } from '../ids.ts';
import type { Comparison, RunResult, TaskResult } from '../run/comparison.ts';

/** One figure as it was forecast and as it was measured. `error`: 0.05 is five per cent too high, null where either is unknown. */
export type Held = {
  readonly predicted: number | null;
  readonly measured: number | null;
  readonly error: number | null;
};

export type TaskAccuracy = {
  readonly id: TaskId;
  readonly title: string;
  /** Model time, ms. */
  readonly time: Held;
  /** What its last turn read and all that it wrote. */
  readonly tokens: Held;
};

/** A finished run held against its forecast; wall-clock in ms, all tokens. */
export type Accuracy = {
  readonly run: RunResult;
  readonly clock: Held;
  readonly tokens: Held;
  readonly tasks: readonly TaskAccuracy[];
};

/** Every finished run of a comparison against the forecast for its structure. */
export function accuracyOf(measured: Pick<Comparison, 'runs'>, forecast: Pick<Comparison, 'runs'>): Accuracy[] {
  return measured.runs.flatMap((run) => {
    const predicted = forecast.runs.find(({ structure }) => structure === run.structure);
    if (!predicted || run.state !== 'finished') return [];
    const forecastOf = new Map(predicted.tasks.map((task) => [task.id, task]));
    const tasks = run.tasks.map((task): TaskAccuracy => {
      const before = forecastOf.get(task.id);
      return {
        id: task.id,
        title: task.title,
        time: held(before?.modelMs ?? null, task.modelMs),
        tokens: held(before ? tokensOf(before) : null, tokensOf(task)),
      };
    });
    return [
      {
        run,
        clock: held(predicted.wallClockMs, run.wallClockMs),
        tokens: held(predicted.tokens.total, run.tokens.total),
        tasks,
      },
    ];
  });
}

/** The largest error of a kind among runs, whichever way; null where none is known. */
export function largestError(accuracies: readonly Accuracy[], figure: 'clock' | 'tokens'): number | null {
  const errors = accuracies.flatMap((accuracy) => accuracy[figure].error ?? []).map(Math.abs);
  return errors.length === 0 ? null : Math.max(...errors);
}

function held(predicted: number | null, measured: number | null): Held {
  const isKnown = predicted !== null && measured !== null && measured > 0;
  return { predicted, measured, error: isKnown ? predicted / measured - 1 : null };
}

function tokensOf({ contextTokens, outputTokens }: TaskResult): number | null {
  return contextTokens === null || outputTokens === null ? null : contextTokens + outputTokens;
}
