import { percent, tokens } from './format.ts';
import { t } from './t.ts';

export const phasedPlannerWords = {
  turns: (count: number): string => (count === 1 ? t`1 turn` : t`${count} turns`),
  handoff: (count: number, written: number, isAll: boolean): string =>
    isAll ? t`all it wrote, ${tokens(written)}` : t`${tokens(count)} tokens`,
  condition: (thread: string, phased: string): string =>
    t`Computed as if history was sent again in full each turn. Wall-clock: One thread ${thread}, Phased ${phased}, reviews left out.`,
  against: (share: number): string =>
    share <= 1 ? t`${percent(1 - share)} fewer than one thread` : t`${percent(share - 1)} more than one thread`,
  start: (share: number, turns: number): string =>
    t`${turns} turns in all. Phased takes ${percent(share)} of what one thread of them takes.`,
  /** What moving one slider did to the share. */
  changed: (what: string, before: number, after: number): string => {
    const [was, is] = [percent(before), percent(after)];
    if (was === is) return t`${what}: still ${is} of one thread.`;
    const verdict = after >= 1 ? t` Nothing is saved any more.` : '';
    return t`${what}: from ${was} to ${is} of one thread, ${after < before ? t`more saved` : t`less saved`}.${verdict}`;
  },
} as const;
