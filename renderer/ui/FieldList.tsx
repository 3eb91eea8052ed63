import { Fragment, type ComponentType, type ReactNode } from 'react';
import type { OpenField } from '../../shared/run/open-fields.ts';
import { fieldText, fieldTitle } from '../../shared/words/field-title.ts';
import styles from './FieldList.module.css';
import { t } from '../../shared/words/t.ts';

/** What stands out among the values: which, the ground of their line, and what is set around their text. */
export type FieldMarks = {
  readonly isMarked: (text: string) => boolean;
  readonly ground: string | undefined;
  readonly Around: ComponentType<{ readonly children: ReactNode }>;
};

type FieldListProps = {
  readonly fields: readonly OpenField[];
  readonly heading: 'h2' | 'h3' | 'h4';
  readonly marks?: FieldMarks;
  /** Set after the last value while the output is being written; then what is missing is only not there yet. */
  readonly pen?: ReactNode;
};

/** A structured output, whole or under the pen: each field under its name, lists as lists. */
export function FieldList({ fields, heading: Heading, marks, pen }: FieldListProps) {
  return fields.map(({ name, value }, index) => {
    const last = index === fields.length - 1;
    return (
      // A model may give a name twice; fields only ever come at the end, so their place names them.
      <section key={index}>
        <Heading>{fieldTitle(name)}</Heading>
        <FieldValue value={value} marks={marks} pen={last ? pen : undefined} open={pen !== undefined} />
      </section>
    );
  });
}

type ValueProps = { readonly value: unknown; readonly marks: FieldMarks | undefined };
type FieldValueProps = ValueProps & { readonly pen: ReactNode; readonly open: boolean };

function FieldValue({ value, marks, pen, open }: FieldValueProps) {
  if (Array.isArray(value) && value.length > 0) {
    const items: readonly unknown[] = value;
    return (
      <ul>
        {items.map((item, index) => (
          <li key={index} className={groundOf(item, marks)}>
            <FieldLine value={item} marks={marks} />
            {index === items.length - 1 && pen}
          </li>
        ))}
      </ul>
    );
  }
  if (isNothing(value)) return open ? pen && <p>{pen}</p> : <p className={styles.empty}>{t`Nothing given`}</p>;
  return (
    <p className={groundOf(value, marks)}>
      <FieldLine value={value} marks={marks} />
      {pen}
    </p>
  );
}

function FieldLine({ value, marks }: ValueProps) {
  const text = fieldText(value);
  const Around = marks?.Around ?? Fragment;
  if (text !== null) return marks?.isMarked(text) ? <Around>{text}</Around> : text;
  if (Array.isArray(value)) return value.map(lineOf).join('; ');
  if (typeof value !== 'object' || value === null) return <span className={styles.empty}>{t`Nothing given`}</span>;
  const lines = Object.entries(value).map(([name, each]: [string, unknown]) => (
    <span key={name} className={styles.line}>
      <span className={styles.name}>{fieldTitle(name)}</span> {lineOf(each)}
    </span>
  ));
  const marked = Object.values(value).some((each) => typeof each === 'string' && marks?.isMarked(each));
  return marked ? <Around>{lines}</Around> : lines;
}

function groundOf(value: unknown, marks: FieldMarks | undefined): string | undefined {
  return typeof value === 'string' && marks?.isMarked(value) ? marks.ground : undefined;
}

function isNothing(value: unknown): boolean {
  return fieldText(value) === null && (typeof value !== 'object' || value === null || Array.isArray(value));
}

function lineOf(value: unknown): string {
  return fieldText(value) ?? JSON.stringify(value) ?? '';
}
