import type { ComparisonSummary } from '../../shared/contract.ts';
import { elapsed, tokensShort } from '../../shared/words/format.ts';
import text from '../styles/text.module.css';
import { Bar } from './Bar.tsx';
import styles from './BarSet.module.css';
import { foundWords, shareOf } from './comparison-bars.ts';
import { Icon } from './Icon.tsx';
import { structureLook } from './structure-look.ts';
import { StructureTag } from './StructureTag.tsx';
import { t } from '../../shared/words/t.ts';

type BarSetProps = {
  readonly runs: ComparisonSummary['runs'];
  readonly of: 'wall-clock' | 'tokens';
  /** What fills the whole width: the largest value on the same axis. */
  readonly largest: number;
};

/** A small bar for each run, with its figure. The structure's name is read aloud and is the bar's tooltip. */
export function BarSet({ runs, of, largest }: BarSetProps) {
  return (
    <ul className={styles.set}>
      {runs.map((run) => {
        const { name } = structureLook(run.structure);
        const value = of === 'wall-clock' ? run.wallClockMs : run.totalTokens;
        const share = shareOf(value, largest);
        return (
          <li key={run.id} className={styles.line} title={name}>
            <span className={text.hidden}>{name}:</span>
            <span className={styles.room}>
              {share !== null && <Bar structure={run.structure} share={share} size="small" />}
            </span>
            <span className={styles.figure}>
              {of === 'wall-clock' ? elapsed(run.wallClockMs) : tokensShort(run.totalTokens)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What each run's answer contained, with its structure's glyph. */
export function FoundSet({ runs }: { readonly runs: ComparisonSummary['runs'] }) {
  return (
    <ul className={styles.set}>
      {runs.map((run) => (
        <li key={run.id} className={styles.found}>
          <StructureTag structure={run.structure} look="glyph" />
          <span className={styles.figure}>{foundWords(run)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the hues and weaves stand for. */
export function StructureLegend({
  structures,
}: {
  readonly structures: readonly ComparisonSummary['runs'][number]['structure'][];
}) {
  return (
    <ul className={styles.legend} aria-label={t`Structures`}>
      {structures.map((structure) => {
        const { glyph, hue, name } = structureLook(structure);
        return (
          <li key={structure} className={styles.legendItem}>
            <Icon name={glyph} className={styles[hue]} />
            <span className={styles.swatch}>
              <Bar structure={structure} share={1} />
            </span>
            {name}
          </li>
        );
      })}
    </ul>
  );
}
