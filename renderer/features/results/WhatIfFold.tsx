import { useMemo, useState } from 'react';
import { computeWhatIf } from '../../../shared/forecast/what-if.ts';
import type { Replayable, WhatIf } from '../../../shared/forecast/what-if.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { whatIfSettings, whatIfWords } from '../../../shared/words/what-if.ts';
import { counted, countWord, elapsed, ratio } from '../../../shared/words/format.ts';
import { chartHeads, chartLegends } from '../../../shared/words/charts.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { barsPaper } from '../../charts/bars-paper.tsx';
import { useChartTools } from '../../charts/use-chart-tools.tsx';
import { Bar } from '../../ui/Bar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import type { OpenedRun } from './run-story.ts';
import { heldAgainst, replayedRun, structureAt } from './what-if-runs.ts';
import { WhatIfSlider } from './WhatIfSlider.tsx';
import styles from './WhatIfFold.module.css';
import { t } from '../../../shared/words/t.ts';

type WhatIfFoldProps = { readonly runs: readonly RunResult[]; readonly opened: readonly OpenedRun[] };

/** One of the runs under other settings, recomputed as the sliders move. */
export function WhatIfFold({ runs, opened }: WhatIfFoldProps) {
  const run = useMemo(() => replayedRun(opened), [opened]);
  if (run === null) return null;
  return (
    <Fold title={t`What if`} note={t`Width, merging by hand, a rate limit and starting up, computed without a run`}>
      <Sliders run={run} against={heldAgainst(runs, run)} />
    </Fold>
  );
}

/** Requests a minute, and none at the end of the scale. */
const limits = [2, 4, 6, 8, 10, 15, 20, 30, 60, null] as const;

/** Where a limit stands on the scale: at the step that lets through what it does, or the next. */
function limitStep(requestsPerMinute: number | null): number {
  const step = limits.findIndex(
    (limit) => limit === null || (requestsPerMinute !== null && limit >= requestsPerMinute),
  );
  return requestsPerMinute === null ? limits.length - 1 : step;
}

const minute = 60_000;

function Sliders({ run, against }: { readonly run: Replayable; readonly against: RunResult | null }) {
  const [set, change] = useState<WhatIf>(run.own);
  const computed = useMemo(() => computeWhatIf(run, set), [run, set]);
  const width = set.width ?? 1;
  const structure = structureAt(run, width);
  const heldMs = against && against.wallClockMs * run.scale;
  const longest = Math.max(computed.wallClockMs, heldMs ?? 0, 1);
  const said =
    against && heldMs !== null
      ? whatIfWords({ ...computed, against: { structure: against.structure, wallClockMs: heldMs } })
      : null;
  const bars = [
    ...(against && heldMs !== null
      ? [{ structure: against.structure, share: heldMs / longest, value: elapsed(heldMs) }]
      : []),
    { structure, share: computed.wallClockMs / longest, value: elapsed(computed.wallClockMs) },
  ];
  const finding = said?.finding ?? t`${elapsed(computed.wallClockMs)} in all.`;
  const { asTable, table, menu } = useChartTools(
    {
      name: 'what-if',
      title: t`What if`,
      finding,
      legend: `${chartLegends.bars} ${whatIfSettings(set)}`,
      table: {
        heads: [chartHeads.bars[0], chartHeads.figures.clock],
        rows: bars.map((bar) => [structureName(bar.structure), bar.value]),
      },
      paper: () => barsPaper(bars),
    },
    true,
  );
  const move = (changes: Partial<WhatIf>) => change((before) => ({ ...before, ...changes }));
  return (
    <div className={styles.two}>
      <div className={styles.sliders}>
        <WhatIfSlider
          label={t`Width`}
          ticks={['1', String(run.mostAtOnce)]}
          value={width}
          scale={{ min: 1, max: Math.max(2, run.mostAtOnce), step: 1 }}
          disabled={run.mostAtOnce < 2}
          say={(at) => `${at}`}
          onMove={(at) => move({ width: at })}
        />
        <WhatIfSlider
          label={t`Minutes you spend merging by hand`}
          ticks={['0', '2', '4', '6', '8', '10']}
          value={set.mergingMs / minute}
          scale={{ min: 0, max: 10, step: 0.5 }}
          say={(at) => at.toFixed(1)}
          onMove={(at) => move({ mergingMs: at * minute })}
        />
        <WhatIfSlider
          label={t`Requests a minute that the server takes`}
          ticks={limits.map((limit) => (limit === null ? t`any` : String(limit)))}
          value={limitStep(set.requestsPerMinute)}
          scale={{ min: 0, max: limits.length - 1, step: 1 }}
          say={(at) => String(limits[at] ?? t`any`)}
          onMove={(at) => move({ requestsPerMinute: limits[at] ?? null })}
        />
        <WhatIfSlider
          label={t`Seconds to start each conversation`}
          ticks={['0', '5', '10', '15', '20']}
          value={set.spawnMs / 1_000}
          scale={{ min: 0, max: 20, step: 1 }}
          say={(at) => String(at)}
          onMove={(at) => move({ spawnMs: at * 1_000 })}
        />
      </div>
      <div>
        <div className={styles.corner}>{menu}</div>
        <p className={styles.basis}>
          {t`Computed on a virtual clock${run.scale === 1 ? '' : t` at pace 1×`} from the turns that were measured.`}{' '}
          {run.scale === 1
            ? t`Nothing is sent.`
            : t`The runs had pace ${ratio(run.scale)}; told so, your minutes and the model’s count alike. Nothing is sent.`}
        </p>
        {asTable ? (
          table
        ) : (
          <div className={styles.bars}>
            {against && heldMs !== null && (
              <>
                <StructureTag structure={against.structure} look="bare" />
                <span className={styles.track}>
                  <Bar structure={against.structure} share={heldMs / longest} size="large" />
                </span>
                <b>{elapsed(heldMs)}</b>
              </>
            )}
            <span>
              <StructureTag structure={structure} look="bare" />
            </span>
            <span className={styles.track}>
              <Bar structure={structure} share={computed.untilMergeMs / longest} size="large" />
              {set.mergingMs > 0 && (
                <span className={styles.person} style={{ width: `${(set.mergingMs / longest) * 100}%` }} />
              )}
            </span>
            <b>{elapsed(computed.wallClockMs)}</b>
          </div>
        )}
        <p className={styles.finding} aria-live="polite">
          <b>{finding}</b>{' '}
          {[
            said?.merging,
            computed.rejected > 0
              ? t`The limit refuses ${counted(computed.rejected, t`request`)}; each asks again after the wait.`
              : null,
            run.header.structure.phases.length > 1
              ? t`Phases of separate conversations have ${countWord(width)} at once; a thread’s turns follow each other at any width.`
              : null,
          ]
            .filter((part) => part != null)
            .join(' ')}
        </p>
        <Button
          size="small"
          onClick={() => change(run.own)}
          disabled={set === run.own}
        >{t`Back to what was measured`}</Button>
      </div>
    </div>
  );
}
