/** Texts for the top-level fields of a schema by name; `rest` is for fields that nobody assigned a text. */
export type Supply = { readonly byField: ReadonlyMap<string, readonly string[]>; readonly rest: readonly string[] };

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const deepest = 8;

/** A value that fits a JSON Schema (the subset that structured output takes), made of the texts supplied. */
export function valueFor(schema: unknown, { byField, rest }: Supply): unknown {
  const root = isSchema(schema) ? schema : {};
  const object = resolve(root, root);
  if (!isSchema(object['properties'])) return fit(root, root, rest, 0);
  return Object.fromEntries(
    Object.entries(object['properties']).map(([name, property]) => [
      name,
      fit(root, isSchema(property) ? property : {}, byField.get(name) ?? rest, 1),
    ]),
  );
}

function fit(root: Schema, named: Schema, texts: readonly string[], depth: number): unknown {
  const schema = resolve(root, named);
  const choices = listOf(schema['enum']);
  if ('const' in schema) return schema['const'];
  if (choices.length > 0) {
    const said = texts.join(' ').toLowerCase();
    return choices.find((choice) => typeof choice === 'string' && said.includes(choice.toLowerCase())) ?? choices[0];
  }
  switch (typeOf(schema)) {
    case 'array':
      return fitArray(root, schema, texts, depth);
    case 'object':
      return Object.fromEntries(
        Object.entries(isSchema(schema['properties']) ? schema['properties'] : {}).map(([name, property]) => [
          name,
          depth >= deepest ? null : fit(root, isSchema(property) ? property : {}, texts, depth + 1),
        ]),
      );
    case 'number':
      return within(schema, figureIn(texts) ?? texts.length);
    case 'integer':
      return Math.round(within(schema, Math.round(figureIn(texts) ?? texts.length)));
    case 'boolean':
      return texts.length > 0;
    case 'null':
      return null;
    default:
      return sized(schema, texts.join(' '));
  }
}

function fitArray(root: Schema, schema: Schema, texts: readonly string[], depth: number): unknown[] {
  const items = isSchema(schema['items']) ? schema['items'] : {};
  const least = typeof schema['minItems'] === 'number' ? schema['minItems'] : 0;
  const most = typeof schema['maxItems'] === 'number' ? schema['maxItems'] : Infinity;
  if (depth >= deepest) return [];
  const filled = texts.slice(0, most).map((text) => fit(root, items, [text], depth + 1));
  while (filled.length < least) filled.push(fit(root, items, [], depth + 1));
  return filled;
}

/** Follows a local reference and picks the first alternative that isn't null. */
function resolve(root: Schema, schema: Schema, hops = 0): Schema {
  if (hops > deepest) return {};
  const reference = schema['$ref'];
  if (typeof reference === 'string' && reference.startsWith('#')) {
    let target: unknown = root;
    for (const key of reference
      .slice(1)
      .split('/')
      .filter((part) => part !== '')) {
      target = isSchema(target) ? target[key] : undefined;
    }
    return isSchema(target) ? resolve(root, target, hops + 1) : {};
  }
  const alternatives = [...listOf(schema['anyOf']), ...listOf(schema['oneOf']), ...listOf(schema['allOf'])].filter(
    isSchema,
  );
  const first = alternatives.find((alternative) => alternative['type'] !== 'null') ?? alternatives[0];
  return first && schema['type'] === undefined && schema['properties'] === undefined
    ? resolve(root, first, hops + 1)
    : schema;
}

function typeOf(schema: Schema): unknown {
  const type = schema['type'];
  if (Array.isArray(type)) return type.find((each) => each !== 'null') ?? 'null';
  if (type === undefined && isSchema(schema['properties'])) return 'object';
  return type === undefined && isSchema(schema['items']) ? 'array' : type;
}

function figureIn(texts: readonly string[]): number | null {
  const figure = /-?\d+(?:[.,]\d{3})*(?:\.\d+)?/.exec(texts.join(' '))?.[0];
  return figure === undefined ? null : Number(figure.replaceAll(',', ''));
}

function within(schema: Schema, value: number): number {
  const least = typeof schema['minimum'] === 'number' ? schema['minimum'] : -Infinity;
  const most = typeof schema['maximum'] === 'number' ? schema['maximum'] : Infinity;
  return Math.min(most, Math.max(least, value));
}

function sized(schema: Schema, text: string): string {
  return typeof schema['maxLength'] === 'number' ? text.slice(0, schema['maxLength']) : text;
}
