import { decides } from '../lesson/widgets/it-depends.ts';
import type { Way, WayCost } from '../lesson/widgets/it-depends.ts';
import { listed, ratio, tokens } from './format.ts';
import { t } from './t.ts';

const names = {
  get thread() {
    return t`One thread`;
  },
  get whole() {
    return t`Whole pack each`;
  },
  get slices() {
    return t`A slice each`;
  },
} as const satisfies Record<Way, string>;

const change = (count: number): string =>
  count === 0 ? t`as many tokens` : t`${tokens(Math.abs(count))} tokens ${count < 0 ? t`fewer` : t`more`}`;

/** Which condition makes a way dearer or cheaper than the thread. */
function deciding(costs: readonly WayCost[], way: Way): string {
  const [thread, other] = [costs.find((cost) => cost.way === 'thread'), costs.find((cost) => cost.way === way)];
  if (!thread || !other) return '';
  const { by, history, reading } = decides(thread, other);
  const lead = way === 'whole' ? t`With the whole pack` : t`With slices`;
  // A conversation more begins anew, with rules and a brief of its own; a thread that is cut sends less again.
  const [own, kind] = history > 0 ? [t`beginning anew`, t`to begin anew`] : [t`history`, t`of history`];
  const what = { history: t`${own} decides`, reading: t`what is read decides`, neither: t`nothing decides` }[by];
  return t`${lead} ${what}: ${change(history)} ${kind}, ${change(reading)} to read.`;
}

const costOf = (costs: readonly WayCost[], way: Way): WayCost | undefined => costs.find((cost) => cost.way === way);

export const itDependsWords = {
  names,
  tokens: (count: number): string => t`${tokens(count)} tokens`,
  presets: {
    get half() {
      return t`Saves half`;
    },
    get fiveTimes() {
      return t`Costs five times`;
    },
    get slices() {
      return t`Only slices save`;
    },
  },
  times: (costs: readonly WayCost[], way: Way): string => ratio(costOf(costs, way)?.ratio),
  total: (costs: readonly WayCost[], way: Way): string =>
    t`${tokens(costOf(costs, way)?.tokens)} tokens against one thread’s ${tokens(costOf(costs, 'thread')?.tokens)}`,
  sentence: (costs: readonly WayCost[]): string => `${deciding(costs, 'whole')} ${deciding(costs, 'slices')}`,
  drawn: (costs: readonly WayCost[]): string =>
    `${listed(costs.map((cost) => t`${names[cost.way]}: ${tokens(cost.tokens)} tokens, ${tokens(cost.reading)} of them to read the material`))}.`,
  said: (costs: readonly WayCost[]): string =>
    t`Whole pack each: ${itDependsWords.times(costs, 'whole')} of one thread. A slice each: ${itDependsWords.times(costs, 'slices')}. ${itDependsWords.sentence(costs)}`,
  /** What else is in the comparison, and what no count says. */
  condition: (team: number): string =>
    t`Striped: reading the material, which every turn sends again. Whom you compare with matters too: five workers with a planner and a synthesizer come to ${ratio(team)} of one conversation that answers in a single turn. Whether a slice holds what its worker needs, no count can say.`,
} as const;
