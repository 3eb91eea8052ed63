import type { TaskId } from '../ids.ts';
import { asksToMerge } from '../exercise/merge-brief.ts';
import type { Task } from '../workflow/task.ts';
import type { Remedy } from './issue.ts';
import { isWithin, mentionIn, nameOf, quotesTitle } from './mention.ts';
import type { Mention } from './mention.ts';
import type { Plan } from './plan.ts';
import { readSentences } from './reading.ts';
import type { Sentence } from './reading.ts';
import { resultNames } from './results.ts';
import type { ResultName } from './results.ts';
import { opensBrief, rule } from './rule.ts';
import type { Found } from './rule.ts';
import { textOf } from './task-text.ts';

/** A brief that speaks of what another task will have found, and isn't handed it. */
export const hiddenDependency = rule({
  id: 'hidden-dependency',
  severity: 'warning',
  lesson: 'would-b-change',
  find: (plan) => {
    const placed = new Set(plan.ordered.map(({ id }) => id));
    const names = new Map(plan.tasks.map((task) => [task.id, resultNames(task)]));
    return plan.briefed
      .filter(({ id }) => placed.has(id))
      .flatMap((task): Found<'hidden-dependency'>[] => {
        const named = namedResults(plan, task, names);
        if (named.length > 0) return named.map(({ from, words }) => foundOf(task, [from], words));
        const meant = unnamedResults(plan, task);
        return meant === null ? [] : [foundOf(task, meant.from, meant.words)];
      });
  },
});

function foundOf(task: Task, from: readonly Task[], words: string): Found<'hidden-dependency'> {
  const [only] = from;
  const label =
    from.length === 1 && only
      ? ({ id: 'hand-over', from: only.title, to: task.title } as const)
      : ({ id: 'hand-over', from: `${from.length}`, to: task.title } as const);
  const hand: Remedy = {
    kind: 'edit',
    label,
    edits: from.map(({ id }) => ({ kind: 'connect', from: id, to: task.id })),
  };
  return {
    tasks: [task.id, ...from.map(({ id }) => id)],
    params: { task: task.title, from: from.map(({ title }) => title), words },
    remedies: [hand, opensBrief(task.id)],
  };
}

function namedResults(
  plan: Plan,
  task: Task,
  names: ReadonlyMap<TaskId, readonly ResultName[]>,
): { from: Task; words: string }[] {
  const text = textOf(task);
  const own = names.get(task.id) ?? [];
  const read = task.materials.flatMap((id) => plan.material(id) ?? []).map(({ title }) => nameOf(title));
  const rests = plan.before(task.id);
  const had = [...own, ...[...rests].flatMap((id) => names.get(id) ?? [])];
  // Several tasks may make what is called the same, and each is asked about.
  const asked = new Map<string, boolean>();
  const isOwn = ({ name }: ResultName): boolean => {
    const said = name.words.join(' ');
    const isKnown =
      asked.get(said) ??
      (had.some((other) => isWithin(name, other.name) || isWithin(other.name, name)) ||
        read.some((other) => isWithin(name, other)));
    asked.set(said, isKnown);
    return isKnown;
  };
  // What waits in a circle has no place before or after anything yet.
  return plan.ordered.flatMap((from) => {
    if (from.id === task.id || rests.has(from.id) || plan.before(from.id).has(task.id)) return [];
    if (quotesTitle(text.plain, from.title)) return [{ from, words: from.title }];
    for (const result of names.get(from.id) ?? []) {
      if (isOwn(result)) continue;
      const said = mentionIn(text, result.name).find(({ sentence, mention }) =>
        speaksOfResult(sentence, mention, result),
      );
      if (said) return [{ from, words: said.mention.text }];
    }
    return [];
  });
}

const uses = /^(?:us|bas|build|accord|follow|appl|reus|giv|from|per|using|once|after|when|incorporat|continu)/;
const picked = /^(?:chosen|agreed|selected|shortlisted|proposed|defined|final|resulting|picked|recommended)$/;
const resultWords = /^(?:find|result|output|conclusion|report|draft|summar|analys|recommend|decision|estimat|rank)/;
const saidOf =
  /^(?:found|finds|says|said|decided|decides|decide|concludes|concluded|reports|wrote|writes|hands|handed)$/;
const looksAhead = new Set([
  'leave',
  'leaves',
  'except',
  'without',
  'ignore',
  'instead',
  'not',
  "don't",
  'other',
  'so',
]);

/** Whether a mention means what the task will have made, and not its subject or what comes after it. */
function speaksOfResult(sentence: Sentence, mention: Mention, { name, from, isWork }: ResultName): boolean {
  const { at, end, isDefinite, isAsNamed } = mention;
  const before = sentence.slice(Math.max(0, at - 4), at);
  const after = sentence.slice(end, end + 2);
  if (before.some(({ lower }) => looksAhead.has(lower))) return false;
  const isFor = before.some(({ lower }, index) => lower === 'for' && before[index + 1]?.lower !== 'each');
  if (isFor && from === 'title') return false;
  const isPicked = before.some(({ lower }) => picked.test(lower));
  const isUsed = before.some(({ lower, stem }) => uses.test(lower) || uses.test(stem));
  const isResult =
    before.some(
      ({ stem }, index) => resultWords.test(stem) && /^(?:of|from|by)$/.test(before[index + 1]?.lower ?? ''),
    ) || after.some(({ stem, lower }) => resultWords.test(stem) || saidOf.test(lower));
  if (isPicked || isResult) return true;
  if (name.words.length > 1)
    return isAsNamed || (isDefinite && (from === 'title' || isUsed)) || (isUsed && from === 'title');
  return isWork ? isDefinite : isDefinite && isUsed && from === 'title' && isAsNamed;
}

const others =
  /\b(?:(?:the|all|these|those) (?:other|others'|previous|earlier|above|preceding|prior) (?:tasks?|steps?|results?|findings?|drafts?|outputs?|analys[ei]s|parts?|lanes?|conversations?|reports?|reviews?|answers?)|what the others (?:found|wrote|said|say|write)|the (?:results?|findings?|outputs?) (?:above|so far)|the (?:two|three|four|five|six|seven|eight) (?:drafts|outputs|results|reports|reviews|summaries|analyses|answers|readings))\b/i;

/** "The three drafts", "the previous results": a result of nobody in particular, where nothing is handed over at all. */
export function unnamedResults(plan: Plan, task: Task): { from: Task[]; words: string } | null {
  if (task.needs.length > 0 || plan.tasks.length < 2) return null;
  const [words] = others.exec(textOf(task).asked) ?? [];
  if (words === undefined) return null;
  // Documents that were given may be called drafts too.
  const given = task.materials.flatMap((id) => plan.material(id) ?? []).map(({ title }) => nameOf(title));
  const spoken = readSentences(words).flat();
  if (given.some((name) => spoken.some(({ stem, kind }) => kind !== 'joining' && name.words.includes(stem))))
    return null;
  const free = plan.ordered.filter(({ id }) => id !== task.id && !plan.before(id).has(task.id));
  const from = asksToMerge(task.brief)
    ? free.filter(({ id }) => plan.consumers(id).length === 0)
    : free
        .slice(
          0,
          free.findIndex(({ id }) => id === task.id),
        )
        .slice(-1);
  const meant = from.length > 0 ? from : free.slice(-1);
  return meant.length > 0 ? { from: meant, words } : null;
}
