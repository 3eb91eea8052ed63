import type { z } from 'zod';
import type { SharedAnswerSchema } from '../../../shared/class/report.ts';
import type { ComparisonResult, ComparisonSummary } from '../../../shared/contract.ts';
import type { ComparisonId, ExerciseId } from '../../../shared/ids.ts';

export type SharedAnswer = z.infer<typeof SharedAnswerSchema>;

const most = 4;

/** The pod's newest comparison of the exercise that has ended; `summaries` are newest first. */
export function newestEnded(summaries: readonly ComparisonSummary[], exercise: ExerciseId): ComparisonId | null {
  const ended = summaries.find(
    (each) =>
      each.exercise === exercise &&
      !each.example &&
      each.companion === undefined &&
      each.runs.some(({ state }) => state === 'finished') &&
      each.runs.every(({ state }) => state !== 'running'),
  );
  return ended?.id ?? null;
}

/** What of it could be shown: the final answer of each run that has one, as it stands. */
export function answersOf({ comparison, summary }: Pick<ComparisonResult, 'comparison' | 'summary'>): SharedAnswer[] {
  return comparison.runs
    .flatMap(({ structure, answer }) =>
      answer === null || answer.trim() === '' ? [] : [{ comparison: summary.id, structure, text: answer }],
    )
    .slice(0, most);
}
