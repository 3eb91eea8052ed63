import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../renderer/ui/addresses.ts';
import { whyNotRunnable } from '../../shared/forecast/forecast.ts';
import { lessonFigures } from '../../shared/lesson/figures.ts';
import { lessonIds } from '../../shared/lesson/lesson-id.ts';
import { blocksOf, lessonUnits } from '../../shared/lesson/lesson.ts';
import type { Block, Lesson } from '../../shared/lesson/lesson.ts';
import { shippedExercises } from '../support/sample-lesson.ts';
import { lessonsFolder, shippedLessons } from '../support/shipped-lessons.ts';
import { wordsIn } from '../support/shipped-exercise.ts';

const lessons = await shippedLessons();
const coverage = coverageIn(await readFile('docs/lessons.md', 'utf8'));
const sources = await Promise.all(
  lessons.map(({ id }, index) => readFile(`${lessonsFolder}/${String(index + 1).padStart(2, '0')}-${id}.md`, 'utf8')),
);
/** Ideas of the course. */
const rows = Array.from({ length: 42 }, (_, index) => index + 1);

/** The table that says which lesson covers which row: row, number of the lesson, title of the section. */
function coverageIn(page: string): { row: number; lesson: number; section: string }[] {
  return [...page.matchAll(/^\| (\d+) +\| .+? +\| (\d+) +\| (.+?) +\|$/gm)].map(([, row, lesson, section]) => ({
    row: Number(row),
    lesson: Number(lesson),
    section: section ?? '',
  }));
}

const blocks = ({ sections }: Lesson): readonly Block[] => sections.flatMap((section) => section.blocks);

/** What is read on the way through a lesson: its text, its notes, its guesses and what they reveal. */
function readText(lesson: Lesson): string {
  const texts = blocks(lesson).map((block) => {
    switch (block.kind) {
      case 'prose':
      case 'note':
        return block.markdown;
      case 'guess':
        return block.form.kind === 'number'
          ? `${block.ask} ${block.form.reveal}`
          : [block.ask, ...block.form.choices.flatMap(({ text, feedback }) => [text, feedback])].join(' ');
      case 'try':
        return block.text;
      default:
        return '';
    }
  });
  return texts.join('\n');
}

