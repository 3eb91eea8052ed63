import type { Failure } from '../../shared/failure.ts';
import type { Attempt } from '../../shared/run/state.ts';
import { totalInput } from '../../shared/run/usage.ts';
import { tokens } from '../../shared/words/format.ts';
import type { Material } from '../../shared/workflow/task.ts';
import { Button } from './Button.tsx';
import styles from './ContextDrawer.module.css';
import { ContextParts } from './ContextParts.tsx';
import type { Part } from './ContextParts.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { Skeleton } from './Skeleton.tsx';
import type { Hue } from './structure-look.ts';
import { toast } from './toast-store.ts';
import { t } from '../../shared/words/t.ts';

type SentContextProps = {
  readonly attempt: Attempt;
  /** What the host answered when it was asked for the parts. */
  readonly answer:
    | { readonly state: 'loading' }
    | { readonly state: 'failed'; readonly failure: Failure }
    | { readonly state: 'ready'; readonly value: { readonly parts: readonly Part[] } };
  readonly onRetry: () => void;
  readonly materials: readonly Pick<Material, 'id' | 'title'>[];
  readonly hue: Hue;
};

/** What one request was sent, part by part, with tokens; all of it can be copied. */
export function SentContext({ attempt, answer, onRetry, materials, hue }: SentContextProps) {
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast(t`Context copied`);
  };
  return (
    <>
      <div className={styles.body} tabIndex={0} role="group" aria-label={t`Parts of the context`}>
        <div className={styles.sum}>
          <span className={styles.label}>{t`Context`}</span>
          <span>
            <b>{tokensOf(attempt)}</b>
            {cacheOf(attempt)}
          </span>
        </div>
        {answer.state === 'loading' && <Skeleton label={t`Opening what it was sent`} />}
        {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={onRetry} />}
        {answer.state === 'ready' && (
          <ContextParts parts={answer.value.parts} materials={materials} hue={hue} tokensText={tokensOf(attempt)} />
        )}
      </div>
      {answer.state === 'ready' && (
        <footer className={styles.foot}>
          <Button
            icon="copy"
            onClick={() => void copy(answer.value.parts.map(({ body }) => body).join('\n\n'))}
          >{t`Copy all`}</Button>
        </footer>
      )}
    </>
  );
}

/** The server's own count where it gave one, else the sum of the estimates. */
function tokensOf({ usage, parts }: Attempt): string {
  const input = usage === null ? null : totalInput(usage);
  return input === null
    ? t`≈ ${tokens(parts.reduce((sum, part) => sum + part.tokens, 0))} tokens`
    : t`${tokens(input)} tokens`;
}

function cacheOf({ usage }: Attempt): string {
  if (usage === null || usage.cacheRead === null) return '';
  return usage.cacheRead > 0 ? t`, ${tokens(usage.cacheRead)} from the cache` : t`, nothing from the cache`;
}
