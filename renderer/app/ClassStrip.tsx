import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Seated } from '../../shared/class/commands.ts';
import type { Failure } from '../../shared/failure.ts';
import { failureLine } from '../../shared/words/said-failure.ts';
import { useBridge, useSession, useSessionState } from '../bridge/context.tsx';
import { useSeat } from '../bridge/seat.ts';
import text from '../styles/text.module.css';
import { addresses } from '../ui/addresses.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { toast } from '../ui/toast-store.ts';
import { openClassDialog } from './class-dialogs.ts';
import { classStanding, podTitle } from './class-words.ts';
import styles from './ClassStrip.module.css';
import { goAlong } from './go-along.ts';
import { readStep } from './steps.ts';
import { t } from '../../shared/words/t.ts';

/** While this Braid is a pod: which one, how things stand with the class, and what it asks. Under every header. */
export function ClassStrip() {
  const seated = useSeat();
  return seated === null ? null : <Strip seated={seated} />;
}

function Strip({ seated }: { readonly seated: Seated }) {
  const session = useSession();
  const reached = useSessionState((state) => state.connected);
  const [location] = useLocation();
  const { class: told, shared, transfer } = seated;
  const { setting } = told;
  const standing = classStanding(seated, reached);
  const [, room, exercise, step] = location.split('/');
  const isThere = room === 'exercises' && exercise === setting.exercise && readStep(step ?? '') === setting.step;
  return (
    <section className={classes(styles.strip, !standing.calm && styles.marked)} aria-label={t`Your class`}>
      <a className={styles.pod} href={addresses.class}>
        <Icon name="class" />
        <span className={styles.title}>{podTitle(told)}</span>
        {told.key && <span className={styles.key}>{t`key ${told.key}`}</span>}
        <span className={styles.about}>{t`${told.title} · pace ${setting.pace}×, set by the facilitator`}</span>
      </a>
      <span className={styles.standing} role="status">
        <Icon name={standing.icon} />
        <span>{standing.text}</span>
      </span>
      {standing.icon === 'flag' && !isThere && (
        <Button size="small" onClick={() => void goAlong(session, setting)}>{t`Go there`}</Button>
      )}
      <span className={styles.asks}>
        {!told.ended && told.askedToPresent && shared.length === 0 && (
          <Button size="small" icon="eye" onClick={() => openClassDialog('present')}>{t`You are asked to show`}</Button>
        )}
        {shared.length > 0 && <Shared />}
        {!told.ended && told.asked !== null && (
          <Button size="small" icon="pencil" onClick={() => openClassDialog('transfer')}>
            {transfer[told.asked] === undefined ? t`Answer a question` : t`Your answer`}
          </Button>
        )}
        {!told.ended && <Help asked={seated.helpAsked} />}
      </span>
    </section>
  );
}

/** What went wrong is told where the other messages are: the strip has one line. */
function useTelling(): (work: () => Promise<{ readonly ok: true } | { readonly ok: false; failure: Failure }>) => void {
  const [busy, setBusy] = useState(false);
  return (work) => {
    if (busy) return;
    setBusy(true);
    void work().then((done) => {
      setBusy(false);
      if (!done.ok) toast(failureLine(done.failure));
    });
  };
}

function Shared() {
  const bridge = useBridge();
  const tell = useTelling();
  return (
    <>
      <span className={styles.said}>{t`Your answers are on the wall`}</span>
      <Button
        size="small"
        onClick={() => tell(() => bridge.invoke('class.share', { answers: [] }))}
      >{t`Take back`}</Button>
    </>
  );
}

function Help({ asked }: { readonly asked: boolean }) {
  const bridge = useBridge();
  const tell = useTelling();
  const ask = (wanted: boolean) => tell(() => bridge.invoke('class.ask-help', { wanted }));
  if (!asked) {
    return <Button size="small" icon="flag" onClick={() => ask(true)}>{t`We are stuck`}</Button>;
  }
  return (
    <>
      <span className={classes(styles.said, text.warn)}>{t`The facilitator sees that you are stuck`}</span>
      <Button size="small" onClick={() => ask(false)}>{t`We go on`}</Button>
    </>
  );
}
