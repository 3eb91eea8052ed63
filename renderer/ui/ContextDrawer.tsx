import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Attempt, StepState } from '../../shared/run/state.ts';
import { IconButton } from './Button.tsx';
import styles from './ContextDrawer.module.css';
import { Segment } from './Segment.tsx';
import { t } from '../../shared/words/t.ts';

/** One request of a lane: a turn, and which attempt at it. */
export type SentRequest = { readonly step: StepState; readonly attempt: Attempt };

type ContextDrawerProps = {
  /** The lane's name. */
  readonly lane: string;
  /** Which lane of which run it is, in a line. */
  readonly where: string;
  readonly steps: readonly StepState[];
  readonly onClose: () => void;
  /** What one of the requests was sent. */
  readonly children: (request: SentRequest) => ReactNode;
};

/** Exactly what a lane's requests were sent, one request at a time. It lies at the right edge of what is around it. */
export function ContextDrawer({ lane, where, steps, onClose, children }: ContextDrawerProps) {
  const requests = steps.flatMap((step) => step.attempts.map((attempt) => ({ step, attempt })));
  const [picked, setPicked] = useState<number | null>(null);
  const index = Math.min(picked ?? requests.length - 1, requests.length - 1);
  const request = requests[index];
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    title.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <aside
      className={styles.drawer}
      aria-label={t`What ${lane} was sent`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className={styles.head}>
        <div>
          <p className={styles.where}>
            {where}
            {requests.length > 1 && t`, request ${index + 1}`}
          </p>
          <h2 ref={title} tabIndex={-1} className={styles.title}>{t`What ${lane} was sent`}</h2>
        </div>
        <IconButton icon="cross" label={t`Close`} look="quiet" onClick={onClose} />
      </header>
      {requests.length > 1 && (
        <div className={styles.requests}>
          <Segment
            label={t`Which request`}
            options={requests.map((_, each) => ({ value: String(each), label: t`Request ${each + 1}` }))}
            value={String(index)}
            onPick={(value) => setPicked(Number(value))}
          />
        </div>
      )}
      {request ? children(request) : <p className={styles.body}>{t`Nothing was sent yet.`}</p>}
    </aside>
  );
}
