import { assertNever } from '../assert-never.ts';
import type { Issue, IssueParams, RemedyLabel, RuleId } from '../decomposition/issue.ts';
import type { Passed } from '../decomposition/passed.ts';
import { mostConcerns } from '../exercise/topic.ts';
import type { Limits } from '../practice.ts';
import { counted, countWord, listed, sentence, tokens } from './format.ts';
import { structureName } from './structure-names.ts';

/** `title`: what is wrong, in a line. `reason`: why the rule thinks so. `why`: why it matters at all. */
export type IssueText = { readonly title: string; readonly reason: string; readonly why: string };
type IssueWords = { readonly [R in RuleId]: (params: IssueParams[R]) => IssueText };

const quoted = (words: string): string => `“${words}”`;

const limitNames: Readonly<Record<keyof Limits, string>> = {
  requestsPerMinute: 'requests',
  inputTokensPerMinute: 'input tokens',
  outputTokensPerMinute: 'output tokens',
};

export const issueWords: IssueWords = {
  cycle: ({ titles }) => ({
    title: titles.length === 1 ? `${titles[0] ?? ''} waits for itself` : `${listed(titles)} wait for each other`,
    reason: `${[...titles, titles[0] ?? ''].join(' → ')}: none of them can start.`,
    why: 'A task starts when everything it needs has ended. In a circle that never happens.',
  }),
  'empty-brief': ({ task }) => ({
    title: `${task} has no brief`,
    reason: 'Its conversation would be told nothing.',
    why: 'A conversation knows what its brief says, and nothing of the plan around it.',
  }),
  'vague-brief': ({ task }) => ({
    title: `${task} isn’t specific yet`,
    reason: 'It leaves open what to look for, and where.',
    why: 'A vague brief gets a fluent, shallow answer. Name an object and what to look for in it.',
  }),
  'unmeasurable-output': ({ task, word }) => ({
    title: `Nobody can tell when ${task} is done`,
    reason: `${quoted(word)} is a matter of taste, and nothing else in its brief can be checked.`,
    why: 'An output that can’t be checked can’t be sent back either. Name parts, a number, or a question it must answer.',
  }),
  'missing-material': ({ task, material, isAdded }) => ({
    title: `${task} can’t see what it names`,
    reason: isAdded
      ? `Its brief speaks of ${material}.`
      : `Its brief speaks of ${quoted(material)}, which nobody has added.`,
    why: 'A conversation that lacks a text won’t say so for certain: it guesses, or reports a false alarm.',
  }),
  'hidden-dependency': ({ task, from, words }) => ({
    title: `${task} isn’t handed what it speaks of`,
    reason: `Its brief says ${quoted(words)}, which ${from.length === 1 ? 'comes' : 'come'} from ${listed(from)}.`,
    why: 'Without the dependency both start at once, and one works with a result that isn’t there.',
  }),
  'shared-resource': ({ tasks, resource }) => ({
    title: `${listed(tasks)} ${tasks.length === 2 ? 'both ' : ''}change ${resource}`,
    reason: 'They may run at once, and whoever ends last overwrites the rest.',
    why: 'Two that change one thing race. Put them in order, or give each a copy and plan the merge.',
  }),
  'duplicate-task': ({ task, other }) => ({
    title: `${other} covers the same ground as ${task}`,
    reason: 'They are asked the same of the same texts.',
    why: 'Both are paid for, and where they differ somebody has to decide.',
  }),
  'no-synthesis': ({ tasks }) => ({
    title: 'Nobody brings the outputs together',
    reason: `${listed(tasks)} each end by themselves: the merge would be yours.`,
    why: 'A merge that nobody planned can cost more than working in parallel saved. Make it a task from the start.',
  }),
  'synthesis-does-work': ({ task, materials, words }) => ({
    title: `${task} does work of its own`,
    reason:
      words === null
        ? `It reads ${listed(materials)} itself, beside the outputs it is handed.`
        : `Its brief asks to ${words.toLowerCase()}, beside bringing the outputs together.`,
    why: 'A synthesis starts clean and sees outputs only. What it finds out by itself starts last, and nobody checks it.',
  }),
  'context-too-large': ({ task, tokens: size, window }) => ({
    title: `${task} doesn’t fit one conversation`,
    reason: `It holds about ${tokens(size)} tokens, and ${tokens(window)} is the most.`,
    why: 'What doesn’t fit is refused. Well before that, more to read makes single points easier to miss.',
  }),
  'needless-dependency': ({ task, from }) => ({
    title: `${task} may not need ${from}`,
    reason: `Its brief makes no use of what ${from} hands it.`,
    why: 'Each dependency makes something wait. Ask whether the result would differ without it.',
  }),
  'over-split': ({ conversations, tokensEach }) => ({
    title: `${sentence(counted(conversations, 'conversation'))} may be too many`,
    reason:
      tokensEach === null
        ? 'Several of them could be asked in one go.'
        : `That is about ${tokens(tokensEach)} tokens of material for each.`,
    why: 'Every conversation has to be briefed, given its context and merged again. Five do for most work of a day.',
  }),
  'under-split': ({ task, asks }) => ({
    title: `${task} asks for ${countWord(asks)} things at once`,
    reason:
      asks > mostConcerns
        ? 'One answer has room for about five; beyond that each gets its first point alone.'
        : 'Some of them are pieces of work of their own.',
    why: 'Narrow briefs are answered in depth. Two or three parts often do.',
  }),
  'loose-output': ({ tasks, synthesis }) => ({
    title:
      tasks.length === 1
        ? `${tasks[0] ?? ''} hands over prose`
        : `${sentence(counted(tasks.length, 'task'))} hand over prose`,
    reason: `${synthesis} has to guess ${tasks.length === 1 ? 'which of it counts' : 'what of it counts'}.`,
    why: 'Fields carry what the next task needs, and a missing one is seen at once. Prose has to be read again.',
  }),
  'unused-output': ({ task, synthesis }) => ({
    title: `Nobody reads ${task}`,
    reason: `Its output goes nowhere, not to ${synthesis} either.`,
    why: 'What no task is handed can’t be in the answer.',
  }),
  'too-small-to-split': ({ tasks, workTokens, overheadTokens }) => ({
    title:
      tasks.length === 1
        ? `${tasks[0] ?? ''} is smaller than its overhead`
        : `${sentence(counted(tasks.length, 'task'))} are smaller than their overhead`,
    reason: `About ${tokens(workTokens)} tokens of work at most, and ${tokens(overheadTokens)} assumed to start and return.`,
    why: 'The fixed fee is paid for every conversation. At nine times its size a task carries a tenth of overhead.',
  }),
  'too-wide': ({ atOnce, allowed, limit, perMinute }) => ({
    title: `${sentence(countWord(atOnce))} at once are more than the limit lets start`,
    reason: `${tokens(perMinute)} ${limitNames[limit]} a minute let about ${countWord(allowed)} start together.`,
    why: 'The others are refused and ask again, so they wait as long as in a queue, with more requests.',
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
      return `Unlink ${label.from}`;
    case 'unlink-circle':
      return `Cut ${counted(label.count, 'link')}`;
    case 'hand-over':
      return 'Hand it over';
    case 'show-material':
      return 'Show it';
    case 'reader-for-it':
      return 'Give it a reader';
    case 'keep-one':
      return `Keep ${label.kept}`;
    case 'one-after-another':
      return 'One after another';
    case 'add-synthesis':
      return 'Add a synthesis';
    case 'join-fields':
      return 'Join the fields';
    case 'take-materials-away':
      return 'Outputs only';
    case 'only-named':
      return 'Only what it names';
    case 'combine':
      return `Combine to ${countWord(label.count)}`;
    case 'split':
      return 'Split in two';
    case 'use-fields':
      return 'Use fields';
    case 'open-brief':
      return 'Open brief';
    case 'open-materials':
      return 'Open materials';
    case 'open-output':
      return 'Open output';
    case 'run-as':
      return `Run as ${structureName(label.structure)}`;
    default:
      return assertNever(label);
  }
}

/** What the rules found right, in a line. */
export function wordPassed(passed: Passed): string {
  switch (passed.id) {
    case 'briefs':
      return passed.outputs ? 'Every brief is specific, every output can be checked' : 'Every brief is specific';
    case 'fields':
      return 'Every output that is handed on has fields';
    case 'synthesis':
      return passed.enough
        ? `${passed.title} is planned from the start, ${counted(passed.tasks, 'task')} are enough`
        : `${passed.title} is planned from the start`;
    case 'independent':
      return `No brief of the ${countWord(passed.tasks)} in one wave speaks of another’s result`;
    case 'materials':
      return 'Every task sees the materials that it names';
    case 'resources':
      return 'No two tasks at once change the same thing';
    default:
      return assertNever(passed);
  }
}

export const checkWords = {
  caveat: 'These rules read your plan, not your materials. They can’t tell whether two tasks were ever independent.',
  empty: 'Once there are tasks, what the rules say of them stands here.',
  nothing: 'Nothing to mend.',
  right: 'Right as it is',
  remedy: 'To mend it',
  toMend: (errors: number, warnings: number, hints: number): string => {
    const parts = [
      ...(errors > 0 ? [counted(errors, 'error')] : []),
      ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
      ...(hints > 0 ? [counted(hints, 'hint')] : []),
    ];
    return parts.length === 0 ? checkWords.nothing : `${sentence(listed(parts))}.`;
  },
} as const;

export const severityWords = { error: 'Error', warning: 'Warning', hint: 'Hint' } as const;
