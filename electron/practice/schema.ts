export type Schema = Readonly<Record<string, unknown>>;

export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A schema's properties in their order; none where it has none. */
export function propertiesOf(schema: Schema): (readonly [string, unknown])[] {
  return isSchema(schema['properties']) ? Object.entries(schema['properties']) : [];
}

/** What a local reference (`#/$defs/name`) points to; null where it leads nowhere. */
export function targetOf(root: Schema, reference: string): Schema | null {
  if (reference !== '#' && !reference.startsWith('#/')) return null;
  let target: unknown = root;
  for (const part of reference.split('/').slice(1)) {
    const key = unescaped(part);
    // Only what the schema itself holds: a key such as `constructor` leads nowhere.
    target =
      isSchema(target) && Object.hasOwn(target, key)
        ? target[key]
        : Array.isArray(target)
          ? target[Number(key)]
          : undefined;
  }
  return isSchema(target) ? target : null;
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A schema that is nothing but references to itself has no form. */
const mostHops = 40;

/** The references that `settled` follows from a schema itself, without those of its properties and items. */
export function referencesOf(schema: Schema): string[] {
  return [schema, ...partsOf(schema)].flatMap(({ $ref: reference }) =>
    typeof reference === 'string' ? [reference] : [],
  );
}

/** What a schema is joined with: all of `allOf`, and of `anyOf` and `oneOf` the first that isn't null. */
function partsOf({ allOf, anyOf, oneOf }: Schema): Schema[] {
  const taken = [listOf(anyOf), listOf(oneOf)].map((listed) => {
    const choices = listed.filter(isSchema);
    return choices.find((choice) => choice['type'] !== 'null') ?? choices[0];
  });
  return [...listOf(allOf), ...taken].filter(isSchema);
}

/**
 * One schema without references and alternatives that holds whatever the given one demands: references are followed, all
 * of `allOf` is joined, and of `anyOf` or `oneOf` the first that isn't null is taken.
 */
export function settled(root: Schema, schema: Schema, hops = 0): Schema {
  if (hops > mostHops) return {};
  const { $ref: reference, allOf: _all, anyOf: _any, oneOf: _one, ...own } = schema;
  let joined: Schema = own;
  if (typeof reference === 'string') joined = join(joined, settled(root, targetOf(root, reference) ?? {}, hops + 1));
  for (const part of partsOf(schema)) joined = join(joined, settled(root, part, hops + 1));
  return joined;
}

function join(one: Schema, other: Schema): Schema {
  const properties = { ...asSchema(one['properties']), ...asSchema(other['properties']) };
  const hasProperties = 'properties' in one || 'properties' in other;
  return { ...one, ...other, ...(hasProperties ? { properties } : {}) };
}

const asSchema = (value: unknown): Schema => (isSchema(value) ? value : {});

/** The one type that a value gets: the first that isn't null. */
export function typeOf(schema: Schema): unknown {
  const { type } = schema;
  if (Array.isArray(type)) return type.find((each) => each !== 'null') ?? 'null';
  if (type === undefined && isSchema(schema['properties'])) return 'object';
  return type === undefined && isSchema(schema['items']) ? 'array' : type;
}
