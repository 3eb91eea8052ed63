import type { Failure, FailureCode } from '../failure.ts';
import { counted, countWord, seconds, sentence, shortClock, tokens } from './format.ts';

type Words = { what: string; safe: string; next: string };
type Details = Failure['details'];
type ConversationFailure = Extract<
  FailureCode,
  | 'unknown-conversations'
  | 'unknown-lane'
  | 'too-few-lanes'
  | 'too-many-lanes'
  | 'too-few-handed'
  | 'empty-briefs'
  | 'lane-broken'
  | 'lane-busy'
  | 'already-started'
  | 'already-measured'
>;

const quoted = (details: Details, name: string): string => `“${details[name] ?? ''}”`;
const unchanged = 'Nothing was started or changed.';

/** What can go wrong with a set of conversations; part of `failureWords`. */
export const conversationFailures: Readonly<Record<ConversationFailure, (details: Details) => Words>> = {
  'unknown-conversations': (d) => ({
    what: `there are no conversations ${quoted(d, 'set')}`,
    safe: '',
    next: 'Choose others from the list.',
  }),
  'unknown-lane': (d) => ({
    what: `there is no lane ${quoted(d, 'lane')} here`,
    safe: unchanged,
    next: 'Choose one of the lanes on the page.',
  }),
  'too-few-lanes': () => ({
    what: 'a single lane has nothing to run beside it',
    safe: unchanged,
    next: 'Add a second one.',
  }),
  'too-many-lanes': (d) => ({
    what: `one set holds ${d['most'] ?? 24} lanes at the most`,
    safe: 'What you wrote is still there.',
    next: 'Ask on in one of them, or begin a new set.',
  }),
  'too-few-handed': () => ({
    what: 'a synthesis needs at least two lanes to be handed',
    safe: unchanged,
    next: 'Pick another lane.',
  }),
  'empty-briefs': (d) => ({
    what: `these lanes have no brief: ${d['lanes'] ?? ''}`,
    safe: unchanged,
    next: 'Write one for each, or take the lane away.',
  }),
  'lane-broken': (d) => ({
    what: `${quoted(d, 'lane')} ${d['how'] === 'stopped' ? 'was stopped' : 'failed'} before it had answered, so there is nothing to go on from`,
    safe: 'What you wrote is still there, and so is what came of the answer.',
    next: 'Have it answer again first.',
  }),
  'lane-busy': (d) => ({
    what: `${quoted(d, 'lane')} is still answering`,
    safe: 'It was not touched.',
    next: 'Wait for its end, or stop it first.',
  }),
  'already-started': () => ({
    what: 'these conversations have started already',
    safe: 'Nothing was started twice.',
    next: 'Look at them as they are now.',
  }),
  'already-measured': () => ({
    what: 'one after another was measured already, or is being measured now',
    safe: 'The figure stands.',
    next: 'Look at it below the lanes.',
  }),
};

/** What the page and the exported file say of a set. */
export const conversationWords = {
  untitled: 'Untitled conversations',
  full: 'One set holds 24 lanes at the most.',
  practice: 'Practice model, drawn from your text',
  lanes: (count: number): string => counted(count, 'conversation'),
  laneOf: (number: number, of: number): string => `Lane ${number} of ${of}`,
  branchElsewhere: 'It goes on in a lane of its own, beside the others.',
  toAll: (count: number): string => (count === 2 ? 'To both' : `To all ${countWord(count)}`),
  computed: 'computed from the lanes',
  /** `atOnce` and `inTurn` are milliseconds. */
  sums: (atOnce: number, inTurn: number): string =>
    `Started together: ${shortClock(atOnce)}. One after another: about ${shortClock(inTurn)}, computed from the lanes.`,
  measured: (inTurn: number, computed: number): string =>
    `The opening turns one after another, measured: ${shortClock(inTurn)}; computed from their lanes: about ${shortClock(computed)}.`,
  measuredAlone: (inTurn: number): string => `The opening turns one after another, measured: ${shortClock(inTurn)}.`,
  measureNote: 'Runs the same opening turns once more, one after another, and shows what that took',
  measureLater: 'Can be measured once every lane has answered its brief and nothing is being written',
  measuring: (ms: number): string => `Measuring one after another: ${shortClock(ms)} so far.`,
  notMeasured: 'One after another was not measured to its end.',
  exportHead: (lanes: number, day: string, model: string): string =>
    `${sentence(counted(lanes, 'conversation'))}, started ${day}. ${model}.`,
  laneFigures: (time: string, count: string): string => `${time}, ${count} tokens`,
  firstToken: (ms: number): string => `first token ${seconds(ms)}`,
  speed: (perSecond: number): string => `${tokens(Math.round(perSecond))} tokens a second`,
  branchTitle: (title: string, number: number): string => `${title}, branch ${number}`,
  synthesisTitle: (titles: readonly string[]): string =>
    titles.length <= 3 ? `Synthesis of ${titles.join(', ')}` : `Synthesis of ${counted(titles.length, 'lane')}`,
  synthesisBrief:
    'Bring the outputs you were handed together in one answer. Say where they agree, where they contradict each other, and what only one of them has. Name the output behind every point.',
} as const;

/** Briefs to begin from. */
export const briefTemplates: readonly { readonly id: string; readonly title: string; readonly brief: string }[] = [
  {
    id: 'problems',
    title: 'Problems in a text',
    brief: 'Read this text only. List the problems it tells of, each with a quote in its own words.',
  },
  {
    id: 'risks',
    title: 'Risks with evidence',
    brief:
      'Name the three largest risks in what you were given. For each: what could happen, and the passage it rests on.',
  },
  {
    id: 'figures',
    title: 'Figures and their source',
    brief: 'List every figure that matters for a decision, with the passage it stands in and what it is a figure of.',
  },
  {
    id: 'sceptic',
    title: 'A sceptic’s reading',
    brief:
      'Read this as somebody who doubts it. Which claims have no evidence here? What would have to be shown first?',
  },
  {
    id: 'newcomer',
    title: 'A newcomer’s questions',
    brief:
      'Read this as somebody who is new to it. List the five questions that it leaves open, the most important first.',
  },
  {
    id: 'summary',
    title: 'Summary for a decision',
    brief:
      'Summarise this for somebody who has to decide today: what is asked, what speaks for and against it, what is missing.',
  },
];
