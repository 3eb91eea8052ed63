import { useCallback, useState } from 'react';
import type { Again, CommandOutput, Push } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import type { Bridge } from '../../bridge/bridge.ts';
import { useBridge } from '../../bridge/context.tsx';
import { useAnswer, usePush } from '../../bridge/use-answer.ts';
import type { StartQuestion } from '../../ui/BudgetDialog.tsx';

export type Companions = {
  readonly companions: CommandOutput<'comparison.companions'>['companions'];
  /** Still to be made. */
  readonly left: number;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** What has to be answered before it starts; null for nothing. */
  readonly question: StartQuestion | null;
  readonly press: (again: Again) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly stop: () => void;
};

/** The repetitions and sweeps of a comparison, and the way to more of them. */
export function useCompanions(comparison: ComparisonId): Companions {
  const bridge = useBridge();
  const { answer, ask } = useAnswer('comparison.companions', { comparison });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState<{ again: Again; before: StartQuestion } | null>(null);
  usePush(
    useCallback(
      (push: Push) => {
        if (push.kind !== 'comparison-changed') return;
        if (push.summary.companion?.of === comparison || push.summary.id === comparison) ask();
      },
      [comparison, ask],
    ),
  );

  const begin = async (again: Again): Promise<void> => {
    const begun = await bridge.invoke('comparison.again', again);
    setFailure(begun.ok ? null : begun.failure);
    ask();
  };
  const once = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    await work();
    setBusy(false);
  };
  return {
    companions: answer.state === 'ready' ? answer.value.companions : [],
    left: answer.state === 'ready' ? answer.value.left : 0,
    busy,
    failure,
    question: asked?.before ?? null,
    press: (again) =>
      void once(async () => {
        const before = await questionOf(bridge, again);
        if (before === null) await begin(again);
        else setAsked({ again, before });
      }),
    confirm: () => {
      if (!asked) return;
      setAsked(null);
      void once(() => begin(asked.again));
    },
    cancel: () => setAsked(null),
    stop: () => void bridge.invoke('comparison.stopAgain', { comparison }),
  };
}

/** Nothing is asked where nothing is paid and no cap is in the way. */
async function questionOf(bridge: Bridge, again: Again): Promise<StartQuestion | null> {
  const asked = await bridge.invoke('comparison.estimateAgain', again);
  if (!asked.ok) return { kind: 'unknown', failure: asked.failure };
  const spending = asked.value;
  if (!spending.paid && spending.exceeded.length === 0) return null;
  // On an account they are made in turn, so there is no choice to make.
  return { kind: 'spending', spending, advice: { because: 'apart' }, starting: 'in-turn' };
}
