import type { ComparisonSummary } from '../../../shared/contract.ts';
import { worstOffBy } from '../../../shared/exercise/score-prediction.ts';
import { tagsOf } from '../../../shared/history/tags.ts';
import type { Tags } from '../../../shared/history/tags.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import { compareStructures } from '../../../shared/structure/structure.ts';
import { stateWords } from '../../../shared/words/results.ts';
import { elapsed, notAvailable, ratio, tokensShort, when } from '../../../shared/words/format.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { StructureTag } from '../../ui/StructureTag.tsx';
import type { historyScales } from './history-scales.ts';
import styles from './HistoryTable.module.css';
import { t } from '../../../shared/words/t.ts';

type HistoryTableProps = {
  readonly comparisons: readonly ComparisonSummary[];
  readonly scales: ReturnType<typeof historyScales>;
  readonly now: number;
  readonly tags: Tags;
  readonly chosen: ReadonlySet<ComparisonId>;
  readonly onChoose: (comparison: ComparisonId, on: boolean) => void;
};

/** One row a comparison, each with a box to choose it by. */
export function HistoryTable({ comparisons, scales, now, tags, chosen, onChoose }: HistoryTableProps) {
  return (
    <table className={styles.table} aria-label={t`Results`}>
      <thead>
        <tr>
          <th scope="col" className={styles.box}>
            <span className={text.hidden}>{t`Choose`}</span>
          </th>
          <th scope="col">{t`Comparison`}</th>
          <th scope="col">{t`Model`}</th>
          <th scope="col">{t`Wall-clock`}</th>
          <th scope="col">{t`Tokens`}</th>
          <th scope="col">{t`Found`}</th>
          <th scope="col" className={styles.number}>{t`Prediction off by`}</th>
        </tr>
      </thead>
      <tbody>
        {comparisons.map((comparison) => (
          <Row
            key={comparison.id}
            comparison={comparison}
            scale={scales(comparison)}
            now={now}
            tags={tagsOf(tags, comparison.id)}
            chosen={chosen.has(comparison.id)}
            onChoose={(on) => onChoose(comparison.id, on)}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  readonly comparison: ComparisonSummary;
  readonly scale: { readonly ms: number; readonly tokens: number };
  readonly now: number;
  readonly tags: readonly string[];
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
};

function Row({ comparison, scale, now, tags, chosen, onChoose }: RowProps) {
  const runs = [...comparison.runs].sort((a, b) => compareStructures(a.structure, b.structure));
  const about = [
    comparison.example ? t`Example` : when(comparison.startedAt, now),
    comparison.planTitle,
    comparison.assisted === true ? t`assisted` : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
  return (
    <tr className={classes(chosen && styles.chosen)}>
      <td className={styles.box}>
        <Checkbox
          className={styles.hit}
          label={<span className={text.hidden}>{t`Choose ${comparison.title}, ${about}`}</span>}
          on={chosen}
          onToggle={onChoose}
        />
      </td>
      <th scope="row">
        <a className={styles.link} href={addresses.comparison(comparison.id)}>
          <span className={styles.name}>{comparison.title}</span>
          <span className={styles.about}>{about}</span>
        </a>
        {tags.length > 0 && (
          <ul className={styles.tags} aria-label={t`Tags`}>
            {tags.map((tag) => (
              <li key={tag}>
                <Chip>{tag}</Chip>
              </li>
            ))}
          </ul>
        )}
      </th>
      <td>
        {comparison.model}
        <span className={styles.about}>{comparison.pace === null ? t`measured` : t`pace ${comparison.pace}×`}</span>
      </td>
      <td>
        <ul className={styles.bars} aria-label={t`Wall-clock`}>
          {runs.map((run) => (
            <li key={run.id}>
              <StructureTag structure={run.structure} look="glyph" />
              <span>
                {run.wallClockMs !== null && (
                  <Bar structure={run.structure} share={run.wallClockMs / scale.ms} size="small" />
                )}
              </span>
              <span className={styles.value}>{elapsed(run.wallClockMs)}</span>
            </li>
          ))}
        </ul>
      </td>
      <td>
        <ul className={styles.bars} aria-label={t`Tokens`}>
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
        <ul className={styles.found} aria-label={t`Found`}>
          {runs.map((run) => (
            <li key={run.id}>
              <StructureTag structure={run.structure} look="glyph" />
              <span>{foundWords(run)}</span>
            </li>
          ))}
        </ul>
      </td>
      <td className={styles.number}>
        {comparison.prediction ? ratio(worstOffBy(comparison.prediction, runs)) : notAvailable()}
      </td>
    </tr>
  );
}

function foundWords(run: ComparisonSummary['runs'][number]): string {
  if (run.state !== 'finished') return stateWords[run.state];
  return run.found === null || run.of === null ? notAvailable() : t`${run.found} of ${run.of}`;
}
