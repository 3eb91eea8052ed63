import type { CallOut } from '../class/call-outs.ts';
import type { DebriefId } from '../class/debrief.ts';
import type { FindingId } from '../ids.ts';
import { countWord, listed, percent, ratio, sentence } from './format.ts';
import { t } from './t.ts';

/** The titles of planted points, as far as this page may know them. */
export type PointTitles = Readonly<Partial<Record<FindingId, string>>>;

/** One sentence, and over how many pods it is true. */
export function callOutWords(callOut: CallOut, titles: PointTitles): string {
  switch (callOut.id) {
    case 'same-loss':
      return t`All pods lost the same ${points(callOut.findings.length)}${named(callOut.findings, titles)}`;
    case 'thread-kept':
      return t`One thread found ${countWord(callOut.findings.length)} of what was lost apart, with the same briefs`;
    case 'main-cause':
      return t`${percent(callOut.share)} of what was lost ${causeWords[callOut.cause]}`;
    case 'alarms-apart':
      return t`Every pod had false alarms apart, and none in One thread`;
    case 'mended-more':
      return t`The mended plans found ${countWord(callOut.more)} more ${clockWords(callOut.clock)}`;
    case 'mended-fewer':
      return t`The mended plans found ${countWord(callOut.fewer)} fewer than the first plan`;
    case 'mended-spread':
      return t`Mending went different ways: from ${countWord(callOut.least)} to ${countWord(callOut.most)} found`;
    case 'one-side':
      return t`Everybody guessed the ${guessed[callOut.of]} too ${callOut.side}`;
    case 'nobody-near':
      return t`Nobody guessed the ${guessed[callOut.of]} within half as much again`;
  }
}

const guessed = {
  get clock() {
    return t`clock`;
  },
  get tokens() {
    return t`tokens`;
  },
} as const;
const points = (count: number): string => (count === 1 ? t`finding` : t`${countWord(count)} findings`);

const causeWords = {
  get 'not-seen'() {
    return t`had its two sides in different conversations`;
  },
  get 'not-asked'() {
    return t`was in view, and nobody had asked for it`;
  },
  get 'not-passed-on'() {
    return t`was seen, and not passed on`;
  },
  get overlooked() {
    return t`was seen and asked for, and overlooked`;
  },
} as const;

function named(findings: readonly FindingId[], titles: PointTitles): string {
  const known = findings.flatMap((id) => titles[id] ?? []);
  if (known.length === 0 || known.length < findings.length) return '';
  return known.length > 3
    ? t`: ${listed(known.slice(0, 2))}, and ${countWord(known.length - 2)} more`
    : `: ${listed(known)}`;
}

function clockWords(clock: number | null): string {
  if (clock === null) return t`than the first plan`;
  if (clock > 0.9 && clock < 1.1) return t`on the same clock`;
  return clock > 1 ? t`and took ${ratio(clock)} as long` : t`in ${ratio(clock)} the time`;
}

/** Put to the room. None has one right answer. */
export const debriefWords: Readonly<Record<DebriefId, string>> = {
  get 'who-had-both'() {
    return t`What was lost lay between two texts. Which conversation could have read both, and what would it have cost?`;
  },
  get 'who-was-asked'() {
    return t`Somebody had it before their eyes and was asked other things. Which sentence was missing in which brief?`;
  },
  get 'what-to-hand-on'() {
    return t`It was seen and didn’t arrive. Which field would have had to be in the handoff?`;
  },
  get 'who-read-past-it'() {
    return t`It was read, asked for and missed. Where in your work would a second look be cheap?`;
  },
  get 'why-the-thread'() {
    return t`The same briefs as One thread found more. What had its later turns seen that the others had not?`;
  },
  get 'who-could-answer'() {
    return t`Each false alarm is answered somewhere. Who had that passage, and were they asked?`;
  },
  get 'what-mending-cost'() {
    return t`The mended plans found more. What did they cost, in tokens and on the clock, and would you pay it every week?`;
  },
  get 'why-worse'() {
    return t`Some mends found less than the first plan. What did they take away while they added?`;
  },
  get 'which-mend'() {
    return t`Mends came out far apart. Let two pods say what they changed. What did the better one let meet?`;
  },
  get 'why-too-high'() {
    return t`Everybody guessed too high. Which wait did you count that didn’t happen?`;
  },
  get 'why-too-low'() {
    return t`Everybody guessed too low. Which part of the work did nobody see in the plan?`;
  },
};

export const callOutNote = (pods: number): string => t`${sentence(countWord(pods))} pods`;
