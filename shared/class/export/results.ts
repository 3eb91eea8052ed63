import { structureName } from '../../words/structure-names.ts';
import type { PodRun } from '../report.ts';
import type { ClassState } from '../state.ts';
import { classTable, dateAndTime, inSeconds, yesNo } from './class-table.ts';
import { named } from './named-pod.ts';
import type { Naming } from './named-pod.ts';

const columns = [
  ...['class', 'pod', 'pod_name', 'exercise', 'comparison', 'plan', 'plan_title', 'round', 'started_date'],
  ...[
    'started_time_utc',
    'pace',
    'seed',
    'assisted',
    'given',
    'run',
    'structure',
    'structure_name',
    'state',
    'clock_s',
  ],
  ...['tokens', 'found', 'of', 'false_alarms', 'not_seen', 'not_asked', 'not_passed_on', 'overlooked'],
  ...['guess_clock_factor', 'guess_tokens_factor', 'basis'],
];

/** A row a pod, comparison and run. Guesses are factors of said over measured: above 1 is too high. */
export function resultsCsv(state: ClassState, naming: Naming): string {
  const rows = state.pods.flatMap((pod) =>
    pod.results.flatMap((result) => {
      const [date, time] = dateAndTime(result.startedAt);
      const about = {
        class: state.id,
        pod: pod.number,
        pod_name: named(pod, naming).name,
        exercise: result.exercise,
        comparison: result.comparison,
        plan: result.plan,
        plan_title: result.planTitle,
        round: result.round,
        started_date: date,
        started_time_utc: time,
        pace: result.pace,
        seed: result.seed,
        assisted: yesNo(result.assisted),
        given: yesNo(result.given),
        guess_clock_factor: result.guess?.clock ?? null,
        guess_tokens_factor: result.guess?.tokens ?? null,
        basis: 'practice model, measured at a simulated speed',
      };
      return result.runs.map((run) => ({ ...about, ...ofRun(run) }));
    }),
  );
  return classTable(columns, rows);
}

/** A run without findings known has no losses known either: an empty cell, not 0. */
function ofRun(run: PodRun) {
  const lost = (cause: PodRun['lost'][number]['cause']): number | null =>
    run.found === null ? null : run.lost.filter((each) => each.cause === cause).length;
  return {
    run: run.run,
    structure: run.structure,
    structure_name: structureName(run.structure),
    state: run.state,
    clock_s: inSeconds(run.wallClockMs),
    tokens: run.totalTokens,
    found: run.found,
    of: run.of,
    false_alarms: run.falseAlarms,
    not_seen: lost('not-seen'),
    not_asked: lost('not-asked'),
    not_passed_on: lost('not-passed-on'),
    overlooked: lost('overlooked'),
  };
}
