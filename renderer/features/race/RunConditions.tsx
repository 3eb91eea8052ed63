import { formatFaults } from '../../../shared/practice.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { raceWords } from '../../../shared/words/en-race.ts';
import { Callout } from '../../ui/Callout.tsx';
import styles from './RaceScreen.module.css';

/** What was set for these runs on purpose and changes what they show. Nothing where nothing was. */
export function RunConditions({ header }: { readonly header: RunHeader | undefined }) {
  const said = header ? conditionsOf(header) : [];
  if (said.length === 0) return null;
  return (
    <div className={styles.conditions}>
      <Callout title="Set for these runs">{said.join(' ')}</Callout>
    </div>
  );
}

export function conditionsOf({ faults, forgetting }: Pick<RunHeader, 'faults' | 'forgetting'>): string[] {
  return [
    ...(faults.length > 0 ? [raceWords.faultsSet(formatFaults(faults).replaceAll(',', ', '))] : []),
    ...(forgetting === true ? [raceWords.forgetting] : []),
  ];
}
