import type { BlockOf } from '../../../shared/lesson/lesson.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import { stepsOf } from '../../../shared/run/state.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { elapsed, listed, tokens } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { endingOf, timeOf } from '../../bridge/live-comparison.ts';
import type { LiveRun } from '../../bridge/live-comparison.ts';
import { doneOf, tokensOfRun } from '../../charts/run-figures.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { Bar } from '../../ui/Bar.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { useNow } from '../../ui/use-now.ts';
import styles from './TryCard.module.css';
import { t } from '../../../shared/words/t.ts';

type Arms = BlockOf<'try'>['arms'];
type TryRunsProps = {
  readonly arms: Arms;
  readonly runs: readonly (LiveRun | null)[];
  /** The window's clock. */
  readonly now: () => number;
  readonly isRunning: boolean;
  readonly comparisons: readonly ComparisonId[];
};

/** Each arm with its clock and its tokens: while it runs, and side by side when all have ended. */
export function TryRuns({ arms, runs, now, isRunning, comparisons }: TryRunsProps) {
  const at = useNow(now, isRunning, 100);
  const figures = arms.map((arm, index) => {
    const run = runs[index] ?? null;
    const used = run && tokensOfRun(run.state);
    return { arm, run, ms: run ? timeOf(run, at) : null, tokens: used && used.input + used.output, used };
  });
  const longest = Math.max(1, ...figures.map(({ ms }) => ms ?? 0));
  const most = Math.max(1, ...figures.map(({ tokens: all }) => all ?? 0));
  return (
    <div className={styles.runs}>
      <table className={styles.table}>
        <caption className={text.hidden}>{t`What was measured`}</caption>
        <thead>
          <tr>
            <th scope="col">{t`Structure`}</th>
            <th scope="col">{t`Wall-clock`}</th>
            <th scope="col">{t`Tokens`}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ arm, run, ms, tokens: all, used }, index) => (
            <tr key={index}>
              <th scope="row">
                <StructureTag structure={arm.structure} look="bare" />
                {arm.label !== null && <span className={styles.armLabel}>{arm.label}</span>}
                <span className={classes(styles.state, run && endingOf(run) === 'failed' && styles.failed)}>
                  {stateWords(run)}
                </span>
              </th>
              <td>
                <span className={styles.room}>
                  <Bar structure={arm.structure} share={(ms ?? 0) / longest} size="small" />
                </span>
                <span className={styles.amount}>{elapsed(ms)}</span>
              </td>
              <td>
                <span className={styles.room}>
                  <Bar structure={arm.structure} share={(all ?? 0) / most} size="small" />
                </span>
                <span className={styles.amount}>
                  {used?.estimated && '≈ '}
                  {tokens(all)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Broken runs={runs} />
      <p className={text.hidden} role="status">
        {heard(arms, runs)}
      </p>
      <div className={styles.foot}>
        <p className={styles.note}>{conditionWords(runs)}</p>
        {comparisons.map((comparison, index) => (
          <LinkButton key={comparison} size="small" iconAfter="arrow" href={addresses.comparison(comparison)}>
            {comparisons.length === 1 ? t`Open its results` : t`Results ${index + 1}`}
          </LinkButton>
        ))}
      </div>
    </div>
  );
}

function stateWords(run: LiveRun | null): string {
  if (run === null) return t`opening`;
  const { done, of } = doneOf(run.state);
  switch (endingOf(run)) {
    case 'running':
      return of === 0 ? t`starting` : t`${done} of ${of} done`;
    case 'finished':
      return t`done`;
    case 'failed':
      return t`failed after ${done} of ${of}`;
    case 'stopped':
      return t`stopped after ${done} of ${of}`;
    case 'interrupted':
      return t`cut off when Braid ended`;
  }
}

/** Why an arm failed, in the words that every failure has. */
function Broken({ runs }: { readonly runs: readonly (LiveRun | null)[] }) {
  const failures = runs.flatMap((run) =>
    run && endingOf(run) === 'failed'
      ? stepsOf(run.state).flatMap(({ status, failure }) => (status === 'failed' && failure ? [{ run, failure }] : []))
      : [],
  );
  return failures.slice(0, 2).map(({ run, failure }, index) => (
    <p key={index} className={styles.broken}>
      <Icon name="warn" size="small" />
      <span>
        {t`${structureName(run.header.structure.key)}: ${sayFailure(failure).what} It can be retried from its results.`}
      </span>
    </p>
  ));
}

/** Read aloud when a run ends, never while it ticks. */
function heard(arms: Arms, runs: readonly (LiveRun | null)[]): string {
  const ended = arms.flatMap((arm, index) => {
    const run = runs[index];
    if (!run || endingOf(run) === 'running') return [];
    const { input, output } = tokensOfRun(run.state);
    const name = [structureName(arm.structure), arm.label].filter(Boolean).join(', ');
    return [t`${name} ${stateWords(run)}: ${elapsed(timeOf(run, 0))}, ${tokens(input + output)} tokens`];
  });
  return ended.join('. ');
}

/** What the figures were measured under. */
function conditionWords(runs: readonly (LiveRun | null)[]): string {
  const headers = runs.flatMap((run) => (run ? [run.header] : []));
  const paces = [...new Set(headers.flatMap(({ pace }) => (pace === null ? [] : [`${pace}×`])))];
  const models = [...new Set(headers.map(({ connection }) => connection.model))];
  if (headers.length === 0) return '';
  const forgets = headers.some(({ forgetting }) => forgetting === true);
  const measured =
    paces.length > 0
      ? t`Practice model, measured at a simulated speed, pace ${listed(paces)}.`
      : t`Measured on ${listed(models)}.`;
  return forgets ? t`${measured} Forgetting is switched on: an assumption about long contexts.` : measured;
}
