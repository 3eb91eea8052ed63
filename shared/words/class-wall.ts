import type { Round } from '../class/counted-results.ts';
import { lossCauses } from '../class/wall.ts';
import type { LostFound, Offsets, Ratio } from '../class/wall.ts';
import { causeWords } from './results.ts';
import { ratio, sentence } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

export const roundWords: Readonly<Record<Round, string>> = {
  get first() {
    return t`first plan`;
  },
  get mended() {
    return t`mended`;
  },
};

export type BigFigure = { readonly figure: string; readonly words: string };

const pods = (count: number): string => (count === 1 ? t`1 pod` : t`${count} pods`);

/** `5 of 12` found, first plan, All at once, 6 pods. */
export function foundFigure(row: LostFound): BigFigure {
  const hint = row.assisted === 0 ? '' : t`, ${row.assisted} with a hint`;
  const words =
    row.round === 'first'
      ? t`found, first plan, ${structureName(row.structure)}, ${pods(row.pods)}${hint}`
      : t`after mending, ${pods(row.pods)}${hint}`;
  return { figure: t`${row.found} of ${row.of}`, words };
}

const near = (value: number): boolean => value > 0.95 && value < 1.05;

/** `2.5×` sooner than One thread, 1.9 to 2.7. */
export function speedFigure({ median, min, max }: Ratio): BigFigure {
  if (near(median)) return { figure: ratio(median), words: t`as long as One thread, ${range(min, max)}` };
  // Turned round so that the figure says how many times as long it took.
  return median > 1
    ? { figure: ratio(median), words: t`sooner than One thread, ${range(min, max)}` }
    : { figure: ratio(1 / median), words: t`later than One thread, ${range(1 / max, 1 / min)}` };
}

/** `0.4×` the tokens, 0.3 to 0.5. */
export function tokenFigure({ median, min, max }: Ratio): BigFigure {
  return { figure: ratio(median), words: t`the tokens, ${range(min, max)}` };
}

function range(min: number, max: number): string {
  const [low, high] = [min.toFixed(1), max.toFixed(1)];
  return low === high ? t`the same in each pod` : t`${low} to ${high}`;
}

/** `One thread`, or `All at once, first plan` where the structure stands there twice. */
export function rowTitle(row: LostFound, rows: readonly LostFound[]): string {
  const twice = rows.filter(({ structure }) => structure === row.structure).length > 1;
  return twice ? `${structureName(row.structure)}, ${roundWords[row.round]}` : structureName(row.structure);
}

/** A row for ears, and for the table under the bars. */
export function rowWords(row: LostFound, title: string): string {
  const lost = lossCauses.map((cause) => `${row.lost[cause]} ${causeWords[cause].name}`);
  const alarms =
    row.falseAlarms === null ? [] : [row.falseAlarms === 1 ? t`1 false alarm` : t`${row.falseAlarms} false alarms`];
  const spread = row.range[0] === row.range[1] ? [] : [t`from ${row.range[0]} to ${row.range[1]} found`];
  return `${title}: ${[t`${row.found} found`, ...lost, ...alarms, pods(row.pods), ...spread].join(', ')}`;
}

/** `median 1.5× too high`. */
export function offsetWords({ median }: Offsets): string {
  if (near(median)) return t`median right`;
  return median > 1 ? t`median ${ratio(median)} too high` : t`median ${ratio(1 / median)} too low`;
}

/** The dots for ears. */
export function offsetsWords(of: 'clock' | 'tokens', offsets: Offsets): string {
  const high = offsets.factors.filter((factor) => factor >= 1.05).length;
  const low = offsets.factors.filter((factor) => factor <= 0.95).length;
  const right = offsets.factors.length - high - low;
  const parts = [high > 0 && t`${high} too high`, low > 0 && t`${low} too low`, right > 0 && t`${right} right`];
  return t`${sentence(guessWords[of])} of ${pods(offsets.factors.length)}: ${parts.filter(Boolean).join(', ')}; ${offsetWords(offsets)}`;
}

const guessWords = {
  get clock() {
    return t`guesses of the clock`;
  },
  get tokens() {
    return t`guesses of the tokens`;
  },
} as const;
