import type { ClassSetting } from '../../shared/class/setting.ts';
import type { ExerciseProgress } from '../../shared/exercise/progress.ts';
import type { Session } from '../bridge/session.ts';
import { addresses, goTo } from '../ui/addresses.ts';
import { toast } from '../ui/toast-store.ts';
import { failureLine } from '../../shared/words/said-failure.ts';
import { alongTo, heldAt, isBehind, nearestHere } from './class-steps.ts';
import { movedWords } from './class-words.ts';
import { t } from '../../shared/words/t.ts';

type Where = Pick<ClassSetting, 'exercise' | 'step'>;

/** Takes the window to where the class is, as far as the pod can go. Says so where it can’t go all the way. */
export async function goAlong({ bridge }: Session, { exercise, step }: Where): Promise<void> {
  const opened = await bridge.invoke('exercise.open', { exercise });
  if (!opened.ok) return void toast(failureLine(opened.failure));
  const along = alongTo(opened.value.progress, step);
  if (along.moves) await bridge.invoke('progress.save', { exercise, patch: { step: along.step } });
  goTo(addresses.exercise(exercise, along.step));
  if (along.lacks !== null) toast(movedWords(step, along));
}

/**
 * The class has moved: who is behind, or there without looking at it, is taken along; who is further stays. Where the class
 * has moved again meanwhile (`isStill`), that move takes the pod along and not this one.
 */
export async function beTakenAlong(
  { bridge }: Pick<Session, 'bridge'>,
  { exercise, step }: Where,
  isStill: () => boolean,
): Promise<void> {
  const opened = await bridge.invoke('exercise.open', { exercise });
  if (!opened.ok || !isStill()) return;
  const { progress } = opened.value;
  if (isBehind({ step }, progress.step)) return;
  const along = alongTo(progress, step);
  if (along.moves) await bridge.invoke('progress.save', { exercise, patch: { step: along.step } });
  if (!isStill()) return;
  goTo(addresses.exercise(exercise, along.step));
  toast(movedWords(step, along));
}

/** A finished run was loaded for this pod: there is something to compare, as soon as the class has opened that. */
export function lookAtGiven(progress: ExerciseProgress, setting: ClassSetting): void {
  goTo(addresses.exercise(setting.exercise, nearestHere(progress, 'compare', heldAt(setting))));
  toast(t`The facilitator loaded a finished run for your pod. Go on from it; what you answered so far is kept.`);
}
