import { jsonStringsOf } from './json-strings.ts';
import type { JsonString } from './json-strings.ts';
import { looksLikeJson, paragraphsOf } from './paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';

/** Something that a text says over several paragraphs: a heading or a lead-in with what stands below it, or a JSON record. */
export type Section = {
  /** Range of characters in the whole text, end excluded. */
  readonly start: number;
  readonly end: number;
  /** What it is about; null for a record, whose fields belong together by themselves. */
  readonly head: string | null;
  /** The whole of it, head included. */
  readonly text: string;
};

export type Outline = {
  readonly sections: readonly Section[];
  /** The paragraphs that stand under something like “Ruled out” or “No issue”, by where they start. */
  readonly dismissed: ReadonlySet<number>;
};

/** Beyond this many characters a section is about more than one thing. */
const longest = 900;
/**
 * More than any reply has, though what it says may stand in several. Items that each lead in the ones behind them would
 * otherwise make sections with their square.
 */
const most = { sections: 10_000, characters: 2_000_000 } as const;

const headingLine = /^#{1,6}\s/;
const boldLine = /^(?:\d{1,3}[.)]\s+)?\*\*[^*\n]+\*\*[:.]?$/;
const numberedLine = /^(?:\d{1,3}[.)])\s+[^\n]{1,80}$/;
const numberedItem = /^\d{1,3}[.)]\s/;
const bullet = /^[-*+•]\s/;

/** A field that an object has which reports one thing, and no list of them. */
const ofOneFault = /^(?:issue|problem|finding|fault|contradiction|conflict|concern|gap|severity|rating)$/i;

/** What hangs together beyond a paragraph, and what a heading dismisses. */
export function outlineOf(text: string): Outline {
  return looksLikeJson(text) ? jsonOutline(text) : markdownOutline(text);
}

function markdownOutline(text: string): Outline {
  const paragraphs = paragraphsOf(text);
  const sections: Section[] = [];
  const dismissed = new Set<number>();
  let [characters, dismissedTo] = [0, 0];
  const isFull = () => sections.length >= most.sections || characters > most.characters;
  const add = (head: Paragraph, body: readonly Paragraph[]): void => {
    const [first = head, last = head] = [body[0], body.at(-1)];
    if (isFull()) return;
    const text = [head, ...body].map(closed).join('\n\n');
    sections.push({ start: body.length === 1 ? first.start : head.start, end: last.end, head: head.text, text });
    characters += text.length;
  };
  bodyEnds(paragraphs).forEach((end, at) => {
    const [head, last] = [paragraphs[at], paragraphs[end - 1]];
    if (!head || !last || end <= at + 1) return;
    if (dismisses(head.text)) {
      for (const { start } of paragraphs.slice(Math.max(at + 1, dismissedTo), end)) dismissed.add(start);
      dismissedTo = Math.max(dismissedTo, end);
    }
    if (isFull()) return;
    const below = paragraphs.slice(at + 1, end);
    for (const each of below) add(head, [each]);
    if (below.length > 1 && last.end - head.start <= longest) add(head, below);
  });
  return { sections, dismissed };
}

/**
 * Behind which paragraph that ends which stands below each: what stands below a heading goes up to the next, what stands
 * below a line in bold up to the next, and below a lead-in there may be a list.
 */
function bodyEnds(paragraphs: readonly Paragraph[]): number[] {
  const ends = paragraphs.map((_, at) => at + 1);
  // The first paragraph behind this one that ends each.
  let [section, part, bullets, items] = [ends.length, ends.length, ends.length, ends.length];
  for (let at = paragraphs.length - 1; at >= 0; at -= 1) {
    const text = paragraphs[at]?.text.trim() ?? '';
    const [isHeading, isBold, isBullet] = [headingLine.test(text), boldLine.test(text), bullet.test(text)];
    if (isHeading) ends[at] = section;
    else if (isBold) ends[at] = part;
    else if (numberedLine.test(text)) ends[at] = bullets;
    else if (text.endsWith(':')) ends[at] = items;
    if (isHeading) section = at;
    if (isHeading || isBold) part = at;
    if (!isBullet) bullets = at;
    if (!isBullet && !numberedItem.test(text)) items = at;
  }
  return ends;
}

/** A head and an item end like a sentence, so that none runs into the next. */
function closed({ text }: Paragraph): string {
  const plain = text.trim().replace(/^(?:#{1,6}|[-*+•]|\d{1,3}[.)])\s+/, '');
  return /[.!?:;]\**$/.test(plain) ? plain : `${plain}.`;
}

function jsonOutline(text: string): Outline {
  const strings = jsonStringsOf(text);
  const verdicts = new Map<string, boolean>();
  const isDismissed = (name: string): boolean => {
    const known = verdicts.get(name) ?? dismisses(wordsOf(name));
    verdicts.set(name, known);
    return known;
  };
  const dismissed = new Set(strings.filter(({ names }) => names.some(isDismissed)).map(({ start }) => start));
  const entries = new Map(strings.flatMap(({ entry }) => (entry ? [[entry.start, entry] as const] : [])));
  const isOne =
    entries.size === 0 && strings.some(({ names }) => names.length === 1 && ofOneFault.test(names[0] ?? ''));
  const records = isOne ? [{ start: strings[0]?.start ?? 0, end: strings.at(-1)?.end ?? 0 }] : [...entries.values()];
  const said = new Map<number, JsonString[]>(records.map(({ start }) => [start, []]));
  for (const each of strings) {
    const record = isOne ? records[0] : each.entry;
    if (record && !dismissed.has(each.start)) said.get(record.start)?.push(each);
  }
  const sections = records
    .filter(({ start, end }) => end - start <= longest)
    .map(({ start, end }) => ({
      start,
      end,
      head: null,
      text: (said.get(start) ?? [])
        .map((each) => closed({ ...each, text: text.slice(each.start, each.end) }))
        .join(' '),
    }));
  return { sections, dismissed };
}

function wordsOf(name: string): string {
  return name.replaceAll('_', ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

/** Whether what stands below is said not to count: “Ruled out”, “Checked and consistent”, “non-issues”. */
export function dismisses(head: string): boolean {
  const plain = head
    .toLowerCase()
    .replace(/[#*_`:.\d()]/g, ' ')
    .replace(/[’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length > 90) return false;
  return (
    /\b(?:ruled out|rule out|dismissed|refuted|discarded|withdrawn|non-?\s?issues?|false alarms?|red herrings?)\b/.test(
      plain,
    ) ||
    /\b(?:not|no) (?:an? |real |actual |genuine |actually )*(?:issues?|problems?|findings?|conflicts?|contradictions?|concerns?|bugs?|inconsistenc\w+)\b/.test(
      plain,
    ) ||
    /(?:^|\b(?:is|are|checked|and|but|found|looks?|which|already) )(?:consistent|fine|ok|okay|in order|sound|unproblematic|answered elsewhere|explained elsewhere|resolved elsewhere|resolved)(?: by \w+)?$/.test(
      plain,
    )
  );
}
