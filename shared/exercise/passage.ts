import { remembered } from './remembered.ts';

/**
 * A text as it is compared: lower case, one kind of quotation mark, dash and space, no emphasis marks, and the escapes of
 * JSON undone, so that a quote is recognised in Markdown, in a JSON handoff and as somebody retyped it.
 */
export const comparable = remembered(
  (text: string): string =>
    plainMarks(composed(withoutEscapes(text)))
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase(),
  300,
  2_000,
);

/** Whether a text that is already `comparable` holds this quote. An empty quote proves nothing and is never held. */
export function holdsQuote(comparableText: string, quote: string): boolean {
  const wanted = comparable(quote);
  return wanted !== '' && comparableText.includes(wanted);
}

/** Of JSON. */
function withoutEscapes(text: string): string {
  // Most texts have none, and that is cheap to see.
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(["\\/])/g, '$1');
}

/** Accents upon accents beyond any writing: putting them in their order would take work that grows with their square. */
const manyAccents = /\p{M}{31,}/gu;

/** A letter and its accents as one sign, where there is one. */
function composed(text: string): string {
  return text.replace(manyAccents, (accents) => [...accents].slice(0, 30).join('')).normalize('NFC');
}

const marks = /[\u2018\u2019\u201a\u2032\u201c\u201d\u201e\u00ab\u00bb\u2010-\u2015\u2212*`\u00ad\u200b]/g;

/** All marks in one walk through the text: a context is long, and each walk takes as long as the rest. */
function plainMarks(text: string): string {
  return text.replace(marks, (mark) => {
    if ('\u2018\u2019\u201a\u2032'.includes(mark)) return "'";
    if ('\u201c\u201d\u201e\u00ab\u00bb'.includes(mark)) return '"';
    return '*`\u00ad\u200b'.includes(mark) ? '' : '-';
  });
}
