import type { RunHeader } from '../../shared/run/header.ts';
import { raceWords } from '../../shared/words/race.ts';
import { conditionsOf } from '../../shared/words/run-conditions.ts';
import { Icon } from './Icon.tsx';
import styles from './RunConditions.module.css';

/** What changes what these runs show, set on purpose or by the server; said once for all. Nothing where nothing does. */
export function RunConditions({ header }: { readonly header: RunHeader | undefined }) {
  if (!header) return null;
  const { set, lacking, details } = conditionsOf(header);
  if (set.length === 0 && lacking === null) return null;
  const said = (
    <>
      <Icon name="flag" size="small" />
      {set.length > 0 && <b>{raceWords.setForThese}</b>}
      <span>{[...set, lacking].filter((each) => each !== null).join(' ')}</span>
    </>
  );
  return details.length === 0 ? (
    <p className={styles.conditions}>{said}</p>
  ) : (
    <details className={styles.conditions}>
      <summary>{said}</summary>
      <ul>
        {details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </details>
  );
}
