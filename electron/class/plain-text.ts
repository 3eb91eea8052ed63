import type { PodReport, StuckReason } from '../../shared/class/report.ts';

/**
 * Control characters, halves of characters, marks that turn the direction of the text around them, and what nobody sees;
 * what joins letters and signs to one stays.
 */
const inName = /[\p{Cc}\p{Cs}\u2028\u2029\u2800]|(?!\u200c|\u200d|[\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu;
/** More marks on one letter than any writing has stand in the lines above and below. */
const heapOfMarks = /(\p{M}{4})\p{M}+/gu;
/** What would change the text around it, save for line breaks and tabs. */
const inText = /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * One line that can stand beside others without changing how they look, and is the same however it was typed; empty where
 * there is nothing to see. Markup in it is text like any other.
 */
export function plainName(text: string): string {
  const seen = composed(text.replace(/\s+/gu, ' ').replace(inName, '')).replace(heapOfMarks, '$1');
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(seen) ? seen.replace(/ +/g, ' ').trim() : '';
}

/** A few letters are longer so, and a name has its bound behind it. */
function composed(text: string): string {
  const one = text.normalize('NFC');
  return one.length > text.length ? text : one;
}

export const plainText = (text: string): string => text.replace(inText, '');

/** Null for a name of which nothing is left. */
export function plainNames(given: { readonly name: string | null; readonly members: readonly string[] }): {
  name: string | null;
  members: string[];
} {
  const name = given.name === null ? '' : plainName(given.name);
  return {
    name: name === '' ? null : name,
    members: [...new Set(given.members.map(plainName))].filter((member) => member !== ''),
  };
}

/** A report as it is kept: everything in it that a person wrote is plain. */
export function plainReport(report: PodReport): PodReport {
  switch (report.kind) {
    case 'standing': {
      const stuck: StuckReason | null = report.stuck && { ...report.stuck, detail: plainName(report.stuck.detail) };
      return { ...report, stuck };
    }
    case 'result': {
      const { result } = report;
      return { ...report, result: { ...result, planTitle: result.planTitle && plainName(result.planTitle) } };
    }
    case 'reflection':
      return { ...report, text: plainText(report.text) };
    case 'transfer':
      return { ...report, choice: plainName(report.choice), why: plainText(report.why) };
    case 'shared':
      return { ...report, answers: report.answers.map((each) => ({ ...each, text: plainText(each.text) })) };
    case 'named':
      return { kind: 'named', ...plainNames(report) };
  }
}
