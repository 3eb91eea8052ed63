import { assertNever } from '../assert-never.ts';
import type { Purpose } from '../run/step.ts';
import type { Phase } from '../structure/structure.ts';
import { phaseNumber } from './phases.ts';
import { countWord, counted, listed, percent, ratio, seconds, sentence } from './format.ts';
import { t } from './t.ts';

/** Words of Predict and Run, in English. Parameters are figures and names; nothing here decides anything. */
export const raceWords = {
  foldFinished: (lanes: number): string => (lanes === 1 ? t`Fold the finished lane` : t`Fold finished lanes`),
  get unfoldFinished() {
    return t`Show finished lanes`;
  },
  /** `factor` is the wall-clock of the other over that of the one asked about: above 1 is sooner. */
  clockGuess: (factor: number): string => {
    if (isSameClock(factor)) return t`the same`;
    return factor > 1 ? t`${ratio(factor)} sooner` : t`${ratio(1 / factor)} later`;
  },
  /** `factor` is the tokens of the one asked about over those of the other. */
  tokenGuess: (factor: number): string => {
    if (isSameTokens(factor)) return t`the same`;
    if (factor >= 2) return t`${ratio(factor)} as many`;
    return `${percent(percentApart(factor) / 100)} ${factor > 1 ? t`more` : t`fewer`}`;
  },
  youSaid: (soonerFactor: number, tokenFactor: number): string => {
    const times = isSameClock(soonerFactor) ? t`the same time` : raceWords.clockGuess(soonerFactor);
    return t`You said: ${times}, ${tokensSaid(tokenFactor)}`;
  },
  get nothingLost() {
    return t`Nothing is lost`;
  },
  ratioOf: (structure: string, against: string): string => t`${structure} against ${against}`,
  conversations: (count: number, atOnce: number): string =>
    t`${count} ${count === 1 ? t`conversation` : t`conversations`}, ${atOnce} at once`,
  turns: (count: number): string => t`1 conversation, ${count} ${count === 1 ? t`turn` : t`turns`}`,
  phases: (count: number, conversations: number): string =>
    `${count} ${count === 1 ? t`phase` : t`phases`}, ${conversations} ${conversations === 1 ? t`conversation` : t`conversations`}`,

  atOnce: (width: number): string => t`fresh conversations, ${width} at once`,
  get oneThread() {
    return t`one growing conversation`;
  },
  get twoRounds() {
    return t`two rounds with a coordinator between`;
  },
  phaseNames: (names: readonly Phase['name'][]): string => names.map(phaseName).join(', ').toLowerCase(),
  /** `index`: its place among the phases, from 0. */
  phaseName,
  /** What each of the phases that somebody built is. */
  ownPhases: (threads: readonly boolean[]): string =>
    threads.length === 1 ? t`1 phase` : t`${threads.length} phases${threadsAmong(threads)}`,

  /** Beside a row of the timeline that stands for a whole run. */
  rowRunning: (task: string, state: string, waiting: number): string =>
    `${task}, ${state.charAt(0).toLowerCase()}${state.slice(1)}${waiting === 0 ? '' : `. ${sentence(countWord(waiting))} ${waiting === 1 ? t`waits` : t`wait`}`}`,
  turn: (number: number): string => t`Turn ${number}`,
  rowDone: (ms: number): string => t`Done ${seconds(ms)}`,
  /** A conversation that goes on after waiting to ask again. */
  afterWait: (state: string, waitedMs: number): string => t`${state}, asked again after ${seconds(waitedMs)}`,

  get runFinished() {
    return t`Finished`;
  },
  get runFailed() {
    return t`Ended with a failure. What is done is kept.`;
  },
  get runAtCap() {
    return t`Stopped at its cap. What is done is kept. Raise the cap, then go on.`;
  },
  get runStopped() {
    return t`Stopped. What is done is kept.`;
  },
  get runInterrupted() {
    return t`Cut off before its end. Everything it received is kept.`;
  },

  /** Of a run that was cut off: tasks that are there, and what going on sends. */
  keptOfRun: (done: number, of: number): string =>
    done === 0
      ? t`No task had ended. Going on sends them again.`
      : t`${sentence(countWord(done))} of ${countWord(of)} tasks ${done === 1 ? t`is` : t`are`} done and not sent again. Going on sends the rest; what was half written is asked for anew.`,

  /** Read out, never shown: one change of state. */
  heard: (structure: string, task: string, state: string): string => `${structure}: ${task}, ${state}`,
  heardRun: (structure: string, ending: string): string => `${structure}: ${ending}`,
  clockLabel: (structure: string, spoken: string): string => `${structure}, ${spoken}`,
  spokenTime: (ms: number): string => {
    const total = Math.max(0, Math.round(ms / 1000));
    const minutes = Math.floor(total / 60);
    const rest = total % 60;
    const spoken = `${rest} ${rest === 1 ? t`second` : t`seconds`}`;
    return minutes === 0 ? spoken : `${minutes} ${minutes === 1 ? t`minute` : t`minutes`} ${spoken}`;
  },
  get cutOff() {
    return t`It reached its token limit, so the answer ends in the middle. What follows is handed what there is.`;
  },
  askedAgainSoon: (what: string, attempt: number, of: number): string =>
    t`${what} It is asked again by itself, request ${attempt} of at most ${of}.`,
  retries: (count: number): string => `${count} ${count === 1 ? t`retry` : t`retries`}`,
  /** Requests that met a rate limit, each of them sent again. */
  rejected: (count: number): string => t`${count}× limited`,
  /** Parts of a context, where their own title says nothing of what they are. */
  part: (
    kind: 'rules' | 'brief' | 'material' | 'handoff' | 'contract' | 'history' | 'follow-up' | 'note',
    title: string,
  ): string => {
    switch (kind) {
      case 'brief':
        return t`Brief`;
      case 'contract':
        return t`The form of its answer`;
      case 'follow-up':
        return t`Follow-up`;
      case 'note':
        return t`Note`;
      case 'handoff':
        return t`Handed over by ${title}`;
      case 'rules':
      case 'material':
      case 'history':
        return title;
      default:
        return assertNever(kind);
    }
  },
  gets: (outputs: number): string => t`Gets ${counted(outputs, t`output`)}, not the materials`,

  /** Above a turn that is not its task's first: who asked for it, and what it was told. */
  extraTurn: (purpose: Purpose, note: string | null): string | null => {
    switch (purpose) {
      case 'follow-up':
        return note === null ? t`Asked on` : t`Asked on: ${note}`;
      case 'revision':
        return note === null ? t`Written again with the coordinator’s note` : t`Sent back: ${note}`;
      case 'repair':
        return note === null ? t`Asked once more for its form` : t`Asked once more: ${note}`;
      case 'work':
        return note;
      default:
        return assertNever(purpose);
    }
  },
  joined: (conflicts: number): string =>
    t`Joined without a model. ${conflicts === 0 ? t`No field disagrees.` : `${sentence(counted(conflicts, t`field`))} ${conflicts === 1 ? t`disagrees` : t`disagree`}.`}`,
  get rowJoined() {
    return t`Joined without a model`;
  },
  get rowPersonNow() {
    return t`Waits for you`;
  },
  rowPerson: (ms: number): string => t`Your time ${seconds(ms)}`,

  stopRun: (structure: string): string => t`Stop ${structure}`,
  pause: (structure: string): string => t`Pause ${structure}`,
  goOn: (structure: string): string => t`Go on with ${structure}`,
  get pauseNote() {
    return t`Nothing new starts; what is under way is finished.`;
  },
  get paused() {
    return t`Paused by you. Nothing new starts; what is under way is finished.`;
  },

  /** A gate. `outputs` are the names of the tasks whose outputs wait. */
  gateWaits: (phase: string): string => t`${phase} waits for your review`,
  /** What a gate closes: a phase by its name, or so many tasks of a queue. */
  gatePhase: (name: Phase['name'], index: number): string => (name === 'all' ? t`This batch` : phaseName(name, index)),
  gateHolds: (outputs: number): string =>
    t`${sentence(counted(outputs, t`output`))} so far. Nothing after ${outputs === 1 ? t`it` : t`them`} starts before you approve.`,
  get yourTime() {
    return t`Your time`;
  },
  get yourTimeApart() {
    return t`Your time is counted, and shown apart from the model’s.`;
  },
  get editHint() {
    return t`What you save is handed on in its place.`;
  },
  get editFieldsHint() {
    return t`What you save is handed on in its place. It has fields: change the words between the quotation marks, and leave the marks and brackets as they are.`;
  },
  get sendBackHint() {
    return t`It is written again in its own conversation, with this note as the next turn.`;
  },
  get unsaved() {
    return t`Save or cancel what you typed, then approve.`;
  },
  get edited() {
    return t`Edited by you`;
  },
  get sentBack() {
    return t`Sent back`;
  },
  beingWrittenAgain: (names: readonly string[]): string =>
    t`${listed(names)} ${names.length === 1 ? t`is` : t`are`} being written again with your note. The review goes on when ${names.length === 1 ? t`it is` : t`they are`} there.`,
  get decidedElsewhere() {
    return t`This review was closed in another window, or by the end of the run.`;
  },
  get typedIsKept() {
    return t`What you had typed was not used. It stays here until you close this.`;
  },
  get changedMeanwhile() {
    return t`This output has changed since you began. Saving replaces what is there now.`;
  },
  breaksForm: (faults: readonly string[]): string =>
    faults.includes('json')
      ? t`This has lost its form: a quotation mark, comma or bracket is missing, or something stands outside them. Mend it, or cancel to have the output back.`
      : t`This no longer has what was asked for: ${listed(faults)}. Mend it, or cancel to have the output back.`,
  heardGate: (structure: string, phase: string): string => t`${structure}: ${phase} waits for your review`,

  get askOn() {
    return t`Ask on in this conversation`;
  },
  get askOnHint() {
    return t`It goes out as one more turn. What follows waits for it where it has not begun.`;
  },
  resolutionAsked: (one: string, other: string): string =>
    t`A conversation that settles ${one} and ${other} has joined.`,
  get resolveNote() {
    return t`A conversation of its own gets both, and your reason. It reconciles them or says which one goes first and why; what has not begun is handed its answer too.`;
  },

  get inTurn() {
    return t`Run in turn: each structure began when the one before had ended. Waiting for its turn is not in its clock.`;
  },
  waitsForTurn: (first: string | null): string =>
    first === null ? t`Waits for its turn.` : t`Waits for its turn: ${first} runs first.`,

  get setForThese() {
    return t`Set for these runs`;
  },
  faultsSet: (count: number): string => t`${sentence(counted(count, t`fault`))} on purpose.`,
  get forgetting() {
    return t`The practice model forgets in very long contexts: an assumption to discuss.`;
  },
} as const;

const isSameClock = (factor: number): boolean => Math.max(factor, 1 / factor) < 1.04;
const percentApart = (factor: number): number => Math.round(Math.abs(factor - 1) * 100);
const isSameTokens = (factor: number): boolean => percentApart(factor) < 3;

/** A guess of the tokens where nothing beside it says that it is of tokens. */
function tokensSaid(factor: number): string {
  if (isSameTokens(factor)) return t`the same tokens`;
  const guess = raceWords.tokenGuess(factor);
  return factor >= 2 ? guess : `${guess}${t` tokens`}`;
}

function threadsAmong(threads: readonly boolean[]): string {
  const count = threads.filter((thread) => thread).length;
  return count === 0 ? '' : t`, ${count === threads.length ? t`all` : count} in a thread`;
}

function phaseName(name: Phase['name'], index: number): string {
  switch (name) {
    case 'discover':
      return t`Discover`;
    case 'work':
      return t`Work`;
    case 'integrate':
      return t`Integrate`;
    case 'own':
      return phaseNumber(index + 1);
    case 'all':
      return t`All`;
  }
}
