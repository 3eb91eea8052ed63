import type { Task } from '../../../shared/workflow/task.ts';

export type Box = {
  readonly task: Task;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The title as far as it fits. */
  readonly label: string;
};

const totalWidth = 304;
const rowHeight = 30;
const boxHeight = 22;
const characterWidth = 6.4;
const padding = 20;
const narrowest = 44;

/** Columns share the width by the length of their longest title; boxes of a column are centred on the tallest one. */
export function placeBoxes(columns: readonly (readonly Task[])[]): { boxes: Box[]; width: number; height: number } {
  const shown = columns.filter((column) => column.length > 0);
  const gap = shown.length > 1 ? Math.max(16, Math.min(42, 100 / (shown.length - 1))) : 0;
  const room = totalWidth - gap * (shown.length - 1);
  const wanted = shown.map((column) => padding + characterWidth * Math.max(...column.map(({ title }) => title.length)));
  const widths = share(room, wanted);
  const tallest = Math.max(1, ...shown.map(({ length }) => length));
  let x = 0;
  const boxes = shown.flatMap((column, index) => {
    const width = widths[index] ?? narrowest;
    const top = ((tallest - column.length) * rowHeight) / 2 + 2;
    const left = x;
    x += width + gap;
    return column.map((task, row) => ({
      task,
      x: left,
      y: top + row * rowHeight,
      width,
      label: fitted(task.title, width),
    }));
  });
  return { boxes, width: totalWidth, height: (tallest - 1) * rowHeight + boxHeight + 4 };
}

/** All of the room, by what each wants; where it is short, nobody gets less than the narrowest. */
function share(room: number, wanted: readonly number[]): number[] {
  const sum = wanted.reduce((total, each) => total + each, 0);
  if (sum <= room) return wanted.map((each) => (each / sum) * room);
  const spare = room - narrowest * wanted.length;
  return wanted.map((each) => narrowest + (spare * each) / sum);
}

function fitted(title: string, width: number): string {
  const fits = Math.floor((width - padding) / characterWidth);
  return title.length <= fits ? title : `${title.slice(0, Math.max(1, fits - 1)).trimEnd()}…`;
}
