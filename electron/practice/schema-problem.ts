import { isSchema, listOf, propertiesOf, targetOf, typeOf } from './schema.ts';
import type { Schema } from './schema.ts';

const annotations = [
  'title',
  'description',
  'default',
  'examples',
  '$schema',
  '$id',
  '$comment',
  '$defs',
  'definitions',
];
const allowed: Readonly<Record<string, readonly string[]>> = {
  object: ['properties', 'required', 'additionalProperties'],
  array: ['items', 'minItems'],
  string: ['format'],
  number: [],
  integer: [],
  boolean: [],
  null: [],
};
const formats = ['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'uri', 'ipv4', 'ipv6', 'uuid'];

/** A schema whose references, written out, are larger than this is refused: its answer would be, too. */
const mostParts = 5_000;

/**
 * Why structured output can't promise a schema, in the manner of the hosted API; null: it can. What is refused:
 * objects that are open, recursion, and every bound on numbers, lengths and patterns.
 */
export function schemaProblem(root: Schema): string | null {
  let parts = 0;
  return inspect(root, []);

  function inspect(schema: unknown, following: readonly string[]): string | null {
    parts += 1;
    if (parts > mostParts) return 'Schema is too complex.';
    if (!isSchema(schema)) return 'A schema must be an object.';
    const reference = schema['$ref'];
    if (reference !== undefined) return inspectReference(reference, following);
    const alternatives = ['anyOf', 'oneOf', 'allOf'].filter((keyword) => keyword in schema);
    if (alternatives.includes('oneOf')) return "'oneOf' is not supported; use 'anyOf'";
    for (const keyword of alternatives) {
      const choices = listOf(schema[keyword]);
      if (choices.length === 0) return `'${keyword}' must hold at least one schema`;
      const problem = firstOf(choices, (choice) => inspect(choice, following));
      if (problem !== null) return problem;
    }
    const isLiteral = 'enum' in schema || 'const' in schema;
    if (isLiteral) return literalProblem(schema);
    if (typeOf(schema) === undefined) {
      if (alternatives.length > 0) return keywordProblem(schema, alternatives, []);
      return "'type' is required where neither 'enum', 'const', 'anyOf', 'allOf' nor '$ref' is used";
    }
    return typesOf(schema).reduce<string | null>(
      (problem, type) => problem ?? typeProblem(schema, type, alternatives, following),
      null,
    );
  }

  function inspectReference(reference: unknown, following: readonly string[]): string | null {
    const target = typeof reference === 'string' ? targetOf(root, reference) : null;
    if (target === null || typeof reference !== 'string')
      return `'$ref' must point into this schema: ${String(reference)}`;
    if (reference === '#' || following.includes(reference)) return `Recursive schemas are not supported: ${reference}`;
    return inspect(target, [...following, reference]);
  }

  function typeProblem(
    schema: Schema,
    type: string,
    alternatives: readonly string[],
    following: readonly string[],
  ): string | null {
    if (!(type in allowed)) return `'${type}' is not a type`;
    const known = typesOf(schema).flatMap((each) => allowed[each] ?? []);
    const unknown = keywordProblem(schema, alternatives, known, type);
    if (unknown !== null) return unknown;
    if (type === 'object') return objectProblem(schema, following);
    if (type === 'string' && schema['format'] !== undefined && !formats.includes(String(schema['format']))) {
      return `For 'string' type, format '${String(schema['format'])}' is not supported`;
    }
    if (type !== 'array') return null;
    const least = schema['minItems'];
    if (least !== undefined && least !== 0 && least !== 1) {
      return "For 'array' type, 'minItems' values other than 0 or 1 are not supported";
    }
    return 'items' in schema ? inspect(schema['items'], following) : "For 'array' type, 'items' is required";
  }

  function objectProblem(schema: Schema, following: readonly string[]): string | null {
    if (schema['additionalProperties'] !== false) {
      return "For 'object' type, 'additionalProperties' must be explicitly set to false";
    }
    const names = propertiesOf(schema).map(([name]) => name);
    const missing = listOf(schema['required']).find((name) => !names.includes(String(name)));
    if (missing !== undefined)
      return `For 'object' type, required property '${String(missing)}' is not among 'properties'`;
    return firstOf(propertiesOf(schema), ([, property]) => inspect(property, following));
  }
}

function typesOf(schema: Schema): string[] {
  const { type } = schema;
  return Array.isArray(type) ? type.map(String) : [String(typeOf(schema))];
}

function keywordProblem(
  schema: Schema,
  alternatives: readonly string[],
  known: readonly string[],
  type?: string,
): string | null {
  const may = ['type', ...annotations, ...alternatives, ...known];
  const strange = Object.keys(schema).filter((key) => !may.includes(key));
  if (strange.length === 0) return null;
  const whose = type === undefined ? '' : `For '${type}' type, `;
  return strange.length === 1
    ? `${whose}property '${strange[0]}' is not supported`
    : `${whose}properties ${strange.join(', ')} are not supported`;
}

/** Only plain values can be promised word for word. */
function literalProblem(schema: Schema): string | null {
  const values = 'const' in schema ? [schema['const']] : listOf(schema['enum']);
  if (values.length === 0) return "'enum' must hold at least one value";
  if (values.some((value) => typeof value === 'object' && value !== null)) {
    return "'enum' and 'const' take strings, numbers, booleans and null only";
  }
  const types = schema['type'] === undefined ? [] : typesOf(schema);
  const fits = (value: unknown) => types.length === 0 || types.some((type) => isOfType(value, type));
  if (!values.every(fits)) return `'enum' and 'const' must fit the type ${types.join(', ')}`;
  return keywordProblem(schema, ['enum', 'const'], []);
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function firstOf<T>(all: readonly T[], problemOf: (each: T) => string | null): string | null {
  for (const each of all) {
    const problem = problemOf(each);
    if (problem !== null) return problem;
  }
  return null;
}
