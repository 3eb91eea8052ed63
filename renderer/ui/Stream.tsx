import { openFields } from '../../shared/run/open-fields.ts';
import { classes } from './class-names.ts';
import { FieldList } from './FieldList.tsx';
import { Markdown } from './Markdown.tsx';
import { plainText, splitOpenText } from './paragraphs.ts';
import styles from './Stream.module.css';

type StreamProps = {
  readonly text: string;
  /** False while more may come: then only whole paragraphs are read as Markdown, each once. */
  readonly whole: boolean;
  /** Shows where the writing is. */
  readonly writing?: boolean;
};

/** What a conversation has answered so far. */
export function Stream({ text, whole, writing = false }: StreamProps) {
  const fields = openFields(text);
  const caret = writing ? <span className={styles.caret} aria-hidden="true" /> : null;
  if (fields) {
    return (
      <div className={classes(styles.stream, styles.fields)}>
        <FieldList fields={fields} heading="h4" {...(whole ? {} : { pen: caret })} />
        {fields.length === 0 && caret}
      </div>
    );
  }
  const { closed, open } = whole ? { closed: [text], open: '' } : splitOpenText(text);
  return (
    <div className={styles.stream}>
      {closed.map((paragraph, index) => (
        // Paragraphs only ever come at the end, so their place names them.
        <Markdown key={index} text={paragraph} size="compact" topHeading={4} />
      ))}
      {(open !== '' || writing) && (
        <p className={styles.open}>
          {plainText(open)}
          {caret}
        </p>
      )}
    </div>
  );
}
