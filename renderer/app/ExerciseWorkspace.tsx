import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { Redirect } from 'wouter';
import type { Push } from '../../shared/contract.ts';
import type { ExerciseProgress, ExerciseStep, ProgressPatch } from '../../shared/exercise/progress.ts';
import type { ExerciseId } from '../../shared/ids.ts';
import { useBridge } from '../bridge/context.tsx';
import { useClassOf } from '../bridge/seat.ts';
import { useAnswer, usePush } from '../bridge/use-answer.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { HeaderSlotsContext } from '../ui/header-slots.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Arrival } from './Arrival.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import styles from './ExerciseWorkspace.module.css';
import { heldAt, isHeld, mayOpenHere, nearestHere } from './class-steps.ts';
import { HeldBack } from './HeldBack.tsx';
import { Shell } from './Shell.tsx';
import { Stepper } from './Stepper.tsx';
import { stepScreens } from './step-screens.ts';
import { isFurther, stepNames } from './steps.ts';
import { useOpenedPage } from './use-opened-page.ts';
import { WorkspaceHeader } from './WorkspaceHeader.tsx';
import { t } from '../../shared/words/t.ts';

type ExerciseWorkspaceProps = {
  readonly exerciseId: ExerciseId;
  readonly step: ExerciseStep;
};

/** The frame of all six steps: title, stepper, the open step's screen, and the learner's progress. */
export function ExerciseWorkspace({ exerciseId, step }: ExerciseWorkspaceProps) {
  const { screen: Screen, scrolls } = stepScreens[step];
  const bridge = useBridge();
  const input = useMemo(() => ({ exercise: exerciseId }), [exerciseId]);
  const { answer, ask } = useAnswer('exercise.open', input);
  const held = heldAt(useClassOf(exerciseId)?.setting ?? null);
  const [newer, setNewer] = useState<ExerciseProgress | null>(null);
  const [note, setNote] = useState<HTMLDivElement | null>(null);
  const [actions, setActions] = useState<HTMLDivElement | null>(null);
  const slots = useMemo(() => ({ note, actions }), [note, actions]);

  const opened = answer.state === 'ready' ? answer.value : null;
  const progress = newest(opened?.progress ?? null, newer);
  const title = opened?.exercise.title ?? t`Exercise`;
  useOpenedPage(`${stepNames[step]} · ${title}`);

  usePush(
    useCallback(
      (push: Push) => {
        if (push.kind === 'progress-changed' && push.progress.exercise === exerciseId) setNewer(push.progress);
        // The learner's own plan is one of the exercise's.
        if (push.kind === 'workflows-changed') ask();
      },
      [exerciseId, ask],
    ),
  );

  const saveProgress = useCallback(
    async (patch: ProgressPatch) => {
      const saved = await bridge.invoke('progress.save', { exercise: exerciseId, patch });
      if (saved.ok) setNewer(saved.value);
      return saved;
    },
    [bridge, exerciseId],
  );

  const reached = progress !== null && mayOpenHere(progress, step, held) && isFurther(progress, step);
  useEffect(() => {
    if (reached) void saveProgress({ step });
  }, [reached, step, saveProgress]);

  if (progress && !mayOpenHere(progress, step, held)) {
    const instead = `/exercises/${exerciseId}/${nearestHere(progress, step, held)}`;
    return held !== null && isHeld(step, held) ? (
      <HeldBack to={instead} held={held} />
    ) : (
      <Redirect to={instead} replace />
    );
  }
  return (
    <HeaderSlotsContext value={slots}>
      <Shell
        look={scrolls ? 'workspace' : 'fixed'}
        header={
          <WorkspaceHeader
            title={title}
            middle={progress && <Stepper progress={progress} current={step} held={held} />}
            noteRef={setNote}
            actionsRef={setActions}
          />
        }
      >
        <ConnectionBanner />
        {answer.state === 'failed' && (
          <div className={styles.notice}>
            <FailureNotice failure={answer.failure} onRetry={ask} />
          </div>
        )}
        {answer.state === 'loading' && <Skeleton label={t`Opening the exercise`} />}
        {opened && progress && (
          <Suspense fallback={<Skeleton label={t`Opening the step`} />}>
            <Screen exercise={opened.exercise} progress={progress} saveProgress={saveProgress} />
            <Arrival key={step} />
          </Suspense>
        )}
      </Shell>
    </HeaderSlotsContext>
  );
}

/** The later of what was opened and what was saved or pushed since. */
function newest(opened: ExerciseProgress | null, newer: ExerciseProgress | null): ExerciseProgress | null {
  if (!opened || !newer || newer.exercise !== opened.exercise) return opened;
  return newer.updatedAt >= opened.updatedAt ? newer : opened;
}
