import { useEffect, useMemo, useState } from 'react';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import { computedSweep, sweptWidths } from '../../../shared/forecast/computed-sweep.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { chartLegends } from '../../../shared/words/charts.ts';
import { sweepFinding, sweepNote, sweepTable, sweepWords } from '../../../shared/words/what-if.ts';
import { seconds } from '../../../shared/words/format.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { ChartTableView } from '../../charts/ChartTableView.tsx';
import { sheetRoom } from '../../charts/paper-place.ts';
import { placePaper } from '../../charts/place-paper.tsx';
import { SweepPlot, sweepPlotSize } from '../../charts/SweepPlot.tsx';
import { useAnswer } from '../../bridge/use-answer.ts';
import { Fold } from '../../ui/Fold.tsx';
import type { OpenedRun } from './run-story.ts';
import { SweepControls } from './SweepControls.tsx';
import styles from './SweepFold.module.css';
import type { Companions } from './use-companions.ts';
import { replayedRun, structureAt } from './what-if-runs.ts';
import { t } from '../../../shared/words/t.ts';

type SweepFoldProps = {
  readonly runs: readonly RunResult[];
  readonly opened: readonly OpenedRun[];
  /** Null where it is only read: then nothing is measured. */
  readonly again: { readonly comparison: ComparisonId; readonly companions: Companions } | null;
};

/** The same work at every width, and where wider no longer helps: as it was measured, else computed. */
export function SweepFold({ runs, opened, again }: SweepFoldProps) {
  // Kept here, where what is drawn below changes when the first width is measured.
  const fold = useState(false);
  const sweep = again?.companions.companions.findLast(({ companion }) => companion?.as === 'sweep');
  return sweep ? (
    <MeasuredSweep runs={runs} opened={opened} again={again} sweep={sweep} fold={fold} />
  ) : (
    <Sweep runs={runs} opened={opened} again={again} swept={[]} fold={fold} />
  );
}

type Folded = SweepFoldProps & { readonly fold: readonly [open: boolean, setOpen: (open: boolean) => void] };

function MeasuredSweep({ sweep, ...props }: Folded & { readonly sweep: ComparisonSummary }) {
  const { answer, ask } = useAnswer('comparison.result', { comparison: sweep.id });
  const ended = sweep.runs.filter(({ state }) => state !== 'running').length;
  // Each width is drawn when it has ended.
  useEffect(() => ask(), [ask, ended]);
  return <Sweep {...props} swept={answer.state === 'ready' ? answer.value.comparison.runs : []} />;
}

function Sweep({ runs, opened, again, swept, fold }: Folded & { readonly swept: readonly RunResult[] }) {
  const run = useMemo(() => replayedRun(opened, 1), [opened]);
  const sweep = useMemo(() => (run === null ? null : computedSweep(run, runs, swept)), [run, runs, swept]);
  // A structure with phases of its own differs from a queue in more than its width.
  if (run === null || sweep === null || run.mostAtOnce < 2 || run.header.structure.phases.length > 1) return null;
  const { points, verdict } = sweep;
  const { finding, rest } = sweepFinding(sweep);
  const floor = points.at(-1)?.criticalPathMs ?? 0;
  const beside = swept.some(({ state }) => state === 'finished');
  const plot = {
    points: points.flatMap(({ width, wallClockMs, measured, predicted }) =>
      wallClockMs === null
        ? []
        : [
            {
              ...{ width, ms: wallClockMs, computed: measured === null, structure: structureAt(run, width) },
              predictedMs: beside ? predicted : null,
            },
          ],
    ),
    criticalPathMs: floor > 0 ? floor : null,
    breakEven: verdict.breakEven,
  };
  const table = sweepTable(sweep, (width) => structureAt(run, width), beside);
  return (
    <Fold title={sweepWords.title} note={sweepNote(sweep)} open={fold[0]} onToggle={fold[1]}>
      <div className={styles.two}>
        <ChartFrame
          name="sweep"
          title={sweepWords.title}
          finding={finding}
          legend={beside ? chartLegends.swept : chartLegends.sweep}
          table={table}
          paper={() => placePaper(sweepPlotSize, sheetRoom, (place) => <SweepPlot {...plot} place={place} />)}
        >
          <SweepPlot {...plot} />
        </ChartFrame>
        <div className={styles.said}>
          <p>{rest}</p>
          {floor > 0 && <p>{t`The dotted line is the critical path of the widest, ${seconds(floor)}.`}</p>}
          {beside && <p>{sweepWords.beside}</p>}
          {again && <SweepControls {...again} widths={sweptWidths(run.mostAtOnce)} measured={beside} />}
        </div>
      </div>
      <ChartTableView title={sweepWords.tableTitle} table={table} />
    </Fold>
  );
}
