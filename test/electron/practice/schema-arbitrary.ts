import fc from 'fast-check';

type Json = Record<string, unknown>;

const name = fc.stringMatching(/^[a-z][a-z_]{0,7}$/);
const plain = fc.oneof(fc.string({ maxLength: 8 }), fc.integer({ min: -99, max: 99 }), fc.boolean(), fc.constant(null));
const described = fc.option(fc.string({ maxLength: 20 }), { nil: undefined });
const withDescription = (schema: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.tuple(schema, described).map(([one, description]) => (description === undefined ? one : { ...one, description }));

const format = fc.constantFrom(
  ...['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'uri', 'ipv4', 'ipv6', 'uuid'],
);
const leaf: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    { type: 'string' },
    { type: 'number' },
    { type: 'integer' },
    { type: 'boolean' },
    { type: 'null' },
  ),
  format.map((one) => ({ type: 'string', format: one })),
  fc.constantFrom<Json>({ type: ['string', 'null'] }, { type: ['null', 'integer'] }),
  fc.uniqueArray(plain, { minLength: 1, maxLength: 4 }).map((values) => ({ enum: values })),
  fc
    .uniqueArray(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 4 })
    .map((values) => ({ type: 'string', enum: values })),
  plain.map((value) => ({ const: value })),
);

const definitions = fc.constant({
  first: { type: 'string' },
  second: { anyOf: [{ $ref: '#/$defs/first' }, { type: 'null' }] },
});
const reference = fc.constantFrom<Json>({ $ref: '#/$defs/first' }, { $ref: '#/$defs/second' });

const { schema } = fc.letrec<{ schema: Json; object: Json; array: Json; choice: Json }>((tie) => ({
  schema: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, reference, tie('object'), tie('array'), tie('choice')),
  object: withDescription(
    fc
      .dictionary(name, tie('schema'), { maxKeys: 4 })
      .chain((properties) =>
        fc
          .subarray(Object.keys(properties))
          .map((required) => ({ type: 'object', properties, required, additionalProperties: false })),
      ),
  ),
  array: fc
    .tuple(tie('schema'), fc.constantFrom(undefined, 0, 1))
    .map(([items, minItems]) => ({ type: 'array', items, ...(minItems === undefined ? {} : { minItems }) })),
  choice: fc.oneof(
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
    tie('schema').map((only) => ({ allOf: [only] })),
  ),
}));

/** Any schema of the kind that structured output promises to keep to. */
export const supportedSchema: fc.Arbitrary<Json> = fc
  .tuple(schema, definitions)
  .map(([root, $defs]) => ('$ref' in root ? { $defs, anyOf: [root] } : { ...root, $defs }));
