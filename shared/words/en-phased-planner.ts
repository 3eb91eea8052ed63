import { percent, tokens } from './format.ts';

export const phasedPlannerWords = {
  turns: (count: number): string => (count === 1 ? '1 turn' : `${count} turns`),
  handoff: (count: number, written: number, isAll: boolean): string =>
    isAll ? `all it wrote, ${tokens(written)}` : `${tokens(count)} tokens`,
  condition: (thread: string, phased: string): string =>
    `Computed as if history was sent again in full each turn. Wall-clock: One thread ${thread}, Phased ${phased}, reviews left out.`,
  against: (share: number): string =>
    share <= 1 ? `${percent(1 - share)} fewer than one thread` : `${percent(share - 1)} more than one thread`,
  start: (share: number, turns: number): string =>
    `${turns} turns in all. Phased takes ${percent(share)} of what one thread of them takes.`,
  /** What moving one slider did to the share. */
  changed: (what: string, before: number, after: number): string => {
    const [was, is] = [percent(before), percent(after)];
    if (was === is) return `${what}: still ${is} of one thread.`;
    const verdict = after >= 1 ? ' Nothing is saved any more.' : '';
    return `${what}: from ${was} to ${is} of one thread, ${after < before ? 'more saved' : 'less saved'}.${verdict}`;
  },
} as const;
