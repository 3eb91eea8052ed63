import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../shared/planner/parts.ts';
import type { Proposal } from '../../../shared/planner/proposal.ts';
import { takeParts } from '../../../shared/planner/take-parts.ts';
import { WorkflowSchema } from '../../../shared/workflow/task.ts';
import { record, startHistory, undo } from '../../../shared/workflow/edit-history.ts';
import { referenceFaults } from '../../../shared/workflow/file.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { anyPlan } from '../../support/any-plan.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';

/** Another workflow over the same materials as what a model would have proposed. */
const proposalOf = ({ tasks }: Workflow): Proposal => ({
  tasks: tasks.map(({ id, title, brief, materials, needs, output }) => ({
    id,
    title,
    brief,
    materials,
    needs: needs.filter((need) => need !== id),
    output,
  })),
});
const keysOf = (workflow: Workflow, proposal: Proposal) => new Set(partsOf(workflow, proposal).map(({ key }) => key));

const anyCase = fc.tuple(anyPlan(true, 6), anyPlan(true, 8)).map(([workflow, wanted]) => ({
  workflow,
  proposal: proposalOf(wanted),
}));
const anyChoice = anyCase.chain(({ workflow, proposal }) =>
  fc.record({
    workflow: fc.constant(workflow),
    proposal: fc.constant(proposal),
    taken: fc.subarray([...keysOf(workflow, proposal)]).map((keys) => new Set(keys)),
  }),
);

describe('parts of a proposal', () => {
  it('all of them make the workflow what is proposed', () => {
    fc.assert(
      fc.property(anyCase, ({ workflow, proposal }) => {
        const { workflow: result } = takeParts(workflow, proposal, keysOf(workflow, proposal));
        const there = new Map(workflow.tasks.map((task) => [task.id, task]));
        const wanted = proposal.tasks.map((task) => {
          const before = there.get(task.id);
          // What nobody briefs keeps all but its title, and a blank brief says nothing.
          const kept = before && (before.merge === true || before.estimate !== null) ? before : task;
          const brief = kept.brief === '' ? (before?.brief ?? '') : kept.brief;
          const { materials, output } = kept;
          return {
            id: task.id,
            title: task.title,
            brief,
            materials: [...materials].sort(),
            output,
            needs: [...task.needs].sort(),
          };
        });
        const got = result.tasks.map(({ id, title, brief, materials, output, needs }) => ({
          id,
          title,
          brief,
          materials: [...materials].sort(),
          output,
          needs: needs.filter((need) => need !== id).sort(),
        }));
        const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
        expect(got.sort(byId)).toEqual(wanted.sort(byId));
        expect(partsOf(result, proposal)).toEqual([]);
      }),
    );
  });

  it('none of them leave the workflow the very same', () => {
    fc.assert(
      fc.property(anyCase, ({ workflow, proposal }) => {
        expect(takeParts(workflow, proposal, new Set()).workflow).toBe(workflow);
      }),
    );
  });

  it('any of them make a well-formed workflow, in one step that can be undone', () => {
    fc.assert(
      fc.property(anyChoice, ({ workflow, proposal, taken }) => {
        const { workflow: result } = takeParts(workflow, proposal, taken);
        WorkflowSchema.parse(result);
        expect(referenceFaults(result)).toEqual([]);
        const history = record(startHistory(workflow), result);
        expect(undo(history).present).toBe(workflow);
      }),
    );
  });

  it('that were taken are gone from what is left, and the others stay', () => {
    fc.assert(
      fc.property(anyChoice, ({ workflow, proposal, taken }) => {
        const { workflow: result, fallen } = takeParts(workflow, proposal, taken);
        const left = keysOf(result, proposal);
        for (const { key, kind } of partsOf(workflow, proposal)) {
          if (kind === 'connect' || kind === 'disconnect') continue;
          expect(left.has(key)).toBe(!taken.has(key));
        }
        const there = new Set(result.tasks.map(({ id }) => id));
        for (const missing of fallen.values()) expect(there.has(missing)).toBe(false);
      }),
    );
  });
});

const proposed = (id: string, needs: string[] = []) => {
  const { title, brief, materials, output, ...rest } = aTask(id, { needs });
  return { id: rest.id, title, brief, materials, needs: rest.needs, output };
};

it('a dependency on a task that is left out falls away, and says on which', () => {
  const proposal = { tasks: [proposed('a'), proposed('b'), proposed('join', ['a', 'b'])] };
  const { workflow, fallen } = takeParts(
    aWorkflow([]),
    proposal,
    new Set(['add a', 'add join', 'connect a join', 'connect b join']),
  );
  expect(workflow.tasks.map(({ id, needs }) => ({ id, needs }))).toEqual([
    { id: 'a', needs: [] },
    { id: 'join', needs: ['a'] },
  ]);
  expect(fallen).toEqual(new Map([['connect b join', 'b']]));
});

it('a new task stands behind the one before it in the proposal', () => {
  const present = aWorkflow([aTask('a'), aTask('c')]);
  const proposal = { tasks: ['first', 'a', 'b', 'c', 'last'].map((id) => proposed(id)) };
  const { workflow } = takeParts(present, proposal, keysOf(present, proposal));
  expect(workflow.tasks.map(({ id }) => String(id))).toEqual(['first', 'a', 'b', 'c', 'last']);
});

it('what a proposal says nothing of stays: follow-ups, limits, marks', () => {
  const present = aWorkflow([
    aTask('a', { followUps: ['And then?'], limitSeconds: 60, thread: 'one', title: 'Before' }),
  ]);
  const proposal = { tasks: [{ ...proposed('a'), title: 'After' }] };
  const [task] = takeParts(present, proposal, new Set(['title a'])).workflow.tasks;
  expect(task).toEqual({ ...present.tasks[0], title: 'After' });
});

it('more tasks than a workflow may have are counted', () => {
  const present = aWorkflow(Array.from({ length: 195 }, (_, index) => aTask(`t${index}`)));
  const proposal = { tasks: Array.from({ length: 10 }, (_, index) => proposed(`new${index}`)) };
  const adds = new Set(proposal.tasks.map(({ id }) => `add ${id}`));
  expect(takeParts(present, proposal, adds).tooMany).toBe(5);
});
