import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Push } from '../../../shared/contract.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import { useAnswer, usePush } from '../../bridge/use-answer.ts';
import text from '../../styles/text.module.css';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DraftStage } from './DraftStage.tsx';
import { LiveStage } from './LiveStage.tsx';
import { failureOf, runOf } from './set-source.ts';
import type { SetSource } from './set-source.ts';
import styles from './SetScreen.module.css';
import { t } from '../../../shared/words/t.ts';

type SetScreenProps = { readonly set: ComparisonId; readonly store: SetSource };

/** One set: as a draft until it starts, then as its lanes. */
export function SetScreen({ set, store }: SetScreenProps) {
  const { answer, ask } = useAnswer(
    'conversations.open',
    useMemo(() => ({ set }), [set]),
  );
  usePush(
    useCallback(
      (push: Push) => {
        if (push.kind === 'conversations-changed' && push.set === set) ask();
      },
      [set, ask],
    ),
  );
  return (
    <div className={styles.screen}>
      <h1 className={text.hidden}>{t`Conversations, side by side`}</h1>
      {answer.state === 'loading' && <Skeleton label={t`Opening the conversations`} />}
      {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={ask} />}
      {answer.state === 'ready' &&
        (answer.value.draft ? (
          <DraftStage key={set} kept={answer.value.draft} onStarted={ask} />
        ) : (
          <Followed set={set} store={store} />
        ))}
    </div>
  );
}

function Followed({ set, store }: SetScreenProps) {
  useEffect(() => store.follow(set), [set, store]);
  const failure = useStore(store, failureOf(set));
  const isOpen = useStore(store, (state) => runOf(set, 0)(state) !== null);
  if (failure) return <FailureNotice failure={failure} onRetry={() => store.follow(set)} />;
  return isOpen ? <LiveStage set={set} store={store} /> : <Skeleton label={t`Opening the conversations`} />;
}
