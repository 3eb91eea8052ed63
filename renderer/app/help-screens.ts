import { helpPages, licencesPage } from '../features/help/help-pages.ts';
import { lazyScreen } from './lazy-screen.tsx';
import type { LazyScreen } from './lazy-screen.tsx';

/** The pages of Help by their ids, the documents and the licences. */
export const helpScreens: ReadonlyMap<string, LazyScreen<object>> = new Map([
  ...helpPages.map(({ id, fetchText }): [string, LazyScreen<object>] => [
    id,
    lazyScreen(async () => {
      const [{ helpDocument }, markdown] = await Promise.all([
        import('../features/help/HelpDocument.tsx'),
        fetchText(),
      ]);
      return helpDocument(markdown);
    }),
  ]),
  [
    licencesPage.id,
    lazyScreen(async () => {
      const { fetchNotices, licencesOf } = await import('../features/help/Licences.tsx');
      return licencesOf(await fetchNotices());
    }),
  ],
]);
