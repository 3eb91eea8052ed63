import { scaleLinear } from 'd3-scale';
import type { RunId } from '../../shared/ids.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import { structureKind } from '../../shared/structure/structure.ts';
import { clock, tokens } from '../../shared/words/format.ts';
import { classes } from '../ui/class-names.ts';
import { structureLook } from '../ui/structure-look.ts';
import { amountAxis, tickLabel } from './amount-axis.ts';
import { fittedAxisLength } from './fitted-axis.ts';
import styles from './LeverPlot.module.css';
import { axisTicks } from './time-axis.ts';

type LeverPlotProps = {
  readonly points: readonly {
    readonly id: RunId;
    readonly structure: StructureKey;
    readonly ms: number;
    readonly tokens: number | null;
  }[];
  /** From one point to another: what the lever is called and what it moved. */
  readonly arrows: readonly {
    readonly from: RunId;
    readonly to: RunId;
    readonly name: string;
    readonly note: string;
  }[];
};

const frame = { left: 40, right: 450, top: 18, bottom: 208 };

/** Wall-clock across, tokens up: the context rule moves a run down, the width moves it left. */
export function LeverPlot({ points, arrows }: LeverPlotProps) {
  const known = points.flatMap((point) => (point.tokens === null ? [] : [{ ...point, tokens: point.tokens }]));
  const axisMs = fittedAxisLength(Math.max(...known.map(({ ms }) => ms), 1));
  const amounts = amountAxis(Math.max(...known.map((point) => point.tokens), 1));
  const x = scaleLinear().domain([0, axisMs]).range([frame.left, frame.right]);
  const y = scaleLinear().domain([0, amounts.max]).range([frame.bottom, frame.top]);
  const placed = known.map((point) => ({
    ...point,
    x: x(point.ms),
    y: y(point.tokens),
    ...structureLook(point.structure),
  }));
  const label = placed
    .map(({ name, ms, tokens: amount }) => `${name}: ${clock(ms)}, ${tokens(amount)} tokens`)
    .join('. ');
  return (
    <svg
      className={styles.plot}
      viewBox="0 0 464 248"
      role="img"
      aria-label={`Wall-clock across, tokens up. ${label}.`}
    >
      <defs>
        <marker id="lever-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path className={styles.head} d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {amounts.ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? styles.base : styles.grid}
            x1={frame.left}
            x2={frame.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className={styles.tick} x={frame.left - 8} y={y(tick) + 4} textAnchor="end">
            {tick === 0 ? '0' : tickLabel(tick)}
          </text>
        </g>
      ))}
      {thinned(axisTicks(axisMs)).map((tick) => (
        <text key={tick} className={styles.tick} x={x(tick)} y={228} textAnchor="middle">
          {clock(tick)}
        </text>
      ))}
      <text className={styles.tick} x={frame.left} y={10}>
        tokens
      </text>
      <text className={styles.tick} x={frame.right} y={246} textAnchor="end">
        wall-clock
      </text>
      {arrows.map((arrow) => {
        const from = placed.find(({ id }) => id === arrow.from);
        const to = placed.find(({ id }) => id === arrow.to);
        return from && to && <Arrow key={arrow.name} from={from} to={to} name={arrow.name} note={arrow.note} />;
      })}
      {placed.map((point) => (
        <Point key={point.id} point={point} />
      ))}
    </svg>
  );
}

/** At most six labels fit under the plot. */
function thinned(ticks: readonly number[]): number[] {
  const every = Math.ceil(ticks.length / 6);
  return ticks.filter((_, index) => index % every === 0);
}

type Spot = { readonly x: number; readonly y: number };

function Arrow({
  from,
  to,
  name,
  note,
}: {
  readonly from: Spot;
  readonly to: Spot;
  readonly name: string;
  readonly note: string;
}) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  // Points that nearly meet leave no room for an arrow; the tables beside say the same.
  if (length < 34) return null;
  const unit = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const start = { x: from.x + unit.x * 12, y: from.y + unit.y * 12 };
  const end = { x: to.x - unit.x * 12, y: to.y - unit.y * 12 };
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const flat = Math.abs(unit.y) < 0.35;
  // Over a flat arrow; beside the upper part of a steep one, where no flat one can start.
  const place = flat
    ? { x: middle.x, y: middle.y - 28, anchor: 'middle' as const }
    : { x: from.x + (to.x - from.x) * 0.32 - 16, y: from.y + (to.y - from.y) * 0.32, anchor: 'end' as const };
  const labelled = flat ? length >= 76 : Math.abs(to.y - from.y) >= 76;
  return (
    <g>
      <path className={styles.arrow} d={`M${start.x} ${start.y} L${end.x} ${end.y}`} markerEnd="url(#lever-head)" />
      {labelled && (
        <>
          <text className={styles.value} x={place.x} y={place.y} textAnchor={place.anchor}>
            {name}
          </text>
          <text x={place.x} y={place.y + 16} textAnchor={place.anchor}>
            {note}
          </text>
        </>
      )}
    </g>
  );
}

type PlacedPoint = Spot & {
  readonly structure: StructureKey;
  readonly name: string;
  readonly hue: 'seq' | 'queue' | 'par' | 'phased';
};

function Point({ point }: { readonly point: PlacedPoint }) {
  const kind = structureKind(point.structure);
  // Clear of the arrows: they come to One at a time from above and leave it to the left.
  const { dx, dy, anchor } =
    kind === 'one-at-a-time' && point.x > 340
      ? { dx: 8, dy: 24, anchor: 'middle' as const }
      : kind === 'one-at-a-time' || point.x < 120
        ? { dx: 15, dy: 4, anchor: 'start' as const }
        : { dx: -15, dy: 4, anchor: 'end' as const };
  return (
    <>
      <circle
        cx={point.x}
        cy={point.y}
        r={8}
        className={classes(styles[point.hue], kind === 'one-at-a-time' && styles.ring)}
      />
      <text className={styles.value} x={point.x + dx} y={point.y + dy} textAnchor={anchor}>
        {point.name}
      </text>
    </>
  );
}
