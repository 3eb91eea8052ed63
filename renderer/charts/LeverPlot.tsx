import { scaleLinear } from 'd3-scale';
import type { RunId } from '../../shared/ids.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import { structureKind } from '../../shared/structure/structure.ts';
import { clock, elapsed, tokens } from '../../shared/words/format.ts';
import { classes } from '../ui/class-names.ts';
import { structureLook } from '../ui/structure-look.ts';
import { amountAxis, tickLabel } from './amount-axis.ts';
import { fittedAxisLength } from './fitted-axis.ts';
import { layOutLabels } from './lever-labels.ts';
import type { LabelPlace, LabelledPoint, Spot } from './lever-labels.ts';
import plot from './plot.module.css';
import { ValueAxis } from './ValueAxis.tsx';
import styles from './LeverPlot.module.css';
import type { PaperPlace } from './paper-place.ts';
import { axisTicks } from './time-axis.ts';
import { t } from '../../shared/words/t.ts';

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
  readonly place?: PaperPlace;
};

/** In its own units, of which a page and a sheet make more or less. */
export const leverPlotSize = { width: 464, height: 248 } as const;

const frame = { left: 40, right: 450, top: 18, bottom: 208 };
/** Where labels may stand: over the axis, beside the figures of the tokens. */
const room = { left: frame.left, right: 464, top: 0, bottom: 214 };
/** Points that nearly meet leave no room for an arrow; the tables beside say the same. */
const shortestArrow = 34;

/** Wall-clock across, tokens up: the context rule moves a run down, the width moves it left. */
export function LeverPlot({ points, arrows, place }: LeverPlotProps) {
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
  const shown = arrows.flatMap(({ from, to, name, note }) => {
    const [start, end] = [placed.find(({ id }) => id === from), placed.find(({ id }) => id === to)];
    if (!start || !end || Math.hypot(end.x - start.x, end.y - start.y) < shortestArrow) return [];
    return [{ from: start, to: end, name, note, lines: [name, note] }];
  });
  const labels = layOutLabels(
    placed.map((point) => ({ ...point, prefers: preferredSide(point) })),
    shown,
    room,
  );
  const label = placed
    .map(({ name, ms, tokens: amount }) => t`${name}: ${elapsed(ms)}, ${tokens(amount)} tokens`)
    .join('. ');
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${leverPlotSize.width} ${leverPlotSize.height}`}
      {...place}
      role="img"
      aria-label={t`Wall-clock across, tokens up. ${label}.`}
    >
      <defs>
        <marker id="lever-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path className={styles.head} d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      <ValueAxis ticks={amounts.ticks} y={y} left={frame.left} right={frame.right} base={0} say={tickLabel} />
      {thinned(axisTicks(axisMs)).map((tick) => (
        <text key={tick} className={plot.tick} x={x(tick)} y={228} textAnchor="middle">
          {clock(tick)}
        </text>
      ))}
      <text className={plot.tick} x={frame.left} y={10}>{t`tokens`}</text>
      <text className={plot.tick} x={frame.right} y={246} textAnchor="end">{t`wall-clock`}</text>
      {shown.map((arrow, index) => (
        <Arrow key={arrow.name} arrow={arrow} place={labels.arrows[index] ?? null} />
      ))}
      {placed.map((point, index) => (
        <Point key={point.id} point={point} place={labels.points[index] ?? null} />
      ))}
    </svg>
  );
}

/** At most six labels fit under the plot. */
function thinned(ticks: readonly number[]): number[] {
  const every = Math.ceil(ticks.length / 6);
  return ticks.filter((_, index) => index % every === 0);
}

type ShownArrow = { readonly from: Spot; readonly to: Spot; readonly name: string; readonly note: string };

function Arrow({ arrow, place }: { readonly arrow: ShownArrow; readonly place: LabelPlace | null }) {
  const { from, to, name, note } = arrow;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const unit = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const start = { x: from.x + unit.x * 12, y: from.y + unit.y * 12 };
  const end = { x: to.x - unit.x * 12, y: to.y - unit.y * 12 };
  return (
    <g>
      <path className={styles.arrow} d={`M${start.x} ${start.y} L${end.x} ${end.y}`} markerEnd="url(#lever-head)" />
      {place && (
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

/** Clear of the arrows, which come to One at a time from above and leave it to the left. */
function preferredSide({ structure, x }: PlacedPoint): LabelledPoint['prefers'] {
  const isBetween = structureKind(structure) === 'one-at-a-time';
  if (isBetween && x > 340) return 'below';
  return isBetween || x < 120 ? 'right' : 'left';
}

function Point({ point, place }: { readonly point: PlacedPoint; readonly place: LabelPlace | null }) {
  return (
    <>
      <circle
        cx={point.x}
        cy={point.y}
        r={8}
        className={classes(plot[point.hue], structureKind(point.structure) === 'one-at-a-time' && styles.ring)}
      />
      {place && (
        <text className={styles.value} x={place.x} y={place.y} textAnchor={place.anchor}>
          {point.name}
        </text>
      )}
    </>
  );
}
