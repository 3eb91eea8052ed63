import { clock } from '../../shared/words/format.ts';
import { axisTicks, shareOf } from './time-axis.ts';
import plot from './plot.module.css';
import styles from './Timeline.module.css';
import { TimelineBars } from './TimelineBars.tsx';
import type { TimelinePath } from './TimelinePaths.tsx';
import { TimelinePaths } from './TimelinePaths.tsx';
import type { TimelineRow } from './timeline-rows.ts';

export type TimelinePlotProps = {
  readonly rows: readonly TimelineRow[];
  /** Length of the one axis that all rows share, ms. */
  readonly axisMs: number;
  /** Where the time stands, ms; null once nothing is running. */
  readonly now: number | null;
  /** What stands beside a row's last bar, e.g. its state in words. */
  readonly noteOf?: (row: TimelineRow) => string | null;
  /** Names of tasks written into the bars of rows that stand for a whole run. */
  readonly named?: boolean;
  /** `tall` leaves room for paths under and above the bars; `dense` is for many rows. */
  readonly height?: keyof typeof timelineHeights;
  readonly finish?: readonly TimelinePath[];
  readonly critical?: readonly TimelinePath[];
};

export const timelineHeights = {
  dense: { row: 18, bar: 11 },
  flat: { row: 21, bar: 13 },
  tall: { row: 27, bar: 16 },
} as const;

/** The axis stands over the rows. */
export const timelineTop = 20;

/** How high the plot of so many rows is. */
export const timelineBottom = (rows: number, height: keyof typeof timelineHeights): number =>
  timelineTop + rows * timelineHeights[height].row + 2;

/** How near the cursor's flag a time of the axis would stand under it, as a share of the axis in the narrowest window. */
const underCursor = 0.05;

/** Axis, bars and paths, in percent of the width of whatever svg they stand in. */
export function TimelinePlot({
  rows,
  axisMs,
  now,
  noteOf,
  named = false,
  height = 'flat',
  finish = [],
  critical = [],
}: TimelinePlotProps) {
  const { row, bar } = timelineHeights[height];
  const top = (index: number) => timelineTop + index * row + (row - bar) / 2;
  const bottom = timelineBottom(rows.length, height);
  const at = shareOf(axisMs);
  const percent = (ms: number) => `${at(ms).toFixed(3)}%`;
  return (
    <>
      {axisTicks(axisMs).map((tick) => (
        <g key={tick}>
          <line className={plot.grid} x1={percent(tick)} x2={percent(tick)} y1={18} y2={bottom} />
          {(now === null || Math.abs(tick - now) > axisMs * underCursor) && (
            <text className={styles.tick} x={percent(tick)} y={11} textAnchor={anchorOf(tick, axisMs)}>
              {clock(tick)}
            </text>
          )}
        </g>
      ))}
      {rows.map((each, index) => (
        <g key={each.id}>
          <TimelineBars row={each} top={top(index)} height={bar} percent={percent} named={named} />
          <RowNote
            text={noteOf?.(each) ?? null}
            at={percent(Math.max(now ?? 0, each.to ?? 0))}
            y={top(index) + bar - 2}
          />
        </g>
      ))}
      <TimelinePaths
        paths={finish}
        rows={rows}
        y={(index) => top(index) + bar + 3}
        at={at}
        look={styles.finish ?? ''}
      />
      <TimelinePaths paths={critical} rows={rows} y={(index) => top(index) - 3} at={at} look={styles.critical ?? ''} />
      {now !== null && <Cursor at={percent(now)} time={clock(now)} bottom={bottom} />}
    </>
  );
}

function anchorOf(tick: number, axisMs: number): 'start' | 'middle' | 'end' {
  if (tick === 0) return 'start';
  return tick === axisMs ? 'end' : 'middle';
}

function RowNote({ text, at, y }: { readonly text: string | null; readonly at: string; readonly y: number }) {
  if (text === null) return null;
  return (
    <text className={styles.note} x={at} dx={10} y={y}>
      {text}
    </text>
  );
}

function Cursor({ at, time, bottom }: { readonly at: string; readonly time: string; readonly bottom: number }) {
  return (
    <g>
      <line className={styles.cursor} x1={at} x2={at} y1={16} y2={bottom} />
      <rect className={styles.cursorGround} x={at} y={0} width={40} height={17} rx={4} transform="translate(-20 0)" />
      <text className={styles.cursorTime} x={at} y={12.5} textAnchor="middle">
        {time}
      </text>
    </g>
  );
}
