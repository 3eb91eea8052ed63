/** Where windows go, as arithmetic: logical pixels, from the corner of the main display. */

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** `width` and `height` at first, and the smallest that the screens are made for. */
export type Sizes = {
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
};

/** The bounds are those of the window before it was maximised or filled the screen, and after. */
export type WindowPlace = Rect & { readonly maximised: boolean; readonly fullScreen: boolean };

/** So much of a title bar has to be on a display for a hand to get hold of it. */
const grip = { width: 96, height: 32 };
/** From one window to the next on top of it. */
const step = 28;

/**
 * Where a window opens: where it was, where that can still be reached, else on the display nearest to it. `displays` are
 * the parts that a window may cover, the main one first; `taken` are the windows that must not be hidden exactly.
 */
export function placeOn(
  displays: readonly [Rect, ...Rect[]],
  kept: WindowPlace | null,
  sizes: Sizes,
  taken: readonly Rect[] = [],
): WindowPlace {
  const wanted = kept ?? { ...centred(sizes, displays[0]), maximised: false, fullScreen: false };
  const home = homeOf(wanted, displays);
  const size = {
    width: Math.max(sizes.minWidth, Math.min(wanted.width, home.width)),
    height: Math.max(sizes.minHeight, Math.min(wanted.height, home.height)),
  };
  const sized = { ...wanted, ...size };
  const place = isReachable(sized, displays) ? sized : { ...sized, ...within(sized, home) };
  return { ...place, ...beside(place, taken, displays) };
}

/** Whether its title bar can be taken hold of. */
export function isReachable({ x, y, width }: Rect, displays: readonly Rect[]): boolean {
  return displays.some((display) => {
    const seen = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
    return seen >= grip.width && y >= display.y && y + grip.height <= display.y + display.height;
  });
}

function centred({ width, height }: Sizes, display: Rect): Rect {
  const size = { width: Math.min(width, display.width), height: Math.min(height, display.height) };
  return {
    x: display.x + Math.floor((display.width - size.width) / 2),
    y: display.y + Math.floor((display.height - size.height) / 2),
    ...size,
  };
}

/** The display that holds most of it; where none holds any, the nearest. */
function homeOf(rect: Rect, displays: readonly [Rect, ...Rect[]]): Rect {
  const [first, ...others] = displays;
  return others.reduce((best, each) => {
    const more = overlap(rect, each) - overlap(rect, best);
    return more > 0 || (more === 0 && distance(rect, each) < distance(rect, best)) ? each : best;
  }, first);
}

function overlap(one: Rect, other: Rect): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

function distance(one: Rect, other: Rect): number {
  const apart = (start: number, size: number, from: number, length: number): number =>
    Math.max(0, from - (start + size), start - (from + length));
  return apart(one.x, one.width, other.x, other.width) ** 2 + apart(one.y, one.height, other.y, other.height) ** 2;
}

/** A window that is larger than its display begins at the display's corner. */
function within(rect: Rect, display: Rect): { x: number; y: number } {
  const into = (start: number, size: number, from: number, length: number): number =>
    Math.max(from, Math.min(start, from + length - size));
  return {
    x: into(rect.x, rect.width, display.x, display.width),
    y: into(rect.y, rect.height, display.y, display.height),
  };
}

/** A step further for each window that lies exactly there, as long as it can be reached. */
function beside(place: Rect, taken: readonly Rect[], displays: readonly Rect[]): { x: number; y: number } {
  let { x, y } = place;
  while (taken.some((each) => each.x === x && each.y === y)) {
    const next = { x: x + step, y: y + step };
    if (!isReachable({ ...place, ...next }, displays)) return { x: place.x, y: place.y };
    ({ x, y } = next);
  }
  return { x, y };
}
