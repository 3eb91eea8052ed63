import type { RunId } from '../../../shared/ids.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { clockParts } from '../../../shared/run/figures.ts';
import type { RunState } from '../../../shared/run/state.ts';
import { stateWords } from '../../../shared/words/results.ts';
import { countWord, elapsed, seconds, sentence } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { clockTable } from '../../../shared/charts/chart-tables.ts';
import { chartLegends, clockFinding } from '../../../shared/words/charts.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { fittedAxisLength } from '../../charts/fitted-axis.ts';
import { Timeline } from '../../charts/Timeline.tsx';
import { timelinePaper } from '../../charts/timeline-paper.tsx';
import type { TimelinePlotProps } from '../../charts/TimelinePlot.tsx';
import { timelineRowsOfResult } from '../../charts/timeline-rows-of-result.ts';
import { timelineRows } from '../../charts/timeline-rows.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './ClockCard.module.css';
import panel from './Panel.module.css';
import { criticalStretches, finishStretches, pathTasks } from './run-paths.ts';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type ClockCardProps = {
  readonly runs: readonly RunResult[];
  /** What the logs reduce to. */
  readonly states: Readonly<Partial<Record<RunId, RunState>>>;
};

/** All runs on one axis, with the chain that set each finish and the chain that no width could have beaten. */
export function ClockCard({ runs, states }: ClockCardProps) {
  const rows = runs.flatMap((run) => {
    const state = states[run.id];
    // Somebody else's run came without its log.
    if (!state) return timelineRowsOfResult(run);
    const all = timelineRows({ id: run.id, structure: run.structure, tasks: run.tasks, state, now: state.at });
    // A gate that nobody had to wait at has nothing to show.
    return all.filter((row) => row.tasks.length > 0 || row.bars.length > 0);
  });
  const ended = new Map(runs.map((run) => [run.id, run.wallClockMs]));
  const axisMs = fittedAxisLength(Math.max(1, ...ended.values()) * 1.04);
  // A chain to the finish needs a finish.
  const finished = runs.filter((run) => run.state === 'finished');
  const title = runs.length === 1 ? t`The run on its clock` : t`${sentence(countWord(runs.length))} runs on one clock`;
  const plot: Omit<TimelinePlotProps, 'now' | 'height'> = {
    ...{ rows, axisMs, named: true },
    noteOf: (row) =>
      row.to !== null && row.to >= (ended.get(row.run) ?? Infinity) - 100 ? elapsed(ended.get(row.run)) : null,
    finish: finished.flatMap((run) => finishStretches(run, rows)),
    critical: finished.flatMap((run) => criticalStretches(run, rows)),
  };
  return (
    <Card padded aria-labelledby="clock">
      <div className={panel.head}>
        <div>
          <h2 id="clock" className={panel.title}>
            {title}
          </h2>
          <p className={panel.note}>{t`Real start times. Pale is thinking, solid is writing.`}</p>
        </div>
        <Legend
          waited={rows.some((row) => row.bars.some(({ kind }) => kind === 'retry' || kind === 'limit'))}
          yours={rows.some((row) => row.bars.some(({ kind }) => kind === 'person'))}
        />
      </div>
      <div className={styles.chart}>
        <ChartFrame
          name="clock"
          title={title}
          finding={clockFinding(runs)}
          legend={chartLegends.clock}
          table={clockTable(runs)}
          structures={runs.map(({ structure }) => structure)}
          paper={() => timelinePaper(plot)}
        >
          <Timeline {...plot} now={null} height="tall" label={labelOf(runs)} />
        </ChartFrame>
      </div>
      <ul className={styles.paths}>
        {finished
          .filter(({ structure }) => structure !== 'thread' && structure !== 'one-at-a-time')
          .map((run) => (
            <PathNotes key={run.id} run={run} />
          ))}
      </ul>
    </Card>
  );
}

function labelOf(runs: readonly RunResult[]): string {
  return runs
    .map((run) =>
      run.state === 'finished'
        ? t`${structureName(run.structure)} takes ${elapsed(run.wallClockMs)}`
        : t`${structureName(run.structure)} ${stateWords[run.state]} at ${elapsed(run.wallClockMs)}`,
    )
    .join(', ');
}

function PathNotes({ run }: { readonly run: RunResult }) {
  const { limitMs, retryMs, personMs } = clockParts(run);
  const waited = limitMs + retryMs + personMs;
  const chain = (path: RunResult['finishPath']) =>
    pathTasks(run, path)
      .map(({ title }) => title)
      .join(t`, then `);
  return (
    <>
      <li>
        <PathSign look={styles.finish} />
        <span>
          <b>{t`${structureName(run.structure)}, finish path ${seconds(run.wallClockMs)}:`}</b> {chain(run.finishPath)}
          {waited >= 50 && t`, with ${seconds(waited)} of waiting`}
        </span>
      </li>
      <li>
        <PathSign look={styles.critical} />
        <span>
          {rich`${(<b>{t`Critical path ${seconds(run.criticalPathMs)}:`}</b>)} ${chain(run.criticalPath)}. No width ends before it`}
        </span>
      </li>
    </>
  );
}

function PathSign({ look }: { readonly look: string | undefined }) {
  return (
    <svg width="22" height="8" aria-hidden="true">
      <line className={look} x1="1" x2="21" y1="4" y2="4" />
    </svg>
  );
}

function Legend({ waited, yours }: { readonly waited: boolean; readonly yours: boolean }) {
  return (
    <div className={panel.legend}>
      <span>
        <PathSign look={styles.finish} />
        {t`Finish path, waits included`}
      </span>
      <span>
        <PathSign look={styles.critical} />
        {t`Critical path, model time alone`}
      </span>
      {waited && <span>{rich`${(<i className={styles.wait} />)}Waiting to ask again`}</span>}
      {yours && <span>{rich`${(<i className={styles.person} />)}Waiting for you`}</span>}
    </div>
  );
}
