import { Suspense, useMemo, useState } from 'react';
import type { ComparisonId } from '../../shared/ids.ts';
import { HeaderSlotsContext } from '../ui/header-slots.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Arrival } from './Arrival.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { roomScreens } from './room-screens.ts';
import { Shell } from './Shell.tsx';
import { useOpenedPage } from './use-opened-page.ts';
import { WorkspaceHeader } from './WorkspaceHeader.tsx';
import { t } from '../../shared/words/t.ts';

const { screen: ComparisonScreen } = roomScreens.comparison;

/** The frame of one comparison from the history: the results of an exercise, without its stepper. */
export function ComparisonWorkspace({ comparison }: { readonly comparison: ComparisonId }) {
  const [note, setNote] = useState<HTMLDivElement | null>(null);
  const [actions, setActions] = useState<HTMLDivElement | null>(null);
  const slots = useMemo(() => ({ note, actions }), [note, actions]);
  useOpenedPage(t`Results`);
  return (
    <HeaderSlotsContext value={slots}>
      <Shell look="workspace" header={<WorkspaceHeader title={t`Results`} noteRef={setNote} actionsRef={setActions} />}>
        <ConnectionBanner />
        <Suspense fallback={<Skeleton label={t`Opening the comparison`} />}>
          <ComparisonScreen comparison={comparison} />
          <Arrival />
        </Suspense>
      </Shell>
    </HeaderSlotsContext>
  );
}
