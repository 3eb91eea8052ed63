import type { ComparisonSummary } from '../../shared/contract.ts';
import { when } from '../../shared/words/format.ts';
import { addresses } from './addresses.ts';
import { BarSet, FoundSet } from './BarSet.tsx';
import { Chip } from './Chip.tsx';
import { largestOf } from './comparison-bars.ts';
import styles from './ComparisonTable.module.css';
import { Table } from './Table.tsx';
import { t } from '../../shared/words/t.ts';

type ComparisonTableProps = {
  readonly comparisons: readonly ComparisonSummary[];
  /** Milliseconds since 1970, for "Today" and "Yesterday". */
  readonly now: number;
};

/** Comparisons as bars on one axis. No order of merit: the newest comes first. */
export function ComparisonTable({ comparisons, now }: ComparisonTableProps) {
  const largest = largestOf(comparisons);
  return (
    <Table label={t`Comparisons`} className={styles.table}>
      <thead>
        <tr>
          <th className={styles.what}>{t`Comparison`}</th>
          <th>{t`Wall-clock`}</th>
          <th>{t`Tokens`}</th>
          <th className={styles.found}>{t`Found in the answer`}</th>
        </tr>
      </thead>
      <tbody>
        {comparisons.map((comparison) => (
          <tr key={comparison.id}>
            <th scope="row">
              <a className={styles.link} href={addressOf(comparison)}>
                {comparison.title}
              </a>
              <span className={styles.note}>{noteOf(comparison, now)}</span>
              {stateOf(comparison)}
            </th>
            <td>
              <BarSet runs={comparison.runs} of="wall-clock" largest={largest.wallClockMs} />
            </td>
            <td>
              <BarSet runs={comparison.runs} of="tokens" largest={largest.tokens} />
            </td>
            <td>
              <FoundSet runs={comparison.runs} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** "Today, 10:58 · Three drafts, then a merge · pace 4×". */
function noteOf({ startedAt, planTitle, model, pace }: ComparisonSummary, now: number): string {
  return [when(startedAt, now), planTitle, pace === null ? model : t`pace ${pace}×`].filter(Boolean).join(' · ');
}

function stateOf({ runs }: ComparisonSummary) {
  if (runs.some((run) => run.state === 'running')) return <Chip look="strong">{t`Running`}</Chip>;
  if (runs.some((run) => run.state === 'interrupted')) return <Chip look="warn">{t`Cut off, can go on`}</Chip>;
  if (runs.some((run) => run.state === 'failed')) return <Chip look="bad">{t`A run failed`}</Chip>;
  if (runs.some((run) => run.state === 'stopped')) return <Chip>{t`Stopped`}</Chip>;
  return null;
}

/** What is still running is watched where it runs; everything else is read as a result. */
function addressOf({ id, exercise, runs }: ComparisonSummary): string {
  const open = runs.some((run) => run.state === 'running' || run.state === 'interrupted');
  return open && exercise ? addresses.exercise(exercise, 'run') : addresses.comparison(id);
}
