import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { asWorkflow } from '../../../shared/conversations/as-workflow.ts';
import type { Found } from '../../../shared/conversations/find.ts';
import { lanesOf } from '../../../shared/conversations/lanes.ts';
import { setBounds } from '../../../shared/conversations/conversation-set.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { ComparisonId, TaskId } from '../../../shared/ids.ts';
import { isUnderWay, stepsOf } from '../../../shared/run/state.ts';
import { workflowOf } from '../../../shared/run/workflow-of-run.ts';
import { conversationWords } from '../../../shared/words/conversations.ts';
import { listed, sentence } from '../../../shared/words/format.ts';
import { useBridge, useHello } from '../../bridge/context.tsx';
import { popOutLane } from '../../bridge/pop-out-lane.ts';
import { addresses, goTo } from '../../ui/addresses.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { HeaderActions, HeaderNote } from '../../ui/header-slots.tsx';
import { toast } from '../../ui/toast-store.ts';
import { ChatLane } from './ChatLane.tsx';
import { Composer } from './Composer.tsx';
import { deleteSet } from './delete-set.ts';
import { FindDrawer } from './FindDrawer.tsx';
import { Heard } from './Heard.tsx';
import { LaneDialog } from './LaneDialog.tsx';
import { LanesFooter } from './LanesFooter.tsx';
import { PickLanes } from './PickLanes.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { SentDrawer } from './SentDrawer.tsx';
import { endingOf, runOf } from './set-source.ts';
import type { SetSource } from './set-source.ts';
import { setActions } from './set-actions.ts';
import { SetMenu } from './SetMenu.tsx';
import styles from './Stage.module.css';
import { t } from '../../../shared/words/t.ts';

type LiveStageProps = { readonly set: ComparisonId; readonly store: SetSource };
type Opened = 'rename' | 'lane' | 'synthesis' | 'workflow' | 'find' | null;

