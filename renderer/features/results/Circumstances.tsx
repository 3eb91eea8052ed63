import type { Comparison } from '../../../shared/run/comparison.ts';
import { circumstancesOf } from '../../../shared/run/circumstances.ts';
import { circumstanceClause, circumstanceWords } from '../../../shared/words/en-circumstances.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import styles from './Circumstances.module.css';
import type { RunStates } from './use-run-states.ts';

type CircumstancesProps = {
  readonly comparison: Comparison;
  /** What the logs reduce to; null until they are read. */
  readonly states: RunStates | null;
};

/** What a reader has to know before comparing: assumptions, a person's time, sleep, requests sent again. Else nothing. */
export function Circumstances({ comparison, states }: CircumstancesProps) {
  const told = comparison.runs
    .map((run) => ({ run, clauses: circumstancesOf(run, states?.[run.id]).map(circumstanceClause) }))
    .filter(({ clauses }) => clauses.length > 0);
  if (told.length === 0 && comparison.forgetting !== true) return null;
  return (
    <ul className={styles.list} aria-label={circumstanceWords.title}>
      {comparison.forgetting === true && (
        <li>
          <Icon name="flag" size="small" />
          <span>{circumstanceWords.forgetting}</span>
        </li>
      )}
      {told.map(({ run, clauses }) => (
        <li key={run.id}>
          <StructureTag structure={run.structure} look="bare" />
          <span>{clauses.join('; ')}</span>
        </li>
      ))}
    </ul>
  );
}
