import { Suspense } from 'react';
import { HelpFrame } from '../features/help/HelpFrame.tsx';
import { helpPages, licencesPage } from '../features/help/help-pages.ts';
import { addresses } from '../ui/addresses.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { helpScreens } from './help-screens.ts';
import { NotFound } from './NotFound.tsx';
import { Page } from './Page.tsx';
import { t } from '../../shared/words/t.ts';

const room = { name: t`Help`, address: addresses.help } as const;

/** The documents inside the app: what a browser without a network, or a window without a browser, can still show. */
export function HelpRoom({ page }: { readonly page: string }) {
  const known = [...helpPages, licencesPage].find(({ id }) => id === page);
  const Screen = helpScreens.get(page)?.screen;
  if (!known || !Screen) {
    return (
      <Page title={t`Not found`}>
        <NotFound what={t`There is no such page of Help`} />
      </Page>
    );
  }
  return (
    <Page title={known.title} room={room}>
      <HelpFrame current={page}>
        <Suspense fallback={<Skeleton label={t`Opening ${known.title}`} lines={8} />}>
          <Screen />
        </Suspense>
      </HelpFrame>
    </Page>
  );
}
