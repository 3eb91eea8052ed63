import type { ClassSetting } from '../../shared/class/setting.ts';
import type { Session } from '../bridge/session.ts';
import { addresses, goTo } from '../ui/addresses.ts';
import { toast } from '../ui/toast-store.ts';
import { failureLine } from '../../shared/words/en.ts';
import { alongTo, isBehind } from './class-steps.ts';
import { movedWords } from './class-words.ts';

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

/** The class has moved: a pod that is behind is taken along, one that is there or further stays where it is. */
export async function beTakenAlong({ bridge }: Session, { exercise, step }: Where): Promise<void> {
  const opened = await bridge.invoke('exercise.open', { exercise });
  if (!opened.ok) return;
  const { progress } = opened.value;
  if (!isBehind(progress, step)) return;
  const along = alongTo(progress, step);
  if (along.moves) await bridge.invoke('progress.save', { exercise, patch: { step: along.step } });
  goTo(addresses.exercise(exercise, along.step));
  toast(movedWords(step, along));
}
