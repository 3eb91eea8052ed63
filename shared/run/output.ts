import { z } from 'zod';
import { assertNever } from '../assert-never.ts';
import type { OutputContract, OutputField } from '../workflow/task.ts';
import { distinct } from './merge.ts';
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
  const joined = contract.kind === 'fields' && replies.length > 1 ? joinTurns(replies, contract) : null;
  return joined ?? replies.join('\n\n');
}

/** Later turns add to lists and replace single values; null where no turn kept to fields at all. */
function joinTurns(replies: readonly string[], { fields: promised }: Extract<OutputContract, { kind: 'fields' }>) {
  const read = replies.map(parseFields).filter((fields) => fields !== null);
  if (read.length === 0) return null;
  const lists = new Set(promised.filter(({ type }) => type === 'list').map(({ name }) => name));
  const joined: Record<string, unknown> = {};
  for (const fields of read) {
    for (const [name, value] of Object.entries(fields)) {
      const before = lists.has(name) ? listOf(joined[name]) : null;
      const more = listOf(value);
      joined[name] = before && more ? distinct([...before, ...more]) : value;
    }
  }
  return JSON.stringify(joined, null, 2);
}

const listOf = (value: unknown): unknown[] | null => (Array.isArray(value) ? value : null);

/** Fields of a structured output, null when the text is no JSON object. A fence around the object is forgiven. */
export function parseFields(text: string): Record<string, unknown> | null {
  const bare = text.trim().replace(/^```(?:json)?\s*\n([\s\S]*?)\n?```$/, '$1');
  try {
    const parsed = z.record(z.string(), z.unknown()).safeParse(JSON.parse(bare));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Where an output breaks its contract: names of missing or mistyped fields and sections, `json` for no JSON at all. Empty when it keeps it. */
export function outputFaults(contract: OutputContract, text: string): string[] {
  switch (contract.kind) {
    case 'prose':
      return text.trim() === '' ? ['empty'] : [];
    case 'sections': {
      const headings = new Set(
        [...text.matchAll(/^#{1,6}\s+(.+?)\s*#*\s*$/gm)].map(([, title]) => (title ?? '').toLowerCase()),
      );
      return contract.sections.filter((title) => !headings.has(title.toLowerCase()));
    }
    case 'fields': {
      const fields = parseFields(text);
      return fields === null
        ? ['json']
        : contract.fields.filter((field) => !keeps(field, fields[field.name])).map(({ name }) => name);
    }
    default:
      return assertNever(contract);
  }
}

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
