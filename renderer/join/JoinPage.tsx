import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Failure } from '../../shared/failure.ts';
import text from '../styles/text.module.css';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import type { Door, DoorView } from './door.ts';
import { JoinForm } from './JoinForm.tsx';
import styles from './JoinPage.module.css';
import { t } from '../../shared/words/t.ts';

type JoinPageProps = { readonly door: Door; readonly code: string; readonly onJoined: (page: string) => void };

/** What a browser that has joined nothing yet is shown at the address of a class. */
export function JoinPage({ door, code, onJoined }: JoinPageProps) {
  const [view, setView] = useState<DoorView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const look = useCallback(async () => {
    const looked = await door.look();
    setFailure(looked.ok ? null : looked.failure);
    if (looked.ok) setView(looked.value);
    return looked.ok ? looked.value : null;
  }, [door]);
  useEffect(() => void look(), [look]);

  const title = view === null ? t`Join a class` : view.title;
  useEffect(() => {
    document.title = view === null ? t`Join a class · Braid` : t`Join ${view.title} · Braid`;
  }, [view]);

  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <p className={text.label}>{t`You are joining from a browser. Nothing is installed.`}</p>
        <h1 className={styles.title}>{title}</h1>
        {failure !== null && view === null && <NotReached failure={failure} onRetry={() => void look()} />}
        {failure === null && view === null && <Skeleton label={t`Looking for the class`} lines={6} />}
        {view !== null && <JoinForm view={view} code={code} join={door.join} onJoined={onJoined} onLook={look} />}
        <div className={styles.small}>
          <Callout
            icon="hint"
            title={t`This screen is small for Braid.`}
          >{t`You can join and look from here. To build and compare, open the same address on a screen that is at least 1024 pixels wide.`}</Callout>
        </div>
      </div>
    </main>
  );
}

function NotReached({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }): ReactNode {
  const retry = <Button size="small" icon="retry" onClick={onRetry}>{t`Try again`}</Button>;
  if (failure.code !== 'disconnected') return <FailureNotice failure={failure} actions={retry} />;
  return (
    <Callout
      live
      icon="offline"
      title={t`The class can’t be reached from here.`}
      actions={retry}
    >{t`Its facilitator may have closed it, or this device is on another network. Ask which network the class is on.`}</Callout>
  );
}
