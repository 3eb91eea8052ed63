import { asComparisonId, asRunId, asTaskId } from '../../shared/ids.ts';
import { noLimits } from '../../shared/practice.ts';
import type { RunHeader } from '../../shared/run/header.ts';
import { presetStructure } from '../../shared/structure/presets.ts';
import type { Task, Workflow } from '../../shared/workflow/task.ts';

/** A task with nothing special about it. */
export function sampleTask(id: string, changes: Partial<Task> = {}): Task {
  return {
    id: asTaskId(id),
    title: id,
    brief: `Say what matters about ${id}.`,
    materials: [],
    needs: [],
    output: { kind: 'prose' },
    followUps: [],
    writes: [],
    limitSeconds: null,
    estimate: null,
    ...changes,
  };
}

export function sampleWorkflow(tasks: readonly Task[]): Workflow {
  return { id: 'sample', title: 'Sample', goal: null, exercise: null, plan: null, materials: [], tasks: [...tasks] };
}

export function sampleHeader(changes: Partial<RunHeader> = {}): RunHeader {
  const workflow = changes.workflow ?? sampleWorkflow([sampleTask('a'), sampleTask('b')]);
  return {
    braid: 1,
    kind: 'run',
    id: asRunId('run-1'),
    comparison: asComparisonId('comparison-1'),
    startedAt: '2026-11-20T10:15:00.000Z',
    appVersion: '0.1.0',
    workflow,
    structure: presetStructure(workflow.tasks, 'all-at-once'),
    connection: { kind: 'practice', baseUrl: null, model: 'practice' },
    pace: 20,
    seed: 1,
    limits: noLimits,
    faults: [],
    gates: 'pass',
    ...changes,
  };
}
