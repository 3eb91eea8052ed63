import type { WallFigures } from '../../../shared/class/wall.ts';
import { foundFigure, speedFigure, tokenFigure } from '../../../shared/words/class-wall.ts';
import styles from './BigStats.module.css';
import { t } from '../../../shared/words/t.ts';

/** The large figures; those that nobody has yet are not there. */
export function BigStats({ figures, large = false }: { readonly figures: WallFigures; readonly large?: boolean }) {
  const { first, mended, speedUp, tokenRatio } = figures;
  const shown = [
    first && foundFigure(first),
    mended && foundFigure(mended),
    speedUp && speedFigure(speedUp),
    tokenRatio && tokenFigure(tokenRatio),
  ].filter((each) => each !== null);
  if (shown.length === 0) {
    return <p className={styles.none}>{t`Figures come with the first run that ends.`}</p>;
  }
  return (
    <dl className={large ? styles.large : styles.stats}>
      {shown.map(({ figure, words }) => (
        <div key={words} className={styles.stat}>
          <dt className={styles.words}>{words}</dt>
          <dd className={styles.figure}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
