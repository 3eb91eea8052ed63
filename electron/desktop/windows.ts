import type { BrowserWindow } from 'electron/main';
import { laneRoute } from '../../shared/run/lane-place.ts';
import type { LanePlace } from '../../shared/run/lane-place.ts';
import { startAddress } from './origin.ts';
import { load, openWindow, showAgain } from './window.ts';

/** The windows of the app: one with every room, and one for each lane that somebody took out. */
export type Windows = {
  hasMain(): boolean;
  /** Opens it, or brings it to the front. So does `showLane`. */
  showMain(): void;
  showLane(place: LanePlace): void;
  /** Brings the window with every room to the front, at what stands behind `#`. */
  showRoom(route: string): void;
};

/** Closing a window ends nothing but the window: what runs, runs in the host. */
export function createWindows(report: (fault: unknown) => void): Windows {
  const open = new Map<string, BrowserWindow>();

  function show(address: string, kind: 'main' | 'lane'): void {
    const known = open.get(address);
    if (known && !known.isDestroyed()) {
      // A link may have led away from the lane since.
      if (kind === 'lane' && known.webContents.getURL() !== address) load(known, address, report);
      return showAgain(known);
    }
    opened(address, kind);
  }

  function opened(name: string, kind: 'main' | 'lane', address = name): void {
    const window = openWindow({ address, kind, report });
    open.set(name, window);
    window.once('closed', () => open.delete(name));
  }

  return {
    hasMain: () => open.has(startAddress),
    showMain: () => show(startAddress, 'main'),
    showRoom(route) {
      const address = `${startAddress}#${route}`;
      const known = open.get(startAddress);
      if (!known || known.isDestroyed()) return opened(startAddress, 'main', address);
      load(known, address, report);
      showAgain(known);
    },
    showLane: (place) => show(`${startAddress}#${laneRoute(place)}`, 'lane'),
  };
}
