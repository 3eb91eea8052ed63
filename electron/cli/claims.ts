import type { Claims } from '../../shared/claims/claim.ts';
import { claimReadings } from '../../shared/claims/readings.ts';
import type { Result } from '../../shared/failure.ts';
import { succeed } from '../../shared/failure.ts';
import { asExerciseId, asPlanId } from '../../shared/ids.ts';
import {
  claimParts,
  claimsHead,
  claimsNotCovered,
  notCoveredHead,
  rowName,
  wordClaim,
  wordMeasured,
  wordVerdict,
} from '../../shared/words/en-claims.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { findWork } from '../services/comparisons/source.ts';
import type { TypedOptions } from './options.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';
import { library } from './work.ts';

/** `claims`: each figure of the sources beside what a forecast of such work gives. Nothing is sent and nothing is stored. */
export async function claims(typed: TypedOptions): Promise<number> {
  const [board, tests] = await Promise.all([workedPlan('board-prep'), workedPlan('test-generation')]);
  if (!board.ok) return refuse(board.failure);
  if (!tests.ok) return refuse(tests.failure);
  const readings = claimReadings({ boardPreparation: board.value, testGeneration: tests.value });
  if (typed['json'] === true) {
    const document: Claims = {
      braid: 1,
      kind: 'claims',
      claims: readings.map(wordClaim),
      notCovered: claimsNotCovered,
    };
    terminal.printJson(document);
    return exitStatus.done;
  }
  const blocks = readings.map((reading) => {
    const { row, claim, conditions, holds, formula } = wordClaim(reading);
    return [
      `${rowName(row)}: ${wordVerdict(holds)}`,
      `  ${claim}`,
      `  ${claimParts.conditions}: ${conditions}`,
      `  ${claimParts.measured}: ${wordMeasured(reading)}`,
      `  ${claimParts.formula}: ${formula}`,
    ].join('\n');
  });
  const open = claimsNotCovered.map(({ row, claim, why }) => `  ${rowName(row)}: ${claim} ${why}`);
  terminal.print([claimsHead, ...blocks, [notCoveredHead, ...open].join('\n')].join('\n\n'));
  return exitStatus.done;
}

async function workedPlan(exercise: string): Promise<Result<Workflow>> {
  const source = { kind: 'exercise', exercise: asExerciseId(exercise), plan: asPlanId('worked') } as const;
  const work = await findWork(source, library);
  return work.ok ? succeed(work.value.workflow) : work;
}
