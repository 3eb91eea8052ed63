import { assertNever } from '../assert-never.ts';
import type { Change } from '../run/change.ts';
import type { LossCause, RunResult } from '../run/comparison.ts';
import type { Aside, Headline, Unfinished } from '../run/explain.ts';
import type { SeenPiece, Why } from '../run/why.ts';
import { counted, countWord, elapsed, listed, percent, ratio, seconds, sentence, tokens } from './format.ts';
import { structureName } from './structure-names.ts';

type Parametered = { readonly id: string; readonly params: unknown };
type ParamsOf<Message extends Parametered, Id> = Message extends Parametered
  ? Id extends Message['id']
    ? Message['params']
    : never
  : never;
type WordsOf<Message extends Parametered, Worded> = {
  readonly [Id in Message['id']]: (params: ParamsOf<Message, Id>) => Worded;
};

/** A change of a wall-clock: `2.5× sooner`. */
export function clockChange(change: Change): string {
  return worded(change, 'sooner', 'later', true);
}

/** What a person did to a run, by the titles of the tasks; null where nobody did anything. */
export function handiworkWords(did: {
  readonly edited: readonly string[];
  readonly sentBack: readonly string[];
  readonly askedOn: readonly string[];
}): string | null {
  const parts = [
    ...(did.edited.length > 0 ? [`edited ${listed(did.edited)}`] : []),
    ...(did.sentBack.length > 0 ? [`sent back ${listed(did.sentBack)}`] : []),
    ...(did.askedOn.length > 0 ? [`asked on in ${listed(did.askedOn)}`] : []),
  ];
  return parts.length === 0 ? null : `you ${listed(parts)}. What came after rests on that.`;
}

/** `6 requests, 1 retry, 2× limited`; what did not happen is left out. */
export function requestsSaid({
  requests,
  retries,
  rejected,
}: {
  readonly requests: number;
  readonly retries: number;
  readonly rejected: number;
}): string {
  return [
    `${requests} ${requests === 1 ? 'request' : 'requests'}`,
    ...(retries > 0 ? [`${retries} ${retries === 1 ? 'retry' : 'retries'}`] : []),
    ...(rejected > 0 ? [`${rejected}× limited`] : []),
  ].join(', ');
}

/** A change of an amount: `62% fewer`, `2.6× as many` from twice on. */
export function amountChanged(change: Change, less = 'fewer', more = 'more'): string {
  if (change.kind === 'higher' && change.factor !== null && change.factor >= 2) {
    return `${ratio(change.factor)} as ${more === 'more' && less === 'fewer' ? 'many' : 'much'}`;
  }
  return worded(change, less, more, false);
}

/** A change of a count: `6 lost`, `2 more`. */
export function foundChange(change: Change, from: number | null, to: number | null): string {
  if (from === null || to === null) return worded(change, '', '', false);
  if (from === to) return 'the same';
  return to < from ? `${from - to} lost` : `${to - from} more`;
}

function worded(change: Change, lower: string, higher: string, asFactor: boolean): string {
  switch (change.kind) {
    case 'unknown':
      return 'n/a';
    case 'same':
      return change.exact ? 'the same' : 'about the same';
    case 'lower':
    case 'higher':
      return `${asFactor ? ratio(change.factor) : percent(change.share)} ${change.kind === 'lower' ? lower : higher}`;
    default:
      return assertNever(change);
  }
}

export const stateWords = {
  running: 'is still running',
  finished: 'finished',
  failed: 'failed',
  stopped: 'was stopped',
  interrupted: 'was cut off',
} as const satisfies Record<RunResult['state'], string>;

const unfinishedClause = ({ structure, state, atMs }: Unfinished): string =>
  `${structureName(structure)} ${stateWords[state]} ${state === 'running' ? 'after' : 'at'} ${elapsed(atMs)}`;

const pluralStateWords = {
  running: 'are still running',
  finished: 'finished',
  failed: 'failed',
  stopped: 'were stopped',
  interrupted: 'were cut off',
} as const satisfies Record<RunResult['state'], string>;

