import type { TimelineRow } from './timeline-rows.ts';

/** One stretch of a path along a row, ms. Stretches in running order; a change of row is drawn as a step down or up. */
export type TimelinePath = { readonly row: TimelineRow['id']; readonly from: number; readonly to: number };

type TimelinePathsProps = {
  readonly paths: readonly TimelinePath[];
  readonly rows: readonly TimelineRow[];
  /** Height of a row's path, by the row's index. */
  readonly y: (index: number) => number;
  /** Percentage of the width for a time. */
  readonly at: (ms: number) => number;
  readonly look: string;
};

/** A chain of work drawn along its rows. Rows that are not shown are left out. */
export function TimelinePaths({ paths, rows, y, at, look }: TimelinePathsProps) {
  const placed = paths.flatMap((path) => {
    const index = rows.findIndex(({ id }) => id === path.row);
    return index < 0 ? [] : [{ ...path, y: y(index) }];
  });
  return (
    <>
      {placed.map(({ row, from, to, y: height }, index) => {
        const next = placed[index + 1];
        return (
          <g key={`${row} ${from}`}>
            <line className={look} x1={`${at(from)}%`} x2={`${at(to)}%`} y1={height} y2={height} />
            {next && next.y !== height && next.from >= to && (
              <line className={look} x1={`${at(to)}%`} x2={`${at(to)}%`} y1={height} y2={next.y} />
            )}
          </g>
        );
      })}
    </>
  );
}
