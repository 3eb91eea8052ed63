import { useEffect, useRef, useState } from 'react';
import type { LaneTurn } from '../../../shared/conversations/lanes.ts';
import type { Failure } from '../../../shared/failure.ts';
import { isUnderWay } from '../../../shared/run/state.ts';
import { conversationWords } from '../../../shared/words/conversations.ts';
import { failureLine, wayOutLabels } from '../../../shared/words/said-failure.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { addresses } from '../../ui/addresses.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Stream } from '../../ui/Stream.tsx';
import { BranchDialog } from './BranchDialog.tsx';
import styles from './ChatLane.module.css';
import { t } from '../../../shared/words/t.ts';

type ChatTurnProps = {
  readonly turn: LaneTurn;
  readonly workflow: Workflow;
  readonly lane: string;
  readonly live: boolean;
  readonly practice: boolean;
  readonly aimed: boolean;
  /** Below the lane's own. */
  readonly topHeading: 2 | 3;
  readonly onBranch: (text: string) => Promise<Failure | null>;
};

/** A message and the answer to it; of several answers the newest, and a way to the others. */
export function ChatTurn({ turn, workflow, lane, live, practice, aimed, topHeading, onBranch }: ChatTurnProps) {
  const { step, message, inherited } = turn;
  const [editing, setEditing] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (aimed) box.current?.scrollIntoView({ block: 'nearest' });
  }, [aimed]);
  const isFirst = step.step.note === undefined;
  const task = workflow.tasks.find(({ id }) => id === step.step.task);
  const given = isFirst ? workflow.materials.filter(({ id }) => task?.materials.includes(id)) : [];
  const handed = isFirst ? workflow.tasks.filter(({ id }) => task?.needs.includes(id)) : [];
  return (
    <>
      <div ref={box} className={classes(styles.message, inherited && styles.inherited, aimed && styles.aimed)}>
        <div className={styles.who}>
          {inherited ? t`From the lane it branches off` : isFirst ? t`Brief` : t`You`}
          {!inherited && (
            <span className={styles.push}>
              <IconButton
                icon="pencil"
                label={t`Edit “${message.slice(0, 40)}” in ${lane} and send it as a branch`}
                look="quiet"
                size="small"
                onClick={() => setEditing(true)}
              />
            </span>
          )}
        </div>
        <div className={styles.words}>{message}</div>
        {(given.length > 0 || handed.length > 0) && (
          <ul className={styles.texts} aria-label={t`What it was given`}>
            {given.map(({ id, title }) => (
              <li key={id} className={styles.text}>
                <Icon name="file" size="small" />
                <span className={styles.textTitle}>{title}</span>
              </li>
            ))}
            {handed.map(({ id, title }) => (
              <li key={id} className={styles.text}>
                <Icon name="merge" size="small" />
                <span className={styles.textTitle}>{title}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Answer turn={turn} live={live} practice={practice} lane={lane} topHeading={topHeading} />
      <BranchDialog open={editing} message={message} onClose={() => setEditing(false)} onSend={onBranch} />
    </>
  );
}

type AnswerProps = Pick<ChatTurnProps, 'turn' | 'live' | 'practice' | 'lane' | 'topHeading'>;

function Answer({ turn: { step, inherited }, live, practice, lane, topHeading }: AnswerProps) {
  const [picked, setPicked] = useState<number | null>(null);
  // An attempt that failed before it said anything is no answer to look back at.
  const answers = step.attempts.filter(({ text }, index) => text !== '' || index === step.attempts.length - 1);
  const index = Math.min(picked ?? answers.length - 1, answers.length - 1);
  const attempt = answers[index];
  const newest = index === answers.length - 1;
  const writing = live && newest && isUnderWay(step);
  const failed = step.status === 'failed' ? step.failure : null;
  if (!attempt && !failed) return <p className={styles.quiet}>{words(step.status)}</p>;
  return (
    <div className={classes(styles.answer, inherited && styles.inherited)}>
      {attempt && attempt.text !== '' && practice && <div className={styles.who}>{conversationWords.practice}</div>}
      {attempt && attempt.text !== '' && (
        <Stream
          text={attempt.text}
          whole={!writing}
          writing={writing && step.status === 'writing'}
          topHeading={topHeading}
        />
      )}
      {step.status === 'stopped' && newest && <p className={styles.quiet}>{words('stopped')}</p>}
      {failed && newest && (
        <div className={classes(styles.trouble, failed.code === 'over-budget' && styles.held)}>
          <Icon name={failed.code === 'over-budget' ? 'clock' : 'warn'} size="small" />
          <p>
            {failureLine(failed)}{' '}
            {failed.wayOut === 'open-settings' && <a href={addresses.settings}>{wayOutLabels['open-settings']}</a>}
          </p>
        </div>
      )}
      {answers.length > 1 && (
        <div className={styles.who}>
          <Button
            size="small"
            look="quiet"
            aria-disabled={index === 0}
            aria-label={t`Answer before this one in ${lane}`}
            onClick={() => setPicked(Math.max(0, index - 1))}
          >{t`Before`}</Button>
          {t`Answer ${index + 1} of ${answers.length}`}
          <Button
            size="small"
            look="quiet"
            aria-disabled={newest}
            aria-label={t`Answer after this one in ${lane}`}
            onClick={() => setPicked(index + 1 >= answers.length - 1 ? null : index + 1)}
          >{t`After`}</Button>
        </div>
      )}
    </div>
  );
}

function words(status: LaneTurn['step']['status']): string {
  switch (status) {
    case 'waiting':
      return t`Waits for what is said before it.`;
    case 'stopped':
      return t`Stopped. What was received stays.`;
    default:
      return t`Sent, nothing has come yet.`;
  }
}
