import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import type { ShownPoint } from '../../../shared/contract.ts';
import type { RunId } from '../../../shared/ids.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { AnswerDiffProps } from './AnswerDiffView.tsx';
import styles from './AnswerDiffFold.module.css';
import { t } from '../../../shared/words/t.ts';

type AnswerDiffFoldProps = {
  readonly runs: readonly RunResult[];
  readonly points: readonly ShownPoint[];
  /** How runs of different comparisons are told apart, before the name of the structure. */
  readonly letterOf?: (run: RunResult) => string;
};

/** Two final answers, and what one of them says that the other does not. What compares them is fetched when it is opened. */
export function AnswerDiffFold({ runs, points, letterOf = () => '' }: AnswerDiffFoldProps) {
  const answered = runs.filter(({ answer }) => answer !== null);
  const [opened, setOpened] = useState(false);
  const [picked, pick] = useState<readonly (RunId | null)[]>([]);
  if (answered.length < 2) return null;
  const first = answered.find(({ id }) => id === picked[0]) ?? answered[0];
  const second =
    answered.find(({ id }) => id === picked[1] && id !== first?.id) ?? answered.find((run) => run !== first);
  const nameOf = (run: RunResult) => [letterOf(run), structureName(run.structure)].filter(Boolean).join(', ');
  const options = (but: RunResult | undefined) =>
    answered.filter((run) => run !== but).map((run) => ({ value: run.id, label: nameOf(run) }));
  return (
    <Fold
      title={t`What one answer says and another doesn’t`}
      note={t`Passage by passage, then word by word`}
      onToggle={(open) => setOpened(opened || open)}
    >
      {first && second && (
        <>
          <div className={styles.picks}>
            <Select
              label={t`This answer`}
              value={first.id}
              options={options(undefined)}
              onPick={(id) => pick([id, id === second.id ? first.id : second.id])}
            />
            <Select
              label={t`beside`}
              value={second.id}
              options={options(first)}
              onPick={(id) => pick([first.id, id])}
            />
          </div>
          {opened && <Fetched first={first} second={second} names={[nameOf(first), nameOf(second)]} points={points} />}
        </>
      )}
    </Fold>
  );
}

/** A file of its own: most people never open it. */
function Fetched(props: AnswerDiffProps) {
  const [view, setView] = useState<{ readonly View: ComponentType<AnswerDiffProps> } | 'failed' | null>(null);
  useEffect(() => {
    let wanted = true;
    import('./AnswerDiffView.tsx').then(
      ({ AnswerDiffView }) => wanted && setView({ View: AnswerDiffView }),
      // The host is gone, or it is a newer one without this file.
      () => wanted && setView('failed'),
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (view === null) return <Skeleton label={t`Comparing the answers`} lines={4} />;
  if (view === 'failed')
    return <p className={styles.failed}>{t`This part could not be fetched. Load the page again.`}</p>;
  return <view.View {...props} />;
}