function groupClause(runs: readonly Unfinished[]): string {
  const [only] = runs;
  if (only && runs.length === 1) return unfinishedClause(only);
  return `${listed(runs.map(({ structure }) => structureName(structure)))} ${pluralStateWords[only?.state ?? 'stopped']}`;
}

const foundSame = (found: number, planted: number): string => {
  if (planted === 1) return found === 1 ? 'found the one finding' : 'missed the one finding';
  if (found === 0) return `found none of the ${planted} findings`;
  return found === planted
    ? `found all ${counted(planted, 'finding')}`
    : `found the same ${countWord(found)} of ${planted} findings`;
};

const withFindings = (found: number, planted: number): string => {
  if (planted === 1) return found === 1 ? 'with the one finding' : 'without the one finding';
  return `with ${found} of ${planted} findings`;
};

function pairClause({
  lost,
  gained,
  found,
  planted,
}: NonNullable<Extract<Headline, { id: 'pair' }>['params']['findings']>): string {
  if (lost === 0 && gained === 0) return `, and ${foundSame(found, planted)}`;
  if (gained === 0) return `, and lost ${counted(lost, 'finding')} that it kept`;
  if (lost === 0) return `, and found ${countWord(gained)} that it missed`;
  return `, lost ${counted(lost, 'finding')} that it kept and found ${countWord(gained)} that it missed`;
}

/** The sentence over the page. No full stop: it is a heading. */
export const headlineWords: WordsOf<Headline, string> = {
  none: ({ runs }) => {
    const states = [...new Set(runs.map(({ state }) => state))];
    const clauses = states.map((state) => groupClause(runs.filter((run) => run.state === state)));
    return clauses.length === 0 ? 'Nothing was run' : listed(clauses);
  },
  single: ({ structure, wallClockMs, found, planted, others }) =>
    `${structureName(structure)} finished in ${elapsed(wallClockMs)}${
      found === null || planted === null ? '' : ` ${withFindings(found, planted)}`
    }${others.length === 0 ? '' : `; ${listed(others.map(unfinishedClause))}`}`,
  pair: ({ of, against, time, findings }) => {
    const [a, b] = [structureName(of), structureName(against)];
    if (time.kind === 'lower' || time.kind === 'higher') {
      return `${a} finished ${clockChange(time)} than ${b}${findings ? pairClause(findings) : ''}`;
    }
    if (!findings) return `${a} and ${b} took about the same time`;
    if (findings.lost === 0 && findings.gained === 0) {
      return `${a} and ${b} took about the same time and ${foundSame(findings.found, findings.planted)}`;
    }
    return `${a} took about as long as ${b}${pairClause(findings)}`;
  },
};

const causeClauses: Record<LossCause, (count: number) => string> = {
  'not-seen': (count) =>
    count === 1
      ? 'no conversation saw all the evidence of one of them'
      : `no conversation saw all the evidence of ${countWord(count)} of them`,
  'not-passed-on': (count) => `the evidence of ${countWord(count)} was not passed on`,
  'not-asked': (count) => `no brief asked for ${countWord(count)}`,
  overlooked: (count) => `${countWord(count)} ${count === 1 ? 'was' : 'were'} in plain view and overlooked`,
};

const tokenReasons: Record<
  Extract<Aside, { id: 'tokens' }>['params']['differs'],
  { lower: string; higher: string; same: string }
> = {
  context: {
    lower: ', because each conversation read only what it was given and none of the history',
    higher: ', because every conversation had to be told again what a thread already holds',
    same: '',
  },
  phases: {
    lower: ', because history was carried within a phase only',
    higher: ', because what the phases share was sent again in each',
    same: '',
  },
  width: { lower: '', higher: '', same: ': width doesn’t change what a conversation reads' },
  other: { lower: '', higher: '', same: '' },
};

