import { z } from 'zod';
import type { Failure } from '../../../shared/failure.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { LessonProgressSchema, patched } from '../../../shared/lesson/progress.ts';
import type { LessonPatch, LessonProgress } from '../../../shared/lesson/progress.ts';
import { openDocument } from '../store/documents.ts';

const LessonsDocumentSchema = z.object({ version: z.literal(1), lessons: z.record(z.string(), LessonProgressSchema) });

/** What the learner did in each lesson. */
export type LessonProgressStore = {
  /** Null for a lesson nobody has opened yet. */
  find(lesson: string): LessonProgress | null;
  save(lesson: Lesson, patch: LessonPatch): Promise<LessonProgress>;
  settled(): Promise<void>;
};

export async function openLessonProgress(
  folder: string,
  date: () => Date,
  onNotice: (notice: Failure) => void,
): Promise<LessonProgressStore> {
  const document = await openDocument<z.infer<typeof LessonsDocumentSchema>>({
    folder,
    name: 'lessons',
    schema: LessonsDocumentSchema,
    empty: { version: 1, lessons: {} },
    date,
    onNotice,
  });
  const find = (lesson: string): LessonProgress | null => document.read().lessons[lesson] ?? null;
  return {
    find,
    async save(lesson, patch) {
      const progress = patched(lesson, find(lesson.id), patch, date().toISOString());
      await document.update((all) => ({ ...all, lessons: { ...all.lessons, [lesson.id]: progress } }));
      return progress;
    },
    settled: document.settled,
  };
}
