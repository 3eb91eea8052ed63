import { useState } from 'react';
import { formatFaults, parseFaults } from '../../../shared/practice.ts';
import type { Fault } from '../../../shared/practice.ts';
import { listed } from '../../../shared/words/format.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import styles from './Faults.module.css';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type FaultTextProps = {
  readonly faults: readonly Fault[];
  readonly most: number;
  readonly onSet: (faults: readonly Fault[]) => void;
};

/** All faults as one text, to hand on or to paste. Nothing is set before the button says so. */
export function FaultText({ faults, most, onSet }: FaultTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const set = () => {
    const read = parseFaults(draft ?? '');
    if (!read.ok) {
      const pieces = listed((read.failure.faults ?? []).map(({ where }) => t`“${where}”`));
      setProblem(t`Braid can’t read ${pieces}. Nothing was set. Write each fault like one of the samples below.`);
    } else if (read.value.length > most) {
      setProblem(t`These are ${read.value.length} faults; at most ${most} can be set. Take some out.`);
    } else {
      onSet(read.value);
      setDraft(null);
      setProblem(null);
    }
  };
  return (
    <div className={styles.paste}>
      <TextArea
        label={t`Faults as text`}
        rows={2}
        spellCheck={false}
        value={draft ?? formatFaults(faults)}
        error={problem}
        hint={
          <>
            {rich`${(<code>429@3</code>)} by number, ${(<code>stall:"words"</code>)} by words in the brief, ${(<code>slow:"words"x4</code>)} four times, ${(<code>529~15%</code>)} by chance; commas between. The same text works after ${(<code>--faults</code>)} on the command line.`}
          </>
        }
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(null);
        }}
      />
      <div className={styles.pasteActions}>
        <Button size="small" disabled={draft === null} onClick={set}>{t`Set these`}</Button>
        {draft !== null && (
          <Button
            size="small"
            look="quiet"
            onClick={() => {
              setDraft(null);
              setProblem(null);
            }}
          >{t`Back to what is set`}</Button>
        )}
      </div>
    </div>
  );
}
