import { useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import type { ExerciseId } from '../../../shared/ids.ts';
import type { Comparison, RunResult } from '../../../shared/run/comparison.ts';
import { listed } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { useBridge } from '../../bridge/context.tsx';
import { addresses } from '../../ui/addresses.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { t } from '../../../shared/words/t.ts';

type UnfinishedNoticeProps = {
  readonly comparison: Comparison;
  /** Whose run screen can take up what failed or was stopped; null where the comparison is only read. */
  readonly exercise: ExerciseId | null;
};

/** Says that the figures are not the last word: a run is still going, or broke off and can go on. */
export function UnfinishedNotice({ comparison, exercise }: UnfinishedNoticeProps) {
  const bridge = useBridge();
  const [failure, setFailure] = useState<Failure | null>(null);
  const namesOf = (...states: readonly RunResult['state'][]) =>
    listed(
      comparison.runs.filter((run) => states.includes(run.state)).map(({ structure }) => structureName(structure)),
    );
  const [running, cutOff, broken] = [namesOf('running'), namesOf('interrupted'), namesOf('failed', 'stopped')];

  const resume = async () => {
    const answer = await bridge.invoke('comparison.resume', { comparison: comparison.id });
    setFailure(answer.ok ? null : answer.failure);
  };

  if (failure) return <FailureNotice failure={failure} onRetry={() => void resume()} onResume={() => void resume()} />;
  if (running !== '') {
    return (
      <Callout
        icon="clock"
        title={t`Still running: ${running}.`}
      >{t`These are the figures so far. What was found is shown once all runs have ended.`}</Callout>
    );
  }
  if (cutOff === '' && broken !== '' && exercise !== null) {
    return (
      <Callout
        title={t`Not finished: ${broken}.`}
        actions={<LinkButton href={addresses.exercise(exercise, 'run')}>{t`Back to the run`}</LinkButton>}
      >{t`What is done is kept. The run can be taken up where it broke off.`}</Callout>
    );
  }
  if (cutOff === '') return null;
  return (
    <Callout
      look="warn"
      title={t`Cut off: ${cutOff}.`}
      actions={<Button onClick={() => void resume()}>{t`Go on`}</Button>}
    >{t`What had arrived by then is kept, and finished tasks are not sent again.`}</Callout>
  );
}
