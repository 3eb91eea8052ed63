import { scaleLinear, scalePoint } from 'd3-scale';
import type { StructureKey } from '../../shared/structure/structure.ts';
import { structureKind } from '../../shared/structure/structure.ts';
import { clock, elapsed } from '../../shared/words/format.ts';
import { classes } from '../ui/class-names.ts';
import { structureLook } from '../ui/structure-look.ts';
import { fittedAxisLength } from './fitted-axis.ts';
import plot from './plot.module.css';
import { ValueAxis } from './ValueAxis.tsx';
import styles from './SweepPlot.module.css';
import type { PaperPlace } from './paper-place.ts';
import { axisTicks } from './time-axis.ts';
import { t } from '../../shared/words/t.ts';

type SweepPlotProps = {
  /** In order of width. A computed point is drawn hollow. */
  readonly points: readonly {
    readonly width: number;
    readonly structure: StructureKey;
    readonly ms: number;
    readonly computed: boolean;
    /** What the virtual clock said of this width; null where it is not drawn. */
    readonly predictedMs?: number | null;
  }[];
  /** The floor of the wall-clock at any width; null where it is not known. */
  readonly criticalPathMs: number | null;
  /** Null where wider may still help. */
  readonly breakEven: number | null;
  readonly place?: PaperPlace;
};

/** In its own units, of which a page and a sheet make more or less. */
export const sweepPlotSize = { width: 680, height: 196 } as const;

const frame = { left: 44, right: 668, top: 24, bottom: 150 };

/** Wall-clock by width, and the critical path that no width gets below. */
export function SweepPlot({ points, criticalPathMs, breakEven, place }: SweepPlotProps) {
  const axisMs = fittedAxisLength(Math.max(1, ...points.map(({ ms, predictedMs }) => Math.max(ms, predictedMs ?? 0))));
  const y = scaleLinear().domain([0, axisMs]).range([frame.bottom, frame.top]);
  const band = scalePoint<number>()
    .domain(points.map(({ width }) => width))
    .range([frame.left, frame.right])
    .padding(0.4);
  const x = (width: number): number => band(width) ?? frame.left;
  const label = points.map(({ width, ms }) => `${width}: ${elapsed(ms)}`).join(', ');
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${sweepPlotSize.width} ${sweepPlotSize.height}`}
      {...place}
      role="img"
      aria-label={t`Wall-clock by width. ${label}.`}
    >
      <ValueAxis ticks={thinned(axisTicks(axisMs))} y={y} left={frame.left} right={frame.right} base={0} say={clock} />
      {criticalPathMs !== null && (
        <line className={styles.floor} x1={frame.left} x2={frame.right} y1={y(criticalPathMs)} y2={y(criticalPathMs)} />
      )}
      {breakEven !== null && (
        <>
          <line className={styles.even} x1={x(breakEven)} x2={x(breakEven)} y1={frame.top - 12} y2={frame.bottom} />
          <text className={plot.tick} x={x(breakEven)} y={frame.bottom + 38} textAnchor="middle">{t`break-even`}</text>
        </>
      )}
      <polyline
        className={styles.predicted}
        points={points
          .flatMap(({ width, predictedMs }) => (predictedMs == null ? [] : [`${x(width)},${y(predictedMs)}`]))
          .join(' ')}
      />
      {points.map(
        ({ width, predictedMs }) =>
          predictedMs != null && (
            <circle key={width} className={styles.predictedDot} cx={x(width)} cy={y(predictedMs)} r={4} />
          ),
      )}
      <polyline className={styles.line} points={points.map(({ width, ms }) => `${x(width)},${y(ms)}`).join(' ')} />
      {points.map(({ width, structure, ms, predictedMs, computed }) => (
        <g key={width}>
          <circle
            cx={x(width)}
            cy={y(ms)}
            r={6}
            className={classes(styles[structureLook(structure).hue], computed && styles.computed)}
          />
          <text
            className={styles.value}
            x={x(width)}
            y={labelBase(y(ms), predictedMs == null ? null : y(predictedMs))}
            textAnchor="middle"
          >
            {elapsed(ms)}
          </text>
          <text className={plot.tick} x={x(width)} y={frame.bottom + 20} textAnchor="middle">
            {structureKind(structure) === 'queue' || points.length > 6 ? width : structureLook(structure).name}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** A figure stands above its point, and above the predicted one where that is so near that it would be covered. */
function labelBase(measured: number, predicted: number | null): number {
  const isCovered = predicted !== null && predicted < measured && measured - predicted < 32;
  return (isCovered ? predicted : measured) - 12;
}

/** At most five labels stand beside the plot. */
function thinned(ticks: readonly number[]): number[] {
  const every = Math.ceil(ticks.length / 5);
  return ticks.filter((_, index) => index % every === 0);
}
