import { assertNever } from '../assert-never.ts';
import type { LossCause, RunResult } from '../run/comparison.ts';
import type { Aside, Headline, Unfinished } from '../run/explain.ts';
import type { SeenPiece, Why } from '../run/why.ts';
import { amountChanged, clockChange } from './changes.ts';
import { counted, countWord, elapsed, listed, seconds, sentence, tokens } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

type Parametered = { readonly id: string; readonly params: unknown };
type ParamsOf<Message extends Parametered, Id> = Message extends Parametered
  ? Id extends Message['id']
    ? Message['params']
    : never
  : never;
type WordsOf<Message extends Parametered, Worded> = {
  readonly [Id in Message['id']]: (params: ParamsOf<Message, Id>) => Worded;
};

/** What a person did to a run, by the titles of the tasks; null where nobody did anything. */
export function handiworkWords(did: {
  readonly edited: readonly string[];
  readonly sentBack: readonly string[];
  readonly askedOn: readonly string[];
}): string | null {
  const parts = [
    ...(did.edited.length > 0 ? [t`edited ${listed(did.edited)}`] : []),
    ...(did.sentBack.length > 0 ? [t`sent back ${listed(did.sentBack)}`] : []),
    ...(did.askedOn.length > 0 ? [t`asked on in ${listed(did.askedOn)}`] : []),
  ];
  return parts.length === 0 ? null : t`you ${listed(parts)}. What came after rests on that.`;
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
    `${requests} ${requests === 1 ? t`request` : t`requests`}`,
    ...(retries > 0 ? [`${retries} ${retries === 1 ? t`retry` : t`retries`}`] : []),
    ...(rejected > 0 ? [t`${rejected}× limited`] : []),
  ].join(', ');
}

export const stateWords = {
  get running() {
    return t`is still running`;
  },
  get finished() {
    return t`finished`;
  },
  get failed() {
    return t`failed`;
  },
  get stopped() {
    return t`was stopped`;
  },
  get interrupted() {
    return t`was cut off`;
  },
} as const satisfies Record<RunResult['state'], string>;

const unfinishedClause = ({ structure, state, atMs }: Unfinished): string =>
  `${structureName(structure)} ${stateWords[state]} ${state === 'running' ? t`after` : t`at`} ${elapsed(atMs)}`;

const severalStates = {
  running: (names) => t`${names} are still running`,
  finished: (names) => t`${names} finished`,
  failed: (names) => t`${names} failed`,
  stopped: (names) => t`${names} were stopped`,
  interrupted: (names) => t`${names} were cut off`,
} as const satisfies Record<RunResult['state'], (names: string) => string>;

function groupClause(runs: readonly Unfinished[]): string {
  const [only] = runs;
  if (only && runs.length === 1) return unfinishedClause(only);
  return severalStates[only?.state ?? 'stopped'](listed(runs.map(({ structure }) => structureName(structure))));
}

const foundSame = (found: number, planted: number): string => {
  if (planted === 1) return found === 1 ? t`found the one finding` : t`missed the one finding`;
  if (found === 0) return t`found none of the ${planted} findings`;
  return found === planted
    ? t`found all ${counted(planted, t`finding`)}`
    : t`found the same ${countWord(found)} of ${planted} findings`;
};

const withFindings = (found: number, planted: number): string => {
  if (planted === 1) return found === 1 ? t`with the one finding` : t`without the one finding`;
  return t`with ${found} of ${planted} findings`;
};

function pairClause({
  lost,
  gained,
  found,
  planted,
}: NonNullable<Extract<Headline, { id: 'pair' }>['params']['findings']>): string {
  if (lost === 0 && gained === 0) return t`, and ${foundSame(found, planted)}`;
  if (gained === 0) return t`, and lost ${counted(lost, t`finding`)} that it kept`;
  if (lost === 0) return t`, and found ${countWord(gained)} that it missed`;
  return t`, lost ${counted(lost, t`finding`)} that it kept and found ${countWord(gained)} that it missed`;
}

