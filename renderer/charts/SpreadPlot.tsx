import { scaleLinear } from 'd3-scale';
import type { Spread, StructureSpread } from '../../shared/run/spread.ts';
import { knownFigures, spreadFigures } from '../../shared/words/spread.ts';
import type { SpreadFigure } from '../../shared/words/spread.ts';
import { classes } from '../ui/class-names.ts';
import { structureLook } from '../ui/structure-look.ts';
import { HueSwatch } from './HueSwatch.tsx';
import type { PaperPlace } from './paper-place.ts';
import plot from './plot.module.css';
import styles from './SpreadPlot.module.css';

type SpreadPlotProps = {
  readonly spreads: readonly StructureSpread[];
  /** States the finding, for who can't see the drawing. */
  readonly label: string;
  readonly place?: PaperPlace;
};

const width = 896;
const names = 140;
const head = 26;
const row = 34;
/** Between two figures, so that the end of one is not read as the beginning of the next. */
const gap = 36;
/** No more figures than this have room beside each other. */
const mostFigures = 3;

export const spreadPlotSize = ({ length }: readonly StructureSpread[]) => ({ width, height: head + length * row + 4 });

/** Every run as a dot, on a scale from zero for each figure. */
export function SpreadPlot({ spreads, label, place }: SpreadPlotProps) {
  const figures = knownFigures(spreads).slice(0, mostFigures);
  const room = (width - names) / Math.max(1, figures.length);
  const { height } = spreadPlotSize(spreads);
  return (
    <svg className={styles.plot} viewBox={`0 0 ${width} ${height}`} {...place} role="img" aria-label={label}>
      {spreads.map(({ structure }, index) => (
        <g key={structure}>
          <HueSwatch structure={structure} x={0} y={head + index * row + 10} />
          <text className={styles.name} x={22} y={head + index * row + 20}>
            {structureLook(structure).name}
          </text>
        </g>
      ))}
      {figures.map((figure, index) => (
        <Panel key={figure} figure={figure} spreads={spreads} left={names + index * room} room={room - gap} />
      ))}
    </svg>
  );
}

type PanelProps = {
  readonly figure: SpreadFigure;
  readonly spreads: readonly StructureSpread[];
  readonly left: number;
  readonly room: number;
};

function Panel({ figure, spreads, left, room }: PanelProps) {
  const { title, say } = spreadFigures[figure];
  const most = Math.max(1e-9, ...spreads.map((spread) => spread[figure]?.max ?? 0));
  const x = scaleLinear()
    .domain([0, most])
    .range([left, left + room]);
  return (
    <>
      <text className={styles.title} x={left} y={12}>
        {title}
      </text>
      {spreads.map((spread, index) => {
        const shown = spread[figure];
        const y = head + index * row + 20;
        return (
          <g key={spread.structure}>
            <line className={styles.base} x1={left} x2={left + room} y1={y + 6} y2={y + 6} />
            {shown && <Dots structure={spread} spread={shown} x={x} y={y + 6} say={say} />}
          </g>
        );
      })}
    </>
  );
}

type DotsProps = {
  readonly structure: StructureSpread;
  readonly spread: Spread;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly say: (value: number) => string;
};

function Dots({ structure, spread, x, y, say }: DotsProps) {
  const { hue } = structureLook(structure.structure);
  const { median, min, max, all } = spread;
  return (
    <>
      <line className={styles.range} x1={x(min)} x2={x(max)} y1={y} y2={y} />
      {all.map((value, index) => (
        <circle key={index} className={classes(plot[hue], styles.dot)} cx={x(value)} cy={y} r={4.5} />
      ))}
      <line className={styles.median} x1={x(median)} x2={x(median)} y1={y - 8} y2={y + 8} />
      <text className={styles.value} x={x(median)} y={y - 11} textAnchor="middle">
        {say(median)}
      </text>
    </>
  );
}
