import { spelledOut } from './common-cues.ts';
import type { Cues } from './exercise.ts';
import { plainer } from './plainer.ts';

/** How much may stand where a cue has “…”: about eight words of the same sentence. */
const gap = '(?:(?![.;!?](?:\\s|$)).){0,50}?';

type Cue = {
  /** What has to be there in this order; more than one where the cue has “…”. */
  readonly pieces: readonly string[];
  /** Whether a text that has its letters also has what its ends and gaps ask for. */
  readonly fits: (plain: string) => boolean;
};

/**
 * Which groups of a point's cues a text has, in the order of the groups. The text is `comparable`; it and the cues are
 * brought to the same plainer form first. A cue begins where a word or a number does. Its end is open, so that “exclud”
 * is heard in “excludes”, but for numbers: “31%” isn't heard in “131%”, nor “4” in “48”. A space at its end closes it.
 */
export function groupsSaid(text: string, cues: Cues): boolean[] {
  const plain = plainer(text);
  return cues.map((group) => isSaid(plain, group));
}

/** Whether a text has all groups; gives up at the first that it lacks. */
export function saysAll(text: string, cues: Cues): boolean {
  const plain = plainer(text);
  return cues.every((group) => isSaid(plain, group));
}

export function saysAny(text: string, group: readonly string[]): boolean {
  return isSaid(plainer(text), group);
}

function isSaid(plain: string, group: readonly string[]): boolean {
  // Looking for the letters is much cheaper than matching, and mostly enough.
  return read(group).some(({ pieces, fits }) => pieces.every((piece) => plain.includes(piece)) && fits(plain));
}

const alreadyRead = new WeakMap<readonly string[], readonly Cue[]>();

function read(group: readonly string[]): readonly Cue[] {
  const known = alreadyRead.get(group);
  if (known) return known;
  const cues = spelledOut(group).map(readCue);
  alreadyRead.set(group, cues);
  return cues;
}

function readCue(cue: string): Cue {
  const pieces = cue.split('…').map(plainer);
  // Most cues stand in no text that is read, and making the expression takes longer than all the rest.
  let made: RegExp | null = null;
  return { pieces, fits: (plain) => (made ??= patternOf(cue, pieces)).test(plain) };
}

function patternOf(cue: string, pieces: readonly string[]): RegExp {
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  // “4 s” isn't said by “§4 slots”.
  const closed = cue.endsWith(' ') || /\d (?:s|h|m|min|kg|kb)$/.test(last) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`${opening(first)}${pieces.map(escaped).join(gap)}${closing(last)}${closed}`, 'u');
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}/-]/g, '\\$&');
}

function opening(piece: string): string {
  if (/^\d/.test(piece)) return '(?<![\\p{L}\\d]|\\d[.,])';
  return /^\p{L}/u.test(piece) ? '(?<![\\p{L}\\d])' : '';
}

/** “2000” isn't said by “2000.01”, but by “2000.00”. */
function closing(piece: string): string {
  return /\d$/.test(piece) ? '(?!\\d|[.,]\\d*[1-9])' : '';
}
