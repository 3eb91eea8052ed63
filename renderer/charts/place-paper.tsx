import type { ReactNode } from 'react';
import type { PaperDrawing } from './ChartPaper.tsx';
import type { PaperPlace } from './paper-place.ts';
import { sheetRoom } from './paper-place.ts';

/** A chart of fixed proportions, in the middle of the sheet and at most so wide. */
export function placePaper(
  size: { readonly width: number; readonly height: number },
  widest: number,
  draw: (place: PaperPlace) => ReactNode,
): PaperDrawing {
  const width = Math.min(widest, sheetRoom);
  const height = (width / size.width) * size.height;
  return { height, drawing: draw({ x: (sheetRoom - width) / 2, y: 0, width, height }) };
}
