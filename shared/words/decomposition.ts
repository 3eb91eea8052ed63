import { assertNever } from '../assert-never.ts';
import type { Issue, IssueParams, RemedyLabel, RuleId } from '../decomposition/issue.ts';
import type { Passed } from '../decomposition/passed.ts';
import { mostConcerns } from '../exercise/topic.ts';
import type { Limits } from '../practice.ts';
import { counted, countWord, listed, sentence, tokens } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

/** `title`: what is wrong, in a line. `reason`: why the rule thinks so. `why`: why it matters at all. */
export type IssueText = { readonly title: string; readonly reason: string; readonly why: string };
type IssueWords = { readonly [R in RuleId]: (params: IssueParams[R]) => IssueText };

const quoted = (words: string): string => t`“${words}”`;

const limitNames: Readonly<Record<keyof Limits, string>> = {
  get requestsPerMinute() {
    return t`requests`;
  },
  get inputTokensPerMinute() {
    return t`input tokens`;
  },
  get outputTokensPerMinute() {
    return t`output tokens`;
  },
};

export const issueWords: IssueWords = {
  cycle: ({ titles }) => ({
    title: titles.length === 1 ? t`${titles[0] ?? ''} waits for itself` : t`${listed(titles)} wait for each other`,
    reason: t`${[...titles, titles[0] ?? ''].join(' → ')}: none of them can start.`,
    why: t`A task starts when everything it needs has ended. In a circle that never happens.`,
  }),
  'empty-brief': ({ task }) => ({
    title: t`${task} has no brief`,
    reason: t`Its conversation would be told nothing.`,
    why: t`A conversation knows what its brief says, and nothing of the plan around it.`,
  }),
  'vague-brief': ({ task }) => ({
    title: t`${task} isn’t specific yet`,
    reason: t`It leaves open what to look for, and where.`,
    why: t`A vague brief gets a fluent, shallow answer. Name an object and what to look for in it.`,
  }),
  'unmeasurable-output': ({ task, word }) => ({
    title: t`Nobody can tell when ${task} is done`,
    reason: t`${quoted(word)} is a matter of taste, and nothing else in its brief can be checked.`,
    why: t`An output that can’t be checked can’t be sent back either. Name parts, a number, or a question it must answer.`,
  }),
  'missing-material': ({ task, material, isAdded }) => ({
    title: t`${task} can’t see what it names`,
    reason: isAdded
      ? t`Its brief speaks of ${material}.`
      : t`Its brief speaks of ${quoted(material)}, which nobody has added.`,
    why: t`A conversation that lacks a text won’t say so for certain: it guesses, or reports a false alarm.`,
  }),
  'hidden-dependency': ({ task, from, words }) => ({
    title: t`${task} isn’t handed what it speaks of`,
    reason: t`Its brief says ${quoted(words)}, which ${from.length === 1 ? t`comes` : t`come`} from ${listed(from)}.`,
    why: t`Without the dependency both start at once, and one works with a result that isn’t there.`,
  }),
  'shared-resource': ({ tasks, resource }) => ({
    title: t`${listed(tasks)} ${tasks.length === 2 ? t`both ` : ''}change ${resource}`,
    reason: t`They may run at once, and whoever ends last overwrites the rest.`,
    why: t`Two that change one thing race. Put them in order, or give each a copy and plan the merge.`,
  }),
  'duplicate-task': ({ task, other }) => ({
    title: t`${other} covers the same ground as ${task}`,
    reason: t`They are asked the same of the same texts.`,
    why: t`Both are paid for, and where they differ somebody has to decide.`,
  }),
  'no-synthesis': ({ tasks }) => ({
    title: t`Nobody brings the outputs together`,
    reason: t`${listed(tasks)} each end by themselves: the merge would be yours.`,
    why: t`A merge that nobody planned can cost more than working in parallel saved. Make it a task from the start.`,
  }),
  'synthesis-does-work': ({ task, materials, words }) => ({
    title: t`${task} does work of its own`,
    reason:
      words === null
        ? t`It reads ${listed(materials)} itself, beside the outputs it is handed.`
        : t`Its brief asks to ${words.toLowerCase()}, beside bringing the outputs together.`,
    why: t`A synthesis starts clean and sees outputs only. What it finds out by itself starts last, and nobody checks it.`,
  }),
  'context-too-large': ({ task, tokens: size, window }) => ({
    title: t`${task} doesn’t fit one conversation`,
    reason: t`It holds about ${tokens(size)} tokens, and ${tokens(window)} is the most.`,
    why: t`What doesn’t fit is refused. Well before that, more to read makes single points easier to miss.`,
  }),
  'needless-dependency': ({ task, from }) => ({
    title: t`${task} may not need ${from}`,
    reason: t`Its brief makes no use of what ${from} hands it.`,
    why: t`Each dependency makes something wait. Ask whether the result would differ without it.`,
  }),
  'over-split': ({ conversations, tokensEach }) => ({
    title: t`${sentence(counted(conversations, t`conversation`))} may be too many`,
    reason:
      tokensEach === null
        ? t`Several of them could be asked in one go.`
        : t`That is about ${tokens(tokensEach)} tokens of material for each.`,
    why: t`Every conversation has to be briefed, given its context and merged again. Five do for most work of a day.`,
  }),
  'under-split': ({ task, asks }) => ({
    title: t`${task} asks for ${countWord(asks)} things at once`,
    reason:
      asks > mostConcerns
        ? t`One answer has room for about five; beyond that each gets its first point alone.`
        : t`Some of them are pieces of work of their own.`,
    why: t`Narrow briefs are answered in depth. Two or three parts often do.`,
  }),
  'loose-output': ({ tasks, synthesis }) => ({
    title:
      tasks.length === 1
        ? t`${tasks[0] ?? ''} hands over prose`
        : t`${sentence(counted(tasks.length, t`task`))} hand over prose`,
    reason: t`${synthesis} has to guess ${tasks.length === 1 ? t`which of it counts` : t`what of it counts`}.`,
    why: t`Fields carry what the next task needs, and a missing one is seen at once. Prose has to be read again.`,
  }),
  'unused-output': ({ task, synthesis }) => ({
    title: t`Nobody reads ${task}`,
    reason: t`Its output goes nowhere, not to ${synthesis} either.`,
    why: t`What no task is handed can’t be in the answer.`,
  }),
  'too-small-to-split': ({ tasks, workTokens, overheadTokens }) => ({
    title:
      tasks.length === 1
        ? t`${tasks[0] ?? ''} is smaller than its overhead`
        : t`${sentence(counted(tasks.length, t`task`))} are smaller than their overhead`,
    reason: t`About ${tokens(workTokens)} tokens of work at most, and ${tokens(overheadTokens)} assumed to start and return.`,
    why: t`The fixed fee is paid for every conversation. At nine times its size a task carries a tenth of overhead.`,
  }),
  'too-wide': ({ atOnce, allowed, limit, perMinute }) => ({
    title: t`${sentence(countWord(atOnce))} at once are more than the limit lets start`,
    reason: t`${tokens(perMinute)} ${limitNames[limit]} a minute let about ${countWord(allowed)} start together.`,
    why: t`The others are refused and ask again, so they wait as long as in a queue, with more requests.`,
  }),
};

