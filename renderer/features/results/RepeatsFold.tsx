import { useState } from 'react';
import type { StructureSpread } from '../../../shared/run/spread.ts';
import { spreadFinding, spreadTable, spreadTexts } from '../../../shared/words/spread.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { placePaper } from '../../charts/place-paper.tsx';
import { sheetRoom } from '../../charts/paper-place.ts';
import { SpreadPlot, spreadPlotSize } from '../../charts/SpreadPlot.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Fold } from '../../ui/Fold.tsx';
import styles from './RepeatsFold.module.css';
import type { Companions } from './use-companions.ts';
import { t } from '../../../shared/words/t.ts';

type RepeatsFoldProps = {
  readonly comparison: ComparisonId;
  /** A line a structure, over the comparison and its repetitions. */
  readonly spreads: readonly StructureSpread[];
  /** How often it was run. */
  readonly runs: number;
  readonly companions: Companions;
};

/** So many more at a press. */
const offers = [3, 5] as const;

/** The same work again and again: every run as a dot, the median and the range. */
export function RepeatsFold({ comparison, spreads, runs, companions }: RepeatsFoldProps) {
  const { left, busy, press, stop, failure } = companions;
  const repeating = left > 0 && companions.companions.some(isGoing);
  const [open, setOpen] = useState<boolean | null>(null);
  const label = spreadFinding(spreads);
  return (
    <Fold
      title={spreadTexts.title}
      note={runs > 1 ? spreadTexts.note(runs) : spreadTexts.once}
      open={open ?? runs > 1}
      onToggle={setOpen}
    >
      {runs > 1 && (
        <ChartFrame
          name="repeated-runs"
          title={spreadTexts.title}
          finding={label}
          legend={spreadTexts.legend}
          table={spreadTable(spreads)}
          paper={() =>
            placePaper(spreadPlotSize(spreads), sheetRoom, (place) => (
              <SpreadPlot spreads={spreads} label={label} place={place} />
            ))
          }
        >
          <SpreadPlot spreads={spreads} label={label} />
        </ChartFrame>
      )}
      {failure && <FailureNotice failure={failure} />}
      <div className={styles.foot}>
        {repeating ? (
          <>
            <p role="status">{spreadTexts.going(left)}</p>
            <Button size="small" onClick={stop}>{t`Stop repeating`}</Button>
          </>
        ) : (
          <>
            {offers.map((times) => (
              <Button
                key={times}
                size="small"
                icon="retry"
                disabled={busy || left > 0}
                onClick={() => press({ as: 'repetition', comparison, times })}
              >{t`Run again ${times} more times`}</Button>
            ))}
            <p>{spreadTexts.gates}</p>
          </>
        )}
      </div>
    </Fold>
  );
}

const isGoing = ({ companion, runs }: Companions['companions'][number]): boolean =>
  companion?.as === 'repetition' && runs.some(({ state }) => state === 'running');
