import type { PredictionScore } from '../exercise/score-prediction.ts';
import { hasMoved, timeChange, amountChange } from '../run/change.ts';
import type { Comparison, RunResult } from '../run/comparison.ts';
import type { Lever } from '../run/levers.ts';
import { measuredHow, moment } from './en-export.ts';
import { amountChanged, clockChange } from './en-results.ts';
import { elapsed, listed, percent, ratio, sentence, tokens } from './format.ts';
import { structureName } from './structure-names.ts';

/** Heads of the tables that stand for charts. */
export const chartHeads = {
  task: 'Task',
  clock: ['Structure', 'Task', 'Sent', 'First token', 'Ended', 'State'],
  levers: ['Lever', 'Figure', 'From', 'To', 'Change'],
  leverNames: { context: 'Context rule', width: 'Width' },
  figures: { clock: 'Wall-clock', tokens: 'Tokens', findings: 'Findings' },
  tokens: ['Structure', 'Cache read', 'Cache write', 'Input', 'Output', 'In all', 'Repeated or added'],
  guess: ['Said before', 'Forecast', 'Measured', 'Off by'],
  bars: ['Structure', 'Figure'],
} as const;

/** How to read the marks of a chart that stands alone, outside of the page. */
export const chartLegends = {
  clock:
    'Pale is thinking, solid is writing, hatched is waiting to ask again. Under the bars the finish path, waits included; dotted above them the critical path, model time alone.',
  context: 'A group for each task, a bar for each structure: tokens in its context at its last turn.',
  levers: 'Wall-clock across, tokens up. Each arrow changes one thing alone.',
  tokens: 'From the left: cache read, cache write, input, and dark the output.',
  guess: 'Ring: said before. Small dot: forecast. Full dot: measured.',
  sweep: 'Full points are measured, hollow ones computed on a virtual clock. The dotted line is the critical path.',
  swept:
    'Full points are measured, hollow ones and the dashed line predicted on a virtual clock. The dotted line is the critical path.',
  bars: 'Bars begin at zero.',
} as const;

/** Under every exported chart: which work, when, by which model, measured how. */
export function chartSource(comparison: Comparison): string {
  const { workflow, startedAt, model, seed } = comparison;
  const who = model === 'practice' ? `practice model, seed ${seed}` : model;
  return [workflow.title, moment(startedAt), who, measuredHow(comparison)].join(' · ');
}

const finishedOf = (runs: readonly RunResult[]): RunResult[] => runs.filter(({ state }) => state === 'finished');
const names = (runs: readonly RunResult[]): string => listed(runs.map(({ structure }) => structureName(structure)));

/** Which run ended first, and by how much. */
export function clockFinding(runs: readonly RunResult[]): string {
  const finished = finishedOf(runs).toSorted((one, other) => one.wallClockMs - other.wallClockMs);
  const [first] = finished;
  const last = finished.at(-1);
  if (!first || !last) return 'None of them has finished.';
  if (finished.length === 1) return `${names(finished)} finished at ${elapsed(first.wallClockMs)}.`;
  const tied = finished.filter((run) => !hasMoved(timeChange(first.wallClockMs, run.wallClockMs)));
  if (tied.length === finished.length) {
    return `${names(finished)} took about the same time, ${span(first.wallClockMs, last.wallClockMs)}.`;
  }
  const gap = clockChange(timeChange(last.wallClockMs, first.wallClockMs));
  return `${names(tied)} ended first, ${tied.length > 1 ? 'together ' : ''}at ${elapsed(first.wallClockMs)}, ${gap} than ${names([last])}.`;
}

const span = (from: number, to: number): string =>
  elapsed(from) === elapsed(to) ? elapsed(from) : `${elapsed(from)} to ${elapsed(to)}`;

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
  if (!most || !least) return 'What the turns read is not known.';
  if (fullest.length === 1) return `The fullest turn of ${most.name} read ${tokens(most.most)} tokens.`;
  const change = amountChange(least.most, most.most);
  if (!hasMoved(change)) return `The fullest turn of each read about as much, ${tokens(most.most)} tokens.`;
  return `The fullest turn of ${most.name} read ${tokens(most.most)} tokens, that of ${least.name} ${tokens(least.most)}.`;
}

/** What each lever moved: `Context rule: 62% fewer tokens, 1.1× sooner.` */
export function leversFinding(levers: readonly Lever[]): string {
  return levers
    .map(({ lever, tokens: amount, clock: time }) => {
      const change = clockChange(time);
      return `${chartHeads.leverNames[lever]}: ${amountChanged(amount)} tokens, ${hasMoved(time) ? change : `${change} time`}.`;
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
  if (!most || !least) return 'Where the tokens went is not known.';
  const written =
    most.tokens.output === null || most.total === 0
      ? ''
      : `: ${percent(most.tokens.output / most.total)} of it was written, the rest was read`;
  if (known.length > 1 && !hasMoved(amountChange(least.total, most.total))) {
    return `${names(known)} used about the same, ${tokens(most.total)} tokens${written}.`;
  }
  return `${structureName(most.structure)} used ${known.length > 1 ? 'most, ' : ''}${tokens(most.total)} tokens${written}.`;
}

/** Whose guess it was: of whoever reads the page, or of somebody whose file is read. */
export type Guesser = 'you' | 'file';

export const guesserWords = {
  you: { title: 'Your prediction', said: 'You said', wrote: 'You wrote', legend: 'You', asSaid: 'as you said' },
  file: {
    title: 'The prediction in this file',
    said: 'The file’s author said',
    wrote: 'The file’s author wrote',
    legend: 'Said before',
    asSaid: 'as was said',
  },
} as const satisfies Record<Guesser, Record<string, string>>;

/** How far a guess on a scale was off. */
export function guessFinding(
  { said, measured, offBy }: PredictionScore['clock'],
  words: (factor: number) => string,
  guesser: Guesser,
): string {
  const guess = `${guesserWords[guesser].said} ${words(said)}`;
  if (measured === null || offBy === null) return `${guess}; it was not measured.`;
  if (ratio(offBy) === '1.0×') return `${guess}, and so it was.`;
  return `${guess}; measured was ${words(measured)}, so the guess was off by ${ratio(offBy)}.`;
}

/** What the bars of a figure say, with its name: `Wall-clock: 2.5× sooner, All at once.` */
export function barsFinding(title: string, verdict: string | null, values: readonly string[]): string {
  return verdict === null ? `${title}: ${listed(values)}.` : `${title}: ${sentence(verdict)}.`;
}
