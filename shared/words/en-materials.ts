import type { Failure } from '../failure.ts';
import { materialBounds } from '../workflow/kept.ts';

/** Why a file gives no text. `.doc` and the like are `format`, with what they are in `kind`. */
export const unreadableReasons = [
  'too-large',
  'empty',
  'blank',
  'binary',
  'encoding',
  'format',
  'locked',
  'scanned',
  'damaged',
  'too-much',
  'endless',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

const paste = 'Open it in the program it comes from, copy the text, and paste it here.';

const reasons: Readonly<Record<UnreadableReason, { what: string; next: string }>> = {
  'too-large': {
    what: `is larger than the ${materialBounds.fileBytes / 1_000_000} MB that one file may have`,
    next: 'Copy the part that the task needs, and paste it.',
  },
  empty: { what: 'is empty', next: 'Choose another file, or paste the text.' },
  blank: { what: 'holds only spaces and line breaks', next: 'Choose another file, or paste the text.' },
  binary: {
    what: 'is no text, PDF or Word file',
    next: 'Choose a text file, a PDF or a Word file (.docx), or paste the text.',
  },
  encoding: {
    what: 'is written in an encoding that cannot be told',
    next: 'Save it as UTF-8, or paste the text.',
  },
  format: {
    what: 'is in a format that cannot be read here',
    next: 'Save it as .docx, .pdf or .txt in the program it comes from, or paste the text.',
  },
  locked: {
    what: 'is protected by a password',
    next: 'Save a copy without the password, or paste the text.',
  },
  scanned: {
    what: 'holds no text that can be read, only pictures or empty pages',
    next: 'Run it through text recognition first, or type in what the task needs.',
  },
  damaged: { what: 'is damaged and cannot be read', next: `Save it once more. ${paste}` },
  'too-much': { what: 'holds far more than its size tells, so reading it was stopped', next: paste },
  endless: { what: 'takes too long to read, so reading it was stopped', next: paste },
};

/** `name` is the file, `reason` one of those above. */
export function unreadableMaterial({ name, reason }: Failure['details']): { what: string; safe: string; next: string } {
  const known = unreadableReasons.find((each) => each === reason) ?? 'damaged';
  const { what, next } = reasons[known];
  return { what: `“${name ?? 'this file'}” ${what}`, safe: 'Nothing was added or changed.', next };
}
