import { z } from 'zod';
import { ComparisonIdSchema } from '../ids.ts';
import { blocksOf, NameSchema } from './lesson.ts';
import type { Lesson, Section } from './lesson.ts';

const at = z.iso.datetime();
const index = z.number().int().min(0).max(99);

export const GuessedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: z.number().finite().nonnegative(), at }),
  z.object({ kind: z.literal('choice'), choice: index, at }),
]);
export type Guessed = z.infer<typeof GuessedSchema>;

/** One answer to a question; whether it was right is kept as it was judged then. */
export const AttemptSchema = z.object({ choice: index, right: z.boolean(), at });
export type Attempt = z.infer<typeof AttemptSchema>;

/** A timing comparison that was run: the comparison and the structure of each arm, in the order of the arms. */
export const TriedSchema = z.object({ comparisons: z.array(ComparisonIdSchema).min(1).max(4), at });

/** What one learner did in one lesson. */
export const LessonProgressSchema = z.object({
  lesson: NameSchema,
  /** Sections that were read to their end. */
  read: z.array(NameSchema).max(200),
  /** The section that was in front last, to go on from; null at the beginning. */
  place: NameSchema.nullable(),
  guesses: z.record(z.string(), GuessedSchema),
  /** Every answer to each question, oldest first: what is missed comes back by them. */
  answers: z.record(z.string(), z.array(AttemptSchema).max(500)),
  tried: z.record(z.string(), TriedSchema),
  /** Widgets that were used. */
  touched: z.array(NameSchema).max(100),
  startedAt: at,
  updatedAt: at,
  /** When it was done for the first time; null before. It stays, whatever is added to the lesson later. */
  finishedAt: at.nullable(),
});
export type LessonProgress = z.infer<typeof LessonProgressSchema>;

/** What a page adds. Nothing in it takes away, so that two windows can't lose each other's. */
export const LessonPatchSchema = z.strictObject({
  read: NameSchema.optional(),
  place: NameSchema.optional(),
  guess: z
    .union([
      z.strictObject({ id: NameSchema, value: z.number().finite().nonnegative() }),
      z.strictObject({ id: NameSchema, choice: index }),
    ])
    .optional(),
  answer: z.strictObject({ quiz: NameSchema, choice: index }).optional(),
  tried: z.strictObject({ id: NameSchema, comparisons: z.array(ComparisonIdSchema).min(1).max(4) }).optional(),
  touched: NameSchema.optional(),
});
export type LessonPatch = z.infer<typeof LessonPatchSchema>;

/** A section is done when it was read to its end and its questions have been answered, right or wrong. */
export function isDone(section: Section, progress: LessonProgress | null): boolean {
  if (progress === null || !progress.read.includes(section.id)) return false;
  return section.blocks.every((block) => block.kind !== 'quiz' || (progress.answers[block.id]?.length ?? 0) > 0);
}

/** The sections that have an entry of their own. */
export function titledSections({ sections }: Pick<Lesson, 'sections'>): (Section & { title: string })[] {
  return sections.flatMap((section) => (section.title === null ? [] : [{ ...section, title: section.title }]));
}

export type Standing = 'new' | 'begun' | 'finished';

export function standingOf(progress: Pick<LessonProgress, 'finishedAt'> | null): Standing {
  if (progress === null) return 'new';
  return progress.finishedAt === null ? 'begun' : 'finished';
}

/** What was never opened, as it stands at the first thing that is done in it. */
export function freshProgress(lesson: string, at: string): LessonProgress {
  return {
    lesson,
    read: [],
    place: null,
    guesses: {},
    answers: {},
    tried: {},
    touched: [],
    startedAt: at,
    updatedAt: at,
    finishedAt: null,
  };
}

const added = (list: readonly string[], name: string | undefined): string[] =>
  name === undefined || list.includes(name) ? [...list] : [...list, name];

/**
 * The progress after a patch at a moment (ISO). A guess that was made stands, since the figure has been shown since; what
 * the lesson doesn't have is passed over. Null progress is a lesson that nobody has opened.
 */
export function patched(
  lesson: Lesson,
  progress: LessonProgress | null,
  patch: LessonPatch,
  at: string,
): LessonProgress {
  const before = progress ?? freshProgress(lesson.id, at);
  const has = (name: string | undefined): boolean => lesson.sections.some(({ id }) => id === name);
  const widgets: readonly string[] = blocksOf(lesson, 'widget').map(({ name }) => name);
  const after: LessonProgress = {
    ...before,
    read: has(patch.read) ? added(before.read, patch.read) : before.read,
    place: patch.place !== undefined && has(patch.place) ? patch.place : before.place,
    guesses: { ...guessed(lesson, patch, at), ...before.guesses },
    answers: answered(lesson, before.answers, patch, at),
    tried: tried(lesson, before.tried, patch, at),
    touched: added(
      before.touched,
      widgets.find((name) => name === patch.touched),
    ),
    updatedAt: at,
  };
  const isWhole = titledSections(lesson).every((section) => isDone(section, after));
  return { ...after, finishedAt: before.finishedAt ?? (isWhole ? at : null) };
}

function guessed(lesson: Lesson, { guess }: LessonPatch, at: string): LessonProgress['guesses'] {
  const form = guess && blocksOf(lesson, 'guess').find(({ id }) => id === guess.id)?.form;
  if (!form) return {};
  if ('value' in guess) return form.kind === 'number' ? { [guess.id]: { kind: 'number', value: guess.value, at } } : {};
  if (form.kind !== 'choice' || !form.choices[guess.choice]) return {};
  return { [guess.id]: { kind: 'choice', choice: guess.choice, at } };
}

/** Who answers a question five hundred times keeps the latest. */
const mostAttempts = 500;

function answered(
  lesson: Lesson,
  before: LessonProgress['answers'],
  { answer }: LessonPatch,
  at: string,
): LessonProgress['answers'] {
  const quiz = answer && blocksOf(lesson, 'quiz').find(({ id }) => id === answer.quiz);
  const choice = answer && quiz?.choices[answer.choice];
  if (!quiz || !choice) return before;
  const attempt = { choice: answer.choice, right: choice.right, at };
  return { ...before, [quiz.id]: [...(before[quiz.id] ?? []), attempt].slice(-mostAttempts) };
}

function tried(
  lesson: Lesson,
  before: LessonProgress['tried'],
  { tried: run }: LessonPatch,
  at: string,
): LessonProgress['tried'] {
  if (!run || !blocksOf(lesson, 'try').some(({ id }) => id === run.id)) return before;
  return { ...before, [run.id]: { comparisons: run.comparisons, at } };
}
