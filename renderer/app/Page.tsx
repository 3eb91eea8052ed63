import { Suspense, type ReactNode } from 'react';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Arrival } from './Arrival.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { Shell } from './Shell.tsx';
import { TopBar } from './TopBar.tsx';
import { useOpenedPage } from './use-opened-page.ts';
import styles from './Page.module.css';
import { t } from '../../shared/words/t.ts';

type PageProps = {
  readonly title: string;
  /** The room that the page belongs to, where it is not the room itself. */
  readonly room?: { readonly name: string; readonly address: string };
  readonly children: ReactNode;
};

/** The frame of a page: wide navigation, a header, and up to 1240 px of content. */
export function Page({ title, room, children }: PageProps) {
  useOpenedPage(title);
  return (
    <Shell look="page" header={<TopBar title={title} {...(room && { room })} />}>
      <ConnectionBanner />
      <div className={styles.page}>
        <Suspense fallback={<Skeleton label={t`Opening ${title}`} />}>
          {children}
          <Arrival />
        </Suspense>
      </div>
    </Shell>
  );
}
