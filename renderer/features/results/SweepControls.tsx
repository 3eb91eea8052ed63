import type { ComparisonId } from '../../../shared/ids.ts';
import { sweepWords } from '../../../shared/words/what-if.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SweepFold.module.css';
import type { Companions } from './use-companions.ts';
import { t } from '../../../shared/words/t.ts';

type SweepControlsProps = {
  readonly comparison: ComparisonId;
  readonly companions: Companions;
  readonly widths: readonly number[];
  /** There is a sweep already. */
  readonly measured: boolean;
};

/** Measures every width for real, and stops it. */
export function SweepControls({ comparison, companions, widths, measured }: SweepControlsProps) {
  const { left, busy, press, stop } = companions;
  const going = companions.companions.find(
    ({ companion, runs }) => companion?.as === 'sweep' && runs.some(({ state }) => state === 'running'),
  );
  if (going) {
    const ended = going.runs.filter(({ state }) => state !== 'running').length;
    return (
      <div className={styles.controls}>
        <p role="status">{sweepWords.going(ended, going.runs.length)}</p>
        <Button size="small" onClick={stop}>{t`Stop measuring`}</Button>
      </div>
    );
  }
  return (
    <div className={styles.controls}>
      <Button
        size="small"
        icon="play"
        disabled={busy || left > 0}
        onClick={() => press({ as: 'sweep', comparison, widths: [...widths] })}
      >
        {measured ? t`Measure every width again` : t`Measure every width`}
      </Button>
      <p>{sweepWords.command}</p>
    </div>
  );
}
