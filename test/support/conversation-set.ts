import type { BraidApp } from '../../electron/services/app.ts';
import type { SetDraft } from '../../shared/conversations/conversation-set.ts';
import { lanesOf } from '../../shared/conversations/lanes.ts';
import { asMaterialId, asTaskId } from '../../shared/ids.ts';
import type { ComparisonId } from '../../shared/ids.ts';
import type { Fault } from '../../shared/practice.ts';
import { reduceAll } from '../../shared/run/reduce.ts';
import { workflowOf } from '../../shared/run/workflow-of-run.ts';
import { ask } from './test-app.ts';

export const [shop, repair] = [asTaskId('shop'), asTaskId('repair')];
/** Its reply falls silent in the middle, until somebody stops it or the app ends. */
export const stall: Fault = { kind: 'stall', text: 'Name what is wrong', times: 1 };
const notes = {
  shop: 'The owner says that stock counts drift. She sells a bouquet twice before she notices. Refunds take three screens.',
  repair:
    'Parts arrive unlabelled. Half of each morning is guessing, says the mechanic. Quotes go stale after a month.',
};
export const interviews: SetDraft = {
  title: 'Interview notes',
  lanes: [
    { id: shop, title: 'Flower shop', brief: 'List the problems.', materials: [asMaterialId('m-shop')] },
    { id: repair, title: 'Bike repair', brief: 'List the problems.', materials: [asMaterialId('m-repair')] },
  ],
  materials: [
    { id: asMaterialId('m-shop'), title: 'Flower shop notes', text: notes.shop },
    { id: asMaterialId('m-repair'), title: 'Bike repair notes', text: notes.repair },
  ],
};

export const silent: SetDraft = {
  ...interviews,
  lanes: interviews.lanes.map((lane) => (lane.id === repair ? { ...lane, brief: 'Name what is wrong.' } : lane)),
};

/** The set as a draft that was started. */
export async function begun(app: BraidApp, draft: SetDraft = interviews) {
  const { id: set } = await ask(app, 'conversations.create', { draft });
  const { run } = await ask(app, 'conversations.start', { set });
  return { set, run };
}

/** The set as its log tells it. */
export async function seen(app: BraidApp, set: ComparisonId) {
  const { runs, summary } = await ask(app, 'comparison.open', { comparison: set });
  const [first] = runs;
  if (!first) throw new Error('no run');
  const state = reduceAll(first.events);
  const lanes = lanesOf(workflowOf(first.header, state), state);
  return {
    state,
    summary,
    events: first.events,
    runs,
    lanes,
    lane: (id: string) => lanes.find(({ task }) => task.id === id),
  };
}

/** Waits until every run of the set is over, whatever its pushes said before. */
export async function settled(app: BraidApp, set: ComparisonId) {
  for (;;) {
    const now = await seen(app, set);
    if (now.state.status !== 'running' && now.summary.runs.every(({ state }) => state !== 'running')) return now;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const sentIn = (events: Awaited<ReturnType<typeof seen>>['events']) =>
  events.flatMap((event) => (event.kind === 'request-sent' ? [event] : []));
