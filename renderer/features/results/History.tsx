import { useMemo, useState } from 'react';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import { knownTags } from '../../../shared/history/tags.ts';
import type { Tags } from '../../../shared/history/tags.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import layout from '../../styles/layout.module.css';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import styles from './History.module.css';
import { everything, filterChoices, filtered } from './history-filter.ts';
import { historyScales } from './history-scales.ts';
import { HistoryFilters } from './HistoryFilters.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { t } from '../../../shared/words/t.ts';

/** So many rows at first, and so many more each time: nobody reads ten thousand at once. */
const rowsAtOnce = 100;

type HistoryProps = {
  readonly comparisons: readonly ComparisonSummary[];
  /** Whether older ones are still being read. */
  readonly isWhole: boolean;
  readonly tags: Tags;
};

/** The comparisons that are wanted, and what can be done with those that were chosen. */
export function History({ comparisons, isWhole, tags }: HistoryProps) {
  const [filter, setFilter] = useState(everything);
  const [most, setMost] = useState(rowsAtOnce);
  const [marked, mark] = useState<ReadonlySet<ComparisonId>>(none);
  const [now] = useState(() => Date.now());
  const known = useMemo(() => knownTags(tags), [tags]);
  const choices = useMemo(() => filterChoices(comparisons), [comparisons]);
  // One scale for all, so that a bar means the same whatever is looked for.
  const scales = useMemo(() => historyScales(comparisons), [comparisons]);
  const wanted = useMemo(() => filtered(comparisons, filter, now, tags), [comparisons, filter, now, tags]);
  // What is gone, here or in another window, is chosen no longer.
  const chosen = useMemo(() => comparisons.filter(({ id }) => marked.has(id)), [comparisons, marked]);
  return (
    <>
      {comparisons.length > 1 && (
        <HistoryFilters
          choices={choices}
          tags={known}
          filter={filter}
          onChange={(changed) => {
            setFilter(changed);
            setMost(rowsAtOnce);
          }}
        />
      )}
      {wanted.length === 0 ? (
        <Empty
          title={t`Nothing like it here`}
          action={<Button onClick={() => setFilter(everything)}>{t`Show all comparisons`}</Button>}
        >{t`No comparison on this machine meets all of what you chose.`}</Empty>
      ) : (
        <Card>
          <ChosenBar chosen={chosen} tags={tags} onClear={() => mark(none)} />
          <div className={layout.sideways}>
            <HistoryTable
              comparisons={wanted.slice(0, most)}
              scales={scales}
              now={now}
              tags={tags}
              chosen={marked}
              onChoose={(id, on) => mark((before) => (on ? new Set([...before, id]) : without(before, id)))}
            />
          </div>
          <div className={styles.foot}>
            <p>{t`Bars share one scale per pace. Practice times are measured at a simulated speed.`}</p>
            <p role="status">
              {isWhole
                ? t`${wanted.length} of ${comparisons.length}`
                : t`${wanted.length} of the newest; older ones follow`}
            </p>
          </div>
          {wanted.length > most && (
            <div className={styles.more}>
              <Button onClick={() => setMost(most + rowsAtOnce)}>{t`Show older ones`}</Button>
            </div>
          )}
        </Card>
      )}
    </>
  );
}

const none: ReadonlySet<ComparisonId> = new Set();

function without(ids: ReadonlySet<ComparisonId>, id: ComparisonId): ReadonlySet<ComparisonId> {
  return new Set([...ids].filter((each) => each !== id));
}
