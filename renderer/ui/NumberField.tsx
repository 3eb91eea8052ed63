import { useState } from 'react';
import { TextField } from './Field.tsx';
import { t } from '../../shared/words/t.ts';

type NumberFieldProps = {
  readonly label: string;
  readonly labelHidden?: boolean;
  /** Null: nothing set, shown as `emptyWord`. */
  readonly value: number | null;
  readonly emptyWord?: string;
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
  /** Told when the field is left or Enter is pressed, never while somebody types. */
  readonly onSet: (value: number | null) => void;
};

/** A whole number within bounds. What can't be read stays in the field with a sentence, and nothing is set. */
export function NumberField({ label, labelHidden, value, emptyWord, min, max, disabled, onSet }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const shown = draft ?? (value === null ? '' : String(value));

  const settle = () => {
    if (draft === null) return;
    const text = draft.trim();
    const empty = text === '' && emptyWord !== undefined;
    const number = Number(text);
    if (!empty && (text === '' || !Number.isInteger(number) || number < min || number > max)) {
      setError(t`Type a whole number from ${min.toLocaleString('en-US')} to ${max.toLocaleString('en-US')}.`);
      return;
    }
    setError(null);
    setDraft(null);
    const next = empty ? null : number;
    if (next !== value) onSet(next);
  };

  return (
    <TextField
      label={label}
      {...(labelHidden && { labelHidden })}
      narrow
      inputMode="numeric"
      disabled={disabled}
      value={shown}
      placeholder={emptyWord}
      error={error}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
