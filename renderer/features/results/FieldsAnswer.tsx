import { sentence } from '../../../shared/words/format.ts';
import { classes } from '../../ui/class-names.ts';
import styles from './AnswerBody.module.css';
import { isMarkedValue } from './answer-marks.ts';
import type { Range } from './answer-marks.ts';
import { Marked } from './Marked.tsx';

type FieldsAnswerProps = {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The text that the fields were read from: ranges count its characters. */
  readonly answer: string;
  readonly alarms: readonly Range[];
};

/** A structured output: each field under its name, lists as lists. */
export function FieldsAnswer({ fields, answer, alarms }: FieldsAnswerProps) {
  const isAlarm = (text: string) => isMarkedValue(text, answer, alarms);
  return Object.entries(fields).map(([name, value]) => (
    <section key={name}>
      <h3>{fieldTitle(name)}</h3>
      <FieldValue value={value} isAlarm={isAlarm} />
    </section>
  ));
}

/** `top_risks` and `topRisks` as `Top risks`. */
export function fieldTitle(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return sentence(words === '' ? name : words);
}

type FieldValueProps = { readonly value: unknown; readonly isAlarm: (text: string) => boolean };

function FieldValue({ value, isAlarm }: FieldValueProps) {
  if (Array.isArray(value)) {
    if (value.length === 0) return <p className={styles.empty}>Nothing given</p>;
    return (
      <ul>
        {value.map((item: unknown, index) => (
          <li key={index} className={classes(typeof item === 'string' && isAlarm(item) && styles.alarm)}>
            <FieldLine value={item} isAlarm={isAlarm} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <p className={classes(typeof value === 'string' && isAlarm(value) && styles.alarm)}>
      <FieldLine value={value} isAlarm={isAlarm} />
    </p>
  );
}

function FieldLine({ value, isAlarm }: FieldValueProps) {
  const text = plainText(value);
  if (text !== null) return isAlarm(text) ? <Marked>{text}</Marked> : text;
  if (Array.isArray(value)) return value.map((each) => plainText(each) ?? JSON.stringify(each)).join('; ');
  if (typeof value !== 'object' || value === null) return <span className={styles.empty}>Nothing given</span>;
  const lines = Object.entries(value).map(([name, each]: [string, unknown]) => (
    <span key={name} className={styles.line}>
      <span className={styles.name}>{fieldTitle(name)}</span> {plainText(each) ?? JSON.stringify(each)}
    </span>
  ));
  return Object.values(value).some((each) => typeof each === 'string' && isAlarm(each)) ? (
    <Marked>{lines}</Marked>
  ) : (
    lines
  );
}

function plainText(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return value.trim() === '' ? null : value;
    case 'number':
      return value.toLocaleString('en-US');
    case 'boolean':
      return value ? 'Yes' : 'No';
    default:
      return null;
  }
}