/** The sentence over the page. No full stop: it is a heading. */
export const headlineWords: WordsOf<Headline, string> = {
  none: ({ runs }) => {
    const states = [...new Set(runs.map(({ state }) => state))];
    const clauses = states.map((state) => groupClause(runs.filter((run) => run.state === state)));
    return clauses.length === 0 ? t`Nothing was run` : listed(clauses);
  },
  single: ({ structure, wallClockMs, found, planted, others }) =>
    t`${structureName(structure)} finished in ${elapsed(wallClockMs)}${
      found === null || planted === null ? '' : ` ${withFindings(found, planted)}`
    }${others.length === 0 ? '' : `; ${listed(others.map(unfinishedClause))}`}`,
  pair: ({ of, against, time, findings }) => {
    const [a, b] = [structureName(of), structureName(against)];
    if (time.kind === 'lower' || time.kind === 'higher') {
      return t`${a} finished ${clockChange(time)} than ${b}${findings ? pairClause(findings) : ''}`;
    }
    if (!findings) return t`${a} and ${b} took about the same time`;
    if (findings.lost === 0 && findings.gained === 0) {
      return t`${a} and ${b} took about the same time and ${foundSame(findings.found, findings.planted)}`;
    }
    return t`${a} took about as long as ${b}${pairClause(findings)}`;
  },
};

const causeClauses: Record<LossCause, (count: number) => string> = {
  'not-seen': (count) =>
    count === 1
      ? t`no conversation saw all the evidence of one of them`
      : t`no conversation saw all the evidence of ${countWord(count)} of them`,
  'not-passed-on': (count) => t`the evidence of ${countWord(count)} was not passed on`,
  'not-asked': (count) => t`no brief asked for ${countWord(count)}`,
  overlooked: (count) => t`${countWord(count)} ${count === 1 ? t`was` : t`were`} in plain view and overlooked`,
};

const tokenReasons: Record<
  Extract<Aside, { id: 'tokens' }>['params']['differs'],
  { lower: string; higher: string; same: string }
> = {
  context: {
    get lower() {
      return t`, because each conversation read only what it was given and none of the history`;
    },
    get higher() {
      return t`, because every conversation had to be told again what a thread already holds`;
    },
    same: '',
  },
  phases: {
    get lower() {
      return t`, because history was carried within a phase only`;
    },
    get higher() {
      return t`, because what the phases share was sent again in each`;
    },
    same: '',
  },
  width: {
    lower: '',
    higher: '',
    get same() {
      return t`: width doesn’t change what a conversation reads`;
    },
  },
  other: { lower: '', higher: '', same: '' },
};

/** Sentences under the headline; `It` is the structure that the headline begins with. */
export const asideWords: WordsOf<Aside, string> = {
  tokens: ({ tokens: change, price, differs }) => {
    if (change.kind === 'unknown') return t`Tokens can’t be compared: the server did not report all of them.`;
    const reasons = tokenReasons[differs];
    if (change.kind === 'same') {
      return t`It used ${change.exact ? t`exactly` : t`about`} the same tokens${reasons.same}.`;
    }
    const priced = price.kind === 'unknown' ? '' : t`, ${amountChanged(price, 'amount')} at list price`;
    return t`It used ${amountChanged(change)} tokens${priced}${reasons[change.kind]}.`;
  },
  losses: ({ causes, alarmsIn, alarmsOut, against }) => {
    const clauses = causes.map(({ cause, count }) => causeClauses[cause](count));
    if (alarmsIn > 0) clauses.push(t`${counted(alarmsIn, t`false alarm`)} came in`);
    if (alarmsOut > 0) clauses.push(t`${counted(alarmsOut, t`false alarm`)} of ${structureName(against)} stayed out`);
    // Clauses have an "and" of their own, so a third one needs its comma.
    const all =
      clauses.length > 2 ? t`${clauses.slice(0, -1).join(', ')}, and ${clauses.at(-1) ?? ''}` : listed(clauses);
    return causes.length > 0 ? t`The price of that: ${all}.` : `${sentence(all)}.`;
  },
  unfinished: (params) => t`${unfinishedClause(params)}: its figures cover only what it did until then.`,
};

/** What each cause of loss means, for the legend and the drawer. */
export const causeWords: Record<LossCause, { readonly name: string; readonly meaning: string }> = {
  'not-seen': {
    get name() {
      return t`not seen`;
    },
    get meaning() {
      return t`No conversation had all the evidence.`;
    },
  },
  'not-asked': {
    get name() {
      return t`not asked`;
    },
    get meaning() {
      return t`It was in the context, but no brief asked.`;
    },
  },
  'not-passed-on': {
    get name() {
      return t`not passed on`;
    },
    get meaning() {
      return t`A conversation had it, and a handoff dropped it.`;
    },
  },
  overlooked: {
    get name() {
      return t`overlooked`;
    },
    get meaning() {
      return t`It was in the context, it was asked for, and it is not in the answer.`;
    },
  },
};

export type WhyText = { readonly title: string; readonly text: string };

const inBoth = (structures: readonly Unfinished['structure'][]): string =>
  t`in ${listed(structures.map(structureName))}`;
