import { useEffect, useState } from 'react';
import { useSessionState } from '../bridge/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { t } from '../../shared/words/t.ts';

/** Stands for a screen whose file did not come. Once the lost connection is back, the page loads again by itself. */
export function NotFetched() {
  const connected = useSessionState((state) => state.connected);
  const [waited, setWaited] = useState(!connected);
  if (!connected && !waited) setWaited(true);
  useEffect(() => {
    if (connected && waited) window.location.reload();
  }, [connected, waited]);
  return (
    <Empty
      heading="h1"
      title={t`This part of Braid did not come`}
      action={connected && <Button onClick={() => window.location.reload()}>{t`Load again`}</Button>}
    >
      {connected
        ? t`Everything received so far is kept. Load the page again to fetch it.`
        : t`It opens as soon as the connection is back. Everything received so far is kept.`}
    </Empty>
  );
}
