import { useState } from 'react';
import type { TransferMoment } from '../../../shared/class/report.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { ExerciseId } from '../../../shared/ids.ts';
import { useBridge } from '../../bridge/context.tsx';
import { useAnswer } from '../../bridge/use-answer.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { classes } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { toast } from '../../ui/toast-store.ts';
import styles from './PodTransfer.module.css';
import { keptDraft, keepDraft } from './transfer-drafts.ts';
import { momentWords, transferQuestionOf } from './transfer-question.ts';
import { t } from '../../../shared/words/t.ts';

type PodTransferProps = {
  readonly exercise: ExerciseId;
  readonly moment: TransferMoment;
  /** What this pod answered before. */
  readonly given: { readonly choice: string; readonly why: string } | null;
  readonly onClose: () => void;
};

/** The class’s question about other work than this exercise’s. What is typed stays while the dialog is left. */
export function PodTransfer({ exercise, moment, given, onClose }: PodTransferProps) {
  const bridge = useBridge();
  const { answer, ask } = useAnswer('exercise.open', { exercise });
  const place = `${exercise} ${moment}`;
  const [draft, setDraft] = useState(keptDraft(place) ?? given ?? { choice: '', why: '' });
  const [failure, setFailure] = useState<Failure | null>(null);

  const question = answer.state === 'ready' ? transferQuestionOf(answer.value.exercise, moment) : null;
  const change = (part: Partial<typeof draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(place, next);
  };
  const whole = question === null ? draft.why.trim() !== '' : draft.choice !== '';
  const send = async () => {
    if (!whole) return;
    const sent = await bridge.invoke('class.answer', { moment, choice: draft.choice, why: draft.why.trim() });
    if (!sent.ok) return setFailure(sent.failure);
    keepDraft(place, null);
    toast(t`Answered. You can change it as long as the class asks.`);
    onClose();
  };

  return (
    <Dialog
      title={t`A question for your pod`}
      wide
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Later`}</Button>
          <Button look="primary" aria-disabled={!whole} onClick={() => void send()}>
            {given === null ? t`Answer` : t`Change our answer`}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className={classes(text.small, text.muted)}>{momentWords[moment]}</p>
        {answer.state === 'loading' && <Skeleton label={t`Opening the question`} />}
        {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={ask} />}
        {answer.state === 'ready' && question === null && (
          <p>{t`Your facilitator asks this one aloud. Write down what your pod answers.`}</p>
        )}
        {question !== null && (
          <Choices
            label={question.question}
            columns={1}
            compact
            options={question.choices.map((each) => ({ value: each.id, title: each.text }))}
            value={draft.choice === '' ? null : draft.choice}
            onPick={(choice) => change({ choice })}
          />
        )}
        <TextArea
          label={question === null ? t`Our answer` : t`Why, in one line`}
          hint={t`The facilitator reads it, and it is in the class’s exports.`}
          rows={2}
          maxLength={1_000}
          value={draft.why}
          onChange={(event) => change({ why: event.target.value })}
        />
        {failure && <FailureNotice failure={failure} onRetry={() => void send()} />}
      </div>
    </Dialog>
  );
}