/** Sentences under the headline; `It` is the structure that the headline begins with. */
export const asideWords: WordsOf<Aside, string> = {
  tokens: ({ tokens: change, price, differs }) => {
    if (change.kind === 'unknown') return 'Tokens can’t be compared: the server did not report all of them.';
    const reasons = tokenReasons[differs];
    if (change.kind === 'same') {
      return `It used ${change.exact ? 'exactly' : 'about'} the same tokens${reasons.same}.`;
    }
    const priced = price.kind === 'unknown' ? '' : `, ${amountChanged(price, 'less', 'more')} at list price`;
    return `It used ${amountChanged(change)} tokens${priced}${reasons[change.kind]}.`;
  },
  losses: ({ causes, alarmsIn, alarmsOut, against }) => {
    const clauses = causes.map(({ cause, count }) => causeClauses[cause](count));
    if (alarmsIn > 0) clauses.push(`${counted(alarmsIn, 'false alarm')} came in`);
    if (alarmsOut > 0) clauses.push(`${counted(alarmsOut, 'false alarm')} of ${structureName(against)} stayed out`);
    // Clauses have an "and" of their own, so a third one needs its comma.
    const all =
      clauses.length > 2 ? `${clauses.slice(0, -1).join(', ')}, and ${clauses.at(-1) ?? ''}` : listed(clauses);
    return causes.length > 0 ? `The price of that: ${all}.` : `${sentence(all)}.`;
  },
  unfinished: (params) => `${unfinishedClause(params)}: its figures cover only what it did until then.`,
};

/** What each cause of loss means, for the legend and the drawer. */
export const causeWords: Record<LossCause, { readonly name: string; readonly meaning: string }> = {
  'not-seen': { name: 'not seen', meaning: 'No conversation had all the evidence.' },
  'not-asked': { name: 'not asked', meaning: 'It was in the context, but no brief asked.' },
  'not-passed-on': { name: 'not passed on', meaning: 'A conversation had it, and a handoff dropped it.' },
  overlooked: { name: 'overlooked', meaning: 'It was in the context, it was asked for, and it is not in the answer.' },
};

export type WhyText = { readonly title: string; readonly text: string };

const inBoth = (structures: readonly Unfinished['structure'][]): string =>
  `in ${listed(structures.map(structureName))}`;
const quoted = (title: string): string => `“${title}”`;
const moreLike = (count: number): string =>
  count > 1 ? ` ${sentence(countWord(count - 1))} more went the same way.` : '';

/** How far each piece got: the materials' titles and the tasks whose conversations had them. */
export function seenSentence(pieces: readonly SeenPiece[]): string {
  return pieces
    .map(({ material, seenBy }, index) => {
      const passage = `${index === 0 ? 'the passage' : 'the one'} in ${material}`;
      return `${passage} reached ${seenBy.length === 0 ? 'no conversation' : listed(seenBy)}`;
    })
    .join(', ');
}

