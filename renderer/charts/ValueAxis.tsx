import plot from './plot.module.css';

type ValueAxisProps = {
  readonly ticks: readonly number[];
  readonly y: (tick: number) => number;
  readonly left: number;
  readonly right: number | string;
  /** Where the values begin, or what they are held against: drawn stronger. */
  readonly base: number;
  readonly say: (tick: number) => string;
};

/** Values upward: a line across at each, and what it is at its left. */
export function ValueAxis({ ticks, y, left, right, base, say }: ValueAxisProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line className={tick === base ? plot.base : plot.grid} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
      <text className={plot.tick} x={left - 8} y={y(tick) + 4} textAnchor="end">
        {say(tick)}
      </text>
    </g>
  ));
}
