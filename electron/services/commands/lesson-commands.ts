import { succeed } from '../../../shared/failure.ts';
import type { LessonSummary, ReviewQuestion } from '../../../shared/lesson/commands.ts';
import { blocksOf } from '../../../shared/lesson/lesson.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { isDone, titledSections } from '../../../shared/lesson/progress.ts';
import { isDue, reviewStanding } from '../../../shared/lesson/review.ts';
import type { Services } from '../services.ts';
import type { Handlers } from './handlers.ts';

/** The course, and what the learner did in it. */
export function lessonCommands({ lessons, lessonProgress, ports, pushes }: Services) {
  const summaryOf = ({ sections: _, ...head }: Lesson, index: number, whole: Lesson): LessonSummary => {
    const progress = lessonProgress.find(head.id);
    return {
      ...head,
      number: index + 1,
      sections: titledSections(whole).map((section) => ({
        id: section.id,
        title: section.title,
        done: isDone(section, progress),
      })),
      guesses: blocksOf(whole, 'guess'),
      progress,
    };
  };

  return {
    'lessons.list': async () => {
      const { lessons: all, broken } = await lessons.all();
      return succeed({ lessons: all.map((lesson, index) => summaryOf(lesson, index, lesson)), broken });
    },
    'lesson.open': async ({ lesson: id }) => {
      const lesson = await lessons.open(id);
      if (!lesson.ok) return lesson;
      const { lessons: all } = await lessons.all();
      const index = all.findIndex((each) => each.id === id);
      const next = all[index + 1];
      return succeed({
        lesson: lesson.value,
        progress: lessonProgress.find(id),
        number: index + 1,
        of: all.length,
        next: next ? { id: next.id, title: next.title } : null,
      });
    },
    'lesson.save': async ({ lesson: id, patch }) => {
      const lesson = await lessons.open(id);
      if (!lesson.ok) return lesson;
      const saved = await lessonProgress.save(lesson.value, patch);
      pushes.push({ kind: 'lessons-changed', lesson: id });
      return succeed(saved);
    },
    'lessons.review': async () => {
      const now = ports.clock.date().toISOString();
      const due: ReviewQuestion[] = [];
      const later: string[] = [];
      let settled = 0;
      for (const lesson of (await lessons.all()).lessons) {
        const { answers = {} } = lessonProgress.find(lesson.id) ?? {};
        for (const quiz of blocksOf(lesson, 'quiz')) {
          const standing = reviewStanding(answers[quiz.id] ?? []);
          if (standing.kind === 'settled') settled += 1;
          if (standing.kind !== 'comes-back') continue;
          const { day, stage } = standing;
          if (isDue(standing, now)) due.push({ lesson: lesson.id, title: lesson.title, quiz, day, stage });
          else later.push(day);
        }
      }
      due.sort((a, b) => a.day.localeCompare(b.day));
      return succeed({ due, later: later.length, next: later.sort()[0] ?? null, settled });
    },
  } satisfies Partial<Handlers>;
}
