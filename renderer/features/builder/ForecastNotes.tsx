import { criticalChains } from '../../../shared/forecast/critical-chains.ts';
import type { Comparison, ForecastBasis, RunResult } from '../../../shared/run/comparison.ts';
import { chainWords, limitWords, reviewWords } from '../../../shared/words/forecast.ts';
import { phaseWords } from '../../../shared/words/phases.ts';
import { elapsed, seconds } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import styles from './ForecastNotes.module.css';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type ForecastNotesProps = {
  readonly runs: Comparison['runs'];
  readonly basis?: ForecastBasis;
  /** There are hand-built phases, and they can't run. */
  readonly faulty: boolean;
};

/** What the times are made of: the chains that no width shortens, your reviews, waits for limits. */
export function ForecastNotes({ runs, basis, faulty }: ForecastNotesProps) {
  const reviews = basis ? reviewWords(basis) : null;
  const limits = basis ? limitWords(basis) : null;
  return (
    <ul className={styles.notes}>
      {faulty && (
        <li>
          <Icon name="warn" size="small" />
          <p>{phaseWords.notForecast}</p>
        </li>
      )}
      <li>
        <span className={styles.sign} aria-hidden="true" />
        <div>
          {rich`${(<b>{t`Critical path`}</b>)}, model time alone. No width ends before it.`}
          <ul className={styles.chains}>
            {criticalChains(runs).map((chain) => (
              <li key={chain.structures.join(' ')}>
                <span className={styles.tags}>
                  {chain.structures.map((key) => (
                    <StructureTag key={key} structure={key} look="glyph" />
                  ))}
                </span>
                <b>{seconds(chain.ms)}</b>
                <span>{chainWords(chain)}</span>
              </li>
            ))}
          </ul>
        </div>
      </li>
      {reviews !== null && (
        <li>
          <Icon name="user" size="small" />
          <p>
            {partly(t`Your time`, runs, 'person')} {reviews}
          </p>
        </li>
      )}
      {limits !== null && (
        <li>
          <Icon name="clock" size="small" />
          <p>
            {partly(t`Waiting for limits`, runs, 'rateLimit')} {limits}
          </p>
        </li>
      )}
    </ul>
  );
}

/** What of the times goes to a kind of waiting: `Your time: Phased 0:41.` Nothing where none does. */
function partly(what: string, runs: readonly RunResult[], kind: 'person' | 'rateLimit') {
  const parts = runs
    .filter(({ finishParts }) => finishParts[kind] >= 500)
    .map(({ structure, finishParts }) => `${structureName(structure)} ${elapsed(finishParts[kind])}`);
  if (parts.length === 0) return null;
  return (
    <>
      <b>{what}:</b> {parts.join(', ')}.
    </>
  );
}
