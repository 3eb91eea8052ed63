import type { ExerciseStep } from '../exercise/progress.ts';

/** One part of a class's hour. */
export type SheetPart = {
  readonly id: SheetPartId;
  readonly minutes: number;
  /** The step that the class is moved to when the part begins; null where it stays. */
  readonly step: ExerciseStep | null;
};
export type SheetPartId =
  | 'join'
  | 'board'
  | 'requirements'
  | 'own-graph'
  | 'debrief'
  | 'read'
  | 'predict'
  | 'run'
  | 'compare'
  | 'mend'
  | 'again';

export type SheetId = 'hour' | 'exercise';

/** An hour that starts with nothing known: a prebuilt exercise, one with a wrong cut to mend, and work of one's own. */
export const hourSheet: readonly SheetPart[] = [
  { id: 'join', minutes: 5, step: null },
  { id: 'board', minutes: 10, step: 'break-down' },
  { id: 'requirements', minutes: 25, step: 'understand' },
  { id: 'own-graph', minutes: 10, step: null },
  { id: 'debrief', minutes: 10, step: 'reflect' },
];

/** One exercise by itself: the shares that its steps take of its minutes, with five more to get everybody in. */
export function exerciseSheet(minutes: number): readonly SheetPart[] {
  const shares = [
    { id: 'read', share: 0.12, step: 'understand' },
    { id: 'predict', share: 0.14, step: 'break-down' },
    { id: 'run', share: 0.1, step: 'run' },
    { id: 'compare', share: 0.18, step: 'compare' },
    { id: 'mend', share: 0.16, step: null },
    { id: 'again', share: 0.12, step: null },
  ] as const satisfies readonly { id: SheetPartId; share: number; step: ExerciseStep | null }[];
  const parts = shares.map(({ id, share, step }) => ({ id, step, minutes: Math.max(1, Math.round(minutes * share)) }));
  const left = minutes - parts.reduce((sum, part) => sum + part.minutes, 0);
  return [
    { id: 'join', minutes: 5, step: null },
    ...parts,
    { id: 'debrief', minutes: Math.max(1, left), step: 'reflect' },
  ];
}

/** A part's clock: what is left of it, or by how much it is over. */
export type PartClock = { readonly spentMs: number; readonly leftMs: number; readonly overMs: number };

/** `since` and `now` in ms since 1970. A part ends when the facilitator says so, not by itself. */
export function partClock(part: SheetPart, since: number, now: number): PartClock {
  const spentMs = Math.max(0, now - since);
  const rest = part.minutes * 60_000 - spentMs;
  return { spentMs, leftMs: Math.max(0, rest), overMs: Math.max(0, -rest) };
}

/** How late the class is once the part at hand ends as planned, in minutes; below 0 it is early. */
export function minutesBehind(
  sheet: readonly SheetPart[],
  at: number,
  clocks: { readonly begun: number; readonly since: number },
  now: number,
): number {
  const planned = sheet.slice(0, at + 1).reduce((sum, part) => sum + part.minutes, 0);
  const part = sheet[at];
  const rest = part === undefined ? 0 : partClock(part, clocks.since, now).leftMs;
  return Math.round((now - clocks.begun + rest) / 60_000) - planned;
}
