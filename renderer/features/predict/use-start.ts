import { useState } from 'react';
import type { ExerciseProgress, ProgressPatch } from '../../../shared/exercise/progress.ts';
import type { Prediction } from '../../../shared/exercise/prediction.ts';
import type { Starting } from '../../../shared/run/starting.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import { useBridge, useHello } from '../../bridge/context.tsx';
import { askBefore } from '../../bridge/ask-before.ts';
import type { Before } from '../../bridge/ask-before.ts';
import { lock, start, whatRuns } from './start-run.ts';

/** What has to be answered before it starts, and the prediction it is about. */
export type StartQuestion = { readonly before: Exclude<Before, { kind: 'nothing' }>; readonly prediction: Prediction };

/** The way from the button to the run: lock, ask what it would use where that matters, start. */
export function useStart(
  progress: ExerciseProgress,
  saveProgress: (patch: ProgressPatch) => Promise<Result<ExerciseProgress>>,
  onStarted: () => void,
  /** What is pressed locks the prediction and starts nothing: a class that goes together runs later. */
  locksOnly = false,
) {
  const bridge = useBridge();
  const { settings } = useHello();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [question, setQuestion] = useState<StartQuestion | null>(null);

  const run = async (prediction: Prediction, starting?: Starting): Promise<Failure | null> => {
    const failed = await start(bridge, progress, prediction, saveProgress, starting);
    if (!failed) onStarted();
    return failed;
  };
  const begin = async (prediction: Prediction): Promise<Failure | null> => {
    const unlocked = await lock(progress, prediction, saveProgress);
    if (unlocked || locksOnly) return unlocked;
    const before = await askBefore(bridge, settings, whatRuns(progress, prediction));
    if (before.kind === 'nothing') return run(prediction);
    setQuestion({ before, prediction });
    return null;
  };
  const once = async (work: () => Promise<Failure | null>) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const failed = await work();
    setBusy(false);
    setFailure(failed);
  };

  return {
    busy,
    failure,
    question,
    press: (prediction: Prediction) => void once(() => begin(prediction)),
    confirm: (starting?: Starting) => {
      if (!question) return;
      setQuestion(null);
      void once(() => run(question.prediction, starting));
    },
    cancel: () => setQuestion(null),
  };
}
