import { useState, type FormEvent } from 'react';
import { faultKinds } from '../../../shared/practice.ts';
import type { Fault } from '../../../shared/practice.ts';
import { faultWords } from '../../../shared/words/practice-faults.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { emptyFaultDraft, readFaultDraft } from './fault-draft.ts';
import type { FaultDraft } from './fault-draft.ts';
import styles from './Faults.module.css';
import { t } from '../../../shared/words/t.ts';

const kinds = faultKinds.map(({ name }) => ({ value: name, label: faultWords[name].title }));
const timings = [
  { value: 'request', label: t`By number` },
  { value: 'text', label: t`By words in the brief` },
  { value: 'percent', label: t`By chance` },
] as const;

/** Puts one fault together. What can't be read stays as typed, with a sentence. */
export function FaultForm({ full, onAdd }: { readonly full: boolean; readonly onAdd: (fault: Fault) => void }) {
  const [draft, setDraft] = useState<FaultDraft>(emptyFaultDraft);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<FaultDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblem(null);
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    const read = readFaultDraft(draft);
    if ('problem' in read) return setProblem(read.problem);
    onAdd(read.fault);
  };
  const timesProblem = draft.timing === 'text' && draft.text.trim() !== '' ? problem : null;
  return (
    <form className={styles.form} noValidate onSubmit={add}>
      <div className={styles.fields}>
        <Select label={t`What happens`} options={kinds} value={draft.name} onPick={(name) => change({ name })} />
        <Select
          label={t`To which requests`}
          options={timings}
          value={draft.timing}
          onPick={(timing) => change({ timing })}
        />
        {draft.timing === 'request' && (
          <TextField
            label={t`Request number`}
            inputMode="numeric"
            value={draft.request}
            error={problem}
            onChange={(event) => change({ request: event.target.value })}
          />
        )}
        {draft.timing === 'percent' && (
          <TextField
            label={t`Percent of requests`}
            inputMode="numeric"
            value={draft.percent}
            error={problem}
            onChange={(event) => change({ percent: event.target.value })}
          />
        )}
        {draft.timing === 'text' && (
          <>
            <TextField
              label={t`Words in the brief`}
              className={styles.wide}
              value={draft.text}
              error={timesProblem === null ? problem : null}
              onChange={(event) => change({ text: event.target.value })}
            />
            <TextField
              label={t`How many times`}
              className={styles.short}
              inputMode="numeric"
              value={draft.times}
              {...(draft.name === 'slow' && { placeholder: t`every time` })}
              error={timesProblem}
              onChange={(event) => change({ times: event.target.value })}
            />
          </>
        )}
        <Button type="submit" icon="plus" disabled={full}>{t`Add`}</Button>
      </div>
      <p className={styles.then}>{faultWords[draft.name].then}</p>
    </form>
  );
}
