import { blocksOf } from '../../shared/lesson/lesson.ts';
import { failureLines } from '../../shared/words/said-failure.ts';
import type { TypedOptions } from './options.ts';
import { aligned } from './table.ts';
import { exitStatus, terminal } from './terminal.ts';
import { lessons as course } from './work.ts';

/** `lessons`: the course in its order. What is wrong with a lesson that can't be shown goes to standard error. */
export async function lessons(typed: TypedOptions): Promise<number> {
  const { lessons: all, broken } = await course.all();
  const listed = all.map((lesson, index) => ({
    number: index + 1,
    id: lesson.id,
    title: lesson.title,
    unit: lesson.unit,
    minutes: lesson.minutes,
    rows: lesson.rows,
    widgets: blocksOf(lesson, 'widget').map(({ name }) => name),
    questions: blocksOf(lesson, 'quiz').length,
    takeaway: lesson.takeaway,
  }));
  for (const failure of broken) terminal.say(failureLines(failure).join('\n'));
  if (typed['json'] === true) terminal.printJson({ braid: 1, kind: 'lessons', lessons: listed });
  else {
    const rows = listed.map((lesson) => [
      String(lesson.number),
      lesson.id,
      lesson.title,
      `${lesson.minutes} min`,
      lesson.unit,
    ]);
    terminal.print(aligned([['No.', 'Lesson', 'Title', 'Takes', 'Unit'], ...rows]).join('\n'));
  }
  return broken.length > 0 ? exitStatus.wrongUse : exitStatus.done;
}
