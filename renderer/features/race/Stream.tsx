import { Markdown } from '../../ui/Markdown.tsx';
import { fieldsOf, openFields, plainText, splitOpenText } from './paragraphs.ts';
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
  if (whole) return <WholeText text={text} />;
  const fields = openFields(text);
  const { closed, open } = fields === null ? splitOpenText(text) : { closed: [], open: fields };
  return (
    <div className={styles.stream}>
      {closed.map((paragraph, index) => (
        // Paragraphs only ever come at the end, so their place names them.
        <Markdown key={index} text={paragraph} size="compact" topHeading={4} />
      ))}
      {(open !== '' || writing) && (
        <p className={styles.open}>
          {plainText(open)}
          {writing && <span className={styles.caret} aria-hidden="true" />}
        </p>
      )}
    </div>
  );
}

function WholeText({ text }: { readonly text: string }) {
  const fields = fieldsOf(text);
  if (!fields) {
    return (
      <div className={styles.stream}>
        <Markdown text={text} size="compact" topHeading={4} />
      </div>
    );
  }
  return (
    <dl className={styles.fields}>
      {fields.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Markdown text={value} size="compact" topHeading={4} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
