import type { CallOut } from '../class/call-outs.ts';
import type { DebriefId } from '../class/debrief.ts';
import type { FindingId } from '../ids.ts';
import { countWord, listed, percent, ratio, sentence } from './format.ts';

/** The titles of planted points, as far as this page may know them. */
export type PointTitles = Readonly<Partial<Record<FindingId, string>>>;

/** One sentence, and over how many pods it is true. */
export function callOutWords(callOut: CallOut, titles: PointTitles): string {
  switch (callOut.id) {
    case 'same-loss':
      return `All pods lost the same ${points(callOut.findings.length)}${named(callOut.findings, titles)}`;
    case 'thread-kept':
      return `One thread found ${countWord(callOut.findings.length)} of what was lost apart, with the same briefs`;
    case 'main-cause':
      return `${percent(callOut.share)} of what was lost ${causeWords[callOut.cause]}`;
    case 'alarms-apart':
      return 'Every pod had false alarms apart, and none in One thread';
    case 'mended-more':
      return `The mended plans found ${countWord(callOut.more)} more ${clockWords(callOut.clock)}`;
    case 'mended-fewer':
      return `The mended plans found ${countWord(callOut.fewer)} fewer than the first plan`;
    case 'mended-spread':
      return `Mending went different ways: from ${countWord(callOut.least)} to ${countWord(callOut.most)} found`;
    case 'one-side':
      return `Everybody guessed the ${guessed[callOut.of]} too ${callOut.side}`;
    case 'nobody-near':
      return `Nobody guessed the ${guessed[callOut.of]} within half as much again`;
  }
}

const guessed = { clock: 'clock', tokens: 'tokens' } as const;
const points = (count: number): string => (count === 1 ? 'finding' : `${countWord(count)} findings`);

const causeWords = {
  'not-seen': 'had its two sides in different conversations',
  'not-asked': 'was in view, and nobody had asked for it',
  'not-passed-on': 'was seen, and not passed on',
  overlooked: 'was seen and asked for, and overlooked',
} as const;

function named(findings: readonly FindingId[], titles: PointTitles): string {
  const known = findings.flatMap((id) => titles[id] ?? []);
  if (known.length === 0 || known.length < findings.length) return '';
  return known.length > 3
    ? `: ${listed(known.slice(0, 2))}, and ${countWord(known.length - 2)} more`
    : `: ${listed(known)}`;
}

function clockWords(clock: number | null): string {
  if (clock === null) return 'than the first plan';
  if (clock > 0.9 && clock < 1.1) return 'on the same clock';
  return clock > 1 ? `and took ${ratio(clock)} as long` : `in ${ratio(clock)} the time`;
}

/** Put to the room. None has one right answer. */
export const debriefWords: Readonly<Record<DebriefId, string>> = {
  'who-had-both':
    'What was lost lay between two texts. Which conversation could have read both, and what would it have cost?',
  'who-was-asked':
    'Somebody had it before their eyes and was asked other things. Which sentence was missing in which brief?',
  'what-to-hand-on': 'It was seen and didn’t arrive. Which field would have had to be in the handoff?',
  'who-read-past-it': 'It was read, asked for and missed. Where in your work would a second look be cheap?',
  'why-the-thread': 'The same briefs as One thread found more. What had its later turns seen that the others had not?',
  'who-could-answer': 'Each false alarm is answered somewhere. Who had that passage, and were they asked?',
  'what-mending-cost':
    'The mended plans found more. What did they cost, in tokens and on the clock, and would you pay it every week?',
  'why-worse': 'Some mends found less than the first plan. What did they take away while they added?',
  'which-mend': 'Mends came out far apart. Let two pods say what they changed. What did the better one let meet?',
  'why-too-high': 'Everybody guessed too high. Which wait did you count that didn’t happen?',
  'why-too-low': 'Everybody guessed too low. Which part of the work did nobody see in the plan?',
};

export const callOutNote = (pods: number): string => `${sentence(countWord(pods))} pods`;
