import type { Fault } from '../../shared/practice.ts';
import type { PracticeRequest } from './answering.ts';

export type NumberedFault = Exclude<Fault, { kind: 'slow' }>;

/** By what a slow conversation's pace is divided. */
export const slowFactor = 8;

/** Where a reply breaks off, as a part of its text. */
export const breakPoint = 0.4;

/** The fault for the n-th message request of a session, if one is set. */
export function faultOf(faults: readonly Fault[], request: number): NumberedFault | null {
  return faults.find((fault): fault is NumberedFault => fault.kind !== 'slow' && fault.request === request) ?? null;
}

/** The pace of one conversation: an eighth where any of its briefs holds the text of a `slow` fault. */
export function paceOf(pace: number, faults: readonly Fault[], prompt: PracticeRequest): number {
  const texts = faults.flatMap((fault) => (fault.kind === 'slow' ? [fault.text.toLowerCase()] : []));
  if (texts.length === 0) return pace;
  const briefs = briefsOf(prompt).map((brief) => brief.toLowerCase());
  return texts.some((text) => briefs.some((brief) => brief.includes(text))) ? pace / slowFactor : pace;
}

/** What the last message asks: the text of its last `<task>` block, or all of it where there is none. */
export function briefOf(prompt: PracticeRequest): string {
  return briefsOf(prompt).at(-1) ?? '';
}

function briefsOf(prompt: PracticeRequest): string[] {
  return prompt.messages.flatMap((message) => {
    if (message.role !== 'user') return [];
    const tasks = [...message.text.matchAll(/<task\b[^>]*>(.*?)<\/task>/gs)];
    return [(tasks.at(-1)?.[1] ?? message.text).trim()];
  });
}
