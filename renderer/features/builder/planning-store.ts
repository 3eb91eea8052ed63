import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../../shared/failure.ts';
import type { MaterialId, WorkflowId } from '../../../shared/ids.ts';
import type { PlannerAnswer, PlannerQuestion } from '../../../shared/planner/asking.ts';
import type { Bridge } from '../../bridge/bridge.ts';

type Kind = PlannerAnswer['kind'];
type AnswerOf<K extends Kind> = Extract<PlannerAnswer, { kind: K }>;

/** A question as it stands. An answer stays until another takes its place. */
export type Inquiry<K extends Kind> = {
  readonly asking: boolean;
  readonly failure: Failure | null;
  readonly answer: AnswerOf<K> | null;
};

export type PlanningState = {
  readonly plan: Inquiry<'plan'>;
  readonly opinion: Inquiry<'opinion'>;
  /** Materials whose texts are not sent; all others are. */
  readonly unsent: ReadonlySet<MaterialId>;
  /** Parts of the proposal, by key, that are not taken. */
  readonly left: ReadonlySet<string>;
  /** Whether the question is on the sheet, though there is an answer. */
  readonly anew: boolean;
};

export type Planning = {
  readonly store: StoreApi<PlanningState>;
  /** `flush`: the question is about the workflow as it is kept. */
  readonly ask: (question: PlannerQuestion, flush: () => Promise<Failure | null>) => Promise<void>;
  readonly stop: (kind: Kind) => void;
  /** An answer that came while no page listened. */
  readonly recall: () => Promise<void>;
};

const idle = { asking: false, failure: null, answer: null } as const;

/** What is asked about one workflow. It outlives the screen, so that an answer is never lost by looking elsewhere. */
export function createPlanning(bridge: Bridge, workflow: WorkflowId): Planning {
  const store = createStore<PlanningState>(() => ({
    plan: idle,
    opinion: idle,
    unsent: new Set(),
    left: new Set(),
    anew: false,
  }));
  const take = (answer: PlannerAnswer) => {
    if (answer.kind === 'opinion') return store.setState({ opinion: { ...idle, answer } });
    store.setState({ plan: { ...idle, answer }, left: new Set(), anew: false });
  };
  const change = (kind: Kind, part: Pick<Inquiry<Kind>, 'asking' | 'failure'>) =>
    store.setState((state) =>
      kind === 'plan' ? { plan: { ...state.plan, ...part } } : { opinion: { ...state.opinion, ...part } },
    );

  const recallOne = async (kind: Kind) => {
    const before = store.getState()[kind];
    if (before.asking || before.answer) return;
    const last = await bridge.invoke('planner.last', { kind, workflow });
    const now = store.getState()[kind];
    if (last.ok && last.value && !now.asking && !now.answer) take(last.value);
  };
  return {
    store,
    async ask(question, flush) {
      const { kind } = question;
      if (store.getState()[kind].asking) return;
      change(kind, { asking: true, failure: null });
      const unkept = await flush();
      if (unkept) return change(kind, { asking: false, failure: unkept });
      const answered = await bridge.invoke('planner.ask', question);
      if (answered.ok) take(answered.value);
      else change(kind, { asking: false, failure: answered.failure });
    },
    stop: (kind) => void bridge.invoke('planner.stop', { kind, workflow }),
    recall: async () => void (await Promise.all([recallOne('plan'), recallOne('opinion')])),
  };
}

const plannings = new WeakMap<Bridge, Map<WorkflowId, Planning>>();

/** The one planning of a workflow, for as long as the page lives. */
export function planningOf(bridge: Bridge, workflow: WorkflowId): Planning {
  const known = plannings.get(bridge) ?? new Map<WorkflowId, Planning>();
  plannings.set(bridge, known);
  const planning = known.get(workflow) ?? createPlanning(bridge, workflow);
  known.set(workflow, planning);
  return planning;
}
