import { asTaskId } from '../ids.ts';
import type { Workflow } from '../workflow/task.ts';
import { forecastTrial } from './forecast-trial.ts';
import { briefed, notesFor, pack, workflowOf } from './workflows.ts';

export type LastingTask = { readonly id: string; readonly seconds: number; readonly needs?: readonly string[] };

/**
 * Work that can be run in place of tasks of stated seconds: each has turns and notes enough to take about that long at
 * pace 1, one at a time. What it is handed by others comes on top.
 */
export function lastingWork(id: string, tasks: readonly LastingTask[]): Workflow {
  const sized = tasks.map(({ id: task, seconds, needs = [] }) => ({ task, needs, ...sizeOf(seconds) }));
  return workflowOf(
    id,
    sized.map(({ task, needs, turns }) => briefed(task, { needs, turns, materials: [notesFor(task)], fields: true })),
    sized.map(({ task, tokens }) => pack(notesFor(task), tokens)),
  );
}

type Size = { readonly turns: number; readonly tokens: number };

const fewestTokens = 160;
const mostTokens = 60_000;

/** As many turns as fit, and notes that take the rest of the time to read. */
function sizeOf(seconds: number): Size {
  let turns = 1;
  while (secondsOf({ turns: turns + 1, tokens: fewestTokens }) <= seconds) turns += 1;
  let [least, most] = [fewestTokens, mostTokens];
  while (most - least > 20) {
    const middle = Math.round((least + most) / 2);
    if (secondsOf({ turns, tokens: middle }) <= seconds) least = middle;
    else most = middle;
  }
  return { turns, tokens: least };
}

function secondsOf({ turns, tokens }: Size): number {
  const task = asTaskId('sample');
  const workflow = workflowOf('sample', [briefed(task, { turns, fields: true })], [pack(notesFor(task), tokens)]);
  const trial = { workflow, structure: 'one-at-a-time' } as const;
  return forecastTrial(trial, { pace: 1, findingsOf: () => null }).wallClockMs / 1_000;
}
