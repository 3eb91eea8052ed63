import { idOf, isAskedOn, isBatched, isEdited, waitedForPerson } from './chosen-run.ts';
import type { ChosenRun } from './chosen-run.ts';
import { isSameVersion, isSameWork, workDifferences } from './work-differences.ts';
import type { WorkPart } from './work-differences.ts';

/** What two runs may be compared by. `contexts`: the largest context that one turn had to read. */
export const comparedFigures = ['wallClock', 'modelTime', 'tokens', 'price', 'findings', 'contexts'] as const;
export type ComparedFigure = (typeof comparedFigures)[number];

/**
 * What may stand between two runs of the history. A figure is barred where something else than plan and structure moved
 * it, or where it was not measured in the same unit; what bars nothing is to be known all the same.
 *
 * A `difference` lies between runs that are not alike in it; a `flaw` belongs to one run, whatever it is set beside.
 */
type Aspect = {
  readonly bars: readonly ComparedFigure[];
} & (
  | { readonly kind: 'difference'; readonly alike: (one: ChosenRun, other: ChosenRun) => boolean }
  | { readonly kind: 'flaw'; readonly has: (run: ChosenRun) => boolean }
);

const times = ['wallClock', 'modelTime'] as const;
const allButContexts = ['wallClock', 'modelTime', 'tokens', 'price', 'findings'] as const;

const isPractice = ({ header }: ChosenRun): boolean => header.connection.kind === 'practice';
const bothPractice = (one: ChosenRun, other: ChosenRun): boolean => isPractice(one) && isPractice(other);
const neitherPractice = (one: ChosenRun, other: ChosenRun): boolean => !isPractice(one) && !isPractice(other);
const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const sameWork = (one: ChosenRun, other: ChosenRun): boolean => isSameWork(one.header.workflow, other.header.workflow);
const sameVersion = (one: ChosenRun, other: ChosenRun): boolean =>
  isSameVersion(one.header.workflow, other.header.workflow);

/** The prices that its tokens were counted at; null where nothing was or what was paid is known. */
const pricesOf = ({ result }: ChosenRun) =>
  result.costUsd !== null || result.listPrice === null
    ? null
    : { model: result.listPrice.model, date: result.listPrice.date };

/** In the order in which they are told: what weighs most comes first. */
const aspects = {
  unfinished: { kind: 'flaw', bars: allButContexts, has: ({ result }) => result.state !== 'finished' },
  work: { kind: 'difference', bars: allButContexts, alike: sameWork },
  version: {
    kind: 'difference',
    bars: allButContexts,
    alike: (one, other) => !sameWork(one, other) || sameVersion(one, other),
  },
  plan: {
    kind: 'difference',
    bars: [],
    alike: (one, other) =>
      !sameWork(one, other) ||
      !sameVersion(one, other) ||
      workDifferences(one.header.workflow, other.header.workflow).length === 0,
  },
  practice: {
    kind: 'difference',
    bars: comparedFigures,
    alike: (one, other) => isPractice(one) === isPractice(other),
  },
  model: {
    kind: 'difference',
    bars: ['tokens', 'contexts'],
    alike: (one, other) =>
      !neitherPractice(one, other) || one.header.connection.model === other.header.connection.model,
  },
  server: {
    kind: 'difference',
    bars: [],
    alike: (one, other) =>
      !neitherPractice(one, other) ||
      (one.header.connection.kind === other.header.connection.kind &&
        one.header.connection.baseUrl === other.header.connection.baseUrl),
  },
  starting: {
    kind: 'difference',
    bars: [],
    alike: (one, other) =>
      !neitherPractice(one, other) ||
      startingOf(one) === null ||
      startingOf(other) === null ||
      startingOf(one) === startingOf(other),
  },
  pace: {
    kind: 'difference',
    bars: times,
    alike: (one, other) => !bothPractice(one, other) || one.header.pace === other.header.pace,
  },
  seed: {
    kind: 'difference',
    bars: [],
    alike: (one, other) => !bothPractice(one, other) || one.header.seed === other.header.seed,
  },
  limits: {
    kind: 'difference',
    bars: ['wallClock'],
    alike: (one, other) => !bothPractice(one, other) || equal(limitsOf(one), limitsOf(other)),
  },
  faults: {
    kind: 'difference',
    bars: ['wallClock', 'modelTime', 'tokens', 'price'],
    alike: (one, other) => !bothPractice(one, other) || equal(one.header.faults, other.header.faults),
  },
  forgetting: {
    kind: 'difference',
    bars: ['findings'],
    alike: (one, other) => (one.header.forgetting === true) === (other.header.forgetting === true),
  },
  thinking: {
    kind: 'difference',
    bars: allButContexts,
    alike: (one, other) => (one.header.thinking === true) === (other.header.thinking === true),
  },
  batch: {
    kind: 'difference',
    bars: ['wallClock', 'modelTime', 'price'],
    alike: (one, other) => isBatched(one) === isBatched(other),
  },
  phases: {
    kind: 'difference',
    bars: [],
    alike: (one, other) =>
      one.header.structure.key !== 'own' ||
      other.header.structure.key !== 'own' ||
      equal(one.header.structure.phases, other.header.structure.phases),
  },
  edited: { kind: 'flaw', bars: ['findings'], has: isEdited },
  askedOn: { kind: 'flaw', bars: allButContexts, has: isAskedOn },
  person: { kind: 'flaw', bars: ['wallClock'], has: waitedForPerson },
  resumed: {
    kind: 'flaw',
    bars: ['wallClock', 'modelTime', 'tokens', 'price'],
    has: ({ result }) => result.interruptedMs > 0,
  },
  suspended: { kind: 'flaw', bars: times, has: ({ result }) => (result.suspendedMs ?? 0) > 0 },
  prices: {
    kind: 'difference',
    bars: ['price'],
    alike: (one, other) => {
      const [here, there] = [pricesOf(one), pricesOf(other)];
      return here === null || there === null || equal(here, there);
    },
  },
  assisted: { kind: 'difference', bars: [], alike: (one, other) => one.assisted === other.assisted },
  app: { kind: 'difference', bars: [], alike: (one, other) => one.header.appVersion === other.header.appVersion },
} as const satisfies Record<string, Aspect>;

