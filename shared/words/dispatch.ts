import { structureKind } from '../structure/structure.ts';
import type { Dispatched } from '../lesson/widgets/dispatch.ts';
import { counted, countWord, sentence, tokens, wholeSeconds } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

/** What happened when tasks were sent out in one of four ways, in a sentence. */
function happened({ structure, bars, waits, last }: Dispatched): string {
  const kind = structureKind(structure);
  if (kind === 'thread') return t`Turns of one conversation. The times add up, and each turn reads the history again.`;
  if (kind === 'one-at-a-time') {
    const lengths = bars.map(({ fromMs, toMs }) => Math.round((toMs - fromMs) / 1_000));
    return t`Separate conversations; each starts when the one before ends: ${lengths.join(' + ')}.`;
  }
  const latest = waits.at(-1);
  if (latest === undefined) {
    return t`All ${countWord(bars.length)} started at once. You waited only for ${last}, the longest.`;
  }
  const started = t`started at ${wholeSeconds(latest.startedMs)}`;
  const freed = latest.freedBy === null ? '' : t`, when ${latest.freedBy} ended`;
  return waits.length === 1
    ? t`${latest.title} waited for a slot and ${started}${freed}.`
    : t`${sentence(counted(waits.length, t`task`))} waited for a slot; the last, ${latest.title}, ${started}${freed}.`;
}

export const dispatchWords = {
  happened,
  /** What a reader hears who doesn't see the bars. */
  said: (dispatched: Dispatched): string =>
    t`${structureName(dispatched.structure)}: ${wholeSeconds(dispatched.wallClockMs)}, ${tokens(dispatched.tokens)} tokens. ${happened(dispatched)}`,
  guessed: (count: number): string => t`you guessed ${wholeSeconds(count * 1_000)} on two slots`,
  moved: (title: string, place: number): string => t`${title} is now number ${place} in the queue.`,
} as const;
