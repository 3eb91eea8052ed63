import { Suspense, useMemo, useState } from 'react';
import type { ComparisonId } from '../../shared/ids.ts';
import { addresses } from '../ui/addresses.ts';
import { HeaderSlotsContext } from '../ui/header-slots.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Arrival } from './Arrival.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { roomScreens } from './room-screens.ts';
import { Shell } from './Shell.tsx';
import { useOpenedPage } from './use-opened-page.ts';
import { useRunStore } from '../bridge/window-run-store.ts';
import { WorkspaceHeader } from './WorkspaceHeader.tsx';
import { t } from '../../shared/words/t.ts';

const { screen: SetScreen } = roomScreens.conversationSet;

/** The frame of one set of conversations: its draft, or its lanes, with this window's store of runs. */
export function ConversationsWorkspace({ set }: { readonly set: ComparisonId }) {
  const store = useRunStore();
  const [note, setNote] = useState<HTMLDivElement | null>(null);
  const [actions, setActions] = useState<HTMLDivElement | null>(null);
  const slots = useMemo(() => ({ note, actions }), [note, actions]);
  useOpenedPage(t`Conversations`);
  return (
    <HeaderSlotsContext value={slots}>
      <Shell
        look="fixed"
        header={
          <WorkspaceHeader
            title={t`Conversations`}
            titleAddress={addresses.conversations}
            noteRef={setNote}
            actionsRef={setActions}
          />
        }
      >
        <ConnectionBanner />
        <Suspense fallback={<Skeleton label={t`Opening the conversations`} />}>
          <SetScreen set={set} store={store} />
          <Arrival />
        </Suspense>
      </Shell>
    </HeaderSlotsContext>
  );
}
