import { isSchema, listOf, propertiesOf, referencesOf, settled, typeOf } from './schema.ts';
import type { Schema } from './schema.ts';

/** Texts for the top-level fields of a schema by name; `rest` is for fields that nobody assigned a text. */
export type Supply = { readonly byField: ReadonlyMap<string, readonly string[]>; readonly rest: readonly string[] };

/** A value that fits a JSON Schema (the subset that structured output takes), made of the texts supplied. */
export function valueFor(schema: unknown, { byField, rest }: Supply): unknown {
  const root = isSchema(schema) ? schema : {};
  const object = settled(root, root);
  if (!isSchema(object['properties'])) return fit(root, root, rest, []) ?? null;
  return objectOf(object, (name, property) => fit(root, property, byField.get(name) ?? rest, referencesOf(root)));
}

/** Undefined: the schema has come back to itself, and there is nothing to say so deep down. */
function fit(root: Schema, named: Schema, texts: readonly string[], following: readonly string[]): unknown {
  const references = referencesOf(named);
  if (references.some((reference) => following.includes(reference))) return undefined;
  const followed = [...following, ...references];
  const schema = settled(root, named);
  const choices = listOf(schema['enum']);
  if ('const' in schema) return schema['const'];
  if (choices.length > 0) {
    const said = texts.join(' ').toLowerCase();
    return choices.find((choice) => typeof choice === 'string' && said.includes(choice.toLowerCase())) ?? choices[0];
  }
  switch (typeOf(schema)) {
    case 'array':
      return fitArray(root, schema, texts, followed);
    case 'object':
      return objectOf(schema, (_, property) => fit(root, property, texts, followed));
    case 'number':
      return within(schema, figureIn(texts) ?? texts.length);
    case 'integer':
      return Math.round(within(schema, Math.round(figureIn(texts) ?? texts.length)));
    case 'boolean':
      return texts.length > 0;
    case 'null':
      return null;
    default:
      return textFor(schema, texts.join(' '));
  }
}

function objectOf(schema: Schema, valueOf: (name: string, property: Schema) => unknown): Record<string, unknown> {
  const required = listOf(schema['required']);
  return Object.fromEntries(
    propertiesOf(schema).flatMap(([name, property]): [string, unknown][] => {
      const value = valueOf(name, isSchema(property) ? property : {});
      return value === undefined && !required.includes(name) ? [] : [[name, value ?? null]];
    }),
  );
}

function fitArray(root: Schema, schema: Schema, texts: readonly string[], following: readonly string[]): unknown[] {
  const items = isSchema(schema['items']) ? schema['items'] : {};
  const least = typeof schema['minItems'] === 'number' ? schema['minItems'] : 0;
  const most = typeof schema['maxItems'] === 'number' ? schema['maxItems'] : Infinity;
  const missing = Array.from({ length: Math.max(0, least - texts.length) }, () => []);
  return [...texts.slice(0, most).map((text) => [text]), ...missing]
    .map((own) => fit(root, items, own, following))
    .filter((value) => value !== undefined);
}

function figureIn(texts: readonly string[]): number | null {
  const figure = /-?\d+(?:[.,]\d{3})*(?:\.\d+)?/.exec(texts.join(' '))?.[0];
  const value = figure === undefined ? null : Number(figure.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}

function within(schema: Schema, value: number): number {
  const least = typeof schema['minimum'] === 'number' ? schema['minimum'] : -Infinity;
  const most = typeof schema['maximum'] === 'number' ? schema['maximum'] : Infinity;
  return Math.min(most, Math.max(least, value));
}

/** A text in the format that is asked for: the first one found in what there is to say, else a plain example. */
const formats: Readonly<Record<string, { readonly found: RegExp; readonly example: string }>> = {
  'date-time': {
    found: /\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ/,
    example: '2026-01-01T00:00:00Z',
  },
  date: { found: /\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])\b/, example: '2026-01-01' },
  time: { found: /\b(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ/, example: '00:00:00Z' },
  duration: { found: /\bP\d{1,4}D\b/, example: 'P1D' },
  email: { found: /\b[a-z0-9]+@[a-z0-9]+\.[a-z]{2,6}\b/, example: 'nobody@example.org' },
  hostname: { found: /\b[a-z][a-z0-9]*(?:\.[a-z][a-z0-9]*){1,4}\b/, example: 'example.org' },
  uri: { found: /\bhttps?:\/\/[a-z0-9.]+(?:\/[a-z0-9]+)*/, example: 'https://example.org/' },
  ipv4: { found: /\b(?:1?\d{1,2}\.){3}1?\d{1,2}\b/, example: '192.0.2.1' },
  ipv6: { found: /\b2001:db8::[0-9a-f]{1,4}\b/, example: '2001:db8::1' },
  uuid: {
    found: /\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}\b/,
    example: '00000000-0000-4000-8000-000000000000',
  },
};

function textFor(schema: Schema, text: string): string {
  const wanted = typeof schema['format'] === 'string' ? formats[schema['format']] : undefined;
  if (wanted) return wanted.found.exec(text)?.[0] ?? wanted.example;
  return typeof schema['maxLength'] === 'number' ? text.slice(0, schema['maxLength']) : text;
}
