import type { Failure } from '../failure.ts';
import { materialBounds } from '../workflow/kept.ts';
import { t } from './t.ts';

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

const paste = (): string => t`Open it in the program it comes from, copy the text, and paste it here.`;

const reasons: Readonly<Record<UnreadableReason, { what: string; next: string }>> = {
  'too-large': {
    get what() {
      return t`is larger than the ${materialBounds.fileBytes / 1_000_000} MB that one file may have`;
    },
    get next() {
      return t`Copy the part that the task needs, and paste it.`;
    },
  },
  empty: {
    get what() {
      return t`is empty`;
    },
    get next() {
      return t`Choose another file, or paste the text.`;
    },
  },
  blank: {
    get what() {
      return t`holds only spaces and line breaks`;
    },
    get next() {
      return t`Choose another file, or paste the text.`;
    },
  },
  binary: {
    get what() {
      return t`is no text, PDF or Word file`;
    },
    get next() {
      return t`Choose a text file, a PDF or a Word file (.docx), or paste the text.`;
    },
  },
  encoding: {
    get what() {
      return t`is written in an encoding that cannot be told`;
    },
    get next() {
      return t`Save it as UTF-8, or paste the text.`;
    },
  },
  format: {
    get what() {
      return t`is in a format that cannot be read here`;
    },
    get next() {
      return t`Save it as .docx, .pdf or .txt in the program it comes from, or paste the text.`;
    },
  },
  locked: {
    get what() {
      return t`is protected by a password`;
    },
    get next() {
      return t`Save a copy without the password, or paste the text.`;
    },
  },
  scanned: {
    get what() {
      return t`holds no text that can be read, only pictures or empty pages`;
    },
    get next() {
      return t`Run it through text recognition first, or type in what the task needs.`;
    },
  },
  damaged: {
    get what() {
      return t`is damaged and cannot be read`;
    },
    get next() {
      return t`Save it once more. ${paste()}`;
    },
  },
  'too-much': {
    get what() {
      return t`holds far more than its size tells, so reading it was stopped`;
    },
    get next() {
      return paste();
    },
  },
  endless: {
    get what() {
      return t`takes too long to read, so reading it was stopped`;
    },
    get next() {
      return paste();
    },
  },
};

/** `name` is the file, `reason` one of those above. */
export function unreadableMaterial({ name, reason }: Failure['details']): { what: string; safe: string; next: string } {
  const known = unreadableReasons.find((each) => each === reason) ?? 'damaged';
  const { what, next } = reasons[known];
  return { what: `${t`“${name ?? t`this file`}”`} ${what}`, safe: t`Nothing was added or changed.`, next };
}
