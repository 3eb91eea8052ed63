import type { RunHeader } from '../../../shared/run/header.ts';
import { faultSentence } from '../../../shared/words/en-practice-faults.ts';
import { raceWords } from '../../../shared/words/en-race.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './RaceScreen.module.css';

/** What was set for these runs and changes what they show, said once for all of them. Nothing where nothing was. */
export function RunConditions({ header }: { readonly header: RunHeader | undefined }) {
  const { summary, details } = conditionsOf(header ?? { faults: [] });
  if (summary.length === 0) return null;
  const said = (
    <>
      <Icon name="flag" size="small" />
      <b>{raceWords.setForThese}</b>
      <span>{summary.join(' ')}</span>
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

type Conditions = { readonly summary: readonly string[]; readonly details: readonly string[] };

/** In short, and fault by fault. */
export function conditionsOf({ faults, forgetting }: Pick<RunHeader, 'faults' | 'forgetting'>): Conditions {
  return {
    summary: [
      ...(faults.length > 0 ? [raceWords.faultsSet(faults.length)] : []),
      ...(forgetting === true ? [raceWords.forgetting] : []),
    ],
    details: faults.map(faultSentence),
  };
}
