import type { PredictionScore } from '../exercise/score-prediction.ts';
import { hasMoved, timeChange, amountChange } from '../run/change.ts';
import type { Comparison, RunResult } from '../run/comparison.ts';
import type { Lever } from '../run/levers.ts';
import { measuredHow, moment } from './export.ts';
import { amountChanged, clockChange } from './changes.ts';
import { elapsed, listed, percent, ratio, sentence, tokens } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

/** Heads of the tables that stand for charts. */
export const chartHeads = {
  get task() {
    return t`Task`;
  },
  get clock() {
    return [t`Structure`, t`Task`, t`Sent`, t`First token`, t`Ended`, t`State`] as const;
  },
  get levers() {
    return [t`Lever`, t`Figure`, t`From`, t`To`, t`Change`] as const;
  },
  leverNames: {
    get context() {
      return t`Context rule`;
    },
    get width() {
      return t`Width`;
    },
  },
  figures: {
    get clock() {
      return t`Wall-clock`;
    },
    get tokens() {
      return t`Tokens`;
    },
    get findings() {
      return t`Findings`;
    },
  },
  get tokens() {
    return [t`Structure`, t`Cache read`, t`Cache write`, t`Input`, t`Output`, t`In all`, t`Repeated or added`] as const;
  },
  get guess() {
    return [t`Said before`, t`Forecast`, t`Measured`, t`Off by`] as const;
  },
  get bars() {
    return [t`Structure`, t`Figure`] as const;
  },
} as const;

/** How to read the marks of a chart that stands alone, outside of the page. */
export const chartLegends = {
  get clock() {
    return t`Pale is thinking, solid is writing, hatched is waiting to ask again. Under the bars the finish path, waits included; dotted above them the critical path, model time alone.`;
  },
  get context() {
    return t`A group for each task, a bar for each structure: tokens in its context at its last turn.`;
  },
  get levers() {
    return t`Wall-clock across, tokens up. Each arrow changes one thing alone.`;
  },
  get tokens() {
    return t`From the left: cache read, cache write, input, and dark the output.`;
  },
  get guess() {
    return t`Ring: said before. Small dot: forecast. Full dot: measured.`;
  },
  get sweep() {
    return t`Full points are measured, hollow ones computed on a virtual clock. The dotted line is the critical path.`;
  },
  get swept() {
    return t`Full points are measured, hollow ones and the dashed line predicted on a virtual clock. The dotted line is the critical path.`;
  },
  get bars() {
    return t`Bars begin at zero.`;
  },
} as const;

/** Under every exported chart: which work, when, by which model, measured how. */
export function chartSource(comparison: Comparison): string {
  const { workflow, startedAt, model, seed } = comparison;
  const who = model === 'practice' ? t`practice model, seed ${seed}` : model;
  return [workflow.title, moment(startedAt), who, measuredHow(comparison)].join(' · ');
}

const finishedOf = (runs: readonly RunResult[]): RunResult[] => runs.filter(({ state }) => state === 'finished');
const names = (runs: readonly RunResult[]): string => listed(runs.map(({ structure }) => structureName(structure)));

/** Which run ended first, and by how much. */
export function clockFinding(runs: readonly RunResult[]): string {
  const finished = finishedOf(runs).toSorted((one, other) => one.wallClockMs - other.wallClockMs);
  const [first] = finished;
  const last = finished.at(-1);
  if (!first || !last) return t`None of them has finished.`;
  if (finished.length === 1) return t`${names(finished)} finished at ${elapsed(first.wallClockMs)}.`;
  const tied = finished.filter((run) => !hasMoved(timeChange(first.wallClockMs, run.wallClockMs)));
  if (tied.length === finished.length) {
    return t`${names(finished)} took about the same time, ${span(first.wallClockMs, last.wallClockMs)}.`;
  }
  const gap = clockChange(timeChange(last.wallClockMs, first.wallClockMs));
  return t`${names(tied)} ended first, ${tied.length > 1 ? t`together ` : ''}at ${elapsed(first.wallClockMs)}, ${gap} than ${names([last])}.`;
}

