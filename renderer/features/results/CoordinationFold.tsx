import { useMemo } from 'react';
import { coordinationOf } from '../../../shared/run/coordination.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { workflowOf } from '../../../shared/run/workflow-of-run.ts';
import { coordinationFinding, coordinationTable, coordinationTexts } from '../../../shared/words/coordination.ts';
import { ChartTableView } from '../../charts/ChartTableView.tsx';
import { Fold } from '../../ui/Fold.tsx';
import styles from './CoordinationFold.module.css';
import type { OpenedRun } from './run-story.ts';
import { t } from '../../../shared/words/t.ts';

type CoordinationFoldProps = { readonly runs: readonly RunResult[]; readonly opened: readonly OpenedRun[] };

/** What being told again, handing on and merging cost each run, with the arithmetic. */
export function CoordinationFold({ runs, opened }: CoordinationFoldProps) {
  const coordinated = useMemo(
    () =>
      opened.map(({ header, state }) => ({
        structure: header.structure.key,
        total: runs.find(({ id }) => id === header.id)?.tokens.total ?? null,
        cost: coordinationOf(workflowOf(header, state), state),
      })),
    [runs, opened],
  );
  if (coordinated.length === 0) return null;
  return (
    <Fold title={coordinationTexts.title} note={t`What was said twice, handed on and merged`}>
      <p className={styles.finding}>{coordinationFinding(coordinated)}</p>
      <ChartTableView title={coordinationTexts.title} table={coordinationTable(coordinated)} />
      <p className={styles.basis}>{coordinationTexts.basis}</p>
    </Fold>
  );
}
