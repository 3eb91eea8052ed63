import { useCallback, useMemo, useState } from 'react';
import type { ComparisonSummary, Push } from '../../../shared/contract.ts';
import type { OpenedExport } from '../../../shared/export/read-export.ts';
import type { Failure } from '../../../shared/failure.ts';
import { clock, notAvailable, ratio, tokensShort, when } from '../../../shared/words/format.ts';
import { worstOffBy } from '../../../shared/exercise/score-prediction.ts';
import { stateWords } from '../../../shared/words/en-results.ts';
import { compareStructures } from '../../../shared/structure/structure.ts';
import { useAnswer, usePush } from '../../bridge/use-answer.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { Empty } from '../../ui/Empty.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { ColleaguePage } from './ColleaguePage.tsx';
import { everything, filterChoices, filtered } from './history-filter.ts';
import { historyScales } from './history-scales.ts';
import { HistoryFilters } from './HistoryFilters.tsx';
import { OpenFile } from './OpenFile.tsx';
import styles from './ResultsScreen.module.css';

/** Every comparison on this machine, newest first. */
export function ResultsScreen() {
  const [file, setFile] = useState<{ name: string; opened: OpenedExport } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { answer, ask } = useAnswer('comparison.list', {});
  usePush(
    useCallback(
      (push: Push) => {
        if (push.kind === 'comparison-changed') ask();
      },
      [ask],
    ),
  );
  if (file) return <ColleaguePage file={file.name} opened={file.opened} onClose={() => setFile(null)} />;
  return (
    <>
      <div className={layout.between}>
        <h1 className={styles.title}>Results</h1>
        <a className={classes(text.small, text.link)} href={addresses.claims}>
          Claims that others make
        </a>
      </div>
      <div className={styles.lede}>
        <p>Every comparison stays on this machine.</p>
        <OpenFile
          onOpened={(name, opened) => {
            setFailure(null);
            setFile({ name, opened });
          }}
          onFailed={setFailure}
        />
      </div>
      {failure && <FailureNotice failure={failure} />}
      {answer.state === 'loading' && <Skeleton label="Opening your comparisons" lines={6} />}
      {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={ask} />}
      {answer.state === 'ready' &&
        (answer.value.length === 0 ? (
          <Empty
            title="No comparison yet"
            action={<LinkButton href={addresses.exercises}>Choose an exercise</LinkButton>}
          >
            Run a plan in two structures or more, and what it measured is kept here.
          </Empty>
        ) : (
          <History comparisons={answer.value} />
        ))}
    </>
  );
}

/** So many rows at first, and so many more each time: nobody reads ten thousand at once. */
const rowsAtOnce = 100;

function History({ comparisons }: { readonly comparisons: readonly ComparisonSummary[] }) {
  const [filter, setFilter] = useState(everything);
  const [most, setMost] = useState(rowsAtOnce);
  const [now] = useState(() => Date.now());
  const choices = useMemo(() => filterChoices(comparisons), [comparisons]);
  // One scale for all, so that a bar means the same whatever is looked for.
  const scales = useMemo(() => historyScales(comparisons), [comparisons]);
  const wanted = useMemo(() => filtered(comparisons, filter, now), [comparisons, filter, now]);
  return (
    <>
      {comparisons.length > 1 && (
        <HistoryFilters
          choices={choices}
          filter={filter}
          onChange={(changed) => {
            setFilter(changed);
            setMost(rowsAtOnce);
          }}
        />
      )}
      {wanted.length === 0 ? (
        <Empty
          title="Nothing like it here"
          action={<Button onClick={() => setFilter(everything)}>Show all comparisons</Button>}
        >
          No comparison on this machine meets all of what you chose.
        </Empty>
      ) : (
        <Card>
          <HistoryTable comparisons={wanted.slice(0, most)} scales={scales} now={now} />
          <div className={styles.foot}>
            <p>Bars share one scale per pace. Practice times are measured at a simulated speed.</p>
            <p role="status">
              {wanted.length} of {comparisons.length}
            </p>
          </div>
          {wanted.length > most && (
            <div className={styles.more}>
              <Button onClick={() => setMost(most + rowsAtOnce)}>Show older ones</Button>
            </div>
          )}
        </Card>
      )}
    </>
  );
}

type HistoryTableProps = {
  readonly comparisons: readonly ComparisonSummary[];
  readonly scales: ReturnType<typeof historyScales>;
  readonly now: number;
};

function HistoryTable({ comparisons, scales, now }: HistoryTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Comparison</th>
          <th scope="col">Model</th>
          <th scope="col">Wall-clock</th>
          <th scope="col">Tokens</th>
          <th scope="col">Found</th>
          <th scope="col" className={styles.number}>
            Prediction off by
          </th>
        </tr>
      </thead>
      <tbody>
        {comparisons.map((comparison) => (
          <Row key={comparison.id} comparison={comparison} scale={scales(comparison)} now={now} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  readonly comparison: ComparisonSummary;
  readonly scale: { readonly ms: number; readonly tokens: number };
  readonly now: number;
};

function Row({ comparison, scale, now }: RowProps) {
  const runs = [...comparison.runs].sort((a, b) => compareStructures(a.structure, b.structure));
  const about = [
    comparison.example ? 'Example' : when(comparison.startedAt, now),
    comparison.planTitle,
    comparison.assisted === true ? 'assisted' : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
  return (
    <tr>
      <th scope="row">
        <a className={styles.link} href={addresses.comparison(comparison.id)}>
          <span className={styles.name}>{comparison.title}</span>
          <span className={styles.about}>{about}</span>
        </a>
      </th>
      <td>
        {comparison.model}
        <span className={styles.about}>{comparison.pace === null ? 'measured' : `pace ${comparison.pace}×`}</span>
      </td>
      <td>
        <ul className={styles.bars} aria-label="Wall-clock">
          {runs.map((run) => (
            <li key={run.id}>
              <StructureTag structure={run.structure} look="glyph" />
              <span>
                {run.wallClockMs !== null && (
                  <Bar structure={run.structure} share={run.wallClockMs / scale.ms} size="small" />
                )}
              </span>
              <span className={styles.value}>{clock(run.wallClockMs)}</span>
            </li>
          ))}
        </ul>
      </td>
      <td>
        <ul className={styles.bars} aria-label="Tokens">
          {runs.map((run) => (
            <li key={run.id}>
              <StructureTag structure={run.structure} look="glyph" />
              <span>
                {run.totalTokens !== null && (
                  <Bar structure={run.structure} share={run.totalTokens / scale.tokens} size="small" />
                )}
              </span>
              <span className={styles.value}>{tokensShort(run.totalTokens)}</span>
            </li>
          ))}
        </ul>
      </td>
      <td>
        <ul className={styles.found} aria-label="Found">
          {runs.map((run) => (
            <li key={run.id}>
              <StructureTag structure={run.structure} look="glyph" />
              <span>{foundWords(run)}</span>
            </li>
          ))}
        </ul>
      </td>
      <td className={styles.number}>
        {comparison.prediction ? ratio(worstOffBy(comparison.prediction, runs)) : notAvailable}
      </td>
    </tr>
  );
}

function foundWords(run: ComparisonSummary['runs'][number]): string {
  if (run.state !== 'finished') return stateWords[run.state];
  return run.found === null || run.of === null ? notAvailable : `${run.found} of ${run.of}`;
}
