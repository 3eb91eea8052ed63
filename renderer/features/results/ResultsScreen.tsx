import { useCallback, useState } from 'react';
import type { Push } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useDeleted } from '../../bridge/use-deleted.ts';
import { useAnswer, usePush } from '../../bridge/use-answer.ts';
import { useHistory } from '../../bridge/use-history.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { classes } from '../../ui/class-names.ts';
import { DeletedNote } from '../../ui/DeletedNote.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ColleaguePage } from './ColleaguePage.tsx';
import { History } from './History.tsx';
import { PredictionRecord } from './PredictionRecord.tsx';
import { OpenFile } from './OpenFile.tsx';
import styles from './ResultsScreen.module.css';
import { useOpenedFile } from './use-opened-file.ts';
import { t } from '../../../shared/words/t.ts';

/** Every comparison on this machine, newest first. */
export function ResultsScreen() {
  const { file, gone, open, close } = useOpenedFile();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { answer, isWhole, ask } = useHistory();
  const { answer: tags, ask: askTags } = useAnswer('history.tags', {});
  const { deleted, bringBack } = useDeleted('comparisons');
  usePush(
    useCallback(
      (push: Push) => {
        if (push.kind === 'comparison-changed' || push.kind === 'history-changed') ask();
        if (push.kind === 'history-changed') askTags();
      },
      [ask, askTags],
    ),
  );
  if (file) return <ColleaguePage file={file.name} opened={file.opened} onClose={close} />;
  return (
    <>
      <div className={layout.between}>
        <h1 className={styles.title}>{t`Results`}</h1>
        <a className={classes(text.small, text.link)} href={addresses.claims}>{t`Claims that others make`}</a>
      </div>
      <div className={styles.lede}>
        <p>{t`Every comparison stays on this machine. Choose two or more to lay them side by side.`}</p>
        <OpenFile
          onOpened={(name, opened) => {
            setFailure(null);
            open(opened.id, { name, opened });
          }}
          onFailed={setFailure}
        />
      </div>
      {failure && <FailureNotice failure={failure} />}
      {gone !== null && (
        <Callout
          icon="file"
          title={t`${gone} is no longer open.`}
        >{t`Braid keeps nothing of a colleague’s file, and was started anew. Choose it again to go on reading.`}</Callout>
      )}
      {answer.state === 'loading' && <Skeleton label={t`Opening your comparisons`} lines={6} />}
      {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={ask} />}
      {answer.state === 'ready' &&
        (answer.value.length === 0 ? (
          <Empty
            title={t`No comparison yet`}
            action={<LinkButton href={addresses.exercises}>{t`Choose an exercise`}</LinkButton>}
          >{t`Run a plan in two structures or more, and what it measured is kept here.`}</Empty>
        ) : (
          <History comparisons={answer.value} isWhole={isWhole} tags={tags.state === 'ready' ? tags.value : {}} />
        ))}
      {answer.state === 'ready' && <PredictionRecord comparisons={answer.value} />}
      <DeletedNote one={t`comparison`} many={t`comparisons`} deleted={deleted} onBringBack={bringBack} />
    </>
  );
}
