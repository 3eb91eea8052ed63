/** Where a chart stands on the sheet that it is exported on, in the sheet's own units. */
export type PaperPlace = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The sheet: as wide as a page shows it, with a margin on all sides. */
export const sheet = { width: 960, margin: 32 } as const;

/** What is left for a chart between the margins. */
export const sheetRoom = sheet.width - 2 * sheet.margin;
