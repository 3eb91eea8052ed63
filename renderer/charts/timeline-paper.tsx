import { structureLook } from '../ui/structure-look.ts';
import styles from './ChartPaper.module.css';
import type { PaperDrawing } from './ChartPaper.tsx';
import { HueSwatch } from './HueSwatch.tsx';
import { sheetRoom } from './paper-place.ts';
import { timelineBottom, timelineHeights, TimelinePlot, timelineTop } from './TimelinePlot.tsx';
import type { TimelinePlotProps } from './TimelinePlot.tsx';
import { shortened } from './wrapped-lines.ts';

const left = 190;
/** Beside the last bar stands its time. */
const right = 44;
/** So many letters of a name fit beside the bars. */
const letters = 26;

/** The timeline with its labels drawn, for a sheet of its own. */
export function timelinePaper(plot: Omit<TimelinePlotProps, 'now' | 'height'>): PaperDrawing {
  const height = timelineBottom(plot.rows.length, 'tall');
  const { row } = timelineHeights.tall;
  return {
    height,
    drawing: (
      <>
        {plot.rows.map(({ id, structure, whole, label }, index) => {
          const y = timelineTop + index * row + row / 2;
          return (
            <g key={id}>
              <HueSwatch structure={structure} x={0} y={y - 6} />
              <text className={whole ? styles.strong : styles.label} x={22} y={y + 4}>
                {shortened(whole ? structureLook(structure).name : label, letters)}
              </text>
            </g>
          );
        })}
        <svg x={left} y={0} width={sheetRoom - left - right} height={height} overflow="visible">
          <TimelinePlot {...plot} now={null} height="tall" />
        </svg>
      </>
    ),
  };
}
