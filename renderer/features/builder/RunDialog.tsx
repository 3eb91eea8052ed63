import { useState } from 'react';
import { whyNotRunnable } from '../../../shared/forecast/forecast.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { WorkflowId } from '../../../shared/ids.ts';
import type { Starting } from '../../../shared/run/starting.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import { usablePhases } from '../../../shared/structure/phase-faults.ts';
import { defaultStructures } from '../../../shared/structure/structure.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { askBefore } from '../../bridge/ask-before.ts';
import { useBridge, useHello } from '../../bridge/context.tsx';
import text from '../../styles/text.module.css';
import { addresses, goTo } from '../../ui/addresses.ts';
import { BudgetDialog } from '../../ui/BudgetDialog.tsx';
import type { StartQuestion } from '../../ui/BudgetDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { StructureChecks } from '../../ui/StructurePick.tsx';
import styles from './RunDialog.module.css';
import { t } from '../../../shared/words/t.ts';

type RunDialogProps = {
  readonly id: WorkflowId;
  readonly workflow: Workflow;
  /** Those that were built for it; null for none. */
  readonly phases: readonly OwnPhase[] | null;
  readonly chosen: readonly StructureKey[];
  readonly onChoose: (structures: readonly StructureKey[]) => void;
  /** Everything that was edited has to be kept before it runs. Null when it is. */
  readonly flush: () => Promise<Failure | null>;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** Which structures run side by side, and from there to the run. */
export function RunDialog({ id, workflow, phases, chosen: kept, onChoose, flush, open, onClose }: RunDialogProps) {
  const bridge = useBridge();
  const { settings } = useHello();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [question, setQuestion] = useState<StartQuestion | null>(null);
  const chosen = startable(kept, phases);
  const unusable = whyNotRunnable(workflow) ?? whyNotPhased(workflow, chosen, phases);
  const practice = settings.connection === 'practice';
  const what = { source: { kind: 'kept' as const, workflow: id }, structures: [...chosen] };

  const start = async (starting?: Starting): Promise<Failure | null> => {
    const started = await bridge.invoke('comparison.start', { ...what, prediction: null, starting });
    if (!started.ok) return started.failure;
    goTo(addresses.workflowRun(id));
    return null;
  };
  const begin = async (): Promise<Failure | null> => {
    const unkept = await flush();
    if (unkept) return unkept;
    const before = await askBefore(bridge, settings, what);
    if (before.kind === 'nothing') return start();
    setQuestion(before);
    return null;
  };
  const once = async (work: () => Promise<Failure | null>) => {
    if (busy) return;
    setBusy(true);
    setFailure(await work());
    setBusy(false);
  };
  return (
    <>
      <Dialog
        title={t`Run side by side`}
        open={open}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>{t`Cancel`}</Button>
            <Button
              look="primary"
              icon="play"
              aria-disabled={busy || unusable !== null}
              onClick={() => unusable === null && void once(begin)}
            >{t`Start`}</Button>
          </>
        }
      >
        <div className={styles.body}>
          <p className={text.small}>{t`Same briefs, same materials, same model. Only the structure differs.`}</p>
          <StructureChecks chosen={chosen} own={phases !== null} onChoose={onChoose} />
          {practice && (
            <Callout
              icon="hint"
              title={t`The practice model has not read your texts before.`}
            >{t`It answers with sentences out of them that fit each brief, and says so. What the structures cost and how long they take is the same arithmetic as ever; connect Claude in Settings for answers of substance.`}</Callout>
          )}
          {unusable && <FailureNotice failure={unusable} />}
          {failure && <FailureNotice failure={failure} onRetry={() => void once(begin)} />}
        </div>
      </Dialog>
      <BudgetDialog
        before={question}
        onStart={(starting) => {
          setQuestion(null);
          void once(() => start(starting));
        }}
        onCancel={() => setQuestion(null)}
      />
    </>
  );
}

/** Phases may have been undone since they were chosen to run. */
function startable(chosen: readonly StructureKey[], phases: readonly OwnPhase[] | null): readonly StructureKey[] {
  const there = chosen.filter((key) => key !== 'own' || phases !== null);
  return there.length > 0 ? there : defaultStructures;
}

function whyNotPhased(
  { tasks }: Workflow,
  chosen: readonly StructureKey[],
  phases: readonly OwnPhase[] | null,
): Failure | null {
  const usable = usablePhases(tasks, chosen, phases);
  return usable.ok ? null : usable.failure;
}
