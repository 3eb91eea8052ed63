import type { ReactNode } from 'react';
import contents from '../../styles/contents.module.css';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { classes } from '../../ui/class-names.ts';
import { helpPages, licencesPage } from './help-pages.ts';
import { spoken, t } from '../../../shared/words/t.ts';

type HelpFrameProps = {
  /** The page that is open. */
  readonly current: string;
  readonly children: ReactNode;
};

/** What every page of Help stands in: the list of all of them, and the one that is read. */
export function HelpFrame({ current, children }: HelpFrameProps) {
  return (
    <>
      <h1 className={text.title}>{t`Help`}</h1>
      <p className={classes(text.muted, contents.head)}>
        {t`It is part of Braid and needs no network.`}
        {spoken() !== 'en' && ` ${t`Its pages are in English.`}`}
      </p>
      <div className={contents.columns}>
        <nav className={contents.list} aria-label={t`Pages of Help`}>
          {[...helpPages, licencesPage].map(({ id, title }) => (
            <a key={id} href={addresses.helpPage(id)} aria-current={id === current ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
        <div>{children}</div>
      </div>
    </>
  );
}
