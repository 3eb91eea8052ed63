import { Suspense, useMemo, useState } from 'react';
import { useSeat } from '../bridge/seat.ts';
import { useClassStore } from '../features/classroom/class-store.ts';
import type { HostedClass } from '../features/classroom/class-store.ts';
import { HeaderSlotsContext } from '../ui/header-slots.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Arrival } from './Arrival.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { Page } from './Page.tsx';
import { roomScreens } from './room-screens.ts';
import { Shell } from './Shell.tsx';
import { useOpenedPage } from './use-opened-page.ts';
import { WorkspaceHeader } from './WorkspaceHeader.tsx';
import { t } from '../../shared/words/t.ts';

const { screen: FacilitatorScreen } = roomScreens.facilitator;
const { screen: ClassLanding } = roomScreens.classLanding;
const { screen: WallScreen } = roomScreens.classWall;
const { screen: PodPanel } = roomScreens.podPanel;

/** The room Class: the class that is hosted here, or the ways into one. */
export function ClassRoom() {
  const hosted = useClassStore((state) => state.hosted);
  return hosted === null ? <ClassPage /> : <Hosting hosted={hosted} />;
}

function ClassPage() {
  const asked = useClassStore((state) => state.asked);
  const failure = useClassStore((state) => state.failure);
  const canHost = useClassStore((state) => state.canHost);
  const seated = useSeat() !== null;
  return (
    <Page title={t`Class`}>
      {failure ? (
        <FailureNotice failure={failure} />
      ) : seated ? (
        <PodPanel />
      ) : asked ? (
        <ClassLanding canHost={canHost} />
      ) : (
        <Skeleton label={t`Opening Class`} />
      )}
    </Page>
  );
}

function Hosting({ hosted }: { readonly hosted: HostedClass }) {
  const [note, setNote] = useState<HTMLDivElement | null>(null);
  const [actions, setActions] = useState<HTMLDivElement | null>(null);
  const slots = useMemo(() => ({ note, actions }), [note, actions]);
  const { title } = hosted.state;
  useOpenedPage(t`Class`);
  return (
    <HeaderSlotsContext value={slots}>
      <Shell look="fixed" header={<WorkspaceHeader title={title} noteRef={setNote} actionsRef={setActions} />}>
        <ConnectionBanner />
        <Suspense fallback={<Skeleton label={t`Opening the class`} />}>
          <FacilitatorScreen hosted={hosted} />
          <Arrival />
        </Suspense>
      </Shell>
    </HeaderSlotsContext>
  );
}

/** What the projector shows: without navigation, in the same window or in one of its own. */
export function ClassWall() {
  const hosted = useClassStore((state) => state.hosted);
  const asked = useClassStore((state) => state.asked);
  useOpenedPage(t`Wall`);
  return (
    <Suspense fallback={<Skeleton label={t`Opening the wall`} />}>{asked && <WallScreen hosted={hosted} />}</Suspense>
  );
}
