import { useState } from 'react';
import type { Ref } from 'react';
import type { ExerciseProgress, ProgressPatch } from '../../../shared/exercise/progress.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import { useClassSetting } from '../../bridge/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { toast } from '../../ui/toast-store.ts';
import panel from './Panel.module.css';
import styles from './ReflectCard.module.css';
import { useReflectionDraft } from './use-reflection-draft.ts';
import { t } from '../../../shared/words/t.ts';

type ReflectCardProps = {
  readonly exercise: string;
  readonly questions: readonly string[];
  readonly kept: string;
  readonly save: (patch: ProgressPatch) => Promise<Result<ExerciseProgress>>;
  readonly ref: Ref<HTMLElement>;
};

const longest = 4000;

/** The last step: a question about the learner's own work, and room for a few sentences. */
export function ReflectCard({ exercise, questions, kept, save, ref }: ReflectCardProps) {
  const inClass = useClassSetting() !== null;
  const [text, setText] = useReflectionDraft(exercise, kept);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(kept);

  const keep = async () => {
    const result = await save({ reflection: text, step: 'reflect' });
    setFailure(result.ok ? null : result.failure);
    if (!result.ok) return;
    setSaved(text);
    toast(t`Your reflection is saved.`);
  };

  return (
    <Card padded ref={ref} tabIndex={-1} aria-labelledby="reflect">
      <div className={styles.columns}>
        <div>
          <h2 id="reflect" className={panel.title}>{t`Reflect`}</h2>
          {questions.map((question) => (
            <p key={question} className={panel.note}>
              {question}
            </p>
          ))}
          <p className={styles.private}>
            {inClass
              ? t`Saved with your work, and sent to the facilitator of your class.`
              : t`Saved on this machine and shown to nobody else.`}
          </p>
        </div>
        <div className={styles.form}>
          <TextArea
            label={t`Your reflection`}
            labelHidden
            rows={4}
            maxLength={longest}
            placeholder={t`Two or three sentences is plenty`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {failure && <FailureNotice failure={failure} onRetry={() => void keep()} />}
          <div className={styles.actions}>
            <Button disabled={text === saved} onClick={() => void keep()}>{t`Save reflection`}</Button>
          </div>
        </div>
      </div>
    </Card>
  );
}