/** Lanes that have started: each goes on by itself, all go on by the broadcast, and the foot says what it came to. */
export function LiveStage({ set, store }: LiveStageProps) {
  const run = useStore(store, runOf(set, 0));
  const measured = useStore(store, runOf(set, 1));
  const summary = useStore(store, ({ comparisons }) => {
    const open = comparisons[set];
    return open?.kind === 'open' ? open.comparison.summary : null;
  });
  const bridge = useBridge();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [opened, setOpened] = useState<Opened>(null);
  const [aimed, setAimed] = useState<Found | null>(null);
  const [sent, setSent] = useState<TaskId | null>(null);
  const { capabilities } = useHello();
  const id = run?.header.id ?? null;
  const actions = useMemo(() => (id === null ? null : setActions(bridge, set, id)), [bridge, set, id]);
  if (!run || !summary || !actions) return null;

  const { header, state } = run;
  const workflow = workflowOf(header, state);
  const lanes = lanesOf(workflow, state);
  const drawn = lanes.find(({ task }) => task.id === sent);
  const titleOf = (lane: TaskId): string => workflow.tasks.find((task) => task.id === lane)?.title ?? lane;
  const running = endingOf(run) === 'running';
  const busy = running && stepsOf(state).some((step) => isUnderWay(step) || step.status === 'waiting');
  const full = lanes.length >= setBounds.most;
  const did = async (work: Promise<Failure | null>) => setFailure(await work);
  /** For dialogs: what could not be done keeps them open. */
  const closing = async (work: Promise<Failure | null>): Promise<Failure | null> => {
    const failed = await work;
    if (!failed) setOpened(null);
    return failed;
  };
  const turnInto = async (picked: TaskId[]): Promise<Failure | null> => {
    const made = { ...asWorkflow(workflow, lanes, picked), title: summary.title };
    const created = await bridge.invoke('workflow.create', { from: 'workflow', workflow: made });
    if (!created.ok) return created.failure;
    goTo(addresses.workflow(created.value.id));
    return null;
  };
  const remove = async (): Promise<Failure | null> => {
    const failed = await deleteSet(bridge, set, summary.title);
    if (!failed) goTo(addresses.conversations);
    return failed;
  };
  const askAll = async (text: string): Promise<Failure | null> => {
    const answer = await actions.askAll(
      lanes.map(({ task }) => task.id),
      text,
    );
    if (!answer.ok) return answer.failure;
    const { left } = answer.value;
    if (left.length > 0) toast(t`Left out, with no answer to go on from: ${listed(left.map(titleOf))}.`);
    return null;
  };

  return (
    <>
      <HeaderNote>
        {summary.title}, {conversationWords.lanes(lanes.length)}
      </HeaderNote>
      <HeaderActions>
        <span className={styles.pace}>
          {header.pace === null ? header.connection.model : t`Pace ${header.pace}×, simulated`}
        </span>
        <IconButton icon="search" label={t`Find in all lanes`} onClick={() => setOpened('find')} />
        <Button icon="merge" onClick={() => setOpened('synthesis')}>{t`Synthesis`}</Button>
        <Button
          icon="plus"
          aria-disabled={full}
          title={full ? conversationWords.full : undefined}
          onClick={() => !full && setOpened('lane')}
        >{t`Lane`}</Button>
        <Button
          icon="stop"
          aria-disabled={!busy}
          onClick={() => busy && void did(actions.stop(null))}
        >{t`Stop all`}</Button>
        <SetMenu
          set={set}
          summary={summary}
          run={run}
          measured={measured}
          workflow={workflow}
          lanes={lanes}
          onRename={() => setOpened('rename')}
          onTurnInto={() => setOpened('workflow')}
          onDelete={() => void did(remove())}
        />
      </HeaderActions>
      {failure && (
        <div className={styles.notice}>
          <FailureNotice failure={failure} />
        </div>
      )}
      {endingOf(run) === 'interrupted' && (
        <div className={styles.notice}>
          <Callout
            look="warn"
            title={t`Cut off while lanes were writing.`}
            actions={<Button size="small" icon="play" onClick={() => void did(actions.resume())}>{t`Go on`}</Button>}
          >{t`Everything received so far is kept. Going on asks those lanes again.`}</Callout>
        </div>
      )}
      <Heard lanes={lanes} standing={{ state, live: running, nameOf: titleOf }} />
      <div className={classes(styles.middle, drawn && styles.pushed)}>
        <div className={styles.lanes} data-count={Math.min(lanes.length, 4)}>
          {lanes.map((lane) => (
            <ChatLane
              key={lane.task.id}
              lane={lane}
              run={run}
              workflow={workflow}
              now={store.now}
              actions={actions}
              aimed={aimed?.lane === lane.task.id ? aimed.step : null}
              titleOf={titleOf}
              sent={sent === lane.task.id}
              onSent={() => setSent((before) => (before === lane.task.id ? null : lane.task.id))}
              onPopOut={
                capabilities.laneWindows === 'none'
                  ? undefined
                  : () => popOutLane(bridge, capabilities, { comparison: set, run: header.id, task: lane.task.id })
              }
              onTurnInto={() => void did(turnInto([lane.task.id]))}
            />
          ))}
        </div>
        {drawn && (
          <SentDrawer
            key={drawn.task.id}
            lane={drawn}
            run={header.id}
            workflow={workflow}
            onClose={() => setSent(null)}
          />
        )}
      </div>
      <div className={styles.broadcast}>
        <Composer
          label={t`Message all lanes`}
          placeholder={t`Ask every lane the same thing, for example: add how often each problem comes up`}
          before={<Chip>{conversationWords.toAll(lanes.length)}</Chip>}
          send={t`Send to all`}
          onSend={askAll}
        />
      </div>
      <LanesFooter
        run={run}
        measured={measured}
        lanes={lanes}
        now={store.now}
        onMeasure={() => void did(actions.measure())}
      />
      <RenameDialog
        open={opened === 'rename'}
        title={summary.title}
        onClose={() => setOpened(null)}
        onRename={(title) => closing(actions.rename(title))}
      />
      <LaneDialog
        open={opened === 'lane'}
        materials={workflow.materials}
        onClose={() => setOpened(null)}
        onAdd={(given) => closing(actions.join(given))}
      />
      <PickLanes
        open={opened === 'synthesis'}
        lanes={lanes}
        title={t`Hand lanes to a synthesis`}
        words={t`It starts clean, is handed what these lanes came to, and waits for those that still write.`}
        fewest={2}
        brief={conversationWords.synthesisBrief}
        action={t`Start the synthesis`}
        onClose={() => setOpened(null)}
        onPick={(picked, brief) => {
          const title = conversationWords.synthesisTitle(picked.map(titleOf)).slice(0, 200);
          return closing(actions.synthesise({ lanes: picked, title, brief }));
        }}
      />
      <PickLanes
        open={opened === 'workflow'}
        lanes={lanes}
        title={t`Turn lanes into a workflow`}
        words={sentence(
          t`each lane becomes a task with its brief, its texts and what was asked on. The conversations stay.`,
        )}
        fewest={1}
        brief={null}
        action={t`Open it in the builder`}
        onClose={() => setOpened(null)}
        onPick={turnInto}
      />
      <FindDrawer open={opened === 'find'} lanes={lanes} onClose={() => setOpened(null)} onAim={setAimed} />
    </>
  );
}
