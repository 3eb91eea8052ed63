import { assertNever } from '../assert-never.ts';
import type { OutputContract, OutputField } from '../workflow/task.ts';
import { oneLine } from './sections.ts';
import { promptWords } from '../words/prompt.ts';

/** The subset of JSON Schema that an output contract compiles to; every server that takes schemas takes this. */
export type OutputSchema = {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
};

/** Null for prose and sections, which no schema describes. */
export function outputSchema(contract: OutputContract): OutputSchema | null {
  if (contract.kind !== 'fields') return null;
  return {
    type: 'object',
    properties: Object.fromEntries(contract.fields.map((field) => [field.name, fieldSchema(field)])),
    // Structured output wants every property named as required; an optional field may be empty instead.
    required: contract.fields.map(({ name }) => name),
    additionalProperties: false,
  };
}

function fieldSchema({ type, description }: OutputField): Record<string, unknown> {
  const described = description === '' ? {} : { description };
  switch (type) {
    case 'text':
      return { type: 'string', ...described };
    case 'number':
      return { type: 'number', ...described };
    case 'boolean':
      return { type: 'boolean', ...described };
    case 'list':
      return { type: 'array', items: { type: 'string' }, ...described };
    default:
      return assertNever(type);
  }
}

/** The contract in words, as every conversation is told it. */
export function describeContract(contract: OutputContract): string {
  switch (contract.kind) {
    case 'prose':
      return promptWords.prose;
    case 'sections':
      return [promptWords.sections, ...contract.sections.map((title) => `- ${oneLine(title)}`)].join('\n');
    case 'fields':
      return [promptWords.fields, ...contract.fields.map(describeField)].join('\n');
    default:
      return assertNever(contract);
  }
}

function describeField({ name, type, required, description }: OutputField): string {
  const facts = `${type}, ${required ? promptWords.required : promptWords.optional}`;
  return `- ${name} (${facts})${description === '' ? '' : `: ${description}`}`;
}
