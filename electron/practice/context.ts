import { comparable } from '../../shared/exercise/passage.ts';
import type { PracticeRequest } from './answering.ts';
import { blocksOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { revisionIn } from './revision.ts';
import { isSchema, propertiesOf, settled } from './schema.ts';
import type { Schema } from './schema.ts';

/** Something a conversation was given to work from, in the order in which it came. */
export type Piece = {
  readonly kind: 'material' | 'handoff' | 'reply' | 'text';
  /** The material's or the handing task's id; empty where a request has no tags. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** True for what the last message brought; earlier turns brought the rest. */
  readonly isNew: boolean;
};

export type Field = { readonly name: string; readonly type: string; readonly description: string };

export type Contract =
  | { readonly kind: 'prose' }
  | { readonly kind: 'sections'; readonly sections: readonly string[] }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] };

/** A request, read: what is there, what is asked, and in which form. */
export type Context = {
  readonly pieces: readonly Piece[];
  /** Everything the request holds, as `comparable` text; what isn't in here can't be said. */
  readonly everything: string;
  /** The task's title; empty where a request has no tags. */
  readonly title: string;
  readonly brief: string;
  /** What somebody asked beyond the brief when they sent the task back; else empty. */
  readonly note: string;
  /** Whether this turn asks on in the task of the turn before, and brings nothing new to read. */
  readonly isFollowUp: boolean;
  readonly contract: Contract;
  /** The contract in the words of the request. */
  readonly contractText: string;
  readonly schema: unknown;
};

/** Whether a reply goes into the same fields as the one before it, and so need not say again what stands there. */
export function isAddition({ isFollowUp, contract }: Context): boolean {
  return isFollowUp && contract.kind === 'fields';
}

/** Reads a request. Tolerant: unknown tags are text, and a request without any tags is a text with a question. */
export function readContext(request: PracticeRequest): Context {
  const turns = request.messages.map((message) => {
    const { blocks, rest } = blocksOf(message.text);
    const task = blocks.findLast(({ tag }) => tag === 'task');
    const posed = { title: task?.attributes['title'] ?? '', brief: task?.text ?? null };
    return { ...message, ...posed, blocks, rest };
  });
  const lastUser = turns.findLastIndex(({ role }) => role === 'user');
  const revision = revisionIn(turns);
  const newFrom = revision?.from ?? lastUser;
  const pieces: Piece[] = [];
  let spokenTo = '';
  turns.forEach((turn, index) => {
    const isNew = index >= newFrom;
    if (turn.role === 'assistant') {
      // A draft of what is to be written again is nothing to go by.
      const isDraft = revision !== null && index > revision.from;
      if (turn.text.trim() !== '' && !isDraft)
        pieces.push({ kind: 'reply', id: '', title: spokenTo, text: turn.text, isNew });
      return;
    }
    for (const { tag, attributes, text } of turn.blocks) {
      if (tag !== 'material' && tag !== 'handoff') continue;
      const id = attributes[tag === 'material' ? 'id' : 'from'] ?? '';
      pieces.push({ kind: tag, id, title: attributes['title'] ?? id, text, isNew });
    }
    spokenTo = turn.title;
    const loose = turn.brief !== null || index !== lastUser ? turn.rest : splitQuestion(turn.rest).text;
    if (loose !== '') pieces.push({ kind: 'text', id: '', title: '', text: loose, isNew });
  });

  const last = turns[lastUser];
  const before = turns.findLast(({ role }, index) => role === 'user' && index < lastUser);
  const isRead = pieces.some(({ kind, isNew }) => isNew && kind !== 'reply');
  const output = last?.blocks.findLast(({ tag }) => tag === 'output');
  return {
    pieces,
    everything: comparable([request.system, ...request.messages.map(({ text }) => text)].join('\n')),
    title: last?.title ?? '',
    brief: revision?.brief ?? last?.brief ?? splitQuestion(last?.rest ?? '').question,
    note: revision?.note ?? '',
    isFollowUp: revision === null && !isRead && last?.brief != null && before?.title === last.title,
    contract: contractOf(output, request.schema),
    contractText: output?.text ?? '',
    schema: request.schema ?? null,
  };
}

/**
 * A message without tags: its question is the part that asks, else the shorter end; the rest is the text. The parts are
 * paragraphs or, in a single paragraph, sentences. A single sentence is a question with nothing to work from.
 */
function splitQuestion(message: string): { question: string; text: string } {
  const paragraphs = partsOf(message, /\n\s*\n/);
  const parts = paragraphs.length > 1 ? paragraphs : partsOf(message, /(?<=[.?!:])\s+/);
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
  if (parts.length < 2) return { question: message, text: '' };
  const asking = [last, first].find((part) => part.endsWith('?'));
  const question = asking ?? (first.length <= last.length ? first : last);
  const joint = paragraphs.length > 1 ? '\n\n' : ' ';
  return { question, text: parts.filter((part) => part !== question).join(joint) };
}

function partsOf(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function contractOf(output: Block | undefined, schema: unknown): Contract {
  const lines = (output?.text ?? '').split('\n');
  const listed = lines.flatMap((line) => /^\s*-\s+(.+)$/.exec(line)?.[1]?.trim() ?? []);
  const kind = output?.attributes['kind'];
  if (kind === 'sections' && listed.length > 0 && !isSchema(schema)) return { kind, sections: listed };
  const fields = listed.flatMap((line): Field[] => {
    const [, name, facts = '', description = ''] = /^([\w-]+)(?:\s*\(([^)]*)\))?(?::\s*(.*))?$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, type: facts.split(',')[0]?.trim() || 'text', description }];
  });
  if (kind === 'fields' && fields.length > 0) return { kind, fields };
  // A schema binds whatever the words say, also one that has no fields at all.
  return isSchema(schema) ? { kind: 'fields', fields: fieldsOfSchema(schema) } : { kind: 'prose' };
}

/** The top-level fields of a JSON Schema, where a request has no contract in words. */
function fieldsOfSchema(schema: Schema): Field[] {
  return propertiesOf(settled(schema, schema)).map(([name, property]) => {
    const type = isSchema(property) ? property['type'] : undefined;
    const description =
      isSchema(property) && typeof property['description'] === 'string' ? property['description'] : '';
    const ours = type === 'array' ? 'list' : type === 'number' || type === 'integer' ? 'number' : type;
    return { name, type: ours === 'list' || ours === 'number' || ours === 'boolean' ? ours : 'text', description };
  });
}
