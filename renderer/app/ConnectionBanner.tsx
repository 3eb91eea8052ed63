import { failure } from '../../shared/failure.ts';
import { useSession, useSessionState } from '../bridge/context.tsx';
import { useSeatState } from '../bridge/seat.ts';
import { dismissNotice } from '../bridge/session.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import styles from './ConnectionBanner.module.css';
import { t } from '../../shared/words/t.ts';

const lost = failure('disconnected');

/** What concerns every room: the lost connection, and what happened at the start. */
export function ConnectionBanner() {
  const session = useSession();
  const connected = useSessionState((state) => state.connected);
  const notices = useSessionState((state) => state.notices);
  // A pod in a browser has no Braid to start again; the strip of its class says what happens.
  const served = useSeatState(({ seated }) => seated?.served === true);
  const isLost = !connected && !served;
  if (!isLost && notices.length === 0) return null;
  return (
    <div className={styles.banner}>
      {isLost && <FailureNotice failure={lost} />}
      {notices.map((notice, index) => (
        <FailureNotice
          key={index}
          failure={notice}
          actions={<Button size="small" onClick={() => dismissNotice(session, notice)}>{t`Dismiss`}</Button>}
        />
      ))}
    </div>
  );
}
