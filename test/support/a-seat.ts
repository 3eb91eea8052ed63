import type { Seated } from '../../shared/class/commands.ts';
import { asClassId, podIdOf } from '../../shared/class/ids.ts';
import { usualSetting } from '../../shared/class/setting.ts';
import type { ClassSetting } from '../../shared/class/setting.ts';
import { asExerciseId } from '../../shared/ids.ts';

type Change = Partial<Omit<Seated, 'class'>> & {
  readonly class?: Partial<Seated['class']>;
  readonly setting?: Partial<ClassSetting>;
};

/** Pod 3 of a class on the requirements review. */
export function aSeat({ class: told, setting, ...rest }: Change = {}): Seated {
  return {
    class: {
      class: asClassId('tuesday'),
      title: 'Tuesday',
      setting: { ...usualSetting, exercise: asExerciseId('prd-review'), ...setting },
      paused: false,
      ended: false,
      pod: podIdOf(3),
      number: 3,
      name: null,
      members: [],
      askedToPresent: false,
      asked: null,
      ...told,
    },
    connected: true,
    waiting: 0,
    served: false,
    helpAsked: false,
    shared: [],
    transfer: {},
    ...rest,
  };
}
