import { z } from 'zod';
import { assertNever } from '../assert-never.ts';
import type { OutputContract, OutputField } from '../workflow/task.ts';
import { distinct } from './merge.ts';
import { headingsIn, plainTitle } from './sections.ts';
import { lastAttempt } from './state.ts';
import type { StepState } from './state.ts';

/**
 * A task's output: the replies of its turns, in order. A repair or a revision replaces what was there before it. Fields
 * of several turns are joined as those of several tasks are; a turn that answers in words adds nothing to them.
 */
export function taskOutput(steps: readonly StepState[], contract: OutputContract): string {
  let replies: string[] = [];
  for (const step of steps) {
    const reply = lastAttempt(step)?.text.trim() ?? '';
    const { purpose } = step.step;
    replies = purpose === 'repair' || purpose === 'revision' ? [reply] : [...replies, reply];
  }
  return joined(replies, contract);
}

/** What stands, with the reply to somebody who asked on: a reviewer may have put words of their own in the replies' place. */
export function withReply(standing: string, reply: string, contract: OutputContract): string {
  const isWords = contract.kind === 'fields' && parseFields(standing) === null;
  return isWords ? `${standing}\n\n${reply.trim()}` : joined([standing, reply.trim()], contract);
}

function joined(replies: readonly string[], contract: OutputContract): string {
  const fields = contract.kind === 'fields' && replies.length > 1 ? joinTurns(replies, contract) : null;
  return fields ?? replies.join('\n\n');
}

/** Later turns add to lists and replace single values; null where no turn kept to fields at all. */
function joinTurns(replies: readonly string[], { fields: promised }: Extract<OutputContract, { kind: 'fields' }>) {
  const read = replies.map(parseFields).filter((fields) => fields !== null);
  if (read.length === 0) return null;
  const lists = new Set(promised.filter(({ type }) => type === 'list').map(({ name }) => name));
  const values = new Map<string, unknown>();
  for (const fields of read) {
    for (const [name, value] of Object.entries(fields)) {
      const before = lists.has(name) ? listOf(values.get(name)) : null;
      const more = listOf(value);
      values.set(name, before && more ? distinct([...before, ...more]) : value);
    }
  }
  return JSON.stringify(Object.fromEntries(values), null, 2);
}

const listOf = (value: unknown): unknown[] | null => (Array.isArray(value) ? value : null);

/** Fields of a structured output, null when the text is no JSON object. A fence around the object is forgiven. */
export function parseFields(text: string): Record<string, unknown> | null {
  try {
    const parsed = z.record(z.string(), z.unknown()).safeParse(JSON.parse(withoutFence(text.trim())));
    return parsed.success && !isDeeper(parsed.data, mostDepth) ? parsed.data : null;
  } catch {
    return null;
  }
}

function withoutFence(text: string): string {
  const firstEnd = text.indexOf('\n');
  if (firstEnd < 0 || !text.endsWith('```') || !/^```(?:json)?\s*$/.test(text.slice(0, firstEnd))) return text;
  return text.slice(firstEnd + 1, -'```'.length);
}

/** No contract asks for more, and whatever shows or writes a value walks down into it. */
const mostDepth = 100;

const isDeeper = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((each) => isDeeper(each, depth - 1)));

/** Where an output breaks its contract: names of missing or mistyped fields and sections, `json` for no JSON at all. Empty when it keeps it. */
export function outputFaults(contract: OutputContract, text: string): string[] {
  switch (contract.kind) {
    case 'prose':
      return text.trim() === '' ? ['empty'] : [];
    case 'sections': {
      const headings = headingsIn(text);
      return contract.sections.filter((title) => plainTitle(title) !== '' && !headings.has(plainTitle(title)));
    }
    case 'fields': {
      const fields = parseFields(text);
      return fields === null
        ? ['json']
        : contract.fields.filter((field) => !keeps(field, ownValue(fields, field.name))).map(({ name }) => name);
    }
    default:
      return assertNever(contract);
  }
}

/** A field may be named like what every record has by birth. */
const ownValue = (fields: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

function keeps({ type, required }: OutputField, value: unknown): boolean {
  if (value === undefined || value === null) return !required;
  switch (type) {
    case 'text':
      return typeof value === 'string' && (!required || value.trim() !== '');
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value) && (!required || value.length > 0);
    default:
      return assertNever(type);
  }
}
