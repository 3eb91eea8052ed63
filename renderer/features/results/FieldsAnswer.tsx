import { FieldList } from '../../ui/FieldList.tsx';
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

/** A structured output with Braid's marks beside the values that a range touches. */
export function FieldsAnswer({ fields, answer, alarms }: FieldsAnswerProps) {
  return (
    <FieldList
      fields={Object.entries(fields).map(([name, value]) => ({ name, value }))}
      heading="h3"
      marks={{
        isMarked: (text) => isMarkedValue(text, answer, alarms),
        ground: styles.alarm,
        Around: Marked,
      }}
    />
  );
}
