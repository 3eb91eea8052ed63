import { memo, useId, useState } from 'react';
import { laneMs } from '../../../shared/conversations/figures.ts';
import type { Lane } from '../../../shared/conversations/lanes.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { StepId, TaskId } from '../../../shared/ids.ts';
import { isUnderWay } from '../../../shared/run/state.ts';
import { conversationWords } from '../../../shared/words/conversations.ts';
import { shortClock, tokens } from '../../../shared/words/format.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { timeToFirstToken, tokensOfSteps, tokensPerSecond } from '../../charts/run-figures.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { toast } from '../../ui/toast-store.ts';
import { useNow } from '../../ui/use-now.ts';
import { useStickToEnd } from '../../ui/use-stick-to-end.ts';
import { BranchDialog } from './BranchDialog.tsx';
import styles from './ChatLane.module.css';
import { ChatTurn } from './ChatTurn.tsx';
import { Composer } from './Composer.tsx';
import { ListCost } from './ListCost.tsx';
import { currentTurn, lookOf } from './lane-standing.ts';
import type { SetActions } from './set-actions.ts';
import { endingOf, timeOf } from './set-source.ts';
import type { SetRun } from './set-source.ts';
import { t } from '../../../shared/words/t.ts';

type ChatLaneProps = {
  readonly lane: Lane;
  readonly run: SetRun;
  readonly workflow: Workflow;
  readonly now: () => number;
  readonly actions: SetActions;
  /** The turn that a search leads to. */
  readonly aimed: StepId | null;
  readonly titleOf: (task: TaskId) => string;
  /** Whether what it was sent lies open, and the press that opens or closes it. */
  readonly sent: boolean;
  readonly onSent: () => void;
  /** Absent where there is nobody to open a window, and in one. */
  readonly onPopOut?: (() => Promise<Failure | null>) | undefined;
  /** Absent in a window of its own. */
  readonly onTurnInto?: () => void;
  readonly heading?: 'h1' | 'h2';
};

/** Drawn again only when something of the lane has changed: others may write fifteen times a second. */
export const ChatLane = memo(Conversation, (before, after) => {
  const sameTurns =
    before.lane.turns.length === after.lane.turns.length &&
    before.lane.turns.every(({ step }, index) => step === after.lane.turns[index]?.step);
  const sameRun = before.run.live === after.run.live && before.run.zero === after.run.zero;
  const same =
    before.run.state.status === after.run.state.status && before.aimed === after.aimed && before.sent === after.sent;
  const sameNames = before.workflow.tasks.length === after.workflow.tasks.length;
  return sameTurns && sameRun && same && sameNames && before.actions === after.actions;
});

