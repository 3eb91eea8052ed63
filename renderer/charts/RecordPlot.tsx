import { scaleLog, scalePoint } from 'd3-scale';
import type { RecordedPrediction } from '../../shared/exercise/prediction-record.ts';
import { ratio } from '../../shared/words/format.ts';
import type { PaperPlace } from './paper-place.ts';
import { ValueAxis } from './ValueAxis.tsx';
import styles from './RecordPlot.module.css';

type RecordPlotProps = {
  /** Oldest first. */
  readonly record: readonly RecordedPrediction[];
  /** States the finding, for who can’t see the drawing. */
  readonly label: string;
  readonly place?: PaperPlace;
};

/** In its own units, of which a page and a sheet make more or less. */
export const recordPlotSize = { width: 680, height: 170 } as const;

const frame = { left: 40, right: 668, top: 12, bottom: 150 };

/** How many times each guess was off, from right at the foot; the scale doubles with each line. */
export function RecordPlot({ record, label, place }: RecordPlotProps) {
  const worst = Math.max(2, ...record.flatMap(({ clock, tokens }) => [clock?.offBy ?? 1, tokens?.offBy ?? 1]));
  const lines = Array.from({ length: Math.ceil(Math.log2(worst)) + 1 }, (_, index) => 2 ** index);
  const y = scaleLog()
    .domain([1, lines.at(-1) ?? 2])
    .range([frame.bottom, frame.top]);
  const band = scalePoint<string>()
    .domain(record.map(({ comparison }) => comparison))
    .range([frame.left, frame.right])
    .padding(0.5);
  const points = (figure: 'clock' | 'tokens') =>
    record.flatMap(({ comparison, [figure]: guess }) =>
      guess ? [{ comparison, x: band(comparison) ?? frame.left, y: y(guess.offBy) }] : [],
    );
  const path = (figure: 'clock' | 'tokens') =>
    points(figure)
      .map((point) => `${point.x},${point.y}`)
      .join(' ');
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${recordPlotSize.width} ${recordPlotSize.height}`}
      {...place}
      role="img"
      aria-label={label}
    >
      <ValueAxis ticks={lines} y={y} left={frame.left} right={frame.right} base={1} say={ratio} />
      <polyline className={styles.tokens} points={path('tokens')} />
      <polyline className={styles.clock} points={path('clock')} />
      {points('tokens').map((point) => (
        <circle key={point.comparison} className={styles.tokensDot} cx={point.x} cy={point.y} r={4.5} />
      ))}
      {points('clock').map((point) => (
        <circle key={point.comparison} className={styles.clockDot} cx={point.x} cy={point.y} r={4.5} />
      ))}
    </svg>
  );
}
