import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateReplyTokens, estimatorOf } from '../../../shared/forecast/estimate.ts';
import { simulate } from '../../../shared/forecast/simulate.ts';
import { asMaterialId } from '../../../shared/ids.ts';
import type { TaskId } from '../../../shared/ids.ts';
import { briefOf } from '../../../shared/run/brief.ts';
import { expand } from '../../../shared/run/expand.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import type { Step } from '../../../shared/run/step.ts';
import { withCoordinators } from '../../../shared/run/workflow-of-run.ts';
import { presetStructure, withOptions } from '../../../shared/structure/presets.ts';
import type { Structure, PresetKey } from '../../../shared/structure/structure.ts';
import { charactersPerToken } from '../../../shared/tokens.ts';
import { ancestors, topologicalOrder } from '../../../shared/workflow/graph.ts';
import type { Task, Workflow } from '../../../shared/workflow/task.ts';
import { aTask, aWorkflow, anyStructure } from '../../support/workflows.ts';

/** Tasks with and without briefs, that read some of three materials. */
const mixedWorkflow: fc.Arbitrary<Workflow> = fc
  .array(
    fc.record({
      needs: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
      reads: fc.subarray(['m0', 'm1', 'm2']),
      followUps: fc.nat({ max: 2 }),
      stated: fc.boolean(),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((rows) =>
    aWorkflow(
      rows.map(({ needs, reads, followUps, stated }, index) =>
        aTask(`t${index}`, {
          needs: [...new Set(needs.filter((need) => need < index))].map((need) => `t${need}`),
          materials: reads.map(asMaterialId),
          followUps: Array.from({ length: followUps }, (_, turn) => `And ${turn}?`),
          estimate: stated ? { seconds: 5, tokens: 700 } : null,
        }),
      ),
      {
        materials: ['m0', 'm1', 'm2'].map((id, index) => ({
          id: asMaterialId(id),
          title: id,
          text: 'x'.repeat(2_500 * (index + 1)),
        })),
      },
    ),
  );

const anyKey: fc.Arbitrary<PresetKey> = fc.oneof(anyStructure, fc.constant<PresetKey>('two-rounds'));

/** Input tokens of one turn, counted from its own brief and nothing else. */
function inputOf(workflow: Workflow, structure: Structure, steps: readonly Step[], step: Step): number {
  const byId = new Map(workflow.tasks.map((task) => [task.id, task]));
  const reply = (task: Task, times = 1) =>
    'x'.repeat(Math.floor(estimateReplyTokens(task) * times * charactersPerToken));
  const outputs = Object.fromEntries(
    workflow.tasks.map((task) => [task.id, reply(task, task.followUps.length + 1)]),
  ) as Record<TaskId, string>; // the brand of the keys is lost on the way
  const task = step.task === null ? undefined : byId.get(step.task);
  const turns = steps.filter(({ conversation }) => conversation === step.conversation);
  if (task?.estimate) {
    const before = turns.slice(0, turns.indexOf(step)).map((turn) => (turn.task === null ? null : byId.get(turn.task)));
    return task.estimate.tokens + before.reduce((sum, each) => sum + (each?.estimate?.tokens ?? 0), 0);
  }
  const replyOf = (id: Step['id']) => {
    const of = steps.find((each) => each.id === id)?.task;
    const replied = of == null ? undefined : byId.get(of);
    return replied && reply(replied);
  };
  const { rules, history, told } = briefOf({ workflow, structure, steps, step, outputs, replyOf, runMark: null });
  const sum = (parts: readonly { tokens: number }[]) => parts.reduce((all, { tokens }) => all + tokens, 0);
  const repeated = history.map((each) => sum(each.told) + Math.ceil(each.reply.length / charactersPerToken));
  return rules.tokens + sum(told) + repeated.reduce((all, tokens) => all + tokens, 0);
}

describe('what a forecast works out at once', () => {
  it('counts for each turn of a conversation what its own brief holds', () => {
    fc.assert(
      fc.property(mixedWorkflow, anyKey, (plain, key) => {
        const structure = presetStructure(plain.tasks, key);
        const workflow = withCoordinators(plain, structure);
        const steps = expand(plain, structure);
        const estimate = estimatorOf({ workflow, structure, steps, pace: 1 });
        for (const step of steps.filter(({ kind }) => kind === 'turn')) {
          const { input, cacheRead, cacheWrite } = estimate(step).usage;
          expect((input ?? 0) + (cacheRead ?? 0) + (cacheWrite ?? 0)).toBe(inputOf(workflow, structure, steps, step));
        }
      }),
    );
  });

  it('ends in the state that its events alone come to', () => {
    fc.assert(
      fc.property(mixedWorkflow, anyKey, fc.boolean(), (plain, key, warmCache) => {
        const structure = withOptions(presetStructure(plain.tasks, key), { reviewEvery: null, warmCache });
        const workflow = withCoordinators(plain, structure);
        const { events, state } = simulate({
          workflow: plain,
          structure,
          model: 'practice',
          estimate: (step, steps) => estimatorOf({ workflow, structure, steps, pace: 1 })(step),
        });
        expect(state).toEqual(reduceAll(events));
        expect(state.status).toBe('finished');
      }),
    );
  });

  it('puts into the last phase the joins of two outputs and all that rests on one', () => {
    fc.assert(
      fc.property(mixedWorkflow, ({ tasks }) => {
        const { phases } = presetStructure(tasks, 'phased');
        const inPhase = (name: string) => phases.find((phase) => phase.name === name)?.tasks ?? [];
        const discovered = new Set(inPhase('discover'));
        const joins = tasks.filter(({ needs }) => needs.filter((need) => !discovered.has(need)).length >= 2);
        const behind = topologicalOrder(tasks)
          .map(({ id }) => id)
          .filter((id) => joins.some((join) => join.id === id || ancestors(tasks, id).has(join.id)));
        expect(inPhase('integrate')).toEqual(behind);
      }),
    );
  });
});
