import type { ReactNode } from 'react';
import type { StructureKey } from '../../shared/structure/structure.ts';
import { structureLook } from '../ui/structure-look.ts';
import { WeavePatterns } from '../ui/Weaves.tsx';
import styles from './ChartPaper.module.css';
import { HueSwatch } from './HueSwatch.tsx';
import { sheet, sheetRoom } from './paper-place.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** A chart drawn for paper: in a room of `sheetRoom` by `height`, from 0, 0. */
export type PaperDrawing = { readonly height: number; readonly drawing: ReactNode };

export type ChartSheet = {
  readonly title: string;
  readonly finding: string;
  /** How to read the marks. */
  readonly legend: string;
  /** Where the figures are from. */
  readonly source: string;
  /** Named with their hue under the chart; empty where the chart names them itself. */
  readonly structures: readonly StructureKey[];
  readonly chart: PaperDrawing;
};

const titleAt = sheet.margin + 16;
const line = 19;
/** So many letters of the size that sentences have fit between the margins. */
const lettersPerLine = 128;

/** How high the sheet is, and where its parts begin. */
export function sheetLayout({ finding, legend, source, structures, chart }: ChartSheet) {
  const findings = wrappedLines(finding, lettersPerLine);
  const chartAt = titleAt + findings.length * line + 24;
  const keyAt = chartAt + chart.height + (structures.length > 0 ? 30 : 6);
  const notes = [...wrappedLines(legend, lettersPerLine), ...wrappedLines(source, lettersPerLine)];
  const notesAt = keyAt + 30;
  return { findings, chartAt, keyAt, notes, notesAt, height: notesAt + notes.length * line + sheet.margin - line };
}

/** One chart on a sheet of its own, with everything that the page around it said. Light, whatever the page is. */
export function ChartPaper(given: ChartSheet) {
  const { title, finding, structures, chart } = given;
  const { findings, chartAt, keyAt, notes, notesAt, height } = sheetLayout(given);
  const { margin, width } = sheet;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${title}. ${finding}`}
    >
      <WeavePatterns />
      <rect className={styles.ground} width={width} height={height} />
      <text className={styles.title} x={margin} y={titleAt}>
        {title}
      </text>
      {findings.map((text, index) => (
        <text key={text} className={styles.finding} x={margin} y={titleAt + (index + 1) * line + 4}>
          {text}
        </text>
      ))}
      <svg x={margin} y={chartAt} width={sheetRoom} height={chart.height} overflow="visible">
        {chart.drawing}
      </svg>
      {structures.map((structure, index) => (
        <g key={structure}>
          <HueSwatch structure={structure} x={margin + index * 150} y={keyAt - 10} />
          <text className={styles.note} x={margin + index * 150 + 22} y={keyAt}>
            {structureLook(structure).name}
          </text>
        </g>
      ))}
      {notes.map((text, index) => (
        <text key={text} className={styles.note} x={margin} y={notesAt + index * line}>
          {text}
        </text>
      ))}
    </svg>
  );
}
