import { z } from 'zod';
import { FailureSchema } from '../failure.ts';
import { GuessSchema, LessonHeadSchema, LessonSchema, NameSchema, QuizSchema } from './lesson.ts';
import { LessonPatchSchema, LessonProgressSchema } from './progress.ts';

/** A lesson as a list shows it. */
export const LessonSummarySchema = LessonHeadSchema.extend({
  /** Its place in the course, from 1. */
  number: z.number().int().positive(),
  /** Those with a heading. */
  sections: z.array(z.object({ id: NameSchema, title: z.string(), done: z.boolean() })),
  /** What it asks before it tells. */
  guesses: z.array(GuessSchema),
  progress: LessonProgressSchema.nullable(),
});
export type LessonSummary = z.infer<typeof LessonSummarySchema>;

/** A missed question that has come back. */
export const ReviewQuestionSchema = z.object({
  lesson: NameSchema,
  title: z.string(),
  quiz: QuizSchema,
  /** The day since when it waits: `2026-11-21`. */
  day: z.string(),
  /** How often it came back before. */
  stage: z.number().int().nonnegative(),
});
export type ReviewQuestion = z.infer<typeof ReviewQuestionSchema>;

export const lessonCommands = {
  /** The course in its order. A lesson whose file is faulty is not in it; what is wrong stands under `broken`. */
  'lessons.list': {
    input: z.object({}),
    output: z.object({ lessons: z.array(LessonSummarySchema), broken: z.array(FailureSchema) }),
  },
  /** Fails with `unknown-lesson`, or `lesson-file` with every fault. */
  'lesson.open': {
    input: z.object({ lesson: NameSchema }),
    output: z.object({
      lesson: LessonSchema,
      progress: LessonProgressSchema.nullable(),
      number: z.number().int().positive(),
      of: z.number().int().positive(),
      next: z.object({ id: NameSchema, title: z.string() }).nullable(),
    }),
  },
  /** Adds to the progress; whether an answer is right is judged here. */
  'lesson.save': {
    input: z.object({ lesson: NameSchema, patch: LessonPatchSchema }),
    output: LessonProgressSchema,
  },
  /** The missed questions that wait today, longest first, and when the next of the others comes back. */
  'lessons.review': {
    input: z.object({}),
    output: z.object({
      due: z.array(ReviewQuestionSchema),
      /** How many come back later, and the first day of them; null for none. */
      later: z.number().int().nonnegative(),
      next: z.string().nullable(),
      /** Missed once, and since answered right as often as they come back. */
      settled: z.number().int().nonnegative(),
    }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