/** One reason each, with the learner's own figures. */
export const whyWords: WordsOf<Why, WhyText> = {
  'not-seen': ({ count, title, structures, pieces }) => ({
    title:
      count === 1
        ? 'No conversation saw all of one finding.'
        : `No conversation saw all of ${counted(count, 'finding')}.`,
    text: `${quoted(title)}: ${seenSentence(pieces)}, and no conversation ${inBoth(structures)} had it all.${moreLike(count)}`,
  }),
  'not-passed-on': ({ count, title, task, had, structures }) => ({
    title:
      count === 1
        ? 'One finding never reached the final answer.'
        : `${sentence(counted(count, 'finding'))} never reached the final answer.`,
    text: `${quoted(title)}: ${task ?? 'a conversation'} ${had === 'found' ? 'found it' : 'read a part of the evidence'} ${inBoth(structures)}, and what it handed on did not carry it.${moreLike(count)}`,
  }),
  'not-asked': ({ count, title, task, structures }) => ({
    title: count === 1 ? 'Nobody asked for one finding.' : `Nobody asked for ${counted(count, 'finding')}.`,
    text: `${quoted(title)}: ${task ?? 'a conversation'} had the evidence ${inBoth(structures)}, and no brief asked for it.${moreLike(count)}`,
  }),
  overlooked: ({ count, title, task, structures }) => ({
    title: count === 1 ? 'One finding was overlooked.' : `${sentence(counted(count, 'finding'))} were overlooked.`,
    text: `${quoted(title)}: ${task ?? 'a conversation'} had the evidence ${inBoth(structures)} and was asked, and did not say it.${moreLike(count)}`,
  }),
  reread: ({ contexts, inputTokens, apart }) => ({
    title: 'The thread reread itself.',
    text: `Its turns read ${listed(contexts.map(tokens))} tokens: ${tokens(inputTokens)} in.${
      apart ? ` ${structureName(apart.structure)}, ${tokens(apart.inputTokens)}.` : ''
    }`,
  }),
  overlap: ({ structure, path, wallClockMs, sequentialMs }) => ({
    title: 'The conversations overlapped.',
    text: `In ${structureName(structure)} you waited ${listed(path.map(({ task, ms }) => `${seconds(ms)} for ${task}`))}: ${seconds(
      wallClockMs,
    )}. One after another its tasks add up to ${seconds(sequentialMs)}, computed from the lanes.`,
  }),
  waited: ({ structure, for: reason, ms }) => ({
    title: `${structureName(structure)} had to wait.`,
    text: {
      limit: `${seconds(ms)} of its clock went by because the server’s rate limit held a request back.`,
      retry: `${seconds(ms)} of its clock went by before a failed request was sent again.`,
      person: `${seconds(ms)} of its clock are yours: it waited for your review.`,
    }[reason],
  }),
  cache: ({ cacheRead, tokens: fell, price }) => ({
    title: price.kind === 'lower' ? 'The price fell less than the tokens.' : 'The tokens fell, the price did not.',
    text: `Tokens: ${amountChanged(fell)}. Price: ${amountChanged(price, 'less', 'more')}. ${tokens(
      cacheRead,
    )} of the thread’s tokens were read from the cache, at a fraction of the price.`,
  }),
  'width-only': ({ from, to, tokens: count }) => ({
    title: 'Width moved the clock alone.',
    text: `${structureName(from)} and ${structureName(to)} used ${tokens(count)} tokens each: what a conversation reads doesn’t depend on how many run at once.`,
  }),
  'false-alarms': ({ count, structures, title, answeredIn }) => ({
    title:
      count === 1 ? 'One suspicion was a false alarm.' : `${sentence(counted(count, 'suspicion'))} were false alarms.`,
    text: `${quoted(title)} was reported ${inBoth(structures)}${
      answeredIn ? `. ${answeredIn.material}, ${answeredIn.place}, answers it` : ''
    }; whoever reported it had not read the answer.`,
  }),
};

/** Words one message. The record is keyed by id, so the parameters fit by construction. */
export function wordHeadline(headline: Headline): string {
  switch (headline.id) {
    case 'none':
      return headlineWords.none(headline.params);
    case 'single':
      return headlineWords.single(headline.params);
    case 'pair':
      return headlineWords.pair(headline.params);
    default:
      return assertNever(headline);
  }
}

export function wordAside(aside: Aside): string {
  switch (aside.id) {
    case 'tokens':
      return asideWords.tokens(aside.params);
    case 'losses':
      return asideWords.losses(aside.params);
    case 'unfinished':
      return asideWords.unfinished(aside.params);
    default:
      return assertNever(aside);
  }
}

export function wordWhy(why: Why): WhyText {
  switch (why.id) {
    case 'not-seen':
      return whyWords['not-seen'](why.params);
    case 'not-passed-on':
      return whyWords['not-passed-on'](why.params);
    case 'not-asked':
    case 'overlooked':
      return whyWords[why.id](why.params);
    case 'reread':
      return whyWords.reread(why.params);
    case 'overlap':
      return whyWords.overlap(why.params);
    case 'waited':
      return whyWords.waited(why.params);
    case 'cache':
      return whyWords.cache(why.params);
    case 'width-only':
      return whyWords['width-only'](why.params);
    case 'false-alarms':
      return whyWords['false-alarms'](why.params);
    default:
      return assertNever(why);
  }
}