/** Words one issue: the record is keyed by the rule, so that the parameters fit. */
export function wordIssue<R extends RuleId>({ rule, params }: Pick<Issue<R>, 'rule' | 'params'>): IssueText {
  const word: IssueWords[R] = issueWords[rule];
  return word(params);
}

export function wordRemedy(label: RemedyLabel): string {
  switch (label.id) {
    case 'unlink':
      return t`Unlink ${label.from}`;
    case 'unlink-circle':
      return t`Cut ${counted(label.count, t`link`)}`;
    case 'hand-over':
      return t`Hand it over`;
    case 'show-material':
      return t`Show it`;
    case 'reader-for-it':
      return t`Give it a reader`;
    case 'keep-one':
      return t`Keep ${label.kept}`;
    case 'one-after-another':
      return t`One after another`;
    case 'add-synthesis':
      return t`Add a synthesis`;
    case 'join-fields':
      return t`Join the fields`;
    case 'take-materials-away':
      return t`Outputs only`;
    case 'only-named':
      return t`Only what it names`;
    case 'combine':
      return t`Combine to ${countWord(label.count)}`;
    case 'split':
      return t`Split in two`;
    case 'use-fields':
      return t`Use fields`;
    case 'open-brief':
      return t`Open brief`;
    case 'open-materials':
      return t`Open materials`;
    case 'open-output':
      return t`Open output`;
    case 'run-as':
      return t`Run as ${structureName(label.structure)}`;
    default:
      return assertNever(label);
  }
}

/** What the rules found right, in a line. */
export function wordPassed(passed: Passed): string {
  switch (passed.id) {
    case 'briefs':
      return passed.outputs ? t`Every brief is specific, every output can be checked` : t`Every brief is specific`;
    case 'fields':
      return t`Every output that is handed on has fields`;
    case 'synthesis':
      return passed.enough
        ? t`${passed.title} is planned from the start, ${counted(passed.tasks, t`task`)} are enough`
        : t`${passed.title} is planned from the start`;
    case 'independent':
      return t`No brief of the ${countWord(passed.tasks)} in one wave speaks of another’s result`;
    case 'materials':
      return t`Every task sees the materials that it names`;
    case 'resources':
      return t`No two tasks at once change the same thing`;
    default:
      return assertNever(passed);
  }
}

export const checkWords = {
  get caveat() {
    return t`These rules read your plan, not your materials. They can’t tell whether two tasks were ever independent.`;
  },
  get empty() {
    return t`Once there are tasks, what the rules say of them stands here.`;
  },
  get nothing() {
    return t`Nothing to mend.`;
  },
  get right() {
    return t`Right as it is`;
  },
  get remedy() {
    return t`To mend it`;
  },
  toMend: (errors: number, warnings: number, hints: number): string => {
    const parts = [
      ...(errors > 0 ? [counted(errors, t`error`)] : []),
      ...(warnings > 0 ? [counted(warnings, t`warning`)] : []),
      ...(hints > 0 ? [counted(hints, t`hint`)] : []),
    ];
    return parts.length === 0 ? checkWords.nothing : `${sentence(listed(parts))}.`;
  },
} as const;

export const severityWords = {
  get error() {
    return t`Error`;
  },
  get warning() {
    return t`Warning`;
  },
  get hint() {
    return t`Hint`;
  },
} as const;
