import type { FailedLane, Repaired, Trouble, WayOut } from '../lesson/widgets/lane-failure.ts';
import type { Race } from '../lesson/widgets/shared-file.ts';
import { listed, sentence, tokens, wholeSeconds } from './format.ts';
import { t } from './t.ts';

const beyond = (way: WayOut, undisturbed: WayOut): string =>
  way.tokens === undisturbed.tokens
    ? t`${tokens(way.tokens)} tokens, none of them again`
    : t`${tokens(way.tokens)} tokens, ${tokens(way.tokens - undisturbed.tokens)} of them again`;

/** Who waited, what ended the attempt, and what is paid again. */
function told({ kind, lane, afterSeconds }: Trouble, { undisturbed, retryOne, allAgain, heldMs }: Repaired): string {
  const name = sentence(lane);
  const ended = kind === 'hang' ? t`${name} said nothing until the limit ended it after ${afterSeconds} s. ` : '';
  const held =
    heldMs > 0
      ? t`Synthesis waited ${wholeSeconds(heldMs)} longer for ${name}, and nobody else did.`
      : t`Synthesis waited for nobody: a longer lane was still going when ${name} was back.`;
  const again = (way: WayOut): string => tokens(way.tokens - undisturbed.tokens);
  return t`${ended}${held} Retrying one pays ${again(retryOne)} tokens again, running all again ${again(allAgain)}.`;
}

function raced({ last, undone, unharmed, redo }: Race): string {
  const later = wholeSeconds(redo.wallClockMs - unharmed.wallClockMs);
  return t`${last} ended last, so what ${undone} wrote is gone, and both report success. Found at the end, doing it once more costs ${later} and ${tokens(redo.tokens - unharmed.tokens)} tokens. All again only races again.`;
}

export const laneFailureWords = {
  kinds: {
    get failure() {
      return t`Breaks off`;
    },
    get hang() {
      return t`Falls silent`;
    },
    get race() {
      return t`Shared file`;
    },
  },
  ways: {
    get undisturbed() {
      return t`Undisturbed`;
    },
    get retryOne() {
      return t`Retry the one`;
    },
    get allAgain() {
      return t`Run all again`;
    },
    get redo() {
      return t`Redo what is gone`;
    },
    get inTurn() {
      return t`One after the other`;
    },
    get copies() {
      return t`Copies and a merge`;
    },
  },
  lane: (id: string): string => sentence(id),
  seconds: (count: number): string => t`${count} s`,
  value: ({ wallClockMs }: WayOut): string => wholeSeconds(wallClockMs),
  beyond,
  /** What nobody would have spent without the race. */
  added: (way: WayOut, unharmed: WayOut): string =>
    t`${tokens(way.tokens)} tokens, ${tokens(way.tokens - unharmed.tokens)} of them for the merge`,
  told,
  raced,
  lanes: (lanes: readonly FailedLane[]): string =>
    `${listed(
      lanes.map(({ title, fromMs, brokenMs, toMs }) => {
        const broken = brokenMs === null ? '' : t`, broken at ${wholeSeconds(brokenMs)} and asked again`;
        return t`${title} from ${wholeSeconds(fromMs)} to ${wholeSeconds(toMs)}${broken}`;
      }),
    )}.`,
  drawn: (ways: readonly { readonly name: string; readonly cost: WayOut }[]): string =>
    `${listed(ways.map(({ name, cost }) => t`${name}: ${wholeSeconds(cost.wallClockMs)}, ${tokens(cost.tokens)} tokens`))}.`,
  conditions: {
    get failure() {
      return t`Striped: the attempt that came to nothing. What it was sent is counted in full, as a server counts it; the retry follows at once.`;
    },
    get hang() {
      return t`A model has no clock of its own: the limit is the program’s. Braid ends a reply that has been silent for 30 s; the source writes five minutes into its briefs.`;
    },
    get race() {
      return t`Computed for work that is found missing at the very end. The order is the mend of the decomposition check; the merge is a task of the plan.`;
    },
  },
} as const;