const span = (from: number, to: number): string =>
  elapsed(from) === elapsed(to) ? elapsed(from) : t`${elapsed(from)} to ${elapsed(to)}`;

/** The fullest context of all, beside that of the run whose fullest is the smallest. */
export function contextFinding(runs: readonly RunResult[]): string {
  const fullest = runs
    .flatMap((run) => {
      const contexts = run.tasks.flatMap(({ contextTokens }) => contextTokens ?? []);
      return contexts.length === 0 ? [] : [{ name: structureName(run.structure), most: Math.max(...contexts) }];
    })
    .toSorted((one, other) => other.most - one.most);
  const [most] = fullest;
  const least = fullest.at(-1);
  if (!most || !least) return t`What the turns read is not known.`;
  if (fullest.length === 1) return t`The fullest turn of ${most.name} read ${tokens(most.most)} tokens.`;
  const change = amountChange(least.most, most.most);
  if (!hasMoved(change)) return t`The fullest turn of each read about as much, ${tokens(most.most)} tokens.`;
  return t`The fullest turn of ${most.name} read ${tokens(most.most)} tokens, that of ${least.name} ${tokens(least.most)}.`;
}

/** What each lever moved: `Context rule: 62% fewer tokens, 1.1× sooner.` */
export function leversFinding(levers: readonly Lever[]): string {
  return levers
    .map(({ lever, tokens: amount, clock: time }) => {
      const change = clockChange(time);
      return t`${chartHeads.leverNames[lever]}: ${amountChanged(amount)} tokens, ${hasMoved(time) ? change : t`${change} time`}.`;
    })
    .join(' ');
}

/** Who used most, and how much of that was written and not read. */
export function tokensFinding(runs: readonly RunResult[]): string {
  const known = runs
    .flatMap((run) => (run.tokens.total === null ? [] : [{ ...run, total: run.tokens.total }]))
    .toSorted((one, other) => other.total - one.total);
  const [most] = known;
  const least = known.at(-1);
  if (!most || !least) return t`Where the tokens went is not known.`;
  const written =
    most.tokens.output === null || most.total === 0
      ? ''
      : t`: ${percent(most.tokens.output / most.total)} of it was written, the rest was read`;
  if (known.length > 1 && !hasMoved(amountChange(least.total, most.total))) {
    return t`${names(known)} used about the same, ${tokens(most.total)} tokens${written}.`;
  }
  return t`${structureName(most.structure)} used ${known.length > 1 ? t`most, ` : ''}${tokens(most.total)} tokens${written}.`;
}

/** Whose guess it was: of whoever reads the page, or of somebody whose file is read. */
export type Guesser = 'you' | 'file';

export const guesserWords = {
  you: {
    get title() {
      return t`Your prediction`;
    },
    get said() {
      return t`You said`;
    },
    get wrote() {
      return t`You wrote`;
    },
    get legend() {
      return t`You`;
    },
    get asSaid() {
      return t`as you said`;
    },
  },
  file: {
    get title() {
      return t`The prediction in this file`;
    },
    get said() {
      return t`The file’s author said`;
    },
    get wrote() {
      return t`The file’s author wrote`;
    },
    get legend() {
      return t`Said before`;
    },
    get asSaid() {
      return t`as was said`;
    },
  },
} as const satisfies Record<Guesser, Record<string, string>>;

/** How far a guess on a scale was off. */
export function guessFinding(
  { said, measured, offBy }: PredictionScore['clock'],
  words: (factor: number) => string,
  guesser: Guesser,
): string {
  const guess = `${guesserWords[guesser].said} ${words(said)}`;
  if (measured === null || offBy === null) return t`${guess}; it was not measured.`;
  if (ratio(offBy) === '1.0×') return t`${guess}, and so it was.`;
  return t`${guess}; measured was ${words(measured)}, so the guess was off by ${ratio(offBy)}.`;
}

/** What the bars of a figure say, with its name: `Wall-clock: 2.5× sooner, All at once.` */
export function barsFinding(title: string, verdict: string | null, values: readonly string[]): string {
  return verdict === null ? `${title}: ${listed(values)}.` : `${title}: ${sentence(verdict)}.`;
}
