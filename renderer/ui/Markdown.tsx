import { memo, useMemo } from 'react';
import ReactMarkdown from 'react-markdown';
import type { Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { classes } from './class-names.ts';
import styles from './Markdown.module.css';
import { hasTooManyMarks } from '../../shared/markdown-marks.ts';
import { isTooDeep } from '../../shared/nesting.ts';
import { linkedElements, plainElements } from './plain-elements.ts';
import { ours, written } from './written.ts';
import { t } from '../../shared/words/t.ts';

type MarkdownProps = {
  readonly text: string;
  /** `reading`: large, for the dossier. `compact`: in lanes and drawers. */
  readonly size?: 'reading' | 'default' | 'compact';
  /** The level that the text's highest headings get on this page, 2 unless told. */
  readonly topHeading?: 2 | 3 | 4;
  /** For what ships with the app: links to its own rooms lead there. */
  readonly roomLinks?: boolean;
};

const plugins = [remarkGfm];
const levels = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** An address is shown, never followed, so it needs no cleaning: cleaned it would say something else than the text does. */
const asWritten = (address: string) => address;

/** Headings go to where the text stands on the page. */
function componentsFor(topHeading: number, shallowest: number, tableIn: ReturnType<typeof written>): Components {
  const at = (depth: number) => levels[Math.min(Math.max(topHeading - 2 + depth - shallowest, 0), 4)] ?? 'h6';
  const [H1, H2, H3, H4] = [at(1), at(2), at(3), at(4)];
  return {
    h1: ({ children }) => <H1>{children}</H1>,
    h2: ({ children }) => <H2>{children}</H2>,
    h3: ({ children }) => <H3>{children}</H3>,
    h4: ({ children }) => <H4>{children}</H4>,
    // The corner of a table heads nothing.
    th: ({ children, style }) => (children ? <th style={style}>{children}</th> : <td />),
    table: ({ children }) => (
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t`Table`} {...ours(tableIn)}>
        <table {...tableIn}>{children}</table>
      </div>
    ),
  };
}

/** How many `#` the text's highest heading has; 1 for a text without any. */
function shallowestHeading(text: string): number {
  let shallowest = 7;
  for (const [, marks = ''] of text.matchAll(/^(#{1,6})\s/gm)) shallowest = Math.min(shallowest, marks.length);
  return shallowest === 7 ? 1 : shallowest;
}

/**
 * Text that a model or an author wrote. Whatever it says, it loads nothing and leads nowhere else. Parsing costs, so it is
 * done once a text: stream at a few hertz, not per token.
 */
export const Markdown = memo(function Markdown({
  text,
  size = 'default',
  topHeading = 2,
  roomLinks = false,
}: MarkdownProps) {
  const shallowest = shallowestHeading(text);
  const isPlain = isTooDeep(text) || hasTooManyMarks(text);
  const components = useMemo(
    () => componentsFor(topHeading, shallowest, written(text)),
    [topHeading, shallowest, text],
  );
  return (
    <div className={classes(styles.markdown, styles[size])} {...written(text)}>
      {isPlain ? (
        <>
          <p className={styles.note} {...ours(written(text))}>
            {t`Shown as it was written: it is longer, or has more marks, than can be laid out.`}
          </p>
          <p className={styles.asWritten}>{text}</p>
        </>
      ) : (
        <ReactMarkdown
          remarkPlugins={plugins}
          rehypePlugins={roomLinks ? linkedElements : plainElements}
          urlTransform={asWritten}
          components={components}
        >
          {text}
        </ReactMarkdown>
      )}
    </div>
  );
});
