import { Suspense, useCallback, useMemo, useState } from 'react';
import type { Push } from '../../shared/contract.ts';
import type { WorkflowId } from '../../shared/ids.ts';
import { useAnswer, usePush } from '../bridge/use-answer.ts';
import { addresses } from '../ui/addresses.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { HeaderSlotsContext } from '../ui/header-slots.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Arrival } from './Arrival.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import styles from './ExerciseWorkspace.module.css';
import { roomScreens } from './room-screens.ts';
import { Shell } from './Shell.tsx';
import { useOpenedPage } from './use-opened-page.ts';
import { WorkspaceHeader } from './WorkspaceHeader.tsx';
import { t } from '../../shared/words/t.ts';

type WorkflowWorkspaceProps = {
  readonly id: WorkflowId;
  /** Its newest run instead of the plan. */
  readonly runs: boolean;
};

const { screen: WorkflowScreen } = roomScreens.workflow;
const { screen: WorkflowRun } = roomScreens.workflowRun;

/** The frame of a workflow of one's own: the plan, or its newest run. */
export function WorkflowWorkspace({ id, runs }: WorkflowWorkspaceProps) {
  const { answer, ask } = useAnswer(
    'workflow.open',
    useMemo(() => ({ workflow: id }), [id]),
  );
  const [note, setNote] = useState<HTMLDivElement | null>(null);
  const [actions, setActions] = useState<HTMLDivElement | null>(null);
  const slots = useMemo(() => ({ note, actions }), [note, actions]);
  const kept = answer.state === 'ready' ? answer.value : null;
  const title = kept?.workflow.title ?? t`Workflow`;
  useOpenedPage(runs ? t`Run · ${title}` : title);
  usePush(
    useCallback(
      (push: Push) => {
        if (push.kind === 'workflows-changed' && push.workflow === id) ask();
      },
      [id, ask],
    ),
  );
  return (
    <HeaderSlotsContext value={slots}>
      <Shell
        look="fixed"
        header={
          <WorkspaceHeader
            title={title}
            {...(runs && { titleAddress: addresses.workflow(id) })}
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
        {answer.state === 'loading' && <Skeleton label={t`Opening the workflow`} />}
        {kept && (
          <Suspense fallback={<Skeleton label={t`Opening the workflow`} />}>
            {runs ? <WorkflowRun kept={kept} /> : <WorkflowScreen kept={kept} />}
            <Arrival key={String(runs)} />
          </Suspense>
        )}
      </Shell>
    </HeaderSlotsContext>
  );
}
