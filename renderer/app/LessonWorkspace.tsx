import { Suspense, useMemo } from 'react';
import { useAnswer } from '../bridge/use-answer.ts';
import text from '../styles/text.module.css';
import { addresses } from '../ui/addresses.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Arrival } from './Arrival.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import styles from './Page.module.css';
import { roomScreens } from './room-screens.ts';
import { Shell } from './Shell.tsx';
import { TopBar } from './TopBar.tsx';
import { useOpenedPage } from './use-opened-page.ts';
import { t } from '../../shared/words/t.ts';

const { screen: LessonScreen } = roomScreens.lesson;

/** The frame of a lesson: where it belongs and how long it takes above, the lesson below. */
export function LessonWorkspace({ id, section }: { readonly id: string; readonly section: string | null }) {
  const { answer, ask } = useAnswer(
    'lesson.open',
    useMemo(() => ({ lesson: id }), [id]),
  );
  const opened = answer.state === 'ready' ? answer.value : null;
  const title = opened?.lesson.title ?? t`Lesson`;
  useOpenedPage(title);
  return (
    <Shell
      look="page"
      header={
        <TopBar
          title={title}
          room={{ name: t`Lessons`, address: addresses.lessons }}
          actions={
            opened && (
              <span
                className={`${text.small} ${text.faint} ${text.number}`}
              >{t`Lesson ${opened.number} of ${opened.of}, about ${opened.lesson.minutes} min`}</span>
            )
          }
        />
      }
    >
      <ConnectionBanner />
      <div className={styles.page}>
        {answer.state === 'failed' && (
          <>
            <h1 className={text.title}>{t`This lesson can’t be opened`}</h1>
            <FailureNotice failure={answer.failure} onRetry={ask} />
          </>
        )}
        {answer.state === 'loading' && <Skeleton label={t`Opening the lesson`} lines={8} />}
        {opened && (
          <Suspense fallback={<Skeleton label={t`Opening the lesson`} lines={8} />}>
            <LessonScreen opened={opened} section={section} />
            <Arrival />
          </Suspense>
        )}
      </div>
    </Shell>
  );
}
