import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GuessCard } from '../../../../renderer/features/lessons/GuessCard.tsx';
import { QuizCard } from '../../../../renderer/features/lessons/QuizCard.tsx';
import type { BlockOf } from '../../../../shared/lesson/lesson.ts';
import type { LessonProgress } from '../../../../shared/lesson/progress.ts';

const at = '2026-11-20T10:00:00.000Z';
const question = (id: string): BlockOf<'quiz'> => ({
  kind: 'quiz',
  id,
  ask: `Ask ${id}?`,
  choices: [
    { text: 'This', right: false, feedback: 'Not this, for [a reason](#/lessons/two-levers).' },
    { text: 'That', right: true, feedback: 'Yes, <b>that</b>.' },
  ],
});
const questions = [question('one'), question('two')];
const quiz = (answers: LessonProgress['answers']): string =>
  renderToStaticMarkup(<QuizCard questions={questions} answers={answers} onAnswer={() => undefined} />);
const attempt = (choice: number, right: boolean) => ({ choice, right, at });

describe('the questions of a lesson', () => {
  it('begin at the first that has no answer yet', () => {
    expect(quiz({})).toContain('Question 1 of 2');
    expect(quiz({ one: [attempt(1, true)] })).toContain('Question 2 of 2');
  });

  it('show the feedback of the answer that was given last, its markup as text and its links as links', () => {
    const shown = quiz({ one: [attempt(1, true), attempt(0, false)], two: [attempt(1, true)] });
    expect(shown).toContain('Question 1 of 2');
    expect(shown).toContain('<a href="#/lessons/two-levers">a reason</a>');
    expect(shown).not.toContain('Yes, ');
    const right = quiz({ one: [attempt(1, true)], two: [attempt(1, true)] });
    expect(right).not.toContain('<b>that</b>');
  });
});

const guess: BlockOf<'guess'> = {
  kind: 'guess',
  id: 'slots',
  ask: 'How long?',
  form: {
    kind: 'number',
    unit: 'seconds',
    answer: 50,
    figure: 'dispatch/queue-of-two',
    reveal: 'Nobody can halve a task.',
  },
};
const guessCard = (guessed?: LessonProgress['guesses'][string]): string =>
  renderToStaticMarkup(<GuessCard guess={guess} guessed={guessed} onGuess={() => undefined} />);

describe('a guess', () => {
  it('keeps its answer to itself until somebody committed to one', () => {
    expect(guessCard()).not.toMatch(/50 s|halve/);
    const revealed = guessCard({ kind: 'number', value: 60, at });
    for (const said of ['60 s', '10 s too much', 'It is, computed', '50 s', 'Nobody can halve a task.']) {
      expect(revealed).toContain(said);
    }
  });
});
