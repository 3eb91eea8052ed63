import { comparable } from './passage.ts';
import { remembered } from './remembered.ts';

const units = [
  ['seconds?|secs?|s', 's'],
  ['minutes?|mins?', 'min'],
  ['hours?|hrs?|h', 'h'],
  ['kilograms?|kilos?|kg', 'kg'],
  ['kilobytes?|kb', 'kb'],
  ['million|mn|m', 'm'],
].map(([pattern, unit]) => ({ said: new RegExp(`(\\d) ?(?:${pattern})(?![\\p{L}\\d])`, 'gu'), as: `$1 ${unit}` }));

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const shortMonths = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';

const small =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ones = ['one', ...small.slice(0, 8)];

/**
 * One spelling for what people write in several: numbers as digits (“one” excepted, which is mostly no number), units,
 * percentages, euros and dates in one form, contractions written out, no hyphens within words and no articles. It is
 * meant for comparing two texts that both went through it, never for showing.
 */
export const plainer = remembered(
  (text: string): string => {
    const spelt = comparable(text)
      .replace(/\be-mail/g, 'email')
      .replace(/\bcannot\b/g, 'can not')
      .replace(/\bwon't\b/g, 'will not')
      .replace(/\bcan't\b/g, 'can not')
      .replace(/n't\b/g, ' not')
      .replace(/(?<=[a-z]{3})is(?=(?:e[drs]?|ing|ations?)?(?![a-z]))/g, 'iz')
      .replace(/(\d)\s?-\s?(?=\d)/g, '$1 to ')
      .replace(/(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, ' ');
    return unitsOf(datesOf(numbersOf(spelt)))
      .replace(/(?<![\p{L}\d])(?:a|an|the)(?: |$)/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
  },
  2_000,
  20_000,
);

function numbersOf(text: string): string {
  return text
    .replace(numberWords, (_, ten: string | undefined, one: string | undefined, alone: string | undefined) =>
      alone === undefined
        ? `${(tens.indexOf(ten ?? '') + 2) * 10 + (one === undefined ? 0 : ones.indexOf(one) + 1)}`
        : `${small.indexOf(alone) + 2}`,
    )
    .replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)/g, (number) => number.replaceAll(',', ''))
    .replace(/\b(\d{1,2}) hundred\b/g, '$100')
    .replace(/\b(\d{1,3}) thousand\b/g, '$1000');
}

const numberWords = new RegExp(`\\b(?:(${tens.join('|')})(?: (${ones.join('|')}))?|(${small.join('|')}))\\b`, 'g');

function datesOf(text: string): string {
  return text
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b(?: of\b)?/g, '$1')
    .replace(shortMonth, longMonth)
    .replace(/(?<![\d./])(\d{1,2})\/(\d{1,2})(?![\d/])/g, (whole, day: string, month: string) =>
      Number(month) >= 1 && Number(month) <= 12 ? `${day} ${months.split('|')[Number(month) - 1] ?? ''}` : whole,
    )
    .replace(monthFirst, '$2 $1');
}

const shortMonth = new RegExp(`(?<=\\b\\d{1,2} )(?:${shortMonths})\\b|\\b(?:${shortMonths})\\b(?= \\d{1,2}\\b)`, 'g');
const monthFirst = new RegExp(`\\b(${months}) (\\d{1,2})(?![\\d%.,:]*\\d|%)`, 'g');

function longMonth(short: string): string {
  return months.split('|').find((month) => month.startsWith(short.slice(0, 3))) ?? short;
}

function unitsOf(text: string): string {
  const inUnits = units
    .reduce((so, { said, as }) => so.replace(said, as), text)
    .replace(/(\d) ?(?:%|percent\b|per cent\b)/g, '$1%')
    .replace(/(?:€|\beur\b|\beuros?\b) ?(?=\d)/g, '€')
    .replace(/(?<![\d€.,])(\d+(?:[.,]\d+)?)( m)? (?:euros?|eur)\b/g, '€$1$2');
  return shared(shared(inUnits));
}

/** “30 or 90 days” has two numbers of days: each gets the unit that stands behind the last. */
function shared(text: string): string {
  return text.replace(
    /(?<![\p{L}\d.,])(\d+(?:\.\d+)?)(?=(?:,| and| or| to| vs\.?| versus| against| not| but|, not|, then) \d+(?:\.\d+)?( ?(?:s|min|h|kg|kb|m|days?|weeks?|months?|years?|%))(?![\p{L}\d]))/gu,
    '$1$2',
  );
}