const quoted = (title: string): string => t`“${title}”`;
const moreLike = (count: number): string =>
  count > 1 ? t` ${sentence(countWord(count - 1))} more went the same way.` : '';

/** How far each piece got: the materials' titles and the tasks whose conversations had them. */
export function seenSentence(pieces: readonly SeenPiece[]): string {
  return pieces
    .map(({ material, seenBy }, index) => {
      const passage = t`${index === 0 ? t`the passage` : t`the one`} in ${material}`;
      return t`${passage} reached ${seenBy.length === 0 ? t`no conversation` : listed(seenBy)}`;
    })
    .join(', ');
}

/** One reason each, with the learner's own figures. */
export const whyWords: WordsOf<Why, WhyText> = {
  'not-seen': ({ count, title, structures, pieces }) => ({
    title:
      count === 1
        ? t`No conversation saw all of one finding.`
        : t`No conversation saw all of ${counted(count, t`finding`)}.`,
    text: t`${quoted(title)}: ${seenSentence(pieces)}, and no conversation ${inBoth(structures)} had it all.${moreLike(count)}`,
  }),
  'not-passed-on': ({ count, title, task, had, structures }) => ({
    title:
      count === 1
        ? t`One finding never reached the final answer.`
        : t`${sentence(counted(count, t`finding`))} never reached the final answer.`,
    text: t`${quoted(title)}: ${task ?? t`a conversation`} ${had === 'found' ? t`found it` : t`read a part of the evidence`} ${inBoth(structures)}, and what it handed on did not carry it.${moreLike(count)}`,
  }),
  'not-asked': ({ count, title, task, structures }) => ({
    title: count === 1 ? t`Nobody asked for one finding.` : t`Nobody asked for ${counted(count, t`finding`)}.`,
    text: t`${quoted(title)}: ${task ?? t`a conversation`} had the evidence ${inBoth(structures)}, and no brief asked for it.${moreLike(count)}`,
  }),
  overlooked: ({ count, title, task, structures }) => ({
    title: count === 1 ? t`One finding was overlooked.` : t`${sentence(counted(count, t`finding`))} were overlooked.`,
    text: t`${quoted(title)}: ${task ?? t`a conversation`} had the evidence ${inBoth(structures)} and was asked, and did not say it.${moreLike(count)}`,
  }),
  reread: ({ contexts, inputTokens, apart }) => ({
    title: t`The thread reread itself.`,
    text: t`Its turns read ${listed(contexts.map(tokens))} tokens: ${tokens(inputTokens)} in.${
      apart ? ` ${structureName(apart.structure)}, ${tokens(apart.inputTokens)}.` : ''
    }`,
  }),
  overlap: ({ structure, path, wallClockMs, sequentialMs }) => ({
    title: t`The conversations overlapped.`,
    text: t`In ${structureName(structure)} you waited ${listed(path.map(({ task, ms }) => t`${seconds(ms)} for ${task}`))}: ${seconds(
      wallClockMs,
    )}. One after another its tasks add up to ${seconds(sequentialMs)}, computed from the lanes.`,
  }),
  waited: ({ structure, for: reason, ms }) => ({
    title: t`${structureName(structure)} had to wait.`,
    text: {
      limit: t`${seconds(ms)} of its clock went by because the server’s rate limit held a request back.`,
      retry: t`${seconds(ms)} of its clock went by before a failed request was sent again.`,
      person: t`${seconds(ms)} of its clock are yours: it waited for your review.`,
    }[reason],
  }),
  cache: ({ cacheRead, tokens: fell, price }) => ({
    title: price.kind === 'lower' ? t`The price fell less than the tokens.` : t`The tokens fell, the price did not.`,
    text: t`Tokens: ${amountChanged(fell)}. Price: ${amountChanged(price, 'amount')}. ${tokens(
      cacheRead,
    )} of the thread’s tokens were read from the cache, at a fraction of the price.`,
  }),
  'width-only': ({ from, to, tokens: count }) => ({
    title: t`Width moved the clock alone.`,
    text: t`${structureName(from)} and ${structureName(to)} used ${tokens(count)} tokens each: what a conversation reads doesn’t depend on how many run at once.`,
  }),
  'false-alarms': ({ count, structures, title, answeredIn }) => ({
    title:
      count === 1
        ? t`One suspicion was a false alarm.`
        : t`${sentence(counted(count, t`suspicion`))} were false alarms.`,
    text: t`${quoted(title)} was reported ${inBoth(structures)}${
      answeredIn ? t`. ${answeredIn.material}, ${answeredIn.place}, answers it` : ''
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
