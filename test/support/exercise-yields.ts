import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { findingsResult, scoreText } from '../../shared/exercise/finding.ts';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import type { Knowledge } from '../../shared/exercise/knowledge.ts';
import { forecast } from '../../shared/forecast/forecast.ts';
import { paceFigures, thinkMs, writeMs } from '../../shared/forecast/pace.ts';
import type { FindingsResult } from '../../shared/run/comparison.ts';
import type { PresetKey } from '../../shared/structure/structure.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { runPlan } from '../electron/practice/plan-run.ts';
import type { PlanRun } from '../electron/practice/plan-run.ts';
import { planNamed, rebriefed } from './shipped-exercise.ts';

export const seeds = [1, 2, 7] as const;
const structures = {
  thread: ['thread'],
  apart: ['all-at-once', 'one-at-a-time', 'phased'],
} as const satisfies Record<string, readonly PresetKey[]>;

/** Plan, context rule, what is lost and why, which suspicions stay at the end. Everything else is found. */
export type YieldRow = readonly [
  plan: string,
  rule: keyof typeof structures,
  lost: Readonly<Record<string, string>>,
  falseAlarms: readonly string[],
];

/** The same cause for several findings. */
export function all(ids: readonly string[], cause: string): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, cause]));
}

/** Every finding that is lost with its cause and, of a handoff, the task that dropped it. */
export function causesOf({ lost }: FindingsResult): Record<string, string> {
  return Object.fromEntries(
    lost.map(({ id, cause, task }) => [id, cause === 'not-passed-on' ? `${cause} ${task ?? ''}` : cause]),
  );
}

type Yield = { readonly run: PlanRun; readonly result: FindingsResult };
const known = new WeakMap<Exercise, Knowledge>();
const yields = new WeakMap<Workflow, Map<string, Yield>>();

/** A run is a function of its plan, structure and seed, and many tests look at the same one: it is made once. */
function yieldOf(exercise: Exercise, workflow: Workflow, key: PresetKey, seed: number): Yield {
  const own = yields.get(workflow) ?? new Map<string, Yield>();
  yields.set(workflow, own);
  const made = own.get(`${key} ${seed}`);
  if (made) return made;
  const knowledge = known.get(exercise) ?? knowledgeOf([exercise]);
  known.set(exercise, knowledge);
  const run = runPlan(workflow, key, knowledge, seed);
  const yielded = { run, result: findingsResult(exercise, run.records) };
  own.set(`${key} ${seed}`, yielded);
  return yielded;
}

export function runOf(exercise: Exercise, workflow: Workflow, key: PresetKey, seed: number): PlanRun {
  return yieldOf(exercise, workflow, key, seed).run;
}

export function resultOf(exercise: Exercise, workflow: Workflow, key: PresetKey, seed: number): FindingsResult {
  return yieldOf(exercise, workflow, key, seed).result;
}

/** What each plan yields. */
export function describeYields(exercise: Exercise, table: readonly YieldRow[]): void {
  const every = exercise.findings.map(({ id }) => id);

  describe('its plans', () => {
    it.each(table)('%s, %s: %s', (name, rule, lost, falseAlarms) => {
      const { workflow } = planNamed(exercise, name);
      for (const structure of structures[rule]) {
        for (const seed of seeds) {
          const result = resultOf(exercise, workflow, structure, seed);
          expect([structure, causesOf(result)]).toEqual([structure, lost]);
          expect(result.ids).toEqual(every.filter((id) => !(id in lost)));
          expect(result.falseAlarms).toEqual(falseAlarms);
        }
      }
    });

    it('are all in the table, under both context rules', () => {
      const rows = table.map(([plan, rule]) => `${plan} ${rule}`).toSorted();
      expect(rows).toEqual(exercise.plans.flatMap(({ id }) => [`${id} apart`, `${id} thread`]).toSorted());
    });

    it('find with a vague brief at most half of what the good one finds', () => {
      for (const structure of [...structures.thread, ...structures.apart]) {
        for (const seed of seeds) {
          const found = (plan: string) => resultOf(exercise, planNamed(exercise, plan).workflow, structure, seed).found;
          expect(found('vague-brief')).toBeLessThanOrEqual(found(exercise.workedPlan) / 2);
        }
      }
    });

    keepsThePromise(exercise);
  });
}

/** Replies are about as long as somebody reads: up to 260 words, and up to 400 where they join what others wrote. */
export function keepsToLength(exercise: Exercise): void {
  const lengthOf = (text: string) => text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;

  it.each(exercise.plans.map(({ id }) => id))('keeps to the length of a reply: %s', (id) => {
    const { workflow } = planNamed(exercise, id);
    const lengths = [...structures.thread, ...structures.apart].flatMap((structure) =>
      seeds.flatMap((seed) =>
        runOf(exercise, workflow, structure, seed).records.map(({ task, output, needs }) => ({
          ...{ structure, seed, task, words: lengthOf(output) },
          most: needs.length > 0 ? 400 : 260,
        })),
      ),
    );
    expect(lengths.filter(({ words, most }) => words < 110 || words > most)).toEqual([]);
  });
}

const fiveMinutes = 300_000;

/** A promise of the product: nobody waits longer for the one thread of a plan that ships, nor is told that they would. */
export function keepsThePromise(exercise: Exercise): void {
  it.each(exercise.plans.map(({ id }) => id))('takes less than five minutes as one thread at pace 1: %s', (id) => {
    const { workflow } = planNamed(exercise, id);
    const { inputTokens, outputTokens } = runOf(exercise, workflow, 'thread', 1);
    // The slowest jitter there is, in every turn.
    const given = { pace: 1, jitter: 1 + paceFigures.jitterSpread };
    const turns = inputTokens.map(
      (input, at) =>
        thinkMs({ inputTokens: input, ...given }) + writeMs({ outputTokens: outputTokens[at] ?? 0, ...given }),
    );
    expect(turns.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(fiveMinutes);
    const predicted = forecast({ workflow, structures: ['thread'], ...anyModel, pace: 1, seed: 1 });
    expect(predicted.runs[0]?.wallClockMs).toBeLessThan(fiveMinutes);
  });
}

const anyModel = { model: 'practice', listPrice: () => null };

/** Eight other ways to write one brief of a plan: its task states the same points, and the plan finds the same. */
export function describeParaphrases(
  exercise: Exercise,
  task: string,
  paraphrases: readonly string[],
  plan: string = exercise.workedPlan,
): void {
  const { workflow } = planNamed(exercise, plan);
  const statedBy = (reworded: Workflow, seed: number) => {
    const { records } = runOf(exercise, reworded, 'all-at-once', seed);
    const output = records.find((record) => record.task === task)?.output ?? '';
    const { found, falseAlarms } = scoreText(output, exercise);
    const whole = resultOf(exercise, reworded, 'all-at-once', seed);
    return { found: found.toSorted(), falseAlarms, ids: whole.ids, alarms: whole.falseAlarms };
  };

  const shipped = new Map(seeds.map((seed) => [seed, statedBy(workflow, seed)]));

  describe(`the brief of ${task}`, () => {
    it('has eight paraphrases, all different', () => expect(new Set(paraphrases).size).toBe(8));

    it.each(paraphrases)('finds the same as “%s”', (brief) => {
      for (const [seed, stated] of shipped) expect(statedBy(rebriefed(workflow, task, brief), seed)).toEqual(stated);
    });
  });
}
