import { assertNever } from '../assert-never.ts';
import type { TaskId } from '../ids.ts';
import type { Consequence, NamedLane, NamedPiece, shareOf } from '../run/consequence.ts';
import { fieldTitle } from './field-title.ts';
import { t } from './t.ts';

/** A stretch of a sentence: plain words, or the name of a conversation or a passage that can be linked. */
export type SentencePart =
  | string
  | { readonly kind: 'lane'; readonly task: TaskId; readonly text: string }
  | { readonly kind: 'passage'; readonly piece: number; readonly text: string };

const lane = ({ task, title }: NamedLane): SentencePart => ({ kind: 'lane', task, text: title });
const passage = ({ piece, title }: NamedPiece): SentencePart => ({ kind: 'passage', piece, text: title });

/** `A`, `A and B`, `A, B and C`, each name a part of its own. */
function joined(names: readonly SentencePart[]): SentencePart[] {
  return names.flatMap((name, index) => {
    if (index === 0) return [name];
    return [index === names.length - 1 ? t` and ` : ', ', name];
  });
}

/** One finding that is missing, in one sentence whose names can be linked. */
export function consequenceParts(consequence: Consequence): readonly SentencePart[] {
  switch (consequence.id) {
    case 'unread':
      return [t`No conversation was given `, ...joined(consequence.pieces.map(passage)), '.'];
    case 'apart':
      return apartParts(consequence.pieces);
    case 'not-asked':
      return [orSomebody(consequence.lane), t` saw it and was not asked.`];
    case 'overlooked':
      return [orSomebody(consequence.lane), t` saw it, was asked, and did not say it.`];
    case 'not-passed-on':
      return notPassedOnParts(consequence);
    default:
      return assertNever(consequence);
  }
}

/** What the final answers say of it all the same, in a sentence before that one. */
export function shareParts({ has, lacks }: NonNullable<ReturnType<typeof shareOf>>): readonly SentencePart[] {
  const lacking = lacks.length === 0 ? [t`what is wrong with it`] : joined(lacks.map(passage));
  return [t`Partly said: the answer speaks of `, ...joined(has.map(passage)), t` and lacks `, ...lacking, '.'];
}

/** The same sentence without links. */
export function consequenceSentence(consequence: Consequence): string {
  return plainly(consequenceParts(consequence));
}

/** The words of a sentence without its links. */
export function plainly(parts: readonly SentencePart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function orSomebody(named: NamedLane | null): SentencePart {
  return named ? lane(named) : t`A conversation`;
}

/** A conversation is often named after the one material that it was given. */
function seerOf(piece: NamedPiece, seer: NamedLane): SentencePart {
  return seer.title === piece.title ? { kind: 'lane', task: seer.task, text: t`its own conversation` } : lane(seer);
}

function apartParts(pieces: Extract<Consequence, { id: 'apart' }>['pieces']): SentencePart[] {
  const all = joined(pieces.map(passage));
  const seers = pieces.flatMap((piece, index) => [
    ...(index === 0 ? [] : [', ']),
    // Linked where it is first named.
    t`${piece.title} reached `,
    ...joined(piece.seenBy.map((seer) => seerOf(piece, seer))),
  ]);
  return [t`No conversation saw ${pieces.length === 2 ? t`both` : t`all of`} `, ...all, ': ', ...seers, '.'];
}

function notPassedOnParts(told: Extract<Consequence, { id: 'not-passed-on' }>): SentencePart[] {
  const { had, pieces, handedTo, fields } = told;
  const who = orSomebody(told.lane);
  const to: SentencePart[] = handedTo.length === 0 ? [] : [t` to `, ...joined(handedTo.map(lane))];
  if (had === 'found') {
    const on: SentencePart[] = to.length === 0 ? [] : [t` and handed its work`, ...to];
    return [who, t` found it`, ...on, t`, and the final answer does not say it.`];
  }
  const read: SentencePart[] =
    pieces.length === 0 ? [who, t` read a part of it`] : [who, t` read `, ...joined(pieces.map(passage))];
  const what = pieces.length > 1 ? t`those passages` : t`that passage`;
  // A field that did carry a finding was lost further on, so only what had merely been read is put down to the fields.
  if (fields.length > 0) {
    const names = joined(fields.map((field) => fieldTitle(field)));
    return [...read, t`, and no field that it handed on`, ...to, t` carries ${what}: they are `, ...names, '.'];
  }
  return [...read, t`, and what it handed on`, ...to, t` does not carry ${what}.`];
}
