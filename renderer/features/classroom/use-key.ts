import type { CommandOutput } from '../../../shared/contract.ts';
import type { ExerciseId } from '../../../shared/ids.ts';
import type { PointTitles } from '../../../shared/words/class-call-outs.ts';
import { useAnswer } from '../../bridge/use-answer.ts';

export type ClassKey = CommandOutput<'class.key'>;

/** What a facilitator knows of the exercise; null until it has come. Everything but the titles works without. */
export function useKey(exercise: ExerciseId): ClassKey | null {
  const { answer } = useAnswer('class.key', { exercise });
  return answer.state === 'ready' ? answer.value : null;
}

export function titlesOf(key: ClassKey | null): PointTitles {
  return Object.fromEntries((key?.points ?? []).map(({ id, title }) => [id, title]));
}
