import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleWork, guideStep } from '../../../shared/lesson/widgets/decision-guide.ts';
import { independenceJob, independenceOf } from '../../../shared/lesson/widgets/independence.ts';
import { libraryWorkflow, firstSections, viewContext } from '../../../shared/lesson/widgets/context-viewer.ts';
import { billForMerging, mergingWork } from '../../../shared/lesson/widgets/merging.ts';
import { phasedPlanWork, planInPhases } from '../../../shared/lesson/widgets/phased-planner.ts';
import { checkPlan, partyPlan } from '../../../shared/lesson/widgets/plan-check.ts';
import { compareRounds, roundsWork } from '../../../shared/lesson/widgets/two-rounds.ts';
import { asTaskId } from '../../../shared/ids.ts';
import { ComparisonSchema } from '../../../shared/run/comparison.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { answerPair, startInterview } from '../../../shared/workflow/interview.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { writeWorkflowFile } from '../../../shared/workflow/write-file.ts';
import { braid, buildNode } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeAll(buildNode, 240_000);

async function fileOf(workflow: Workflow): Promise<string> {
  const file = path.join(await temporaryFolder(), 'work.yaml');
  await writeFile(file, writeWorkflowFile(workflow, 'yaml'));
  return file;
}

/** What the command line forecasts for the same work. */
async function forecastOf(workflow: Workflow, ...structures: readonly StructureKey[]): Promise<RunResult[]> {
  const file = await fileOf(workflow);
  const { out, err, status } = await braid('forecast', file, '--structures', structures.join(','), '--json');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return ComparisonSchema.parse(JSON.parse(out)).runs;
}

describe('the figures of a lesson are the command line’s for the same work', () => {
  it('of the interview: the clock of what was answered', async () => {
    const start = startInterview(independenceJob);
    const pair = [asTaskId('prices'), asTaskId('page')] as const;
    const interview = answerPair(start, { pair, answer: 'note', carries: '' });
    const { workflow, clockMs, inTurnMs } = independenceOf(interview);
    const [apart, inTurn] = await forecastOf(workflow, 'all-at-once', 'one-at-a-time');
    expect([clockMs, inTurnMs]).toEqual([apart?.wallClockMs, inTurn?.wallClockMs]);
  });

  it('of the context viewer: what each lane is sent', async () => {
    const choice = { cut: 'by-section', asks: true, ledger: true, sections: firstSections } as const;
    const [run] = await forecastOf(libraryWorkflow(choice), 'all-at-once');
    const { lanes } = viewContext(choice);
    // The third is handed what the others wrote, which a forecast can only estimate.
    expect(lanes.slice(0, 2).map(({ tokens }) => tokens)).toEqual(
      run?.tasks.slice(0, 2).map(({ contextTokens }) => contextTokens),
    );
  });

  it('of phases, of rounds, of a merge and of the guide’s sample', async () => {
    const plan = { discover: 4, lanes: 3, turns: 3, integrate: 2, handoff: null };
    const phased = planInPhases(plan);
    const [threadRun, phasedRun] = await forecastOf(phasedPlanWork(plan), 'thread', 'phased');
    expect([phased.thread.tokens, phased.phased.tokens]).toEqual([threadRun?.tokens.total, phasedRun?.tokens.total]);

    const rounds = compareRounds({ tasks: 3, pages: 1_000 });
    const [one, two] = await forecastOf(roundsWork({ tasks: 3, pages: 1_000 }), 'all-at-once', 'two-rounds');
    expect([rounds.one, rounds.two]).toEqual(
      [one, two].map((run) => ({ ms: run?.wallClockMs, tokens: run?.tokens.total, requests: run?.requests })),
    );

    const choice = { savedSeconds: 90, manner: 'synthesis', mergingSeconds: 0, resolves: true } as const;
    const bill = billForMerging(choice);
    const [merged] = await forecastOf(mergingWork(choice), 'all-at-once');
    expect([bill.wholeMs, bill.tokens]).toEqual([merged?.wallClockMs, merged?.tokens.total]);

    const { sample } = guideStep({ shape: 'inputs', shared: 'nothing', merging: 'fields', time: 'yes' });
    const [of, thread] = await forecastOf(sampleWork('inputs'), 'all-at-once', 'thread');
    expect([sample?.of, sample?.thread]).toEqual([of?.tokens.total, thread?.tokens.total]);
  });

  it('of the check: the same rules, tasks and remedies', async () => {
    const { out } = await braid('check', await fileOf(partyPlan), '--json');
    const { issues } = checkPlan(partyPlan);
    expect(JSON.parse(out)).toMatchObject({
      issues: issues.map(({ rule, severity, tasks }) => ({ rule, severity, tasks })),
    });
  });
});
