import { assertNever } from '../assert-never.ts';
import type { Purpose } from '../run/step.ts';
import type { Phase } from '../structure/structure.ts';
import { phaseNumber } from './en-phases.ts';
import { countWord, counted, listed, ratio, seconds, sentence } from './format.ts';

/** Words of Predict and Run, in English. Parameters are figures and names; nothing here decides anything. */
export const raceWords = {
  foldFinished: (lanes: number): string => (lanes === 1 ? 'Fold the finished lane' : 'Fold finished lanes'),
  unfoldFinished: 'Show finished lanes',
  /** `factor` is the wall-clock of the other over that of the one asked about: above 1 is sooner. */
  clockGuess: (factor: number): string => {
    const size = factor >= 1 ? factor : 1 / factor;
    return size < 1.04 ? 'the same' : `${ratio(size)} ${factor > 1 ? 'sooner' : 'later'}`;
  },
  /** `factor` is the tokens of the one asked about over those of the other. */
  tokenGuess: (factor: number): string => {
    const share = Math.round(Math.abs(factor - 1) * 100);
    if (share < 3) return 'the same';
    return factor >= 2 ? `${ratio(factor)} as many` : `${share}% ${factor > 1 ? 'more' : 'fewer'}`;
  },
  youSaid: (soonerFactor: number, tokenFactor: number): string => {
    const time = raceWords.clockGuess(soonerFactor);
    const size = raceWords.tokenGuess(tokenFactor);
    const times = time === 'the same' ? 'the same time' : time;
    const sizes = size === 'the same' ? 'the same tokens' : `${size}${size.endsWith('as many') ? '' : ' tokens'}`;
    return `You said: ${times}, ${sizes}`;
  },
  nothingLost: 'Nothing is lost',
  ratioOf: (structure: string, against: string): string => `${structure} against ${against}`,
  conversations: (count: number, atOnce: number): string =>
    `${count} ${count === 1 ? 'conversation' : 'conversations'}, ${atOnce} at once`,
  turns: (count: number): string => `1 conversation, ${count} ${count === 1 ? 'turn' : 'turns'}`,
  phases: (count: number, conversations: number): string =>
    `${count} ${count === 1 ? 'phase' : 'phases'}, ${conversations} ${conversations === 1 ? 'conversation' : 'conversations'}`,

  atOnce: (width: number): string => `fresh conversations, ${width} at once`,
  oneThread: 'one growing conversation',
  twoRounds: 'two rounds with a coordinator between',
  phaseNames: (names: readonly Phase['name'][]): string => names.map(phaseName).join(', ').toLowerCase(),
  /** `index`: its place among the phases, from 0. */
  phaseName,
  /** What each of the phases that somebody built is. */
  ownPhases: (threads: readonly boolean[]): string =>
    threads.length === 1 ? '1 phase' : `${threads.length} phases${threadsAmong(threads)}`,

  /** Beside a row of the timeline that stands for a whole run. */
  rowRunning: (task: string, state: string, waiting: number): string =>
    `${task}, ${state.charAt(0).toLowerCase()}${state.slice(1)}${waiting === 0 ? '' : `. ${sentence(countWord(waiting))} ${waiting === 1 ? 'waits' : 'wait'}`}`,
  turn: (number: number): string => `Turn ${number}`,
  rowDone: (ms: number): string => `Done ${seconds(ms)}`,
  /** A conversation that goes on after waiting to ask again. */
  afterWait: (state: string, waitedMs: number): string => `${state}, asked again after ${seconds(waitedMs)}`,

  runFinished: 'Finished',
  runFailed: 'Ended with a failure. What is done is kept.',
  runAtCap: 'Stopped at its cap. What is done is kept. Raise the cap, then go on.',
  runStopped: 'Stopped. What is done is kept.',
  runInterrupted: 'Cut off before its end. Everything it received is kept.',

  /** Of a run that was cut off: tasks that are there, and what going on sends. */
  keptOfRun: (done: number, of: number): string =>
    done === 0
      ? 'No task had ended. Going on sends them again.'
      : `${sentence(countWord(done))} of ${countWord(of)} tasks ${done === 1 ? 'is' : 'are'} done and not sent again. Going on sends the rest; what was half written is asked for anew.`,

  /** Read out, never shown: one change of state. */
  heard: (structure: string, task: string, state: string): string => `${structure}: ${task}, ${state}`,
  heardRun: (structure: string, ending: string): string => `${structure}: ${ending}`,
  clockLabel: (structure: string, spoken: string): string => `${structure}, ${spoken}`,
  spokenTime: (ms: number): string => {
    const total = Math.max(0, Math.round(ms / 1000));
    const minutes = Math.floor(total / 60);
    const rest = total % 60;
    const spoken = `${rest} ${rest === 1 ? 'second' : 'seconds'}`;
    return minutes === 0 ? spoken : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ${spoken}`;
  },
  cutOff: 'It reached its token limit, so the answer ends in the middle. What follows is handed what there is.',
  askedAgainSoon: (what: string, attempt: number, of: number): string =>
    `${what} It is asked again by itself, request ${attempt} of at most ${of}.`,
  retries: (count: number): string => `${count} ${count === 1 ? 'retry' : 'retries'}`,
  /** Requests that met a rate limit, each of them sent again. */
  rejected: (count: number): string => `${count}× limited`,
  /** Parts of a context, where their own title says nothing of what they are. */
  part: (
    kind: 'rules' | 'brief' | 'material' | 'handoff' | 'contract' | 'history' | 'follow-up' | 'note',
    title: string,
  ): string => {
    switch (kind) {
      case 'brief':
        return 'Brief';
      case 'contract':
        return 'The form of its answer';
      case 'follow-up':
        return 'Follow-up';
      case 'note':
        return 'Note';
      case 'handoff':
        return `Handed over by ${title}`;
      case 'rules':
      case 'material':
      case 'history':
        return title;
      default:
        return assertNever(kind);
    }
  },
  gets: (outputs: number): string => `Gets ${counted(outputs, 'output')}, not the materials`,

  /** Above a turn that is not its task's first: who asked for it, and what it was told. */
  extraTurn: (purpose: Purpose, note: string | null): string | null => {
    switch (purpose) {
      case 'follow-up':
        return note === null ? 'Asked on' : `Asked on: ${note}`;
      case 'revision':
        return note === null ? 'Written again with the coordinator’s note' : `Sent back: ${note}`;
      case 'repair':
        return note === null ? 'Asked once more for its form' : `Asked once more: ${note}`;
      case 'work':
        return note;
      default:
        return assertNever(purpose);
    }
  },
  joined: (conflicts: number): string =>
    `Joined without a model. ${conflicts === 0 ? 'No field disagrees.' : `${sentence(counted(conflicts, 'field'))} ${conflicts === 1 ? 'disagrees' : 'disagree'}.`}`,
  rowJoined: 'Joined without a model',
  rowPersonNow: 'Waits for you',
  rowPerson: (ms: number): string => `Your time ${seconds(ms)}`,

  stopRun: (structure: string): string => `Stop ${structure}`,
  pause: (structure: string): string => `Pause ${structure}`,
  goOn: (structure: string): string => `Go on with ${structure}`,
  pauseNote: 'Nothing new starts; what is under way is finished.',
  paused: 'Paused by you. Nothing new starts; what is under way is finished.',

  /** A gate. `outputs` are the names of the tasks whose outputs wait. */
  gateWaits: (phase: string): string => `${phase} waits for your review`,
  /** What a gate closes: a phase by its name, or so many tasks of a queue. */
  gatePhase: (name: Phase['name'], index: number): string => (name === 'all' ? 'This batch' : phaseName(name, index)),
  gateHolds: (outputs: number): string =>
    `${sentence(counted(outputs, 'output'))} so far. Nothing after ${outputs === 1 ? 'it' : 'them'} starts before you approve.`,
  yourTime: 'Your time',
  yourTimeApart: 'Your time is counted, and shown apart from the model’s.',
  editHint: 'What you save is handed on in its place.',
  editFieldsHint:
    'What you save is handed on in its place. It has fields: change the words between the quotation marks, and leave the marks and brackets as they are.',
  sendBackHint: 'It is written again in its own conversation, with this note as the next turn.',
  unsaved: 'Save or cancel what you typed, then approve.',
  edited: 'Edited by you',
  sentBack: 'Sent back',
  beingWrittenAgain: (names: readonly string[]): string =>
    `${listed(names)} ${names.length === 1 ? 'is' : 'are'} being written again with your note. The review goes on when ${names.length === 1 ? 'it is' : 'they are'} there.`,
  decidedElsewhere: 'This review was closed in another window, or by the end of the run.',
  typedIsKept: 'What you had typed was not used. It stays here until you close this.',
  changedMeanwhile: 'This output has changed since you began. Saving replaces what is there now.',
  breaksForm: (faults: readonly string[]): string =>
    faults.includes('json')
      ? 'This has lost its form: a quotation mark, comma or bracket is missing, or something stands outside them. Mend it, or cancel to have the output back.'
      : `This no longer has what was asked for: ${listed(faults)}. Mend it, or cancel to have the output back.`,
  heardGate: (structure: string, phase: string): string => `${structure}: ${phase} waits for your review`,

  askOn: 'Ask on in this conversation',
  askOnHint: 'It goes out as one more turn. What follows waits for it where it has not begun.',
  resolutionAsked: (one: string, other: string): string =>
    `A conversation that settles ${one} and ${other} has joined.`,
  resolveNote:
    'A conversation of its own gets both, and your reason. It reconciles them or says which one goes first and why; what has not begun is handed its answer too.',

  inTurn: 'Run in turn: each structure began when the one before had ended. Waiting for its turn is not in its clock.',
  waitsForTurn: (first: string | null): string =>
    first === null ? 'Waits for its turn.' : `Waits for its turn: ${first} runs first.`,

  setForThese: 'Set for these runs',
  faultsSet: (count: number): string => `${sentence(counted(count, 'fault'))} on purpose.`,
  forgetting: 'The practice model forgets in very long contexts: an assumption to discuss.',
} as const;

function threadsAmong(threads: readonly boolean[]): string {
  const count = threads.filter((thread) => thread).length;
  return count === 0 ? '' : `, ${count === threads.length ? 'all' : count} in a thread`;
}

function phaseName(name: Phase['name'], index: number): string {
  switch (name) {
    case 'discover':
      return 'Discover';
    case 'work':
      return 'Work';
    case 'integrate':
      return 'Integrate';
    case 'own':
      return phaseNumber(index + 1);
    case 'all':
      return 'All';
  }
}
