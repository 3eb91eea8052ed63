import { useEffect } from 'react';

/** Names the window after the open page and takes it to its top. */
export function useOpenedPage(title: string): void {
  useEffect(() => {
    document.title = `${title} · Braid`;
  }, [title]);
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [title]);
}
