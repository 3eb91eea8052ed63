import { useState } from 'react';
import { TextField } from './Field.tsx';
import { t } from '../../shared/words/t.ts';

type DollarFieldProps = {
  readonly label: string;
  readonly labelHidden?: boolean;
  /** US dollars; null: nothing set, shown as `emptyWord`. */
  readonly value: number | null;
  readonly emptyWord: string;
  readonly max: number;
  /** Told when the field is left or Enter is pressed, never while somebody types. */
  readonly onSet: (value: number | null) => void;
};

/** An amount of money, with or without its sign. What can't be read stays in the field with a sentence. */
export function DollarField({ label, labelHidden, value, emptyWord, max, onSet }: DollarFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  const settle = () => {
    if (draft === null) return;
    const read = readDollars(draft, max);
    if (read === undefined) {
      setError(t`Type an amount up to $${max.toLocaleString('en-US')}, such as 0.50.`);
      return;
    }
    setError(null);
    setDraft(null);
    if (read !== value) onSet(read);
  };

  return (
    <TextField
      label={label}
      {...(labelHidden && { labelHidden })}
      narrow
      inputMode="decimal"
      value={draft ?? (value === null ? '' : writeDollars(value))}
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

/** Null for nothing, undefined for what is no amount above zero. */
export function readDollars(text: string, max: number): number | null | undefined {
  // A comma before three digits parts thousands; any other stands for the point.
  const plain = text
    .replace(/[$\s]/g, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.');
  if (plain === '') return null;
  const amount = /^\d*\.?\d+$|^\d+\.$/.test(plain) ? Number(plain) : Number.NaN;
  return amount > 0 && amount <= max ? amount : undefined;
}

/** `$0.50`, `$5.00`; smaller parts of a cent are kept. */
function writeDollars(amount: number): string {
  const cents = amount.toFixed(2);
  return `$${Number(cents) === amount ? cents : amount}`;
}