function Conversation({ lane, run, workflow, now, actions, aimed, titleOf, ...rest }: ChatLaneProps) {
  const { sent, onSent, onPopOut, onTurnInto, heading: Heading = 'h2' } = rest;
  const id = useId();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [branching, setBranching] = useState(false);
  const { task, turns, own } = lane;
  const live = endingOf(run) === 'running';
  const answering = live && own.some(isUnderWay);
  const open = live && own.some((step) => isUnderWay(step) || step.status === 'waiting');
  const at = timeOf(run, useNow(now, answering, 200));
  const look = lookOf({ state: run.state, live, nameOf: titleOf }, lane, at);
  const log = useStickToEnd<HTMLDivElement>(turns, open);
  const did = async (work: Promise<Failure | null>) => setFailure(await work);
  const last = turns.at(-1);
  const copy = async () => {
    await navigator.clipboard.writeText(last?.step.attempts.at(-1)?.text ?? '');
    toast(t`Copied the last answer of ${task.title}`);
  };
  return (
    <Card className={styles.lane} aria-labelledby={id}>
      <div className={styles.head}>
        <div className={styles.row}>
          <Heading id={id} title={task.title} className={styles.title}>
            {task.title}
          </Heading>
          <StateChip state={look} />
        </div>
        <div className={styles.row}>
          <span className={styles.clock} role="timer" aria-label={t`Clock of ${task.title}`}>
            {shortClock(laneMs(own, at))}
          </span>
          <LaneTokens lane={lane} />
          <span className={styles.push} />
          {open && (
            <IconButton
              icon="stop"
              label={t`Stop ${task.title}`}
              look="quiet"
              size="small"
              onClick={() => void did(actions.stop(task.id))}
            />
          )}
          {own.some(({ attempts }) => attempts.length > 0) && (
            <IconButton
              icon="context"
              label={t`What ${task.title} was sent`}
              look="quiet"
              size="small"
              aria-expanded={sent}
              onClick={onSent}
            />
          )}
          {onPopOut && (
            <IconButton
              icon="open"
              label={t`Open ${task.title} in a window of its own`}
              look="quiet"
              size="small"
              onClick={() => void did(onPopOut())}
            />
          )}
          <Menu
            label={t`More for ${task.title}`}
            trigger={<IconButton icon="more" label={t`More for ${task.title}`} look="quiet" size="small" />}
            items={[
              {
                id: 'again',
                label: t`Answer again`,
                icon: 'retry',
                disabled: open,
                onPick: () => void did(actions.again(task.id)),
              },
              {
                id: 'branch',
                label: t`Edit the last message as a branch`,
                icon: 'pencil',
                disabled: last === undefined || last.inherited,
                onPick: () => setBranching(true),
              },
              { id: 'copy', label: t`Copy the last answer`, icon: 'copy', onPick: () => void copy() },
              ...(onTurnInto
                ? [{ id: 'task', label: t`Turn into a task`, icon: 'phased', onPick: onTurnInto } as const]
                : []),
            ]}
          />
        </div>
        <LaneFigures lane={lane} at={at} run={run} />
      </div>
      <div ref={log} className={styles.log} tabIndex={0} role="group" aria-label={t`What was said in ${task.title}`}>
        {turns.map((turn) => (
          <ChatTurn
            key={turn.step.step.id}
            turn={turn}
            workflow={workflow}
            lane={task.title}
            live={live}
            practice={run.header.connection.kind === 'practice'}
            aimed={aimed === turn.step.step.id}
            topHeading={Heading === 'h1' ? 2 : 3}
            onBranch={(text) => actions.branch(turn.step.step.id, text)}
          />
        ))}
        {failure && <FailureNotice failure={failure} />}
        {!open && (look.kind === 'stopped' || look.kind === 'failed' || look.kind === 'capped') && (
          <div>
            <Button
              size="small"
              icon="retry"
              onClick={() => void did(actions.again(task.id))}
            >{t`Answer again`}</Button>
          </div>
        )}
      </div>
      <div className={styles.foot}>
        <Composer
          label={t`Message ${task.title}`}
          placeholder={t`Message this lane only`}
          onSend={(text) => actions.ask(task.id, text)}
        />
      </div>
      {last && (
        <BranchDialog
          open={branching}
          message={last.message}
          onClose={() => setBranching(false)}
          onSend={(text) => actions.branch(last.step.step.id, text)}
        />
      )}
    </Card>
  );
}

function LaneTokens({ lane }: { readonly lane: Lane }) {
  const { input, output, estimated } = tokensOfSteps(lane.own);
  if (input + output === 0) return null;
  return (
    <span className={styles.figures}>
      {estimated && '≈ '}
      {t`${tokens(input + output)} tokens`}
    </span>
  );
}

/** First token, speed and cost; what is not known yet is left out. */
function LaneFigures({ lane, at, run }: { readonly lane: Lane; readonly at: number; readonly run: SetRun }) {
  const current = currentTurn(lane);
  const first = current && timeToFirstToken(current);
  const speed = current && tokensPerSecond(current, at);
  return (
    <p className={styles.figures}>
      {first !== null && <span>{conversationWords.firstToken(first)}</span>}
      {speed !== null && <span>{conversationWords.speed(speed)}</span>}
      <ListCost steps={lane.own} connection={run.header.connection} />
    </p>
  );
}
