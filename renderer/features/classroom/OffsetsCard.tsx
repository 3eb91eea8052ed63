import { useId } from 'react';
import type { Offsets, WallFigures } from '../../../shared/class/wall.ts';
import { offsetsWords, offsetWords } from '../../../shared/words/class-wall.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import styles from './OffsetsCard.module.css';
import { t } from '../../../shared/words/t.ts';

type OffsetsCardProps = { readonly figures: WallFigures; readonly large?: boolean };

/** Each pod a dot on a scale of factors, unnamed: eight times too low, right, eight times too high. */
export function OffsetsCard({ figures, large = false }: OffsetsCardProps) {
  const id = useId();
  const { clockOffsets, tokenOffsets } = figures;
  return (
    <Card className={classes(styles.card, large && styles.large)} aria-labelledby={id}>
      <div className={layout.between}>
        <h2 id={id} className={text.heading}>{t`How far predictions were off`}</h2>
        <span className={classes(text.faint, layout.hideNarrow)}>{t`each dot a pod, unnamed`}</span>
      </div>
      {clockOffsets === null && tokenOffsets === null ? (
        <p className={styles.none}>{t`No prediction has been measured yet.`}</p>
      ) : (
        <>
          {clockOffsets && (
            <Strip title={t`The clock`} label={offsetsWords('clock', clockOffsets)} offsets={clockOffsets} />
          )}
          {tokenOffsets && (
            <Strip title={t`The tokens`} label={offsetsWords('tokens', tokenOffsets)} offsets={tokenOffsets} />
          )}
          <div className={styles.ticks} aria-hidden="true">
            <span>{t`8× too low`}</span>
            <span className={styles.four}>4×</span>
            <span>2×</span>
            <span>{t`right`}</span>
            <span>2×</span>
            <span className={styles.four}>4×</span>
            <span>{t`8× too high`}</span>
          </div>
        </>
      )}
    </Card>
  );
}

type StripProps = { readonly title: string; readonly label: string; readonly offsets: Offsets };

function Strip({ title, label, offsets }: StripProps) {
  return (
    <div className={styles.strip}>
      <div className={layout.between}>
        <b className={styles.title}>{title}</b>
        <span className={styles.median}>{offsetWords(offsets)}</span>
      </div>
      <svg className={styles.track} role="img" aria-label={label}>
        <line x1="2%" x2="98%" y1="16" y2="16" className={styles.line} />
        <line x1="50%" x2="50%" y1="1" y2="31" className={styles.right} />
        {offsets.factors.map((factor, index) => (
          // Dots have no pod to be told by; two of the same factor lie on each other.
          <circle key={index} cx={`${placeOf(factor)}%`} cy="16" r="8" className={styles.dot} />
        ))}
      </svg>
    </div>
  );
}

/** Eight times off is the end of the scale; what is further off lies there. */
function placeOf(factor: number): number {
  const doublings = Math.max(-3, Math.min(3, Math.log2(factor)));
  return 50 + doublings * 16;
}
