import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ComparisonResult, Push } from '../../../shared/contract.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { asComparisonId } from '../../../shared/ids.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import type { ChosenRun } from '../../../shared/run/chosen-run.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import type { Bridge } from '../../bridge/bridge.ts';
import { useBridge, useSessionState } from '../../bridge/context.tsx';
import { usePush } from '../../bridge/use-answer.ts';
import type { Answer } from '../../bridge/use-answer.ts';
import type { RunPick } from '../../ui/run-picks.ts';

/** A comparison that one of the runs is of, with all that its other runs measured. */
export type ChosenComparison = { readonly result: ComparisonResult; readonly runs: readonly ChosenRun[] };

/** The comparisons of these runs, each once. One that is gone fails for all. */
export function useChosenRuns(picks: readonly RunPick[]): Answer<readonly ChosenComparison[]> {
  const bridge = useBridge();
  const connection = useSessionState((state) => state.connection);
  const [round, setRound] = useState(0);
  const wanted = [...new Set(picks.map(({ comparison }) => comparison))].join(' ');
  // The ids that `wanted` was just joined from, the same array as long as they are.
  const ids = useMemo(() => wanted.split(' ').map(asComparisonId), [wanted]);
  const [kept, setKept] = useState<{ readonly wanted: string; readonly answer: Answer<readonly ChosenComparison[]> }>();

  useEffect(() => {
    let asked = true;
    void Promise.all(ids.map((comparison) => open(bridge, comparison))).then((opened) => {
      const refused = opened.find((each) => !each.ok);
      // The whole page says that the connection is lost; this asks again once it is back.
      if (!asked || (refused && !refused.ok && refused.failure.code === 'disconnected')) return;
      const answer: Answer<readonly ChosenComparison[]> =
        refused && !refused.ok
          ? { state: 'failed', failure: refused.failure }
          : { state: 'ready', value: opened.flatMap((each) => (each.ok ? [each.value] : [])) };
      setKept({ wanted, answer });
    });
    return () => {
      asked = false;
    };
  }, [bridge, wanted, ids, connection, round]);

  usePush(
    useCallback(
      (push: Push) => {
        const concerned =
          push.kind === 'history-changed' || (push.kind === 'comparison-changed' && ids.includes(push.summary.id));
        if (concerned) setRound((each) => each + 1);
      },
      [ids],
    ),
  );
  return kept?.wanted === wanted ? kept.answer : { state: 'loading' };
}

async function open(bridge: Bridge, comparison: ComparisonId): Promise<Result<ChosenComparison>> {
  const [result, logs] = await Promise.all([
    bridge.invoke('comparison.result', { comparison }),
    bridge.invoke('comparison.open', { comparison }),
  ]);
  if (!result.ok) return result;
  if (!logs.ok) return logs;
  const runs = logs.value.runs.flatMap(({ header, events }): ChosenRun[] => {
    const measured = result.value.comparison.runs.find(({ id }) => id === header.id);
    const assisted = result.value.summary.assisted === true;
    return measured ? [{ header, state: reduceAll(events), result: measured, assisted }] : [];
  });
  return runs.length > 0
    ? succeed({ result: result.value, runs })
    : fail(failure('unknown-comparison', { comparison }));
}
