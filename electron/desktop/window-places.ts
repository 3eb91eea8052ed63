import { screen } from 'electron/main';
import type { BrowserWindow } from 'electron/main';
import type { PlaceBook, WindowKind } from './place-book.ts';
import { placeOn } from './window-place.ts';
import type { Sizes, WindowPlace } from './window-place.ts';

/** Logical pixels. The smallest size is the smallest that the screens are made for. */
export const sizes: Readonly<Record<WindowKind, Sizes>> = {
  main: { width: 1440, height: 900, minWidth: 1024, minHeight: 700 },
  lane: { width: 760, height: 840, minWidth: 480, minHeight: 400 },
};

/** How long a window has to rest before its place is written down, in milliseconds: it is moved in many small steps. */
const restMs = 500;

/** Where a window of a kind opens beside the others, on the displays that there are now. */
export function roomFor(kind: WindowKind, kept: WindowPlace | null, others: readonly BrowserWindow[]): WindowPlace {
  const main = screen.getPrimaryDisplay();
  const further = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const displays = further.map(({ workArea }) => workArea);
  return placeOn(
    [main.workArea, ...displays],
    kept,
    sizes[kind],
    others.map((other) => other.getNormalBounds()),
  );
}

/** Keeps where a window is put, from its first move to its end. */
export function keepPlace(window: BrowserWindow, kind: WindowKind, places: PlaceBook): void {
  let resting: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(resting);
    if (window.isDestroyed()) return;
    places.keep(kind, {
      ...window.getNormalBounds(),
      maximised: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    });
  };
  const soon = (): void => {
    clearTimeout(resting);
    resting = setTimeout(keep, restMs);
    resting.unref();
  };
  window.on('move', soon);
  window.on('resize', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('enter-full-screen', soon);
  window.on('leave-full-screen', soon);
  window.on('close', keep);
  window.once('closed', () => clearTimeout(resting));
}
