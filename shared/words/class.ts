import type { ExerciseStep } from '../exercise/progress.ts';
import type { PodPlace } from '../class/event.ts';
import type { Doing, StuckReason, TransferMoment } from '../class/report.ts';
import type { Standing, StandingCounts } from '../class/standings.ts';
import type { PodState } from '../class/state.ts';
import { countWord, sentence } from './format.ts';
import { t } from './t.ts';

/** The steps as a class hears them. */
export const stepWords: Readonly<Record<ExerciseStep, string>> = {
  get understand() {
    return t`Understand`;
  },
  get 'break-down'() {
    return t`Break down`;
  },
  get predict() {
    return t`Predict`;
  },
  get run() {
    return t`Run`;
  },
  get compare() {
    return t`Compare`;
  },
  get reflect() {
    return t`Reflect`;
  },
};

export const placeWords: Readonly<Record<PodPlace, string>> = {
  get browser() {
    return t`in a browser`;
  },
  get braid() {
    return t`from its own Braid`;
  },
  get file() {
    return t`from a file`;
  },
};

export const momentWords: Readonly<Record<TransferMoment, string>> = {
  get before() {
    return t`before the exercise`;
  },
  get after() {
    return t`after the exercise`;
  },
  get later() {
    return t`a week later`;
  },
};

/** What a pod is called; hidden names leave its number. */
export function podName(pod: Pick<PodState, 'number' | 'name'>, namesHidden: boolean): string {
  const name = namesHidden ? '' : (pod.name ?? '').trim();
  return name === '' ? t`Pod ${pod.number}` : name;
}

/** The one line under a pod's step. */
export function standingWords(standing: Standing, pod: PodState): string {
  const { kind, stuck, doing } = standing;
  if (kind === 'away') {
    return doing?.id === 'running'
      ? t`Lost its connection, runs on by itself`
      : t`Lost its connection, goes on by itself`;
  }
  if (kind === 'stuck' && stuck !== null) return stuckWords(stuck, standing.step);
  if (pod.place === 'file') return t`Its work was read in`;
  return doing === null ? t`Joined, nothing begun` : doingWords(doing, pod);
}

function doingWords({ id, ended, of }: Doing, pod: PodState): string {
  switch (id) {
    case 'reading':
      return t`Reading the dossier`;
    case 'building':
      return t`Building a plan`;
    case 'predicting':
      return t`Answering the questions`;
    case 'locked':
      return t`Its prediction is locked`;
    case 'running':
      return ended === null || of === null
        ? t`Running`
        : t`${sentence(countWord(ended))} of ${countWord(of)} structures done`;
    case 'ran':
      return t`Has run, and looks at the lanes`;
    case 'comparing':
      return t`Reading the answers`;
    case 'mending':
      return t`Choosing a mend`;
    case 'reflecting':
      return mendedRuns(pod) > 0 ? t`Mended, and writing a reflection` : t`Writing a reflection`;
    case 'done':
      return mendedRuns(pod) > 0 ? t`Mended, and done` : t`Done`;
  }
}

const mendedRuns = (pod: PodState): number =>
  pod.results.filter(({ round, given }) => round === 'mended' && !given).length;

/** What keeps a pod from going on. */
export function stuckWords({ id, detail }: StuckReason, step: ExerciseStep | null): string {
  switch (id) {
    case 'asked':
      return detail === '' ? t`They asked for help` : t`They asked for help: ${detail}`;
    case 'cycle':
      return t`A cycle: ${detail}`;
    case 'empty-brief':
      return t`A task without a brief: ${detail}`;
    case 'run-failed':
      return t`A run failed: ${detail}`;
    case 'run-limited':
      return detail === '' ? t`A run waits for the rate limit` : t`A run waits for the rate limit: ${detail}`;
    case 'quiet':
      return step === 'predict' ? t`No answer to the questions yet` : t`Nothing has changed for a while`;
  }
}

/** What a facilitator may say to a pod that is stuck there. */
export function helpWords({ id }: StuckReason): string {
  switch (id) {
    case 'asked':
      return t`Go over and ask what they expected to happen.`;
    case 'cycle':
      return t`Ask which of the two has to be there first, and let them take away the other arrow.`;
    case 'empty-brief':
      return t`Ask what a person in that task would have to be told. A conversation is told nothing else.`;
    case 'run-failed':
      return t`Let them read the failure in its lane, then start again. What other lanes did is kept.`;
    case 'run-limited':
      return t`It goes on by itself. Ask them meanwhile why more at the same time didn’t make it sooner.`;
    case 'quiet':
      return t`Go over. Often two answers stand against each other and nobody wants to press.`;
  }
}

/** `2 stuck · 4 at work · 1 running · 3 waiting to join`; what is none is left out. */
export function countsLine(counts: StandingCounts): string {
  return [
    counts.stuck > 0 && t`${counts.stuck} stuck`,
    counts.waiting + counts.building + counts.working > 0 &&
      t`${counts.waiting + counts.building + counts.working} at work`,
    counts.running > 0 && t`${counts.running} running`,
    counts.done > 0 && t`${counts.done} done`,
    counts.away > 0 && t`${counts.away} not connected`,
    counts.toJoin > 0 && t`${counts.toJoin} waiting to join`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What happened since the last word, for ears: pods that joined, got stuck, or ended. */
export function heardWords(
  joined: readonly string[],
  stuck: readonly { readonly name: string; readonly what: string }[],
): string {
  const came = joined.length === 0 ? '' : t`${joined.join(', ')} joined.`;
  const hang = stuck.map(({ name, what }) => t`${name} is stuck. ${what}.`);
  return [came, ...hang].filter((part) => part !== '').join(' ');
}
