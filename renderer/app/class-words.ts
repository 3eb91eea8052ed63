import type { Seated } from '../../shared/class/commands.ts';
import type { ExerciseStep } from '../../shared/exercise/progress.ts';
import { counted } from '../../shared/words/format.ts';
import type { IconName } from '../ui/icon-shapes.tsx';
import type { Along } from './class-steps.ts';
import { stepNames } from './steps.ts';
import { t } from '../../shared/words/t.ts';

/** "Pod 3", with its name where it has one. */
export const podTitle = ({ number, name }: Pick<Seated['class'], 'number' | 'name'>): string =>
  name === null || name === '' ? t`Pod ${number}` : t`Pod ${number}, ${name}`;

/** How things stand with the class, in one sentence: what matters most. */
export type ClassStanding = { readonly icon: IconName; readonly text: string; readonly calm: boolean };

/** `reached`: whether this page has its own host, which for a pod in a browser is the class’s. */
export function classStanding({ class: told, connected, waiting, served }: Seated, reached: boolean): ClassStanding {
  if (told.ended) {
    return { icon: 'check', text: t`The class has ended. What you made stays, and you can go on.`, calm: true };
  }
  if (served && !reached) {
    return {
      icon: 'offline',
      text: t`Lost the class. What runs goes on there, and this page finds it again.`,
      calm: false,
    };
  }
  if (!connected) {
    const later =
      waiting === 0 ? t`it finds you again.` : t`your results will catch up: ${counted(waiting, t`report`)} to send.`;
    return { icon: 'offline', text: t`Lost the class. Go on; ${later}`, calm: false };
  }
  if (told.paused)
    return {
      icon: 'pause',
      text: t`Paused by the facilitator. What runs goes on, and nothing new starts.`,
      calm: false,
    };
  const { going, step } = told.setting;
  return {
    icon: 'flag',
    text: going === 'together' ? t`Everyone is at ${stepNames[step]}` : t`The class is at ${stepNames[step]}`,
    calm: true,
  };
}

/** Why a step is locked. */
export const heldWords = (held: ExerciseStep): string =>
  t`The class goes together and is at ${stepNames[held]}. The facilitator opens the next step.`;

/** Said when the class has moved on and took the pod along: where, and what is safe. */
export function movedWords(wanted: ExerciseStep, { lacks }: Along): string {
  if (lacks === null)
    return t`The class went on to ${stepNames[wanted]}. What you wrote is kept, and what runs goes on.`;
  if (wanted !== 'run') {
    return t`The class is at ${stepNames[wanted]}, and you have nothing to compare yet. Run it from here, or press We are stuck and have a finished run loaded.`;
  }
  return lacks === 'start'
    ? t`The class runs now. Your prediction is locked: start your run.`
    : t`The class runs now. Lock in your prediction, and your run starts. What you answered so far is kept.`;
}
