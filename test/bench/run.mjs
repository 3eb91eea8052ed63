import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../../dist/electron/services/clock.js';
import { createHoldBack } from '../../dist/electron/services/run/hold-back.js';
import { startRun } from '../../dist/electron/services/run/runner.js';
import { createLog } from '../../dist/electron/services/store/event-log.js';
import { openTexts } from '../../dist/electron/services/store/texts.js';
import { noLimits } from '../../dist/shared/practice.js';
import { presetStructure } from '../../dist/shared/structure/presets.js';

/** A workflow of `count` independent tasks over a shared material of about a page. */
export function wideWorkflow(count) {
  const page =
    'Revenue of the northern region grew to 4.2 million while two of its five largest customers left. '.repeat(30);
  const tasks = Array.from({ length: count }, (_, index) => ({
    id: `task-${index + 1}`,
    title: `Question ${index + 1}`,
    brief: `Say what the page means for question ${index + 1}, with the figures it rests on.`,
    materials: ['page'],
    needs: [],
    output: { kind: 'prose' },
    followUps: [],
    writes: [],
    limitSeconds: null,
    estimate: null,
  }));
  const materials = [{ id: 'page', title: 'One page', text: page }];
  return { id: 'bench', title: 'Bench', goal: null, exercise: null, plan: null, materials, tasks };
}

let runs = 0;

/** The start of a run's log: `workflow` all at once. Every call has an id of its own. */
export function headerOf(workflow, id = `bench-${(runs += 1)}`) {
  return {
    braid: 1,
    kind: 'run',
    id,
    comparison: `${id}-comparison`,
    startedAt: new Date().toISOString(),
    appVersion: '0.0.0',
    workflow,
    structure: presetStructure(workflow.tasks, 'all-at-once'),
    connection: { kind: 'practice', baseUrl: null, model: 'practice' },
    pace: 1,
    seed: 1,
    limits: noLimits,
    faults: [],
    gates: 'pass',
  };
}

/** A folder that is removed when the process ends. */
export function scratchFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'braid-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a workflow all at once as the app does, with its log and its texts in `folder`. Answers the final state. */
export async function runWhole(workflow, model, folder) {
  const header = headerOf(workflow);
  const log = await createLog(path.join(folder, 'runs'), header, (failure) => {
    throw new Error(failure.code);
  });
  const texts = openTexts(path.join(folder, 'texts'));
  const ports = { clock: systemClock, log: log.value, texts, model, holdBack: createHoldBack(systemClock) };
  const state = await startRun(header, ports).ended();
  await log.value.close();
  await texts.flush();
  return state;
}