export type AspectId = keyof typeof aspects;

/** Null where it had none beside it, and in older logs. */
const startingOf = ({ header }: ChosenRun) => header.starting ?? null;

function limitsOf({ header: { limits } }: ChosenRun) {
  return [limits.requestsPerMinute, limits.inputTokensPerMinute, limits.outputTokensPerMinute];
}

/** What stands between some of the runs. */
export type Standing = {
  readonly id: AspectId;
  readonly bars: readonly ComparedFigure[];
  /** Of a difference, the runs that are alike in it, together; of a flaw, those that have it and nothing else. */
  readonly groups: readonly (readonly [ChosenRun, ...ChosenRun[]])[];
  /** What of their work differs, where that is what it is about. */
  readonly parts: readonly WorkPart[];
};

/** Everything that stands between these runs, what weighs most first. The order of the runs changes no more than that of the groups. */
export function standingBetween(runs: readonly ChosenRun[]): Standing[] {
  return Object.entries<Aspect>(aspects).flatMap(([name, aspect]) => {
    // The names of the record above.
    const id = name as AspectId;
    if (aspect.kind === 'flaw') {
      const groups = groupOf(runs.filter(aspect.has));
      return groups.length === 0 ? [] : [{ id, bars: aspect.bars, groups, parts: [] }];
    }
    const groups = alikeGroups(runs, aspect.alike);
    if (groups.length === 0) return [];
    return [{ id, bars: aspect.bars, groups, parts: isOfWork(id) ? partsOf(groups, aspect.alike) : [] }];
  });
}

/** Why a figure of two runs must not be set in proportion, what weighs most first; empty where it may. */
export function barredBy(figure: ComparedFigure, one: ChosenRun, other: ChosenRun): AspectId[] {
  return Object.entries<Aspect>(aspects).flatMap(([name, aspect]) => {
    if (!aspect.bars.includes(figure)) return [];
    const stands = aspect.kind === 'flaw' ? aspect.has(one) || aspect.has(other) : !aspect.alike(one, other);
    // The names of the record above.
    return stands ? [name as AspectId] : [];
  });
}

/** The figures in which every one of the runs may be set beside every other. */
export function comparableFigures(runs: readonly ChosenRun[]): ComparedFigure[] {
  return comparedFigures.filter((figure) =>
    runs.every((one, index) => runs.slice(index + 1).every((other) => barredBy(figure, one, other).length === 0)),
  );
}

const isOfWork = (id: AspectId): boolean => id === 'work' || id === 'version' || id === 'plan';

type Groups = Standing['groups'];

const groupOf = ([first, ...rest]: readonly ChosenRun[]): Groups => (first ? [[first, ...rest]] : []);

/** Of those that something stands between, each with those that are unlike the same others: the order changes nothing. */
function alikeGroups(runs: readonly ChosenRun[], alike: (one: ChosenRun, other: ChosenRun) => boolean): Groups {
  const groups = new Map<string, [ChosenRun, ...ChosenRun[]]>();
  for (const run of runs) {
    const unlike = runs.filter((other) => !alike(run, other)).map(idOf);
    if (unlike.length === 0) continue;
    const name = unlike.sort().join(' ');
    const group = groups.get(name);
    if (group) group.push(run);
    else groups.set(name, [run]);
  }
  return [...groups.values()];
}

/** Groups that are alike are of different work, and what differs between those is nothing of this. */
function partsOf(groups: Groups, alike: (one: ChosenRun, other: ChosenRun) => boolean): WorkPart[] {
  const firsts = groups.map(([first]) => first);
  const found = new Set(
    firsts.flatMap((one, index) =>
      firsts
        .slice(index + 1)
        .flatMap((other) => (alike(one, other) ? [] : workDifferences(one.header.workflow, other.header.workflow))),
    ),
  );
  return [...found];
}

/** The figure of one run; null where it was not measured. Times in ms, price in dollars. */
export function figureOf(figure: ComparedFigure, { result }: ChosenRun): number | null {
  switch (figure) {
    case 'wallClock':
      return result.wallClockMs;
    case 'modelTime':
      return result.modelMs;
    case 'tokens':
      return result.tokens.total;
    case 'price':
      return result.costUsd ?? result.listPrice?.usd ?? null;
    case 'findings':
      return result.findings?.found ?? null;
    case 'contexts': {
      const sizes = result.tasks.flatMap(({ contextTokens }) => contextTokens ?? []);
      return sizes.length === 0 ? null : Math.max(...sizes);
    }
  }
}