describe('the lessons', () => {
  it('are the twelve of the course in their order, each in its unit', () => {
    expect(lessons.map(({ id }) => id)).toEqual(lessonIds);
    const units = lessons.map(({ unit }) => lessonUnits.indexOf(unit));
    expect(units).toEqual(units.toSorted((one, other) => one - other));
    expect(new Set(units).size).toBe(lessonUnits.length);
  });

  it('cover every idea of the course, and the table in the docs says where', () => {
    expect([...new Set(lessons.flatMap((lesson) => lesson.rows))].sort((one, other) => one - other)).toEqual(rows);
    expect(coverage.map(({ row }) => row)).toEqual(rows);
    for (const { row, lesson: number, section } of coverage) {
      const lesson = lessons[number - 1];
      expect([row, lesson?.rows.includes(row)]).toEqual([row, true]);
      expect(lesson?.sections.map(({ title }) => title)).toContain(section);
    }
  });

  it.each(lessons)(
    '$title: guesses before it shows, runs something, asks and says where to practise',
    async (lesson) => {
      const kinds = blocks(lesson).map(({ kind }) => kind);
      for (const kind of ['guess', 'widget', 'try', 'note'] as const) expect(kinds).toContain(kind);
      expect(kinds.indexOf('guess')).toBeLessThan(kinds.indexOf('widget'));
      expect(kinds.indexOf('guess')).toBeLessThan(kinds.indexOf('try'));
      expect(lesson.minutes).toBeGreaterThanOrEqual(5);
      expect(lesson.minutes).toBeLessThanOrEqual(10);
      expect((await shippedExercises.open(lesson.practise.exercise)).ok).toBe(true);
    },
  );

  it.each(lessons)(
    '$title: three to five questions, each answer with feedback of its own, one of them right',
    (lesson) => {
      const questions = blocksOf(lesson, 'quiz');
      expect(questions.length).toBeGreaterThanOrEqual(3);
      expect(questions.length).toBeLessThanOrEqual(5);
      for (const { id, choices } of questions) {
        expect([id, choices.length >= 3]).toEqual([id, true]);
        expect([id, choices.filter(({ right }) => right).length]).toEqual([id, 1]);
        expect(new Set(choices.map(({ feedback }) => feedback)).size).toBe(choices.length);
        // Says why, and not only whether.
        for (const { text, feedback } of choices) expect([text, wordsIn(feedback) >= 5]).toEqual([text, true]);
      }
    },
  );

  it('don’t give the right answer away by its place or its length', () => {
    const questions = lessons.flatMap((lesson) => blocksOf(lesson, 'quiz'));
    const places = questions.map(({ choices }) => choices.findIndex(({ right }) => right));
    for (const place of [0, 1, 2]) {
      expect(places.filter((each) => each === place).length).toBeGreaterThan(questions.length / 5);
    }
    const longest = questions.filter(({ choices }) => {
      const most = Math.max(...choices.map(({ text }) => text.length));
      return choices.some(({ right, text }) => right && text.length === most);
    });
    expect(longest.length).toBeLessThan(questions.length / 3);
  });

  it('are read in a few minutes, and raise their voice nowhere', () => {
    for (const lesson of lessons) {
      const words = wordsIn(readText(lesson));
      expect([lesson.id, words >= 400 && words <= 1_100 ? 'fits' : words]).toEqual([lesson.id, 'fits']);
    }
    for (const [index, source] of sources.entries())
      expect([lessons[index]?.id, source.includes('!')]).toEqual([lessons[index]?.id, false]);
  });

  it('answer each guess that names a figure with that figure', () => {
    const answers = lessons.flatMap((lesson) =>
      blocksOf(lesson, 'guess').flatMap(({ form }) =>
        form.kind === 'number' && form.figure !== null ? [{ figure: form.figure, answer: form.answer }] : [],
      ),
    );
    expect(answers.length).toBeGreaterThanOrEqual(4);
    for (const { figure, answer } of answers) expect([figure, lessonFigures[figure]?.()]).toEqual([figure, answer]);
  });

  it.each([
    ['two-levers', 'dispatch/one-at-a-time', 95, 'take 95 s'],
    ['two-levers', 'dispatch/all-at-once', 45, 'the slowest task alone, 45 s'],
    ['two-levers', 'dispatch/queue-longest-last', 65, 'now take 65 s'],
    ['two-levers', 'dispatch/separate-tokens', 49_000, '49,000 tokens'],
    ['growing-thread', 'growing-thread/three-conversations', 49_914, 'about 49,900 tokens'],
    ['phases-and-advice', 'phased-planner/engineering-fewer', 42, '42% less'],
    ['phases-and-advice', 'phased-planner/quality-fewer', 49, 'comes to 49% less'],
    ['fixed-fee', 'overhead-ledger/a-quarter', 25, 'it is a quarter'],
    ['it-depends', 'it-depends/half', 0.5, 'takes half'],
    ['it-depends', 'it-depends/five-times', 5, 'five times as much'],
  ])('%s: %s is %d, and the text says so', (id, figure, value, phrase) => {
    expect(lessonFigures[figure]?.()).toBe(value);
    expect(sources[lessonIds.findIndex((each) => each === id)]).toContain(phrase);
  });

  it('lead to rooms, exercises and lessons that are there', async () => {
    const rooms = new Set<string>([
      addresses.exercises,
      addresses.conversations,
      addresses.results,
      addresses.claims,
      addresses.class,
      addresses.settings,
      ...lessonIds.map((id) => `#/lessons/${id}`),
    ]);
    const links = sources.flatMap((source) => [...source.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to ?? ''));
    expect(links.length).toBeGreaterThan(12);
    for (const link of links) {
      const exercise = /^#\/exercises\/([a-z-]+)$/.exec(link)?.[1];
      const leads = exercise === undefined ? rooms.has(link) : (await shippedExercises.open(exercise)).ok;
      expect([link, leads]).toEqual([link, true]);
    }
  });

  it('run work of their own that can run, on the practice model', () => {
    const arms = lessons.flatMap((lesson) => blocksOf(lesson, 'try').flatMap((block) => block.arms));
    expect(arms.length).toBeGreaterThan(24);
    for (const { source, circumstances } of arms) {
      expect(circumstances.connection).toBe('practice');
      if (source.kind === 'workflow') expect(whyNotRunnable(source.workflow)).toBeNull();
    }
  });
});
