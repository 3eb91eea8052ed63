import { outputSchema } from '../../shared/run/output-contract.ts';
import { containersOf, placeFor } from './containers.ts';
import type { Container, Pull } from './containers.ts';
import type { Context, Field } from './context.ts';
import { valueFor } from './schema-value.ts';
import { alsoStated, minor } from './voice.ts';

/** One thing to say, and what decides where it goes. */
export type Item = { readonly text: string; readonly pull: Pull };

/** A reply in parts, before it takes the form that the contract asks for. */
export type Draft = {
  readonly opening: string;
  readonly items: readonly Item[];
  /** What to begin with; empty where nothing stands out. */
  readonly priority: string;
  readonly closing: string;
};

const nothing = 'Not in the material I have.';
const noConflict = 'Nothing in the material I have sets one draft against another.';

/** A draft in the form of the contract: Markdown, or JSON valid against the schema. */
export function render(draft: Draft, context: Context): string {
  const { contract } = context;
  switch (contract.kind) {
    case 'prose':
      return renderProse(draft);
    case 'sections':
      return renderSections(draft, containersOf(contract));
    case 'fields':
      return renderFields(draft, containersOf(contract), context.schema ?? schemaOf(contract.fields));
  }
}

/** The schema that a contract in words stands for. */
function schemaOf(fields: readonly Field[]): unknown {
  return outputSchema({
    kind: 'fields',
    fields: fields.map(({ name, type, description }) => ({
      name,
      type: type === 'list' || type === 'number' || type === 'boolean' ? type : 'text',
      required: true,
      description,
    })),
  });
}

function renderProse({ opening, items, priority, closing }: Draft): string {
  const ofKind = (...kinds: Pull['kind'][]) =>
    items.filter(({ pull }) => kinds.includes(pull.kind)).map(({ text }) => text);
  const points = ofKind('point', 'between', 'fact', 'extract');
  const remarks = [marked(minor, ofKind('observation')), marked(alsoStated, ofKind('padding'))];
  return [opening, points.map((text) => `- ${text}`).join('\n'), ...remarks, priority, closing]
    .filter((part) => part !== '')
    .join('\n\n');
}

function marked(mark: string, texts: readonly string[]): string {
  return texts.length > 0 ? `${mark} ${texts.join(' ')}` : '';
}

const marks: Partial<Record<Pull['kind'], string>> = { observation: `${minor} `, padding: `${alsoStated} ` };

function renderSections(draft: Draft, containers: readonly Container[]): string {
  const assigned = assign(draft.items, containers);
  const hasBasis = containers.some(({ role }) => role === 'basis');
  const hasPriority = containers.some(({ role }) => role === 'priority');
  return containers
    .map((container, index) => {
      const isLast = index === containers.length - 1;
      const items = assigned.get(container) ?? [];
      const paragraphs = [
        index === 0 ? draft.opening : '',
        container.role === 'summary' && index > 0 ? draft.opening : '',
        items.map((text) => `- ${text}`).join('\n'),
        container.role === 'priority' || (isLast && !hasPriority) ? draft.priority : '',
        container.role === 'basis' || (isLast && !hasBasis) ? draft.closing : '',
      ].filter((part) => part !== '');
      const body =
        items.length > 0 || container.role === 'summary'
          ? paragraphs
          : [...paragraphs, ...placeholder(container, paragraphs)];
      return `## ${container.name}\n\n${body.join('\n\n')}`;
    })
    .join('\n\n');
}

function placeholder({ role }: Container, said: readonly string[]): string[] {
  if (role === 'conflict') return [noConflict];
  return said.length > 0 ? [] : [nothing];
}

function renderFields(draft: Draft, containers: readonly Container[], schema: unknown): string {
  const assigned = assign(draft.items, containers);
  const texts = containers.filter(({ type }) => type === 'text');
  const basis = texts.find(({ role }) => role === 'basis');
  const summary = texts.find(({ role }) => role === 'summary') ?? texts.find((container) => container !== basis);
  const priority = texts.find(({ role }) => role === 'priority');
  const lists = containers.filter(({ type }) => type === 'list');
  const byField = new Map<string, readonly string[]>();
  for (const container of containers) {
    const own = [...(assigned.get(container) ?? [])];
    if (container === summary) own.unshift(draft.opening, ...(priority ? [] : [draft.priority]));
    if (container === priority) own.push(draft.priority);
    if (container === basis || (!basis && container === (summary ?? lists.at(-1)))) own.push(draft.closing);
    if (!summary && container === lists[0]) own.unshift(draft.opening);
    const said = own.filter((text) => text !== '');
    const isNumeric = container.type === 'number' || container.type === 'boolean';
    byField.set(
      container.name,
      said.length > 0 || isNumeric ? said : [container.role === 'conflict' ? noConflict : nothing],
    );
  }
  const rest = [draft.opening, ...draft.items.map(({ text }) => text), draft.closing];
  return JSON.stringify(valueFor(schema, { byField, rest }), null, 2);
}

function assign(items: readonly Item[], containers: readonly Container[]): Map<Container, string[]> {
  const assigned = new Map<Container, string[]>();
  for (const { text, pull } of items) {
    const container = placeFor(pull, containers);
    if (container) assigned.set(container, [...(assigned.get(container) ?? []), (marks[pull.kind] ?? '') + text]);
  }
  return assigned;
}
