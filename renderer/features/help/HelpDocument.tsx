import type { ComponentType } from 'react';
import { Markdown } from '../../ui/Markdown.tsx';
import { documentForHelp } from './document-for-help.ts';
import { helpPages } from './help-pages.ts';
import styles from './HelpDocument.module.css';

/** One of the documents as a screen. They are in English, whatever is spoken around them. */
export function helpDocument(markdown: string): ComponentType {
  const text = documentForHelp(
    markdown,
    helpPages.map(({ id }) => id),
  );
  return function HelpDocument() {
    return (
      <article className={styles.document} lang="en">
        <Markdown text={text} roomLinks />
      </article>
    );
  };
}
