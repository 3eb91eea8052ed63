import { useSession, useSessionState } from '../bridge/context.tsx';
import { dismissNotice } from '../bridge/session.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import styles from './ConnectionBanner.module.css';

/** What concerns every room: the lost connection, and what happened at the start. */
export function ConnectionBanner() {
  const session = useSession();
  const connected = useSessionState((state) => state.connected);
  const notices = useSessionState((state) => state.notices);
  if (connected && notices.length === 0) return null;
  return (
    <div className={styles.banner}>
      {!connected && (
        <Callout
          icon="offline"
          live
          title="This page has lost its host."
          actions={
            <Button size="small" icon="retry" onClick={() => window.location.reload()}>
              Load again
            </Button>
          }
        >
          Everything received so far is kept. The page keeps trying; if you have started Braid anew, open the address it
          printed.
        </Callout>
      )}
      {notices.map((notice, index) => (
        <FailureNotice
          key={index}
          failure={notice}
          actions={
            <Button size="small" onClick={() => dismissNotice(session, notice)}>
              Dismiss
            </Button>
          }
        />
      ))}
    </div>
  );
}
