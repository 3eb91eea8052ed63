import { describe, expect, it } from 'vitest';
import { fail, failure, succeed } from '../../../../shared/failure.ts';
import type { Failure, Result } from '../../../../shared/failure.ts';
import { asTaskId, asWorkflowId } from '../../../../shared/ids.ts';
import type { PlannerAnswer, PlannerQuestion } from '../../../../shared/planner/asking.ts';
import { createPlanning, planningOf } from '../../../../renderer/features/builder/planning-store.ts';
import type { Bridge } from '../../../../renderer/bridge/bridge.ts';

const workflow = asWorkflowId('mine');
const question: PlannerQuestion = { kind: 'plan', workflow, goal: 'One page', materials: [] };
const task = {
  id: asTaskId('a'),
  title: 'A',
  brief: 'Do it.',
  materials: [],
  needs: [],
  output: { kind: 'prose' },
} as const;
const answer: PlannerAnswer = {
  ...{
    kind: 'plan',
    model: 'm',
    at: '2026-11-20T10:00:00.000Z',
    inputTokens: 9,
    outputTokens: 3,
    usd: null,
    goal: 'One page',
  },
  ...{ notes: [], proposal: { tasks: [{ ...task, materials: [], needs: [] }] } },
};

/** A bridge that answers what a test says, and remembers what it was asked. */
function bridgeOf(answers: Record<string, Result<unknown>>) {
  const asked: string[] = [];
  const invoke = (name: string) => {
    asked.push(name);
    return Promise.resolve(answers[name] ?? succeed(null));
  };
  // The commands that a planning sends are answered above; it sends no others.
  const bridge = { invoke, onPush: () => () => undefined, onConnection: () => () => undefined } as unknown as Bridge;
  return { bridge, asked };
}
const kept = (unkept: Failure | null = null) => Promise.resolve(unkept);

describe('what is asked about a workflow', () => {
  it('keeps its answer until another comes, and forgets what was left of the one before', async () => {
    const { bridge } = bridgeOf({ 'planner.ask': succeed(answer) });
    const { store, ask } = createPlanning(bridge, workflow);
    store.setState({ left: new Set(['add a']), anew: true });
    const asking = ask(question, kept);
    expect(store.getState().plan.asking).toBe(true);
    await asking;
    expect(store.getState()).toMatchObject({ plan: { asking: false, failure: null, answer }, anew: false });
    expect(store.getState().left.size).toBe(0);
  });

  it('keeps the earlier answer and what was left of it where another question fails', async () => {
    const { bridge } = bridgeOf({ 'planner.ask': fail(failure('overloaded')) });
    const { store, ask } = createPlanning(bridge, workflow);
    store.setState({ plan: { asking: false, failure: null, answer }, left: new Set(['add a']) });
    await ask(question, kept);
    expect(store.getState()).toMatchObject({ plan: { asking: false, failure: { code: 'overloaded' }, answer } });
    expect(store.getState().left.size).toBe(1);
  });

  it('asks nothing while the workflow is not kept', async () => {
    const { bridge, asked } = bridgeOf({});
    const { store, ask } = createPlanning(bridge, workflow);
    await ask(question, () => kept(failure('disk-full')));
    expect(asked).toEqual([]);
    expect(store.getState().plan).toMatchObject({ asking: false, failure: { code: 'disk-full' } });
  });

  it('recalls an answer that no page heard, and puts nothing in a newer one’s place', async () => {
    const { bridge, asked } = bridgeOf({ 'planner.last': succeed(answer) });
    const { store, recall } = createPlanning(bridge, workflow);
    await recall();
    expect(store.getState().plan.answer).toEqual(answer);
    await recall();
    expect(asked.filter((name) => name === 'planner.last')).toHaveLength(3);
  });

  it('is one for each workflow of a page', () => {
    const { bridge } = bridgeOf({});
    expect(planningOf(bridge, workflow)).toBe(planningOf(bridge, workflow));
    expect(planningOf(bridge, workflow)).not.toBe(planningOf(bridge, asWorkflowId('other')));
    expect(planningOf(bridge, workflow)).not.toBe(planningOf(bridgeOf({}).bridge, workflow));
  });
});
