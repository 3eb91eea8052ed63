import { useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import type { Comparison } from '../../../shared/run/comparison.ts';
import { listed } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { useBridge } from '../../bridge/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';

/** Says that the figures are not the last word: a run is still going, or was cut off and can go on. */
export function UnfinishedNotice({ comparison }: { readonly comparison: Comparison }) {
  const bridge = useBridge();
  const [failure, setFailure] = useState<Failure | null>(null);
  const namesOf = (state: 'running' | 'interrupted') =>
    listed(comparison.runs.filter((run) => run.state === state).map(({ structure }) => structureName(structure)));
  const [running, cutOff] = [namesOf('running'), namesOf('interrupted')];

  const resume = async () => {
    const answer = await bridge.invoke('comparison.resume', { comparison: comparison.id });
    setFailure(answer.ok ? null : answer.failure);
  };

  if (failure) return <FailureNotice failure={failure} onRetry={() => void resume()} onResume={() => void resume()} />;
  if (running !== '') {
    return (
      <Callout icon="clock" title={`Still running: ${running}.`}>
        These are the figures so far. What was found is shown once all runs have ended.
      </Callout>
    );
  }
  if (cutOff === '') return null;
  return (
    <Callout look="warn" title={`Cut off: ${cutOff}.`} actions={<Button onClick={() => void resume()}>Go on</Button>}>
      What had arrived by then is kept, and finished tasks are not sent again.
    </Callout>
  );
}
