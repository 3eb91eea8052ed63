import type { BrowserWindow } from 'electron/main';
import { laneRoute } from '../../shared/run/lane-place.ts';
import type { LanePlace } from '../../shared/run/lane-place.ts';
import { startAddress } from './origin.ts';
import type { PlaceBook, WindowKind } from './place-book.ts';
import { load, openWindow, showAgain } from './window.ts';
import { keepPlace, roomFor } from './window-places.ts';

/** The windows of the app: those with every room, and one for each lane that somebody took out. */
export type Windows = {
  hasMain(): boolean;
  /** Opens one with every room, or brings the one that was last in front there again. So does `showLane`. */
  showMain(): void;
  /** Opens a further one. */
  addMain(): void;
  showLane(place: LanePlace): void;
  /** Brings a window with every room to the front, at what stands behind `#`. */
  showRoom(route: string): void;
};

/** Closing a window ends nothing but the window: what runs, runs in the host. */
export function createWindows(places: PlaceBook, report: (fault: unknown) => void): Windows {
  /** The one that was last in front comes first. */
  let mains: readonly BrowserWindow[] = [];
  const lanes = new Map<string, BrowserWindow>();

  function open(kind: WindowKind, address: string): BrowserWindow {
    const others = [...mains, ...lanes.values()].filter((other) => !other.isDestroyed());
    const place = roomFor(kind, places.last(kind), others);
    const window = openWindow({ address, kind, place, report });
    keepPlace(window, kind, places);
    return window;
  }

  function addMain(address = startAddress): void {
    const window = open('main', address);
    mains = [window, ...mains];
    window.on('focus', () => (mains = [window, ...mains.filter((other) => other !== window)]));
    window.once('closed', () => (mains = mains.filter((other) => other !== window)));
  }

  return {
    hasMain: () => mains.length > 0,
    showMain() {
      const [front] = mains;
      if (front) showAgain(front);
      else addMain();
    },
    addMain: () => addMain(),
    showRoom(route) {
      const address = `${startAddress}#${route}`;
      const [front] = mains;
      if (!front) return addMain(address);
      load(front, address, report);
      showAgain(front);
    },
    showLane(place) {
      const address = `${startAddress}#${laneRoute(place)}`;
      const known = lanes.get(address);
      if (!known) {
        const window = open('lane', address);
        lanes.set(address, window);
        window.once('closed', () => lanes.delete(address));
        return;
      }
      // A link may have led away from the lane since.
      if (known.webContents.getURL() !== address) load(known, address, report);
      showAgain(known);
    },
  };
}
