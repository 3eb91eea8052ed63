import type { TaskId } from '../ids.ts';
import type { Edit } from './edit.ts';
import { topologicalOrder } from './graph.ts';
import { withNote, withoutNote } from './note-field.ts';
import type { Task, Workflow } from './task.ts';

/**
 * Would the second differ, in a way that matters, had the first not been done? `no`: they may run at once. `note`: a
 * written handoff carries what matters. `whole`: only the whole conversation does.
 */
export type Answer = 'no' | 'note' | 'whole';
export type Pair = readonly [first: TaskId, then: TaskId];
/** `carries`: what the note has to carry; empty where it isn't said, and for other answers. */
export type Answered = { readonly pair: Pair; readonly answer: Answer; readonly carries: string };

/** Plain data, so that it can be kept and undone. `order` is fixed at the start: whatever is drawn, a pair stays a pair. */
export type Interview = { readonly order: readonly TaskId[]; readonly answers: readonly Answered[] };

/** `implied`: what was answered of others orders these two already, or puts them into one thread. It isn't asked. */
export type PairState = {
  readonly pair: Pair;
  readonly state: 'answered' | 'implied' | 'open';
  readonly answer: Answer | null;
  readonly carries: string;
  /** The tasks between them that imply it, in order; empty otherwise. */
  readonly via: readonly TaskId[];
};

export type Question = {
  readonly pair: Pair;
  readonly first: Task;
  readonly then: Task;
  /** From 1, among all pairs in the order in which they are asked. */
  readonly position: number;
  readonly total: number;
};

export type InterviewProgress = {
  readonly total: number;
  readonly answered: number;
  /** Pairs that nobody had to ask. */
  readonly implied: number;
  readonly open: number;
};

/** Tasks in running order as far as they have one, then the others as they stand. Merges join what they join, unasked. */
export function startInterview({ tasks }: Pick<Workflow, 'tasks'>): Interview {
  return { order: orderOf(tasks, []), answers: [] };
}

function orderOf(tasks: readonly Task[], known: readonly TaskId[]): TaskId[] {
  const asked = [...topologicalOrder(tasks), ...tasks].filter(({ merge }) => merge !== true).map(({ id }) => id);
  const kept = known.filter((id) => asked.includes(id));
  const fresh = asked.filter((id) => !kept.includes(id));
  return [...kept, ...new Set(fresh)];
}

/**
 * All pairs in the order in which they are asked: for each task the nearest before it first. So whatever lies between
 * two tasks has been asked of both when their turn comes, and a chain of n tasks takes n − 1 questions.
 */
export function pairsOf(workflow: Pick<Workflow, 'tasks'>, interview: Interview): PairState[] {
  const order = orderOf(workflow.tasks, interview.order);
  const given = new Map(interview.answers.map((each) => [keyOf(each.pair), each]));
  const ways = waysOf(order, interview.answers);
  return order.flatMap((then, at) =>
    order
      .slice(0, at)
      .reverse()
      .map((first): PairState => {
        const pair: Pair = [first, then];
        const answered = given.get(keyOf(pair));
        const via = ways.between(first, then);
        if (answered) return { pair, state: 'answered', answer: answered.answer, carries: answered.carries, via: [] };
        if (ways.inOneThread(first, then))
          return { pair, state: 'implied', answer: 'whole', carries: '', via: via ?? [] };
        if (via) return { pair, state: 'implied', answer: 'note', carries: '', via };
        return { pair, state: 'open', answer: null, carries: '', via: [] };
      }),
  );
}

/** The next pair that nothing implies. `after`: a pair to go on behind, as when somebody skips one. Null: all is said. */
export function nextQuestion(
  workflow: Pick<Workflow, 'tasks'>,
  interview: Interview,
  after: Pair | null = null,
): Question | null {
  const pairs = pairsOf(workflow, interview);
  const from = after === null ? 0 : pairs.findIndex(({ pair }) => keyOf(pair) === keyOf(after)) + 1;
  const isOpen = ({ state }: PairState): boolean => state === 'open';
  const next = pairs.slice(from).find(isOpen) ?? pairs.find(isOpen);
  return next ? questionOf(workflow, pairs, next.pair) : null;
}

/** Any pair as a question, for an answer that is to be given or changed. Null where there is no such pair. */
export function questionAbout(workflow: Pick<Workflow, 'tasks'>, interview: Interview, pair: Pair): Question | null {
  return questionOf(workflow, pairsOf(workflow, interview), pair);
}

function questionOf({ tasks }: Pick<Workflow, 'tasks'>, pairs: readonly PairState[], pair: Pair): Question | null {
  const at = pairs.findIndex((each) => keyOf(each.pair) === keyOf(pair));
  const [first, then] = pair.map((id) => tasks.find((task) => task.id === id));
  if (at < 0 || !first || !then) return null;
  return { pair, first, then, position: at + 1, total: pairs.length };
}

/** The interview with an answer, in the place of an earlier one to the same pair. */
export function answerPair(interview: Interview, answered: Answered): Interview {
  const others = interview.answers.filter(({ pair }) => keyOf(pair) !== keyOf(answered.pair));
  return { ...interview, answers: [...others, answered] };
}

/** Without the answer to a pair: it is open again, or implied. */
export function takeBack(interview: Interview, pair: Pair): Interview {
  return { ...interview, answers: interview.answers.filter((each) => keyOf(each.pair) !== keyOf(pair)) };
}

