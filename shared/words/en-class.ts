import type { ExerciseStep } from '../exercise/progress.ts';
import type { PodPlace } from '../class/event.ts';
import type { Doing, StuckReason, TransferMoment } from '../class/report.ts';
import type { Standing, StandingCounts } from '../class/standings.ts';
import type { PodState } from '../class/state.ts';
import { countWord, sentence } from './format.ts';

/** The steps as a class hears them. */
export const stepWords: Readonly<Record<ExerciseStep, string>> = {
  understand: 'Understand',
  'break-down': 'Break down',
  predict: 'Predict',
  run: 'Run',
  compare: 'Compare',
  reflect: 'Reflect',
};

export const placeWords: Readonly<Record<PodPlace, string>> = {
  browser: 'in a browser',
  braid: 'from its own Braid',
  file: 'from a file',
};

export const momentWords: Readonly<Record<TransferMoment, string>> = {
  before: 'before the exercise',
  after: 'after the exercise',
  later: 'a week later',
};

/** What a pod is called; hidden names leave its number. */
export function podName(pod: Pick<PodState, 'number' | 'name'>, namesHidden: boolean): string {
  const name = namesHidden ? '' : (pod.name ?? '').trim();
  return name === '' ? `Pod ${pod.number}` : name;
}

/** The one line under a pod's step. */
export function standingWords(standing: Standing, pod: PodState): string {
  const { kind, stuck, doing } = standing;
  if (kind === 'away') {
    return doing?.id === 'running'
      ? 'Lost its connection, runs on by itself'
      : 'Lost its connection, goes on by itself';
  }
  if (kind === 'stuck' && stuck !== null) return stuckWords(stuck, standing.step);
  if (pod.place === 'file') return 'Its work was read in';
  return doing === null ? 'Joined, nothing begun' : doingWords(doing, pod);
}

function doingWords({ id, ended, of }: Doing, pod: PodState): string {
  switch (id) {
    case 'reading':
      return 'Reading the dossier';
    case 'building':
      return 'Building a plan';
    case 'predicting':
      return 'Answering the questions';
    case 'locked':
      return 'Its prediction is locked';
    case 'running':
      return ended === null || of === null
        ? 'Running'
        : `${sentence(countWord(ended))} of ${countWord(of)} structures done`;
    case 'ran':
      return 'Has run, and looks at the lanes';
    case 'comparing':
      return 'Reading the answers';
    case 'mending':
      return 'Choosing a mend';
    case 'reflecting':
      return mendedRuns(pod) > 0 ? 'Mended, and writing a reflection' : 'Writing a reflection';
    case 'done':
      return mendedRuns(pod) > 0 ? 'Mended, and done' : 'Done';
  }
}

const mendedRuns = (pod: PodState): number =>
  pod.results.filter(({ round, given }) => round === 'mended' && !given).length;

/** What keeps a pod from going on. */
export function stuckWords({ id, detail }: StuckReason, step: ExerciseStep | null): string {
  switch (id) {
    case 'asked':
      return detail === '' ? 'They asked for help' : `They asked for help: ${detail}`;
    case 'cycle':
      return `A cycle: ${detail}`;
    case 'empty-brief':
      return `A task without a brief: ${detail}`;
    case 'run-failed':
      return `A run failed: ${detail}`;
    case 'run-limited':
      return detail === '' ? 'A run waits for the rate limit' : `A run waits for the rate limit: ${detail}`;
    case 'quiet':
      return step === 'predict' ? 'No answer to the questions yet' : 'Nothing has changed for a while';
  }
}

/** What a facilitator may say to a pod that is stuck there. */
export function helpWords({ id }: StuckReason): string {
  switch (id) {
    case 'asked':
      return 'Go over and ask what they expected to happen.';
    case 'cycle':
      return 'Ask which of the two has to be there first, and let them take away the other arrow.';
    case 'empty-brief':
      return 'Ask what a person in that task would have to be told. A conversation is told nothing else.';
    case 'run-failed':
      return 'Let them read the failure in its lane, then start again. What other lanes did is kept.';
    case 'run-limited':
      return 'It goes on by itself. Ask them meanwhile why more at the same time didn’t make it sooner.';
    case 'quiet':
      return 'Go over. Often two answers stand against each other and nobody wants to press.';
  }
}

/** `2 stuck · 4 at work · 1 running · 3 waiting to join`; what is none is left out. */
export function countsLine(counts: StandingCounts): string {
  return [
    counts.stuck > 0 && `${counts.stuck} stuck`,
    counts.waiting + counts.building + counts.working > 0 &&
      `${counts.waiting + counts.building + counts.working} at work`,
    counts.running > 0 && `${counts.running} running`,
    counts.done > 0 && `${counts.done} done`,
    counts.away > 0 && `${counts.away} not connected`,
    counts.toJoin > 0 && `${counts.toJoin} waiting to join`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What happened since the last word, for ears: pods that joined, got stuck, or ended. */
export function heardWords(
  joined: readonly string[],
  stuck: readonly { readonly name: string; readonly what: string }[],
): string {
  const came = joined.length === 0 ? '' : `${joined.join(', ')} joined.`;
  const hang = stuck.map(({ name, what }) => `${name} is stuck. ${what}.`);
  return [came, ...hang].filter((part) => part !== '').join(' ');
}
