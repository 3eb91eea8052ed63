import { fractionOf } from '../../shared/forecast/pace.ts';
import type { Context } from './context.ts';

/** What the practice model says around its points: where it read, what it lacked. Two phrases never promise a search. */

/** One of several phrasings, by the seed and by whose words they are: the same request always gets the same. */
export function pick<T>(choices: readonly [T, ...T[]], seed: number, whose: string): T {
  return choices[Math.floor(fractionOf(`${seed}\n${whose}`) * choices.length)] ?? choices[0];
}

export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

const counts = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export function counted(count: number, one: string, many: string): string {
  return `${counts[count] ?? String(count)} ${count === 1 ? one : many}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Everything with a title that the conversation was given, or only what this message brought. */
function titlesGiven({ pieces }: Context, which: 'all' | 'new'): string[] {
  const named = pieces.filter(({ title, kind }) => title !== '' && kind !== 'reply');
  const now = named.filter(({ isNew }) => isNew);
  const replies = pieces.filter(({ title, kind }) => title !== '' && kind === 'reply');
  const chosen = which === 'all' ? named : now.length > 0 ? now : replies;
  return [...new Set(chosen.map(({ title }) => title))];
}

/** More than these are counted and named by their ends: a whole document in parts isn’t listed part by part. */
const mostNamed = 6;

function named(names: readonly string[]): string {
  if (names.length <= mostNamed) return listed(names);
  return `the ${counted(names.length, 'text', 'texts')} (${names[0] ?? ''} to ${names.at(-1) ?? ''})`;
}

/** What a reply was made from, as a phrase; a file that the task is named after isn't named twice. */
function sourceOf(context: Context): { text: string; isOne: boolean } {
  const names = titlesGiven(context, 'new');
  if (names.length === 0) return { text: 'the text I was sent', isOne: true };
  if (names.length === 1 && names[0] === context.title) return { text: 'the file', isOne: true };
  return { text: named(names), isOne: names.length === 1 };
}

/**
 * The orienting line. The task's title stands within its first words, so that no two lanes of a plan open alike, whatever
 * the seed.
 */
export function opening(context: Context, points: number, seed: number): string {
  const { title } = context;
  const { text: source, isOne } = sourceOf(context);
  const result = points === 0 ? 'nothing to raise' : counted(points, 'point', 'points');
  if (title === '') return pick([`From ${source}, ${result}.`, `${capital(result)}, from ${source}.`], seed, 'opening');
  const openings: [string, string, string, string, string] = [
    `${title}, from ${source}: ${result}.`,
    `On ${title}, ${source} ${isOne ? 'yields' : 'yield'} ${result}.`,
    `${title} rests here on ${source}, with ${result}${points > 1 ? ' in reading order' : ''}.`,
    `For ${title} there ${points > 1 ? 'are' : 'is'} ${result} in ${source}.`,
    `${title}: ${result}, ${points === 0 ? '' : `${points === 1 ? '' : 'each '}with its passage, `}from ${source}.`,
  ];
  return pick(openings, seed, `opening ${title}`);
}

/** The same for a reply to a brief that asks for nothing in particular: fluent, and it says little. */
export function vagueOpening(context: Context, seed: number): string {
  const { text: source, isOne } = sourceOf(context);
  const title = context.title === '' ? 'Overall' : context.title;
  return pick(
    [
      `${title}: ${source} ${isOne ? 'gives' : 'give'} a rounded picture, with steady progress in most places and a few things to watch.`,
      `${title}, in broad strokes. Much of ${source} is as one would expect, and some lines deserve a second look.`,
      `${title} at a glance. Taken as a whole, ${source} ${isOne ? 'shows' : 'show'} a team that knows its work, with the usual open ends.`,
    ],
    seed,
    `vague ${title}`,
  );
}

export function mergeOpening(context: Context, points: number, seed: number): string {
  const names = named(titlesGiven(context, 'new'));
  const title = context.title === '' ? 'The outline' : context.title;
  return pick(
    [
      `${title}: ${counted(points, 'point', 'points')}, drawn from ${names}. Each keeps the passage it rests on.`,
      `${title} of ${names}. ${capital(counted(points, 'point is', 'points are'))} worth raising, each with its passage.`,
      `${title}, with what ${names} carried: ${counted(points, 'point', 'points')}, each quoted.`,
    ],
    seed,
    `merge ${title}`,
  );
}

/** What the reply was and wasn't given. `absent`: materials that the brief speaks of and that aren't there. */
export function closing(context: Context, absent: readonly string[], seed: number): string {
  const names = named(titlesGiven(context, 'all')) || 'the text above';
  const lacking = absent.map(
    (title) => `I wasn’t given ${title}. Where a point would need it, I assume that it agrees with what I have.`,
  );
  const basis = pick(
    [
      `I was given ${names}. What stands elsewhere is not in the material I have.`,
      `This uses ${names} alone; anything beyond is not in the material I have.`,
      `My basis is ${names}. Other files, and what people know, are not in the material I have.`,
    ],
    seed,
    `closing ${context.title}`,
  );
  return [...lacking, basis].join(' ');
}

export function mergeClosing(context: Context, seed: number): string {
  const handoffs = context.pieces.filter(({ kind }) => kind === 'handoff' || kind === 'reply').length;
  const materials = context.pieces.filter(({ kind }) => kind === 'material').length;
  const drafts = counted(handoffs, 'draft', 'drafts');
  if (materials > 0) {
    return `I had ${drafts} and ${counted(materials, 'file', 'files')} in this conversation. What neither holds is not in the material I have.`;
  }
  return pick(
    [
      `I was handed ${drafts} and no file. A figure or date that no draft mentions is not in the material I have.`,
      `This rests on ${drafts}, not on the files behind. What they left out is not in the material I have.`,
    ],
    seed,
    'merge closing',
  );
}

/** Something asked for of which only one side is there. */
export const oneSided = 'What it would be held against is not in the material I have.';

/** Before what is true and minor, so that it isn't taken for a finding. */
export const minor = 'Minor:';

/** Before sentences that only fill a short reply. */
export const alsoStated = 'Also stated:';

/** A passage for what a note asked beyond the brief. */
export function sentenceOnNote(text: string, title: string): string {
  return `On the note: “${text}”${title === '' ? '' : ` (${title})`}.`;
}

/** Where no passage answers a note. */
export const noteUnanswered = 'What the note asks for is not in the material I have.';

/** A coordinator's word for an output that may stay as it is. */
export const nothingToChange = 'Nothing in the other outputs changes this one.';
