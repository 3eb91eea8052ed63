/** All in the plot's own units; `y` grows downwards. */
export type Spot = { readonly x: number; readonly y: number };
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Anchor = 'start' | 'middle' | 'end';

/** Where a label's text stands: its anchor on the first line's base, and the room that all its lines take. */
export type LabelPlace = Spot & { readonly anchor: Anchor; readonly box: Box };

export type LabelledPoint = Spot & { readonly name: string; readonly prefers: 'left' | 'right' | 'below' };
export type LabelledArrow = { readonly from: Spot; readonly to: Spot; readonly lines: readonly string[] };

export type LeverLabels = {
  /** Every point has its name. */
  readonly points: readonly LabelPlace[];
  /** Null where no place is free: the tables beside the plot say the same. */
  readonly arrows: readonly (LabelPlace | null)[];
};

/** Of the plot's type at its size: about how wide a letter is, how far a line reaches over and under its base. */
const type = { letter: 6.6, over: 12, under: 4, line: 16 } as const;
/** Around the middle of a point: its circle, and where labels begin. */
const pointRadius = 10;
const beside = 15;

/**
 * Places for the names of the points and of the arrows between them: no label lies on another or on a point, and as few
 * as can be on an arrow. Names of points go first, each to the side it prefers where that is free.
 */
export function layOutLabels(
  points: readonly LabelledPoint[],
  arrows: readonly LabelledArrow[],
  bounds: Box,
): LeverLabels {
  const taken: Box[] = points.map(({ x, y }) => around(x, y, pointRadius));
  const clear = (box: Box) => isInside(box, bounds) && !taken.some((other) => overlaps(box, other));
  const crossed = ({ box }: LabelPlace) => arrows.filter((arrow) => crosses(arrow, box)).length;

  const named = points.map((point) => {
    const places = placesOfPoint(point);
    const free = places.filter(({ box }) => clear(box));
    const best = leastBy(free, crossed) ?? leastBy(places, ({ box }) => taken.filter((b) => overlaps(box, b)).length);
    if (!best) throw new Error('A point has places for its name.');
    taken.push(best.box);
    return best;
  });
  const told = arrows.map((arrow) => {
    const place = placesOfArrow(arrow).find((each) => clear(each.box) && crossed(each) === 0) ?? null;
    if (place) taken.push(place.box);
    return place;
  });
  return { points: named, arrows: told };
}

function placesOfPoint({ x, y, name, prefers }: LabelledPoint): LabelPlace[] {
  const at = (dx: number, dy: number, anchor: Anchor) => placed({ x: x + dx, y: y + dy }, anchor, [name]);
  const sides = {
    left: at(-beside, 4, 'end'),
    right: at(beside, 4, 'start'),
    below: at(0, 26, 'middle'),
    above: at(0, -16, 'middle'),
  };
  const { left, right, below, above } = sides;
  const corners = [at(12, 22, 'start'), at(-12, 22, 'end'), at(12, -14, 'start'), at(-12, -14, 'end')];
  // Where points crowd: the same places, further and further out.
  const away = [44, 62, 80, 98, 116].flatMap((dy) =>
    (['middle', 'start', 'end'] as const).flatMap((anchor) => [at(0, dy, anchor), at(0, 8 - dy, anchor)]),
  );
  return [sides[prefers], left, right, below, above, ...corners, ...away];
}

function placesOfArrow({ from, to, lines }: LabelledArrow): LabelPlace[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const along = (share: number) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  const isFlat = length > 0 && Math.abs(to.y - from.y) / length < 0.35;
  const over = [0.5, 0.4, 0.6, 0.7].flatMap((share) => {
    const { x, y } = along(share);
    return [placed({ x, y: y - 26 }, 'middle', lines), placed({ x, y: y + 20 }, 'middle', lines)];
  });
  // A steep arrow has room beside its upper part, where no flat one can start.
  const next = [0.32, 0.5, 0.68].flatMap((share) => {
    const { x, y } = along(share);
    return [placed({ x: x - 16, y }, 'end', lines), placed({ x: x + 16, y }, 'start', lines)];
  });
  return isFlat ? [...over, ...next] : next;
}

function placed({ x, y }: Spot, anchor: Anchor, lines: readonly string[]): LabelPlace {
  const width = Math.max(...lines.map(({ length }) => length), 1) * type.letter;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const bottom = y + type.under + (lines.length - 1) * type.line;
  return { x, y, anchor, box: { left, top: y - type.over, right: left + width, bottom } };
}

const around = (x: number, y: number, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
});

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function isInside(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

/** Whether a straight line passes through a box: what is left of it after cutting at each side (Liang–Barsky). */
function crosses({ from, to }: Pick<LabelledArrow, 'from' | 'to'>, box: Box): boolean {
  let [begin, end] = [0, 1];
  const cut = (step: number, room: number): void => {
    if (step === 0) {
      if (room < 0) end = -1;
    } else if (step < 0) begin = Math.max(begin, room / step);
    else end = Math.min(end, room / step);
  };
  cut(from.x - to.x, from.x - box.left);
  cut(to.x - from.x, box.right - from.x);
  cut(from.y - to.y, from.y - box.top);
  cut(to.y - from.y, box.bottom - from.y);
  return begin < end;
}

/** The first of those with the least. */
function leastBy<T>(all: readonly T[], amount: (each: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (best, each) => (best === undefined || amount(each) < amount(best) ? each : best),
    undefined,
  );
}
