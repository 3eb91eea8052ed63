import type { StructureKey } from '../../shared/structure/structure.ts';
import { structureLook } from '../ui/structure-look.ts';
import styles from './ChartPaper.module.css';
import type { PaperDrawing } from './ChartPaper.tsx';
import { HueBar } from './HueSwatch.tsx';
import { sheetRoom } from './paper-place.ts';

/** A structure's figure; `share` of the longest bar, null where it is not known. */
export type PaperBar = { readonly structure: StructureKey; readonly share: number | null; readonly value: string };

const left = 150;
const right = 120;
const row = 36;

/** Bars of one figure beside their names and values. */
export function barsPaper(bars: readonly PaperBar[]): PaperDrawing {
  return {
    height: bars.length * row,
    drawing: bars.map(({ structure, share, value }, index) => (
      // Two bars may be of one structure.
      <g key={index}>
        <text className={styles.strong} x={0} y={index * row + 22}>
          {structureLook(structure).name}
        </text>
        {share !== null && (
          <HueBar
            structure={structure}
            x={left}
            y={index * row + 8}
            width={Math.max(2, share * (sheetRoom - left - right))}
            height={20}
          />
        )}
        <text className={styles.figure} x={sheetRoom} y={index * row + 23} textAnchor="end">
          {value}
        </text>
      </g>
    )),
  };
}
