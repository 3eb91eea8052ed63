import type { Comparison } from '../../../shared/run/comparison.ts';
import { circumstancesOf } from '../../../shared/run/circumstances.ts';
import { circumstanceClause, circumstanceWords } from '../../../shared/words/circumstances.ts';
import { StructureTag } from '../../ui/StructureTag.tsx';
import styles from './Circumstances.module.css';
import type { RunStates } from './use-run-states.ts';

type CircumstancesProps = {
  readonly comparison: Comparison;
  /** What the logs reduce to; empty while they are being opened. */
  readonly states: RunStates;
};

/** What a reader has to know before comparing clocks: a person's time, sleep, batches. Else nothing. */
export function Circumstances({ comparison, states }: CircumstancesProps) {
  const told = comparison.runs
    .map((run) => ({ run, clauses: circumstancesOf(run, states[run.id]).map(circumstanceClause) }))
    .filter(({ clauses }) => clauses.length > 0);
  if (told.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={circumstanceWords.title}>
      {told.map(({ run, clauses }) => (
        <li key={run.id}>
          <StructureTag structure={run.structure} look="bare" />
          <span>{clauses.join('; ')}</span>
        </li>
      ))}
    </ul>
  );
}
