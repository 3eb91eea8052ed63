import fc from 'fast-check';
import { asTaskId } from '../../shared/ids.ts';
import type { PresetKey } from '../../shared/structure/structure.ts';
import type { Task, Workflow } from '../../shared/workflow/task.ts';

/** A task with everything it needs and nothing else. */
export function aTask(
  id: string,
  given: Partial<Omit<Task, 'id' | 'needs'>> & { needs?: readonly string[] } = {},
): Task {
  const { needs = [], ...rest } = given;
  return {
    id: asTaskId(id),
    title: id,
    brief: `Do ${id}.`,
    materials: [],
    output: { kind: 'prose' },
    followUps: [],
    writes: [],
    limitSeconds: null,
    estimate: null,
    ...rest,
    needs: needs.map(asTaskId),
  };
}

export function aWorkflow(tasks: readonly Task[], given: Partial<Omit<Workflow, 'tasks'>> = {}): Workflow {
  return { id: 'w', title: 'W', goal: null, exercise: null, plan: null, materials: [], ...given, tasks: [...tasks] };
}

/** A task of known duration, in seconds. */
export function aTimedTask(id: string, seconds: number, needs: readonly string[] = [], tokens = 1_000): Task {
  return aTask(id, { needs, brief: '', estimate: { seconds, tokens } });
}

/** Acyclic workflows of up to 12 timed tasks with up to two follow-ups each; needs point to any earlier task, the list is shuffled. */
export const timedWorkflow: fc.Arbitrary<Workflow> = fc
  .array(
    fc.record({
      seconds: fc.integer({ min: 1, max: 120 }),
      followUps: fc.integer({ min: 0, max: 2 }),
      needs: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .chain((rows) => {
    const tasks = rows.map(({ seconds, followUps, needs }, index) => ({
      ...aTimedTask(
        `t${index}`,
        seconds,
        [...new Set(needs.filter((need) => need < index))].map((need) => `t${need}`),
      ),
      followUps: Array.from({ length: followUps }, (_, turn) => `And ${turn}?`),
    }));
    return fc.shuffledSubarray(tasks, { minLength: tasks.length, maxLength: tasks.length });
  })
  .map((tasks) => aWorkflow(tasks));

export const anyStructure: fc.Arbitrary<PresetKey> = fc.oneof(
  fc.constantFrom<PresetKey>('thread', 'one-at-a-time', 'all-at-once', 'phased'),
  fc.integer({ min: 1, max: 6 }).map((width): PresetKey => `queue:${width}`),
);
