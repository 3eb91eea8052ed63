import { memo } from 'react';
import ReactMarkdown from 'react-markdown';
import type { Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { classes } from './class-names.ts';
import styles from './Markdown.module.css';

type MarkdownProps = {
  readonly text: string;
  /** `reading`: large, for the dossier. `compact`: in lanes and drawers. */
  readonly size?: 'reading' | 'default' | 'compact';
  /** The level that the text's first-level headings get on this page, 2 unless told. */
  readonly topHeading?: 2 | 3 | 4;
};

const plugins = [remarkGfm];
const levels = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Headings go down to where the text stands on the page; links open beside it; pictures from a text are never fetched. */
function componentsFor(topHeading: 2 | 3 | 4): Components {
  const level = (depth: number) => levels[Math.min(topHeading - 2 + depth, levels.length - 1)] ?? 'h6';
  const H1 = level(0);
  const H2 = level(1);
  const H3 = level(2);
  return {
    h1: ({ children }) => <H1>{children}</H1>,
    h2: ({ children }) => <H2>{children}</H2>,
    h3: ({ children }) => <H3>{children}</H3>,
    a: ({ href, children }) => (
      <a href={href} target="_blank" rel="noreferrer">
        {children}
      </a>
    ),
    img: ({ alt }) => <span>{alt}</span>,
    table: ({ children }) => (
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Table">
        <table>{children}</table>
      </div>
    ),
  };
}
const componentsByLevel = { 2: componentsFor(2), 3: componentsFor(3), 4: componentsFor(4) } as const;

/** Text that a model or an author wrote. Parsing costs, so it is done once a text: stream at a few hertz, not per token. */
export const Markdown = memo(function Markdown({ text, size = 'default', topHeading = 2 }: MarkdownProps) {
  return (
    <div className={classes(styles.markdown, styles[size])}>
      <ReactMarkdown remarkPlugins={plugins} components={componentsByLevel[topHeading]}>
        {text}
      </ReactMarkdown>
    </div>
  );
});
