import type { ListItem } from 'mdast';
import type { Choice } from '../../../shared/lesson/lesson.ts';
import { lessonFaultWords as words } from '../../../shared/words/lessons.ts';
import type { LessonPage, Node } from './lesson-page.ts';

/** What a directive asks, and the answers to choose from; null where it has none that could be shown. */
export type Question = { readonly ask: string; readonly choices: Choice[] };

/** Text, then one list of answers with a box each. `owner` is named in faults of the whole. */
export function readQuestion(page: LessonPage, owner: Node, children: readonly Node[]): Question | null {
  const at = children.findIndex(({ type }) => type === 'list');
  const list = children[at];
  if (list?.type !== 'list') {
    page.fault(owner, words.noList);
    return null;
  }
  if (at < children.length - 1) page.fault(children[at + 1] ?? owner, words.twoLists);
  const ask = page.textOf(children.slice(0, at));
  if (ask === '') page.fault(owner, words.noAsk);
  if (list.children.length < 2 || list.children.length > 8) page.fault(list, words.fewChoices);
  const choices = list.children.flatMap((item) => readChoice(page, item) ?? []);
  const right = list.children.filter(({ checked }) => checked === true).length;
  if (right !== 1) page.fault(owner, words.rightChoices(right));
  return { ask, choices };
}

function readChoice(page: LessonPage, item: ListItem): Choice | null {
  const [said, feedback, ...more] = item.children;
  const line = item.position?.start.line ?? 1;
  if (item.checked === null || item.checked === undefined) page.fault(line, words.noBox);
  if (said?.type !== 'paragraph') {
    page.fault(line, words.noBox);
    return null;
  }
  if (feedback?.type !== 'blockquote' || feedback.children.length === 0) {
    page.fault(line, words.noFeedback);
    return null;
  }
  if (more.length > 0) page.fault(line, words.oddChoice);
  return {
    text: page.textOf([said], /\s*\n\s*/g).replaceAll('\n', ' '),
    right: item.checked === true,
    feedback: quoted(page, feedback.children),
  };
}

/** The text of a quote, without the signs at its lines. */
export function quoted(page: LessonPage, children: readonly Node[]): string {
  return page.textOf(children, /\n[ \t]*(?:>[ ]?)?/g);
}
