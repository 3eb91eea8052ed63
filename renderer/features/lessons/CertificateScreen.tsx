import { useState } from 'react';
import type { LessonSummary } from '../../../shared/lesson/commands.ts';
import { standingOf } from '../../../shared/lesson/progress.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { date } from '../../../shared/words/format.ts';
import { useSession } from '../../bridge/context.tsx';
import { useCourse } from '../../bridge/course.ts';
import { printPage } from '../../bridge/print-page.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { toast } from '../../ui/toast-store.ts';
import styles from './CertificateScreen.module.css';
import { t } from '../../../shared/words/t.ts';

/** What was done and when, on one sheet of paper. The name is typed here and kept nowhere else. */
export function CertificateScreen() {
  const session = useSession();
  const { answer, ask } = useCourse();
  const [name, setName] = useState('');
  if (answer.state === 'failed') return <FailureNotice failure={answer.failure} onRetry={ask} />;
  if (answer.state === 'loading') return <Skeleton label={t`Opening the certificate`} lines={6} />;
  const { lessons } = answer.value;
  const finished = lessons.filter(({ progress }) => standingOf(progress) === 'finished');
  const print = async () => {
    const failure = await printPage(session, 'braid-certificate');
    if (failure) toast(sayFailure(failure).what);
  };
  return (
    <>
      <div className={styles.head}>
        <h1 className={text.title}>{t`Certificate`}</h1>
        {finished.length > 0 && (
          <div className={styles.form}>
            <TextField
              label={t`Name on the certificate`}
              hint={t`It stays on this page and goes where you print it. Braid keeps it nowhere.`}
              autoComplete="off"
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <Button look="primary" icon="export" onClick={() => void print()}>{t`Print, or save as PDF`}</Button>
          </div>
        )}
      </div>
      {finished.length === 0 ? (
        <Empty
          title={t`Nothing to certify yet`}
          action={<LinkButton href={addresses.lessons}>{t`To the lessons`}</LinkButton>}
        >{t`The sheet lists the lessons that you have finished, with their dates. Finish one first.`}</Empty>
      ) : (
        <Sheet name={name.trim()} finished={finished} of={lessons.length} />
      )}
    </>
  );
}

type SheetProps = { readonly name: string; readonly finished: readonly LessonSummary[]; readonly of: number };

function Sheet({ name, finished, of }: SheetProps) {
  const isWhole = finished.length === of;
  const days = finished.map(({ progress }) => progress?.finishedAt ?? '').sort();
  return (
    <Card className={styles.sheet} aria-label={t`The certificate`}>
      <p className={styles.course}>{t`Braid, when to run work as one conversation and when as several`}</p>
      <p className={styles.kind}>{isWhole ? t`Course completed` : t`Lessons completed so far`}</p>
      <p className={styles.name}>{name === '' ? <span className={styles.blank}>{t`Your name`}</span> : name}</p>
      <p className={styles.sentence}>
        {isWhole
          ? t`has finished all ${of} lessons of the course,`
          : t`has finished ${finished.length} of ${of} lessons of the course,`}{' '}
        {days[0]?.slice(0, 10) === days.at(-1)?.slice(0, 10)
          ? t`on ${date(days[0] ?? null)}`
          : t`from ${date(days[0] ?? null)} to ${date(days.at(-1) ?? null)}`}
        .
      </p>
      <table className={styles.table} aria-label={t`Lessons`}>
        <thead>
          <tr>
            <th scope="col">{t`Lesson`}</th>
            <th scope="col">{t`Finished`}</th>
            <th scope="col">{t`Right at the first try`}</th>
          </tr>
        </thead>
        <tbody>
          {finished.map((lesson) => (
            <tr key={lesson.id}>
              <th scope="row">
                {lesson.number}. {lesson.title}
              </th>
              <td>{date(lesson.progress?.finishedAt ?? null)}</td>
              <td>{firstTries(lesson)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p
        className={styles.note}
      >{t`Written by Braid on this computer from what was done there. Nobody has examined it.`}</p>
    </Card>
  );
}

/** `3 of 4`. */
function firstTries({ progress }: LessonSummary): string {
  const first = Object.values(progress?.answers ?? {}).flatMap((attempts) => attempts[0] ?? []);
  return t`${first.filter(({ right }) => right).length} of ${first.length}`;
}
