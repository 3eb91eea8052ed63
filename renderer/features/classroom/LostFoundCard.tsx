import { useId } from 'react';
import type { ReactNode } from 'react';
import { lossCauses } from '../../../shared/class/wall.ts';
import type { LossCause, LostFound } from '../../../shared/class/wall.ts';
import { rowTitle, rowWords } from '../../../shared/words/class-wall.ts';
import { causeWords } from '../../../shared/words/results.ts';
import text from '../../styles/text.module.css';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { structureLook } from '../../ui/structure-look.ts';
import styles from './LostFoundCard.module.css';
import { t } from '../../../shared/words/t.ts';

type LostFoundCardProps = {
  readonly rows: readonly LostFound[];
  /** Who sees it, and the button that changes that. */
  readonly seen?: ReactNode;
  readonly large?: boolean;
};

const fills: Readonly<Record<LossCause, string | undefined>> = {
  'not-seen': styles.seen,
  'not-asked': styles.asked,
  'not-passed-on': styles.passed,
  overlooked: styles.overlooked,
};

/** A bar a structure and round: what was found, and what each cause took. */
export function LostFoundCard({ rows, seen, large = false }: LostFoundCardProps) {
  const id = useId();
  const causes = lossCauses.filter((cause) => cause !== 'overlooked' || rows.some(({ lost }) => lost.overlooked > 0));
  return (
    <Card className={classes(styles.card, large && styles.large)} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={text.heading}>{t`What was lost and found`}</h2>
        {seen}
      </div>
      {rows.length === 0 ? (
        <p className={styles.none}>{t`Nothing yet. A row comes with the first run that ends.`}</p>
      ) : (
        <>
          <div className={classes(styles.row, styles.legendRow)}>
            <span />
            <span className={styles.legend}>
              {causes.map((cause) => (
                <span key={cause}>
                  <i className={fills[cause]} />
                  {causeWords[cause].name}
                </span>
              ))}
            </span>
            <span className={styles.alarms}>{t`false alarms`}</span>
          </div>
          {rows.map((row) => (
            <Row key={`${row.structure} ${row.round}`} row={row} title={rowTitle(row, rows)} />
          ))}
        </>
      )}
    </Card>
  );
}

function Row({ row, title }: { readonly row: LostFound; readonly title: string }) {
  const { weave } = structureLook(row.structure);
  return (
    <div className={styles.row}>
      <span className={styles.title}>
        <StructureTag structure={row.structure} look="glyph" />
        <span>{title}</span>
      </span>
      <span className={styles.bar} role="img" aria-label={rowWords(row, title)}>
        {row.found > 0 && (
          <i className={styles[weave]} style={{ flex: row.found }}>
            <span>{row.found}</span>
          </i>
        )}
        {lossCauses
          .filter((cause) => row.lost[cause] > 0)
          .map((cause) => (
            <i key={cause} className={fills[cause]} style={{ flex: row.lost[cause] }}>
              {row.lost[cause]}
            </i>
          ))}
      </span>
      <span className={styles.alarms}>
        {row.falseAlarms ? (
          <>
            <Icon name="flag" />
            {row.falseAlarms}
          </>
        ) : (
          <span aria-hidden="true">–</span>
        )}
      </span>
    </div>
  );
}
