import { useEffect, useRef, useState } from 'react';
import type { RunHeader } from '../../../shared/run/header.ts';
import { totalInput } from '../../../shared/run/usage.ts';
import type { Attempt, StepState } from '../../../shared/run/state.ts';
import { tokens } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { toast } from '../../ui/toast-store.ts';
import styles from './ContextDrawer.module.css';
import { ContextParts } from './ContextParts.tsx';
import { useLane, useRace } from './race-context.tsx';
import type { Lane, LanePlace } from './race-context.tsx';

type ContextDrawerProps = { readonly place: LanePlace; readonly headers: readonly RunHeader[] };

/** Exactly what a lane's request was sent, part by part. It pushes the lanes aside instead of covering them. */
export function ContextDrawer({ place, headers }: ContextDrawerProps) {
  const lane = useLane(place);
  const header = headers.find(({ id }) => id === place.run);
  if (!lane || !header) return null;
  return <OpenDrawer place={place} lane={lane} header={header} />;
}

type Request = { readonly step: StepState; readonly attempt: Attempt };

function requestsOf(lane: Lane): Request[] {
  return lane.steps.flatMap((step) => step.attempts.map((attempt) => ({ step, attempt })));
}

type OpenDrawerProps = { readonly place: LanePlace; readonly lane: Lane; readonly header: RunHeader };

function OpenDrawer({ place, lane, header }: OpenDrawerProps) {
  const { onContext } = useRace();
  const requests = requestsOf(lane);
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

  const number = header.workflow.tasks.findIndex(({ id }) => id === place.task) + 1;
  return (
    <aside
      className={styles.drawer}
      aria-label={`What ${lane.title} was sent`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onContext(null);
      }}
    >
      <header className={styles.head}>
        <div>
          <p className={styles.where}>
            {structureName(header.structure.key)}, lane {number} of {header.workflow.tasks.length}
            {requests.length > 1 && `, request ${index + 1}`}
          </p>
          <h2 ref={title} tabIndex={-1} className={styles.title}>
            What {lane.title} was sent
          </h2>
        </div>
        <IconButton icon="cross" label="Close" look="quiet" onClick={() => onContext(null)} />
      </header>
      {requests.length > 1 && (
        <div className={styles.requests}>
          <Segment
            label="Which request"
            options={requests.map((_, each) => ({ value: String(each), label: `Request ${each + 1}` }))}
            value={String(index)}
            onPick={(value) => setPicked(Number(value))}
          />
        </div>
      )}
      {request ? (
        <Sent
          key={`${request.step.step.id} ${request.attempt.number}`}
          place={place}
          request={request}
          header={header}
        />
      ) : (
        <p className={styles.body}>Nothing was sent yet.</p>
      )}
    </aside>
  );
}

type SentProps = { readonly place: LanePlace; readonly request: Request; readonly header: RunHeader };

function Sent({ place, request, header }: SentProps) {
  const { answer, ask } = useAnswer('context.open', {
    run: place.run,
    step: request.step.step.id,
    attempt: request.attempt.number,
  });
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast('Context copied');
  };
  return (
    <>
      <div className={styles.body} tabIndex={0} role="group" aria-label="Parts of the context">
        <div className={styles.sum}>
          <span className={styles.label}>Context</span>
          <span>
            <b>{tokensOf(request.attempt)}</b>
            {cacheOf(request.attempt)}
          </span>
        </div>
        {answer.state === 'loading' && <Skeleton label="Opening what it was sent" />}
        {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={ask} />}
        {answer.state === 'ready' && (
          <ContextParts parts={answer.value.parts} header={header} tokensText={tokensOf(request.attempt)} />
        )}
      </div>
      {answer.state === 'ready' && (
        <footer className={styles.foot}>
          <Button icon="copy" onClick={() => void copy(answer.value.parts.map(({ body }) => body).join('\n\n'))}>
            Copy all
          </Button>
        </footer>
      )}
    </>
  );
}

/** The server's own count where it gave one, else the sum of the estimates. */
function tokensOf({ usage, parts }: Attempt): string {
  const input = usage === null ? null : totalInput(usage);
  return input === null
    ? `≈ ${tokens(parts.reduce((sum, part) => sum + part.tokens, 0))} tokens`
    : `${tokens(input)} tokens`;
}

function cacheOf({ usage }: Attempt): string {
  if (usage === null || usage.cacheRead === null) return '';
  return usage.cacheRead > 0 ? `, ${tokens(usage.cacheRead)} from the cache` : ', nothing from the cache';
}
