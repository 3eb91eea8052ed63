import { useCallback, useState } from 'react';
import { usualClassPort } from '../../../shared/class/door.ts';
import type { CommandOutput, Push } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { counted, when } from '../../../shared/words/format.ts';
import { useBridge } from '../../bridge/context.tsx';
import { useAnswer, usePush } from '../../bridge/use-answer.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { ClassExports } from './ClassExports.tsx';
import { HostFailure } from './HostFailure.tsx';
import { ReachField } from './ReachField.tsx';
import type { Reach } from './ReachField.tsx';
import styles from './EarlierClasses.module.css';
import { t } from '../../../shared/words/t.ts';

type Summary = CommandOutput<'class.list'>[number];
type Asked = { readonly what: 'reopen' | 'remove'; readonly summary: Summary };

const nothing = {};

/** Classes that were: to open again, export or delete. Not there before the first. */
export function EarlierClasses() {
  const { answer, ask } = useAnswer('class.list', nothing);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [now] = useState(() => Date.now());
  usePush(
    useCallback(
      (push: Push) => {
        if (push.kind === 'class-hosting-changed') ask();
      },
      [ask],
    ),
  );
  if (answer.state === 'failed') return <FailureNotice failure={answer.failure} onRetry={ask} />;
  if (answer.state === 'loading' || answer.value.length === 0) return null;
  return (
    <Card aria-labelledby="earlier-classes">
      <h2 id="earlier-classes" className={classes(text.heading, styles.head)}>{t`Earlier classes`}</h2>
      <ul>
        {answer.value.map((summary) => (
          <li key={summary.id} className={styles.row}>
            <div className={styles.about}>
              <b className={text.truncate}>{summary.title || summary.exercise}</b>
              <span className={classes(text.small, text.muted)}>
                {when(summary.openedAt, now)} · {counted(summary.pods, t`pod`)}, {counted(summary.results, t`result`)}
                {summary.endedAt === null && t`, not ended`}
              </span>
            </div>
            <div className={styles.actions}>
              <Button size="small" onClick={() => setAsked({ what: 'reopen', summary })}>{t`Open again`}</Button>
              <ClassExports id={summary.id} namesHidden={false} small />
              <Button
                size="small"
                look="quiet"
                onClick={() => setAsked({ what: 'remove', summary })}
              >{t`Delete`}</Button>
            </div>
          </li>
        ))}
      </ul>
      {asked?.what === 'reopen' && <ReopenDialog summary={asked.summary} onClose={() => setAsked(null)} />}
      {asked?.what === 'remove' && (
        <RemoveDialog
          summary={asked.summary}
          onClose={() => setAsked(null)}
          onRemoved={() => {
            setAsked(null);
            ask();
          }}
        />
      )}
    </Card>
  );
}

function ReopenDialog({ summary, onClose }: { readonly summary: Summary; readonly onClose: () => void }) {
  const bridge = useBridge();
  const [reach, setReach] = useState<Reach>('local');
  const [failure, setFailure] = useState<Failure | null>(null);
  const reopen = async (port: number = usualClassPort) => {
    const opened = await bridge.invoke('class.reopen', { class: summary.id, reach, port });
    if (!opened.ok) setFailure(opened.failure);
  };
  return (
    <Dialog
      title={t`Open ${summary.title} again`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button look="primary" onClick={() => void reopen()}>{t`Open again`}</Button>
        </>
      }
    >
      <p className={styles.gap}>{t`Pods that were in it find it again at the same address, by the same code.`}</p>
      <ReachField reach={reach} onPick={setReach} />
      {failure && <HostFailure failure={failure} onTry={(port) => void reopen(port)} />}
    </Dialog>
  );
}

type RemoveDialogProps = { readonly summary: Summary; readonly onClose: () => void; readonly onRemoved: () => void };

function RemoveDialog({ summary, onClose, onRemoved }: RemoveDialogProps) {
  const bridge = useBridge();
  const [failure, setFailure] = useState<Failure | null>(null);
  const remove = async () => {
    const removed = await bridge.invoke('class.remove', { class: summary.id });
    if (removed.ok) onRemoved();
    else setFailure(removed.failure);
  };
  return (
    <Dialog
      title={t`Delete ${summary.title}?`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Keep it`}</Button>
          <Button look="danger" onClick={() => void remove()}>{t`Delete`}</Button>
        </>
      }
    >
      <p>{t`Its roster, its ${counted(summary.results, t`result`)} and what pods wrote are gone for good. Pods keep their own work. Export it first if you want to keep anything.`}</p>
      {failure && <FailureNotice failure={failure} />}
    </Dialog>
  );
}
