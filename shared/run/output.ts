import { z } from 'zod';
import { assertNever } from '../assert-never.ts';
import type { OutputContract, OutputField } from '../workflow/task.ts';
import { lastAttempt } from './state.ts';
import type { StepState } from './state.ts';

/** A task's output: the replies of its turns, in order. */
export function taskOutput(steps: readonly StepState[]): string {
  return steps.map((step) => lastAttempt(step)?.text.trim() ?? '').join('\n\n');
}

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
