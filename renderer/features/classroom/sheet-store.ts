import { create } from 'zustand';
import type { SheetId } from '../../../shared/class/run-sheet.ts';

type SheetState = {
  readonly sheet: SheetId;
  /** When the first part began; null before. In ms since 1970. */
  readonly begun: number | null;
  readonly at: number;
  readonly since: number;
  begin(now: number): void;
  next(at: number, now: number): void;
  choose(sheet: SheetId): void;
};

/** Where the facilitator is in the hour: as long as the window is open, whichever room is shown. */
export const useSheet = create<SheetState>((set) => ({
  sheet: 'hour',
  begun: null,
  at: 0,
  since: 0,
  begin: (now) => set({ begun: now, at: 0, since: now }),
  next: (at, now) => set({ at, since: now }),
  choose: (sheet) => set({ sheet, begun: null, at: 0, since: 0 }),
}));
