import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReachable, placeOn } from '../../../electron/desktop/window-place.ts';
import type { Rect, WindowPlace } from '../../../electron/desktop/window-place.ts';

const sizes = { width: 1440, height: 900, minWidth: 1024, minHeight: 700 };
const laptop: Rect = { x: 0, y: 25, width: 1440, height: 875 };
const right: Rect = { x: 1440, y: 0, width: 2560, height: 1400 };
const at = (rect: Rect): WindowPlace => ({ ...rect, maximised: false, fullScreen: false });

const number = (min: number, max: number) => fc.integer({ min, max });
/** Displays side by side, as systems lay them out, the main one at the corner. */
const displays = fc
  .array(fc.record({ width: number(640, 3840), height: number(480, 2160), y: number(-400, 400) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((sized) => {
    let x = 0;
    return sized.map(({ width, height, y }, index): Rect => {
      const display = { x, y: index === 0 ? 0 : y, width, height };
      x += width;
      return display;
    });
  })
  .map(([first, ...others]): [Rect, ...Rect[]] => [first ?? laptop, ...others]);
const anyPlace = fc.record({
  ...{ x: number(-20_000, 20_000), y: number(-20_000, 20_000), width: number(1, 8_000), height: number(1, 8_000) },
  ...{ maximised: fc.boolean(), fullScreen: fc.boolean() },
});

describe('where a window opens', () => {
  it('is the middle of the main display at first, and no larger than that', () => {
    expect(placeOn([{ x: 0, y: 0, width: 1920, height: 1080 }, laptop], null, sizes)).toEqual(
      at({ x: 240, y: 90, width: 1440, height: 900 }),
    );
    expect(placeOn([laptop], null, sizes)).toEqual(at(laptop));
  });

  it('is where it was, maximised or not, also where a part of it lies outside', () => {
    const pushedAside = { x: 1300, y: 60, width: 1200, height: 800, maximised: true, fullScreen: false };
    expect(placeOn([laptop, right], pushedAside, sizes)).toEqual(pushedAside);
    expect(placeOn([laptop], { ...pushedAside, maximised: false }, sizes)).toEqual({
      ...pushedAside,
      maximised: false,
    });
  });

  it('is the nearest display where its own is gone', () => {
    const onTheRight = at({ x: 2000, y: 200, width: 2000, height: 1100 });
    expect(placeOn([laptop, right], onTheRight, sizes)).toEqual(onTheRight);
    expect(placeOn([laptop], onTheRight, sizes)).toEqual(at({ x: 0, y: 25, width: 1440, height: 875 }));
  });

  it('is below a menu bar that has come, where its title would be covered', () => {
    expect(placeOn([laptop], at({ x: 100, y: -10, width: 1100, height: 720 }), sizes)).toMatchObject({ x: 100, y: 25 });
  });

  it('is a step beside a window that would lie under it', () => {
    const first = placeOn([right], null, sizes);
    const second = placeOn([right], null, sizes, [first]);
    expect([second.x - first.x, second.y - first.y]).toEqual([28, 28]);
    expect(placeOn([right], null, sizes, [first, second]).x - second.x).toBe(28);
  });

  it('can always be reached, whatever was kept and whatever displays there are', () => {
    fc.assert(
      fc.property(displays, fc.option(anyPlace), fc.array(anyPlace, { maxLength: 4 }), (screens, kept, taken) => {
        const place = placeOn(screens, kept, sizes, taken);
        expect(isReachable(place, screens)).toBe(true);
        expect(place.width).toBeGreaterThanOrEqual(sizes.minWidth);
        expect(place.height).toBeGreaterThanOrEqual(sizes.minHeight);
      }),
    );
  });

  it('is where it was wherever that can be reached and is no larger than a display', () => {
    fc.assert(
      fc.property(displays, anyPlace, (screens, kept) => {
        const most = {
          width: Math.min(...screens.map((each) => each.width)),
          height: Math.min(...screens.map((each) => each.height)),
        };
        fc.pre(most.width >= sizes.minWidth && most.height >= sizes.minHeight);
        const between = (value: number, min: number, max: number) => min + (value % (max - min + 1));
        const fitting = {
          ...kept,
          x: screens[0].x + between(Math.abs(kept.x), 0, most.width - 96),
          y: screens[0].y + between(Math.abs(kept.y), 0, most.height - 32),
          width: between(kept.width, sizes.minWidth, most.width),
          height: between(kept.height, sizes.minHeight, most.height),
        };
        expect(placeOn(screens, fitting, sizes)).toEqual(fitting);
      }),
    );
  });
});
