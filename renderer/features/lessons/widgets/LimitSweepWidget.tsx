import { useMemo, useState } from 'react';
import { bestWidth, limitBounds, limitSweep, offeredLimits } from '../../../../shared/lesson/widgets/limit-sweep.ts';
import type { LimitedWork } from '../../../../shared/lesson/widgets/limit-sweep.ts';
import type { LimitSweepAttributes } from '../../../../shared/lesson/widgets/limit-sweep-attributes.ts';
import type { ComputedSweep } from '../../../../shared/forecast/computed-sweep.ts';
import type { StructureKey } from '../../../../shared/structure/structure.ts';
import { limitSweepWords as words } from '../../../../shared/words/limit-sweep.ts';
import { sweepTable, sweepWords } from '../../../../shared/words/what-if.ts';
import { elapsed } from '../../../../shared/words/format.ts';
import { ChartTableView } from '../../../charts/ChartTableView.tsx';
import { SweepPlot } from '../../../charts/SweepPlot.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import { WidgetCondition, WidgetControls } from './WidgetControls.tsx';
import { WidgetFigure, WidgetFrame, WidgetSentence } from './WidgetFrame.tsx';
import { WidgetSlider } from './WidgetSlider.tsx';
import styles from './LimitSweepWidget.module.css';
import { t } from '../../../../shared/words/t.ts';

type LimitSweepWidgetProps = { readonly attributes: LimitSweepAttributes; readonly onTouched?: () => void };

/** Equal tasks at every width under a limit on requests, and the width beyond which wider no longer helps. */
export function LimitSweepWidget({ attributes, onTouched }: LimitSweepWidgetProps) {
  const [work, set] = useState<LimitedWork>({
    tasks: attributes.tasks,
    seconds: attributes.size,
    requestsPerMinute: attributes.requests,
  });
  const sweep = useMemo(() => limitSweep(work), [work]);
  const change = (part: Partial<LimitedWork>) => set((before) => ({ ...before, ...part }));
  const best = bestWidth(sweep);
  const { tasks, seconds } = limitBounds;
  return (
    <WidgetFrame
      title={attributes.title}
      said={words.said(sweep)}
      onTouched={onTouched}
      figures={
        <>
          <WidgetFigure label={t`Best width, computed`} note={words.refused(sweep)}>
            {best}
          </WidgetFigure>
          <WidgetFigure label={t`Wall-clock there, computed`} note={words.widest(sweep)}>
            {elapsed(sweep.points.find(({ width }) => width === best)?.wallClockMs)}
          </WidgetFigure>
          <WidgetSentence label={t`Why no wider`}>{words.why(sweep)}</WidgetSentence>
        </>
      }
    >
      <WidgetControls>
        <WidgetSlider
          label={t`Requests a minute that the server takes`}
          min={0}
          max={offeredLimits.length - 1}
          value={offeredLimits.findIndex((limit) => limit === work.requestsPerMinute)}
          say={(step) => words.limit(offeredLimits[step] ?? null)}
          onMove={(step) => change({ requestsPerMinute: offeredLimits[step] ?? null })}
        />
        <WidgetSlider
          label={t`A task takes`}
          min={seconds.least}
          max={seconds.most}
          step={5}
          value={work.seconds}
          say={words.seconds}
          onMove={(value) => change({ seconds: value })}
        />
        <WidgetSlider
          label={t`Tasks`}
          min={tasks.least}
          max={tasks.most}
          value={work.tasks}
          onMove={(value) => change({ tasks: value })}
        />
      </WidgetControls>
      <SweepDrawing sweep={sweep} />
      <WidgetCondition>{words.condition(sweep)}</WidgetCondition>
    </WidgetFrame>
  );
}

function SweepDrawing({ sweep }: { readonly sweep: ComputedSweep }) {
  const { points, verdict } = sweep;
  const most = points.at(-1)?.width ?? 1;
  const structureAt = (width: number): StructureKey =>
    width === 1 ? 'one-at-a-time' : width === most ? 'all-at-once' : `queue:${width}`;
  const drawn = points.flatMap(({ width, wallClockMs }) =>
    wallClockMs === null ? [] : [{ width, ms: wallClockMs, structure: structureAt(width), computed: true }],
  );
  return (
    <div className={styles.drawing}>
      {/* Focusable, so that it can be scrolled by keyboard where there is no room for it. */}
      <div className={styles.plot} tabIndex={0} role="group" aria-label={sweepWords.title}>
        <SweepPlot points={drawn} criticalPathMs={null} breakEven={verdict.breakEven} />
      </div>
      <Fold look="line" title={sweepWords.tableTitle}>
        <ChartTableView title={sweepWords.tableTitle} table={sweepTable(sweep, structureAt, false)} />
      </Fold>
    </div>
  );
}
