import { Suspense, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { ClassSetting } from '../../shared/class/setting.ts';
import { useSession } from '../bridge/context.tsx';
import { useSeat } from '../bridge/seat.ts';
import { toast } from '../ui/toast-store.ts';
import { closeClassDialog, isBusy, openClassDialog, useClassDialogs } from './class-dialogs.ts';
import { beTakenAlong } from './go-along.ts';
import { lazyScreen } from './lazy-screen.tsx';

// What is shown in them is Markdown, which is large.
const { screen: PodPresent } = lazyScreen(
  async () => (await import('../features/classroom/PodPresent.tsx')).PodPresent,
);
const { screen: PodTransfer } = lazyScreen(
  async () => (await import('../features/classroom/PodTransfer.tsx')).PodTransfer,
);

/** Goes with the class while this Braid is a pod: is moved on with it, and hears its questions. Draws only dialogs. */
export function ClassCompany() {
  const session = useSession();
  const seated = useSeat();
  const [location] = useLocation();
  // A lane’s window stays with its lane.
  const aside = location.startsWith('/lanes/');
  const told = seated !== null && !seated.class.ended && !aside ? seated.class : null;
  const open = useClassDialogs((state) => state.open);

  const before = useRef<{ readonly class: string; readonly at: ClassSetting } | null>(null);
  useEffect(() => {
    if (told === null) return;
    const known = before.current;
    before.current = { class: told.class, at: told.setting };
    const { exercise, step } = told.setting;
    const moved = known?.class === told.class && (known.at.exercise !== exercise || known.at.step !== step);
    if (moved) void beTakenAlong(session, { exercise, step });
  }, [session, told]);

  const presents = told !== null && told.askedToPresent && seated?.shared.length === 0;
  useAsked(presents ? 'present' : null, told?.class ?? '', 'The facilitator asks your pod to show its answers.');
  const asked = told?.asked ?? null;
  const answered = asked === null || seated?.transfer[asked] !== undefined;
  useAsked(asked !== null && !answered ? 'transfer' : null, asked ?? '', 'The facilitator asks your class a question.');

  return (
    <Suspense>
      {open === 'present' && told !== null && (
        <PodPresent exercise={told.setting.exercise} onClose={closeClassDialog} />
      )}
      {open === 'transfer' && told !== null && asked !== null && (
        <PodTransfer
          exercise={told.setting.exercise}
          moment={asked}
          given={seated?.transfer[asked] ?? null}
          onClose={closeClassDialog}
        />
      )}
    </Suspense>
  );
}

/** Opens a dialog when it is first asked for, once for each `about`; somebody who is in the middle of something is only told. */
function useAsked(dialog: 'present' | 'transfer' | null, about: string, words: string): void {
  useEffect(() => {
    if (dialog === null) return;
    if (isBusy(document)) toast(words, { label: 'Open', onPress: () => openClassDialog(dialog) });
    else openClassDialog(dialog);
  }, [dialog, about, words]);
}
