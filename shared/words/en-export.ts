import type { SideScore, LossScore } from '../exercise/score-prediction.ts';
import type { Comparison, RunResult } from '../run/comparison.ts';
import type { MatrixCell, MatrixGroup } from '../run/matrix-rows.ts';
import { causeWords } from './en-results.ts';
import { date, listed, notAvailable, sentence } from './format.ts';
import { structureName } from './structure-names.ts';

/** What stands in an exported comparison, in every format that people read. */
export const exportWords = {
  figures: 'Figures',
  figureHeads: {
    structure: 'Structure',
    clock: 'Wall-clock',
    waited: 'Waited for limits and retries',
    person: 'Waited for a person',
    in: 'Tokens in',
    out: 'Tokens out',
    total: 'Tokens in all',
    found: 'Found',
    alarms: 'False alarms',
    state: 'State',
  },
  listPrice: 'List price',
  cost: 'Cost',
  timeline: 'On one clock',
  timelineNote: 'Each bar begins when its task was first sent. Pale lasts to its first token, solid to its last.',
  findings: 'What was found, what was lost, and why',
  finding: 'Planted finding',
  severity: 'Severity',
  groups: {
    between: 'Between distant materials',
    within: 'Within one part of the work',
    decoy: 'Suspicions that another passage answers',
  } satisfies Record<MatrixGroup['id'], string>,
  why: 'Why it came out this way',
  prediction: 'The prediction',
  said: 'Said before',
  measured: 'Measured',
  offBy: 'Off by',
  endsFirst: 'Ends first',
  findsMost: 'Finds most',
  willBeLost: 'Will be lost',
  clockGuess: (pair: string): string => `${pair}, the clock`,
  tokensGuess: (pair: string): string => `${pair}, the tokens`,
  wrote: (why: string): string => `Written before the run: ${why}`,
  forecast: 'The forecast against what was measured',
  forecastNote: 'Predicted on a virtual clock before these runs began.',
  forecastHeads: ['Structure', 'Clock, predicted', 'Clock, measured', 'Tokens, predicted', 'Tokens, measured'],
  about: (figure: string): string => (figure === notAvailable ? figure : `about ${figure}`),
  answers: 'The final answers',
  practiceReply: 'Practice reply',
  modelReply: (model: string): string => `Reply of ${model}`,
  noAnswer: 'It has no final answer.',
  tasks: (structure: string): string => `${structure}, task by task`,
  taskHeads: ['Task', 'State', 'Sent', 'First token', 'Ended', 'Context, tokens', 'Output, tokens'],
  practice:
    'These replies were written by Braid’s practice model. Practice runs are free and their times are simulated.',
  forgetting:
    'The practice model was set to forget in very long contexts: an assumption to discuss, not a measurement.',
  assisted: 'A hint was open when it was started.',
  example: 'This is an example that comes with Braid.',
  notAvailable: `${notAvailable} stands for what can’t be known.`,
  made: (at: string, version: string): string => `Exported from Braid ${version} on ${moment(at)}.`,
  again: 'Braid opens this file again, to be read: Results, Open a colleague’s file.',
} as const;

/** `20 November 2026, 10:42 UTC`: a reader may be anywhere. */
export function moment(iso: string | null): string {
  const day = date(iso);
  return iso === null || day === notAvailable
    ? notAvailable
    : `${day}, ${new Date(iso).toISOString().slice(11, 16)} UTC`;
}

/** How the figures came about, beside every set of them. */
export function measuredHow({ model, pace }: Pick<Comparison, 'model' | 'pace'>): string {
  if (model !== 'practice') return 'measured';
  return pace === null ? 'measured at a simulated speed' : `measured at a simulated speed, pace ${pace}×`;
}

export const runStates = {
  running: 'still running',
  waiting: 'waiting',
  finished: 'finished',
  failed: 'failed',
  stopped: 'stopped',
  interrupted: 'cut off',
} as const satisfies Record<RunResult['state'] | 'waiting', string>;

/** What became of one planted point in one run. */
export function cellWords(cell: MatrixCell): string {
  const by = 'by' in cell && cell.by !== null ? `, ${cell.by}` : '';
  switch (cell.kind) {
    case 'found':
      return `found${by}`;
    case 'lost':
      return `${cell.loss.partly ? 'partly said, ' : ''}lost: ${causeWords[cell.loss.cause].name}`;
    case 'reported':
      return `false alarm${by}`;
    case 'not-reported':
      return 'not reported';
    case 'unknown':
      return notAvailable;
  }
}

export type Guess = { readonly said: string; readonly measured: string };

export function sideWords({ said, measured, same, count }: SideScore): Guess {
  const figure = count === null ? '' : `, ${count}`;
  return {
    said: said === 'same' ? 'The same' : structureName(said),
    measured:
      measured.length === 0 ? notAvailable : `${same ? 'The same' : listed(measured.map(structureName))}${figure}`,
  };
}

export function lossWords(
  { said, measured, lost, ofThem, right }: LossScore,
  choices: readonly { readonly id: string; readonly title: string }[],
): Guess {
  const titleOf = (id: string): string =>
    choices.find((choice) => choice.id === id)?.title ?? (id === 'nothing' ? 'Nothing' : id);
  const most = listed(measured.map(titleOf));
  return {
    said: titleOf(said),
    measured:
      right === null
        ? notAvailable
        : lost === 0
          ? 'Nothing'
          : most === ''
            ? `${lost} others`
            : `${sentence(most)}, ${ofThem} of ${lost}`,
  };
}
