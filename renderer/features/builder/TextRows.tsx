import { useState } from 'react';
import { IconButton } from '../../ui/Button.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import styles from './TaskEditor.module.css';
import { t } from '../../../shared/words/t.ts';

type TextRowsProps = {
  /** What one of them is called: "Section" becomes "Section 1", "Section 2". */
  readonly label: string;
  readonly items: readonly string[];
  readonly least?: number;
  readonly most: number;
  readonly maxLength: number;
  readonly long?: boolean;
  readonly onChange: (items: readonly string[], mark?: string) => void;
};

/** A short list of texts, one a row, with an open row at its end. An emptied row goes when it is left. */
export function TextRows({ label, items, least = 0, most, maxLength, long = false, onChange }: TextRowsProps) {
  const [fresh, setFresh] = useState('');
  const Row = long ? TextArea : TextField;
  const replace = (index: number, value: string) =>
    onChange(
      items.map((item, at) => (at === index ? value : item)),
      `${label} ${index}`,
    );
  const remove = (index: number) => onChange(items.filter((_, at) => at !== index));
  const add = () => {
    const value = fresh.trim();
    if (value === '') return;
    onChange([...items, value]);
    setFresh('');
  };
  return (
    <ol className={styles.rows}>
      {items.map((item, index) => (
        // The place is the identity here: two rows may hold the same words.
        <li key={index} className={styles.row}>
          <Emptiable
            Row={Row}
            label={`${label} ${index + 1}`}
            value={item}
            maxLength={maxLength}
            onType={(value) => replace(index, value)}
          />
          {items.length > least && (
            <IconButton
              icon="cross"
              size="small"
              look="quiet"
              label={t`Remove ${label.toLowerCase()} ${index + 1}`}
              onClick={() => remove(index)}
            />
          )}
        </li>
      ))}
      {items.length < most && (
        <li className={styles.row}>
          <Row
            label={t`Another ${label.toLowerCase()}`}
            labelHidden
            className={styles.grow}
            placeholder={t`Another ${label.toLowerCase()}`}
            maxLength={maxLength}
            value={fresh}
            {...(long && { rows: 2 })}
            onChange={({ target }: { target: { value: string } }) => setFresh(target.value)}
            onBlur={add}
            onKeyDown={(event: { key: string; shiftKey: boolean; preventDefault: () => void }) => {
              if (event.key !== 'Enter' || (long && event.shiftKey)) return;
              event.preventDefault();
              add();
            }}
          />
        </li>
      )}
    </ol>
  );
}

type EmptiableProps = {
  readonly Row: typeof TextField | typeof TextArea;
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onType: (value: string) => void;
};

/** What is kept is never empty; while somebody types, the row may be. Left empty, it shows what is kept again. */
function Emptiable({ Row, label, value, maxLength, onType }: EmptiableProps) {
  const [empty, setEmpty] = useState(false);
  return (
    <Row
      label={label}
      labelHidden
      className={styles.grow}
      maxLength={maxLength}
      value={empty ? '' : value}
      onChange={({ target }: { target: { value: string } }) => {
        setEmpty(target.value === '');
        if (target.value.trim() !== '') onType(target.value);
      }}
      onBlur={() => setEmpty(false)}
    />
  );
}
