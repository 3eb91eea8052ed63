import type { ClassForPod } from '../../shared/class/for-pod.ts';
import type { ClassLine } from '../../shared/class/hosting.ts';
import { asClassId, podIdOf } from '../../shared/class/ids.ts';
import type { HostMessage, PodMessage } from '../../shared/class/message.ts';
import { classProtocol } from '../../shared/class/message.ts';
import type { PodReport } from '../../shared/class/report.ts';
import { usualSetting } from '../../shared/class/setting.ts';
import type { ClassSetting } from '../../shared/class/setting.ts';
import { asExerciseId } from '../../shared/ids.ts';

/** The class's end of a line, held by the test: it takes reports in turn, as a class host does. */
export type HeldLine = {
  readonly line: ClassLine;
  readonly taken: PodReport[];
  connect(): void;
  lose(): void;
  tell(message: HostMessage): void;
  forPod(changes?: Partial<ClassForPod> & { setting?: ClassSetting }): ClassForPod;
};

export const classSetting: ClassSetting = { ...usualSetting, exercise: asExerciseId('board-prep'), pace: 20 };

export function heldLine(): HeldLine {
  let listener: Parameters<ClassLine['listen']>[0] | null = null;
  let connected = false;
  const taken: PodReport[] = [];
  const forPod: HeldLine['forPod'] = (changes = {}) => ({
    class: asClassId('class-1'),
    title: 'Tuesday',
    setting: classSetting,
    paused: false,
    ended: false,
    pod: podIdOf(3),
    number: 3,
    name: null,
    members: [],
    askedToPresent: false,
    asked: null,
    ...changes,
  });
  const tell = (message: HostMessage): void => listener?.message(message);
  return {
    taken,
    forPod,
    tell,
    line: {
      send(message: PodMessage) {
        // What is sent over a line that is down is gone.
        if (!connected || message.kind !== 'report' || message.n !== taken.length + 1) return;
        taken.push(message.report);
        tell({ kind: 'acknowledged', n: message.n });
      },
      listen(next) {
        listener = next;
        return () => {
          listener = null;
        };
      },
      close: () => undefined,
    },
    connect() {
      connected = true;
      listener?.connected(true);
      tell({ kind: 'welcome', protocol: classProtocol, reports: taken.length, class: forPod() });
    },
    lose() {
      connected = false;
      listener?.connected(false);
    },
  };
}
