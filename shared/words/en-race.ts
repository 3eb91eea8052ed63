import { assertNever } from '../assert-never.ts';
import { countWord, counted, ratio, seconds, sentence } from './format.ts';

/** Words of Predict and Run, in English. Parameters are figures and names; nothing here decides anything. */
export const raceWords = {
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
  phaseNames: (names: readonly string[]): string => names.map(phaseName).join(', ').toLowerCase(),
  phaseName,

  /** Beside a row of the timeline that stands for a whole run. */
  rowRunning: (task: string, state: string, waiting: number): string =>
    `${task}, ${state.charAt(0).toLowerCase()}${state.slice(1)}${waiting === 0 ? '' : `. ${sentence(countWord(waiting))} ${waiting === 1 ? 'waits' : 'wait'}`}`,
  turn: (number: number): string => `Turn ${number}`,
  rowDone: (ms: number): string => `Done ${seconds(ms)}`,
  /** A conversation that goes on after waiting to ask again. */
  afterWait: (state: string, waitedMs: number): string => `${state}, asked again after ${seconds(waitedMs)}`,

  runFinished: 'Finished',
  runFailed: 'Ended with a failure. What is done is kept.',
  runStopped: 'Stopped. What is done is kept.',
  runInterrupted: 'Cut off before its end. Everything it received is kept.',

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
  askedAgainSoon: (what: string): string => `${what} It is asked again by itself.`,
  retries: (count: number): string => `${count} ${count === 1 ? 'retry' : 'retries'}`,
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
} as const;

function phaseName(name: string): string {
  switch (name) {
    case 'discover':
      return 'Discover';
    case 'work':
      return 'Work';
    case 'integrate':
      return 'Integrate';
    default:
      return 'All';
  }
}
