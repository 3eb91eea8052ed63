import path from 'node:path';
import { blocksOf } from '../../shared/lesson/lesson.ts';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { failure } from '../../shared/failure.ts';
import { counted, sentence } from '../../shared/words/format.ts';
import { failureLines } from '../../shared/words/said-failure.ts';
import { lessonFiles, lessonLibrary } from '../services/lessons/lesson-library.ts';
import type { TypedOptions } from './options.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';
import { library } from './work.ts';

/** `lessons check <folder>`: whether lessons that somebody wrote can be shown, and if not, every reason at its line. */
export async function lessonsCheck(folder: string, typed: TypedOptions): Promise<number> {
  const at = path.resolve(folder);
  if ((await lessonFiles(at)).length === 0) return refuse(failure('file-missing', { file: path.join(at, '01-….md') }));
  const { lessons, broken } = await lessonLibrary(at, library).all();
  const passed = broken.length === 0;
  if (typed['json'] === true) {
    const faults = broken.flatMap(({ faults: own }) => own ?? []);
    terminal.printJson({
      braid: 1,
      kind: 'lesson-check',
      folder,
      passed,
      lessons: lessons.map(({ id }) => id),
      faults,
    });
  }
  for (const refusal of broken) terminal.say(failureLines(refusal).join('\n'));
  if (typed['json'] !== true && lessons.length > 0) terminal.print(lessons.map(said).join('\n'));
  return passed ? exitStatus.done : exitStatus.wrongUse;
}

function said(lesson: Lesson): string {
  const parts = [
    counted(lesson.sections.filter(({ title }) => title !== null).length, 'section'),
    counted(blocksOf(lesson, 'guess').length, 'guess', 'guesses'),
    counted(blocksOf(lesson, 'widget').length, 'widget'),
    counted(blocksOf(lesson, 'try').length, 'comparison'),
    counted(blocksOf(lesson, 'quiz').length, 'question'),
  ];
  return `${lesson.id} passes. ${sentence(parts.join(', '))}.`;
}
