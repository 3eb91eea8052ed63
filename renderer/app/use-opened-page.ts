import { useEffect } from 'react';
import { t } from '../../shared/words/t.ts';

/** Names the window after the open page and takes it to its top. */
export function useOpenedPage(title: string): void {
  useEffect(() => {
    document.title = t`${title} · Braid`;
  }, [title]);
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [title]);
}
