import type { ComparisonSummary } from '../../../shared/contract.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { StructureLegend } from '../../ui/BarSet.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { structuresIn } from '../../ui/comparison-bars.ts';
import { ComparisonTable } from '../../ui/ComparisonTable.tsx';
import styles from './RecentComparisons.module.css';
import { t } from '../../../shared/words/t.ts';

const shownAtMost = 4;

type RecentComparisonsProps = { readonly comparisons: readonly ComparisonSummary[]; readonly now: number };

export function RecentComparisons({ comparisons, now }: RecentComparisonsProps) {
  const shown = comparisons.slice(0, shownAtMost);
  return (
    <section className={layout.section} aria-labelledby="recent">
      <div className={layout.sectionHead}>
        <h2 id="recent" className={text.heading}>{t`Recent comparisons`}</h2>
        {comparisons.length > shown.length && (
          <a
            className={classes(text.small, text.link)}
            href={addresses.results}
          >{t`All ${comparisons.length} results`}</a>
        )}
      </div>
      <Card>
        <div className={layout.sideways}>
          <ComparisonTable comparisons={shown} now={now} />
        </div>
      </Card>
      <div className={styles.foot}>
        <StructureLegend structures={structuresIn(shown)} />
        {shown.some((comparison) => comparison.pace !== null) && (
          <span>{t`Practice runs are measured at a simulated speed, at the pace named`}</span>
        )}
      </div>
    </section>
  );
}
