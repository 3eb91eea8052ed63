import { useState } from 'react';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Tags } from '../../../shared/history/tags.ts';
import { counted, countWord, listed } from '../../../shared/words/format.ts';
import { useBridge } from '../../bridge/context.tsx';
import { addresses } from '../../ui/addresses.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { mostPicks } from '../../ui/run-picks.ts';
import styles from './ChosenBar.module.css';
import { offerReturn } from '../../ui/offer-return.ts';
import { firstPicks } from './first-picks.ts';
import { TagEditor } from './TagEditor.tsx';
import { t } from '../../../shared/words/t.ts';

type ChosenBarProps = {
  readonly chosen: readonly ComparisonSummary[];
  readonly tags: Tags;
  readonly onClear: () => void;
};

/** What can be done with the comparisons that were chosen. Nothing while none is. */
export function ChosenBar({ chosen, tags, onClear }: ChosenBarProps) {
  const bridge = useBridge();
  const [tagging, setTagging] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (chosen.length === 0) return null;
  const ids = chosen.map(({ id }) => id);
  const remove = async () => {
    const deleted = await bridge.invoke('history.delete', { comparisons: ids });
    setFailure(deleted.ok ? null : deleted.failure);
    if (!deleted.ok) return;
    onClear();
    const [only] = chosen;
    offerReturn(
      only && chosen.length === 1 ? t`Deleted ${only.title}.` : t`Deleted ${counted(chosen.length, t`comparison`)}.`,
      () => bridge.invoke('history.restore', { comparisons: ids }),
    );
  };
  const picks = firstPicks(chosen);
  const comparable = picks.length >= 2 && picks.length <= mostPicks;
  return (
    <div className={styles.bar} role="group" aria-label={t`Chosen comparisons`}>
      <p className={styles.what}>
        <b role="status">{t`${chosen.length} chosen`}</b>{' '}
        <span className={styles.titles}>{listed([...new Set(chosen.map(({ title }) => title))])}</span>
      </p>
      <Button look="quiet" onClick={onClear}>{t`Clear`}</Button>
      <Button look="quiet" icon="flag" aria-expanded={tagging} onClick={() => setTagging(!tagging)}>{t`Tags`}</Button>
      <Button look="quiet" icon="cross" onClick={() => void remove()}>{t`Delete`}</Button>
      {comparable ? (
        <LinkButton look="primary" href={addresses.sideBySide(picks)}>{t`Compare these`}</LinkButton>
      ) : (
        <p className={styles.why}>
          {picks.length < 2
            ? t`It has one run: choose another comparison to lay beside it.`
            : t`Side by side there is room for ${countWord(mostPicks)}.`}
        </p>
      )}
      {tagging && (
        <div className={styles.below}>
          <TagEditor chosen={ids} tags={tags} onFailed={setFailure} />
        </div>
      )}
      {failure && (
        <div className={styles.below}>
          <FailureNotice failure={failure} />
        </div>
      )}
    </div>
  );
}
