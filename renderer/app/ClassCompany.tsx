import { Suspense, useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { ClassSetting } from '../../shared/class/setting.ts';
import type { Push } from '../../shared/contract.ts';
import type { ComparisonId } from '../../shared/ids.ts';
import { useSession } from '../bridge/context.tsx';
import { useSeat } from '../bridge/seat.ts';
import { usePush } from '../bridge/use-answer.ts';
import { toast } from '../ui/toast-store.ts';
import { closeClassDialog, isBusy, openClassDialog, useClassDialogs } from './class-dialogs.ts';
import { beTakenAlong, lookAtGiven } from './go-along.ts';
import { lazyScreen } from './lazy-screen.tsx';
import { t } from '../../shared/words/t.ts';

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
  const moves = useRef(0);
  useEffect(() => {
    if (told === null) return;
    const known = before.current;
    before.current = { class: told.class, at: told.setting };
    const { exercise, step } = told.setting;
    const moved = known?.class === told.class && (known.at.exercise !== exercise || known.at.step !== step);
    if (!moved) return;
    moves.current += 1;
    const mine = moves.current;
    void beTakenAlong(session, { exercise, step }, () => moves.current === mine);
  }, [session, told]);

  const setting = told?.setting ?? null;
  const given = useRef<ComparisonId | null>(null);
  usePush(
    useCallback(
      (push: Push) => {
        if (push.kind === 'comparison-changed' && push.summary.given === true) given.current = push.summary.id;
        // It can be opened once the pod’s progress has it.
        if (push.kind !== 'progress-changed' || setting === null || push.progress.exercise !== setting.exercise) return;
        if (given.current === null || push.progress.comparisons[0] !== given.current) return;
        given.current = null;
        lookAtGiven(push.progress, setting);
      },
      [setting],
    ),
  );

  // What was shared and taken back was decided: nobody is asked the same again by a dialog.
  const decided = useRef(false);
  useEffect(() => {
    decided.current = (seated?.shared.length ?? 0) > 0 || (decided.current && told?.askedToPresent === true);
  }, [seated, told]);
  useAsked('present', told?.askedToPresent === true, '', decided);
  const asked = told?.asked ?? null;
  const answered = useRef(false);
  useEffect(() => {
    answered.current = asked !== null && seated?.transfer[asked] !== undefined;
  }, [seated, asked]);
  useAsked('transfer', asked !== null, asked ?? '', answered);

  return (
    <Suspense>
      {open === 'present' && told?.askedToPresent === true && (
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

const said = {
  present: t`The facilitator asks your pod to show its answers.`,
  transfer: t`The facilitator asks your class a question.`,
} as const;

/**
 * Opens a dialog when it is first asked for, once for each `about`, and closes it when nobody asks any more. Somebody who
 * is in the middle of something is only told, and who has answered already is left alone.
 */
function useAsked(
  dialog: 'present' | 'transfer',
  wanted: boolean,
  about: string,
  over: { readonly current: boolean },
): void {
  useEffect(() => {
    if (!wanted) {
      if (useClassDialogs.getState().open === dialog) closeClassDialog();
      return;
    }
    if (over.current) return;
    if (isBusy(document)) toast(said[dialog], { label: t`Open`, onPress: () => openClassDialog(dialog) });
    else openClassDialog(dialog);
  }, [dialog, wanted, about, over]);
}