export function progressOf(workflow: Pick<Workflow, 'tasks'>, interview: Interview): InterviewProgress {
  const pairs = pairsOf(workflow, interview);
  const count = (wanted: PairState['state']): number => pairs.filter(({ state }) => state === wanted).length;
  return { total: pairs.length, answered: count('answered'), implied: count('implied'), open: count('open') };
}

/**
 * What the answers draw. `no` takes an edge away, `note` draws one and adds what it carries to the contract of the first,
 * `whole` draws one and marks both for one thread. Pairs that nobody answered stay as they are. `before`: the interview
 * whose answers this workflow shows already, so that what they added and is no longer said goes.
 */
export function applyAnswers(workflow: Workflow, interview: Interview, before: Interview | null = null): Edit[] {
  const ids = new Set(workflow.tasks.map(({ id }) => id));
  const placeOf = ([first, then]: Pair): number =>
    interview.order.indexOf(then) * interview.order.length + interview.order.indexOf(first);
  const answers = interview.answers
    .filter(({ pair }) => pair.every((id) => ids.has(id)))
    .toSorted((one, other) => placeOf(one.pair) - placeOf(other.pair));
  const edges = answers.flatMap(({ pair: [first, then], answer }): Edit[] => [
    { kind: 'disconnect', from: then, to: first },
    { kind: answer === 'no' ? 'disconnect' : 'connect', from: first, to: then },
  ]);
  return [...edges, ...contracts(workflow, answers, before?.answers ?? []), ...threads(workflow, interview, answers)];
}

function contracts({ tasks }: Workflow, answers: readonly Answered[], before: readonly Answered[]): Edit[] {
  const notesOf = (all: readonly Answered[], id: TaskId): string[] =>
    all
      .filter(({ pair, answer, carries }) => pair[0] === id && answer === 'note' && carries.trim() !== '')
      .map(({ carries }) => carries.trim());
  return tasks.flatMap((task): Edit[] => {
    if (task.merge === true) return [];
    const wanted = notesOf(answers, task.id);
    const gone = notesOf(before, task.id).filter((note) => !wanted.includes(note));
    const output = wanted.reduce(withNote, gone.reduce(withoutNote, task.output));
    return output === task.output ? [] : [{ kind: 'change-task', task: task.id, change: { output } }];
  });
}

function threads({ tasks }: Workflow, interview: Interview, answers: readonly Answered[]): Edit[] {
  const { threadOf } = waysOf(interview.order, answers);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const parted = new Set(
    answers.flatMap(({ pair: [first, then], answer }) => {
      const mark = byId.get(first)?.thread;
      return answer !== 'whole' && mark !== undefined && mark === byId.get(then)?.thread ? [first, then] : [];
    }),
  );
  return tasks.flatMap(({ id, thread }): Edit[] => {
    const wanted = threadOf(id) ?? (parted.has(id) ? undefined : thread);
    return wanted === thread ? [] : [{ kind: 'change-task', task: id, change: { thread: wanted } }];
  });
}

const keyOf = ([first, then]: Pair): string => `${first}/${then}`;

type Ways = {
  /** The tasks on a way from one to the other that is not the direct one; null where there is none. */
  readonly between: (first: TaskId, then: TaskId) => TaskId[] | null;
  readonly inOneThread: (one: TaskId, other: TaskId) => boolean;
  /** The mark of the thread that answers put a task into: its first task. */
  readonly threadOf: (id: TaskId) => TaskId | undefined;
};

/** What answers say of pairs that they aren't about. */
function waysOf(order: readonly TaskId[], answers: readonly Answered[]): Ways {
  const next = new Map<TaskId, TaskId[]>();
  const thread = new Map<TaskId, TaskId>();
  const placeOf = new Map(order.map((id, at) => [id, at]));
  for (const { pair, answer } of answers) {
    const [first, then] = pair;
    if (answer === 'no') continue;
    next.set(first, [...(next.get(first) ?? []), then]);
    if (answer !== 'whole') continue;
    const marks = pair.map((id) => thread.get(id) ?? id);
    const [mark] = marks.toSorted((one, other) => (placeOf.get(one) ?? 0) - (placeOf.get(other) ?? 0));
    if (mark === undefined) continue;
    for (const id of pair) thread.set(id, thread.get(id) ?? id);
    for (const [id, old] of thread) if (marks.includes(old)) thread.set(id, mark);
  }
  /** For each start: from where each task was reached first, the direct answer left out. */
  const reached = new Map<TaskId, Map<TaskId, TaskId>>();
  const reachedFrom = (start: TaskId): Map<TaskId, TaskId> => {
    const known = reached.get(start);
    if (known) return known;
    const from = new Map<TaskId, TaskId>();
    const open = [...(next.get(start) ?? [])];
    const seen = new Set(open);
    for (let id = open.shift(); id !== undefined; id = open.shift()) {
      for (const then of next.get(id) ?? []) {
        if (!from.has(then)) from.set(then, id);
        if (!seen.has(then)) {
          seen.add(then);
          open.push(then);
        }
      }
    }
    reached.set(start, from);
    return from;
  };
  return {
    between: (first, then) => {
      const from = reachedFrom(first);
      const way: TaskId[] = [];
      for (let at = from.get(then); at !== undefined && !way.includes(at); at = from.get(at)) way.unshift(at);
      return way.length === 0 ? null : way;
    },
    inOneThread: (one, other) => thread.has(one) && thread.get(one) === thread.get(other),
    threadOf: (id) => thread.get(id),
  };
}
