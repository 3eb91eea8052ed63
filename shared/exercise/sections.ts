import { jsonStringsOf } from './json-strings.ts';
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

const headingLine = /^#{1,6}\s/;
const boldLine = /^(?:\d{1,3}[.)]\s+)?\*\*[^*\n]+\*\*[:.]?$/;
const numberedLine = /^(?:\d{1,3}[.)])\s+[^\n]{1,80}$/;
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
  paragraphs.forEach((head, at) => {
    const below = bodyOf(paragraphs, at);
    if (below.length === 0) return;
    if (dismisses(head.text)) for (const { start } of below) dismissed.add(start);
    const whole = [head, ...below];
    const end = whole.at(-1)?.end ?? head.end;
    const parts = end - head.start <= longest ? [below] : [];
    for (const body of below.length > 1 ? [...below.map((each) => [each]), ...parts] : [below]) {
      sections.push({
        start: body.length === 1 ? (body[0]?.start ?? head.start) : head.start,
        end: body.at(-1)?.end ?? head.end,
        head: head.text,
        text: [head, ...body].map(closed).join('\n\n'),
      });
    }
  });
  return { sections, dismissed };
}

/** What stands below a heading up to the next, below a line in bold up to the next, or as a list below a lead-in. */
function bodyOf(paragraphs: readonly Paragraph[], at: number): Paragraph[] {
  const head = paragraphs[at]?.text.trim() ?? '';
  const rest = paragraphs.slice(at + 1);
  const until = (ends: (text: string) => boolean) => {
    const stop = rest.findIndex((each) => ends(each.text.trim()));
    return stop < 0 ? rest : rest.slice(0, stop);
  };
  if (headingLine.test(head)) return until((each) => headingLine.test(each));
  if (boldLine.test(head)) return until((each) => headingLine.test(each) || boldLine.test(each));
  if (numberedLine.test(head)) return until((each) => !bullet.test(each));
  if (head.endsWith(':')) return until((each) => !bullet.test(each) && !/^\d{1,3}[.)]\s/.test(each));
  return [];
}

/** A head and an item end like a sentence, so that none runs into the next. */
function closed({ text }: Paragraph): string {
  const plain = text.trim().replace(/^(?:#{1,6}|[-*+•]|\d{1,3}[.)])\s+/, '');
  return /[.!?:;]\**$/.test(plain) ? plain : `${plain}.`;
}

function jsonOutline(text: string): Outline {
  const strings = jsonStringsOf(text);
  const dismissed = new Set(
    strings.filter(({ names }) => names.some((name) => dismisses(wordsOf(name)))).map(({ start }) => start),
  );
  const entries = new Map(strings.flatMap(({ entry }) => (entry ? [[entry.start, entry] as const] : [])));
  const isOne =
    entries.size === 0 && strings.some(({ names }) => names.length === 1 && ofOneFault.test(names[0] ?? ''));
  const records = isOne ? [{ start: strings[0]?.start ?? 0, end: strings.at(-1)?.end ?? 0 }] : [...entries.values()];
  const sections = records
    .filter(({ start, end }) => end - start <= longest)
    .map(({ start, end }) => {
      const inside = strings.filter((each) => (isOne || each.entry?.start === start) && !dismissed.has(each.start));
      return {
        start,
        end,
        head: null,
        text: inside.map((each) => closed({ ...each, text: text.slice(each.start, each.end) })).join(' '),
      };
    });
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
