import { guessUnits, GuessUnitSchema } from '../../../shared/lesson/lesson.ts';
import type { GuessForm } from '../../../shared/lesson/lesson.ts';
import { isLessonFigure } from '../../../shared/lesson/figures.ts';
import { alternatives } from '../../../shared/words/faults.ts';
import { lessonFaultWords as words } from '../../../shared/words/lessons.ts';
import type { LessonPage, Node } from './lesson-page.ts';
import { quoted, readQuestion } from './read-choices.ts';

type Attributes = Readonly<Record<string, string>>;

/** A number to guess with its reveal in a quote, or answers to choose from. */
export function readGuess(
  page: LessonPage,
  owner: Node,
  children: readonly Node[],
  attributes: Attributes,
): { ask: string; form: GuessForm } | null {
  if (children.some(({ type }) => type === 'list') && !('answer' in attributes)) {
    if ('unit' in attributes || 'figure' in attributes) page.fault(owner, words.choiceAttributes);
    const question = readQuestion(page, owner, children);
    return question && { ask: question.ask, form: { kind: 'choice', choices: question.choices } };
  }
  const unit = GuessUnitSchema.safeParse(attributes['unit']);
  if (!unit.success) page.fault(owner, words.badUnit(alternatives(guessUnits)));
  const answer = asNumber(attributes['answer']);
  if (answer === null) page.fault(owner, words.badAnswer);
  const figure = attributes['figure'] ?? null;
  if (figure !== null && !isLessonFigure(figure)) page.fault(owner, words.unknownFigure(figure));
  const reveal = children.at(-1);
  const ask = page.textOf(children.slice(0, -1));
  if (reveal?.type !== 'blockquote' || reveal.children.length === 0) {
    page.fault(owner, words.noReveal);
    return null;
  }
  if (ask === '') page.fault(owner, words.noAsk);
  if (!unit.success || answer === null) return null;
  return { ask, form: { kind: 'number', unit: unit.data, answer, figure, reveal: quoted(page, reveal.children) } };
}

/** `127,500` or `8.5`; null for anything else. */
function asNumber(text: string | undefined): number | null {
  const plain = text?.replaceAll(',', '').trim() ?? '';
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
