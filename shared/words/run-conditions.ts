import { lackingAbilities } from '../connection.ts';
import type { RunHeader } from '../run/header.ts';
import { abilityWords, lackingSentence } from './connection.ts';
import { faultSentence } from './practice-faults.ts';
import { raceWords } from './race.ts';

type Conditions = {
  readonly set: readonly string[];
  readonly lacking: string | null;
  readonly details: readonly string[];
};

/** In short, and one by one. */
export function conditionsOf({ faults, forgetting, connection, starting }: ConditionedHeader): Conditions {
  const { abilities = null } = connection;
  const lacking = lackingSentence(abilities);
  return {
    set: [
      ...(faults.length > 0 ? [raceWords.faultsSet(faults.length)] : []),
      ...(forgetting === true ? [raceWords.forgetting] : []),
      ...(starting === 'in-turn' ? [raceWords.inTurn] : []),
    ],
    lacking,
    details: [
      ...faults.map(faultSentence),
      ...(lacking === null ? [] : lackingAbilities(abilities).map((ability) => abilityWords[ability].without)),
    ],
  };
}

type ConditionedHeader = Pick<RunHeader, 'faults' | 'forgetting' | 'connection' | 'starting'>;
