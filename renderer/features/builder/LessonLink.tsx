import type { LessonId } from '../../../shared/lesson/lesson-id.ts';
import { useCourse } from '../../bridge/course.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { t } from '../../../shared/words/t.ts';

/** The lesson that explains a rule at length; nothing where the course doesn't have it. */
export function LessonLink({ id }: { readonly id: LessonId }) {
  const { answer } = useCourse();
  const lesson = answer.state === 'ready' ? answer.value.lessons.find((each) => each.id === id) : undefined;
  return (
    lesson && (
      <a className={text.link} href={addresses.lesson(id)}>
        {t`Lesson ${lesson.number}, ${lesson.title}`}
      </a>
    )
  );
}
