import type { Failure, FailureCode } from '../failure.ts';
import { counted, countWord, seconds, sentence, shortClock, tokens } from './format.ts';
import { t } from './t.ts';

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

const quoted = (details: Details, name: string): string => t`“${details[name] ?? ''}”`;
const unchanged = (): string => t`Nothing was started or changed.`;

/** What can go wrong with a set of conversations; part of `failureWords`. */
export const conversationFailures: Readonly<Record<ConversationFailure, (details: Details) => Words>> = {
  'unknown-conversations': (d) => ({
    what: t`there are no conversations ${quoted(d, 'set')}`,
    safe: '',
    next: t`Choose others from the list.`,
  }),
  'unknown-lane': (d) => ({
    what: t`there is no lane ${quoted(d, 'lane')} here`,
    safe: unchanged(),
    next: t`Choose one of the lanes on the page.`,
  }),
  'too-few-lanes': () => ({
    what: t`a single lane has nothing to run beside it`,
    safe: unchanged(),
    next: t`Add a second one.`,
  }),
  'too-many-lanes': (d) => ({
    what: t`one set holds ${d['most'] ?? 24} lanes at the most`,
    safe: t`What you wrote is still there.`,
    next: t`Ask on in one of them, or begin a new set.`,
  }),
  'too-few-handed': () => ({
    what: t`a synthesis needs at least two lanes to be handed`,
    safe: unchanged(),
    next: t`Pick another lane.`,
  }),
  'empty-briefs': (d) => ({
    what: t`these lanes have no brief: ${d['lanes'] ?? ''}`,
    safe: unchanged(),
    next: t`Write one for each, or take the lane away.`,
  }),
  'lane-broken': (d) => ({
    what: t`${quoted(d, 'lane')} ${d['how'] === 'stopped' ? t`was stopped` : t`failed`} before it had answered, so there is nothing to go on from`,
    safe: t`What you wrote is still there, and so is what came of the answer.`,
    next: t`Have it answer again first.`,
  }),
  'lane-busy': (d) => ({
    what: t`${quoted(d, 'lane')} is still answering`,
    safe: t`It was not touched.`,
    next: t`Wait for its end, or stop it first.`,
  }),
  'already-started': () => ({
    what: t`these conversations have started already`,
    safe: t`Nothing was started twice.`,
    next: t`Look at them as they are now.`,
  }),
  'already-measured': () => ({
    what: t`one after another was measured already, or is being measured now`,
    safe: t`The figure stands.`,
    next: t`Look at it below the lanes.`,
  }),
};

/** What the page and the exported file say of a set. */
export const conversationWords = {
  get untitled() {
    return t`Untitled conversations`;
  },
  get full() {
    return t`One set holds 24 lanes at the most.`;
  },
  get practice() {
    return t`Practice model, drawn from your text`;
  },
  lanes: (count: number): string => counted(count, t`conversation`),
  laneOf: (number: number, of: number): string => t`Lane ${number} of ${of}`,
  get branchElsewhere() {
    return t`It goes on in a lane of its own, beside the others.`;
  },
  toAll: (count: number): string => (count === 2 ? t`To both` : t`To all ${countWord(count)}`),
  get computed() {
    return t`computed from the lanes`;
  },
  /** `atOnce` and `inTurn` are milliseconds. */
  sums: (atOnce: number, inTurn: number): string =>
    t`Started together: ${shortClock(atOnce)}. One after another: about ${shortClock(inTurn)}, computed from the lanes.`,
  measured: (inTurn: number, computed: number): string =>
    t`The opening turns one after another, measured: ${shortClock(inTurn)}; computed from their lanes: about ${shortClock(computed)}.`,
  measuredAlone: (inTurn: number): string => t`The opening turns one after another, measured: ${shortClock(inTurn)}.`,
  get measureNote() {
    return t`Runs the same opening turns once more, one after another, and shows what that took`;
  },
  get measureLater() {
    return t`Can be measured once every lane has answered its brief and nothing is being written`;
  },
  measuring: (ms: number): string => t`Measuring one after another: ${shortClock(ms)} so far.`,
  get notMeasured() {
    return t`One after another was not measured to its end.`;
  },
  exportHead: (lanes: number, day: string, model: string): string =>
    t`${sentence(counted(lanes, t`conversation`))}, started ${day}. ${model}.`,
  laneFigures: (time: string, count: string): string => t`${time}, ${count} tokens`,
  firstToken: (ms: number): string => t`first token ${seconds(ms)}`,
  speed: (perSecond: number): string => t`${tokens(Math.round(perSecond))} tokens a second`,
  branchTitle: (title: string, number: number): string => t`${title}, branch ${number}`,
  synthesisTitle: (titles: readonly string[]): string =>
    titles.length <= 3 ? t`Synthesis of ${titles.join(', ')}` : t`Synthesis of ${counted(titles.length, t`lane`)}`,
  get synthesisBrief() {
    return t`Bring the outputs you were handed together in one answer. Say where they agree, where they contradict each other, and what only one of them has. Name the output behind every point.`;
  },
} as const;

/** Briefs to begin from. */
export const briefTemplates: readonly { readonly id: string; readonly title: string; readonly brief: string }[] = [
  {
    id: 'problems',
    get title() {
      return t`Problems in a text`;
    },
    get brief() {
      return t`Read this text only. List the problems it tells of, each with a quote in its own words.`;
    },
  },
  {
    id: 'risks',
    get title() {
      return t`Risks with evidence`;
    },
    get brief() {
      return t`Name the three largest risks in what you were given. For each: what could happen, and the passage it rests on.`;
    },
  },
  {
    id: 'figures',
    get title() {
      return t`Figures and their source`;
    },
    get brief() {
      return t`List every figure that matters for a decision, with the passage it stands in and what it is a figure of.`;
    },
  },
  {
    id: 'sceptic',
    get title() {
      return t`A sceptic’s reading`;
    },
    get brief() {
      return t`Read this as somebody who doubts it. Which claims have no evidence here? What would have to be shown first?`;
    },
  },
  {
    id: 'newcomer',
    get title() {
      return t`A newcomer’s questions`;
    },
    get brief() {
      return t`Read this as somebody who is new to it. List the five questions that it leaves open, the most important first.`;
    },
  },
  {
    id: 'summary',
    get title() {
      return t`Summary for a decision`;
    },
    get brief() {
      return t`Summarise this for somebody who has to decide today: what is asked, what speaks for and against it, what is missing.`;
    },
  },
];
