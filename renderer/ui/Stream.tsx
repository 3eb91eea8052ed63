import { memo } from 'react';
import { openFields } from '../../shared/run/open-fields.ts';
import { classes } from './class-names.ts';
import { FieldList } from './FieldList.tsx';
import { Markdown } from './Markdown.tsx';
import { plainText, splitOpenText } from './paragraphs.ts';
import styles from './Stream.module.css';
import { written } from './written.ts';
import { t } from '../../shared/words/t.ts';

type StreamProps = {
  readonly text: string;
  /** False while more may come: then only whole paragraphs are read as Markdown, each once. */
  readonly whole: boolean;
  /** Shows where the writing is. */
  readonly writing?: boolean;
  /** The level of the text's highest headings, 4 unless told: under a page, its column and the lane. */
  readonly topHeading?: 2 | 3 | 4;
};

/** While more comes, this many whole paragraphs stand above the pen: a page must not grow as long as somebody writes. */
const mostParagraphs = 24;
/** Each whole paragraph is a text of its own, which is read once. Of more than this, all are one text, which has its bounds. */
const mostTexts = 500;

/** What a conversation has answered so far. Drawn again only for new text, whatever else its lane has to show. */
export const Stream = memo(function Stream({ text, whole, writing = false, topHeading = 4 }: StreamProps) {
  const fields = openFields(text);
  const caret = writing ? <span className={styles.caret} aria-hidden="true" /> : null;
  if (fields) {
    return (
      <div className={classes(styles.stream, styles.fields)} {...written(text)}>
        <FieldList fields={fields} heading={`h${topHeading}`} {...(whole ? {} : { pen: caret })} />
        {fields.length === 0 && caret}
      </div>
    );
  }
  const { closed, open } = whole ? { closed: [text], open: '' } : splitOpenText(text);
  // What was stopped or broke off stays readable from its beginning.
  const hidden = writing ? Math.max(0, closed.length - mostParagraphs) : 0;
  const texts = closed.length - hidden > mostTexts ? [closed.join('\n\n')] : closed.slice(hidden);
  return (
    <div className={styles.stream}>
      {hidden > 0 && <p className={styles.earlier}>{t`What came before is shown again once all of it is there.`}</p>}
      {texts.map((paragraph, index) => (
        // Paragraphs only ever come at the end, so their place names them.
        <Markdown key={hidden + index} text={paragraph} size="compact" topHeading={topHeading} />
      ))}
      {(open !== '' || writing) && (
        <p className={styles.open} {...written(open)}>
          {plainText(open)}
          {caret}
        </p>
      )}
    </div>
  );
});
