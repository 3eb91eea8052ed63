import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../electron/practice/answer.ts';
import { schemaProblem } from '../../../electron/practice/schema-problem.ts';
import { valueFor } from '../../../electron/practice/schema-value.ts';
import { knowledgeOf } from '../../../shared/exercise/knowledge.ts';
import { shippedExercise } from '../../support/shipped-exercise.ts';
import { supportedSchema } from './schema-arbitrary.ts';

const ajv = new Ajv2020.default({
  strict: false,
  formats: {
    'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
    date: /^\d{4}-\d{2}-\d{2}$/,
    time: /^\d{2}:\d{2}:\d{2}Z$/,
    duration: /^P\d+D$/,
    email: /^[^@\s]+@[^@\s]+\.[a-z]+$/,
    hostname: /^[a-z0-9.-]+$/,
    uri: /^https?:\/\/\S+$/,
    ipv4: /^(?:\d{1,3}\.){3}\d{1,3}$/,
    ipv6: /^[0-9a-f:]+$/,
    uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  },
});

const object = (properties: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...more,
});

describe('a schema that is supported', () => {
  it('is answered with JSON that fits it, whatever the request holds', () => {
    const texts = fc.array(fc.oneof(fc.lorem({ mode: 'sentences', maxCount: 3 }), fc.string()), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(supportedSchema, texts, (schema, paragraphs) => {
        expect(schemaProblem(schema)).toBeNull();
        const request = { system: '', messages: [{ role: 'user' as const, text: paragraphs.join('\n\n') }], schema };
        const { text } = answer(request, { findings: [], decoys: [], observations: [] }, 1);
        const fits = ajv.compile(schema);
        expect([fits(JSON.parse(text)), fits.errors]).toEqual([true, null]);
      }),
      { numRuns: 300 },
    );
  });

  it('is answered so where an alternative that isn’t taken names what the taken one holds', () => {
    const schema = {
      anyOf: [object({ a: { $ref: '#/$defs/first' } }, { required: ['a'] }), { $ref: '#/$defs/first' }],
      $defs: { first: { type: 'string' } },
    };
    expect(valueFor(schema, { byField: new Map(), rest: ['word'] })).toEqual({ a: 'word' });
  });

  it('is answered so where something is planted, too, and whatever form the words ask for', async () => {
    const knowledge = knowledgeOf([await shippedExercise('board-prep')]);
    const { materials } = await shippedExercise('board-prep');
    const context = materials.map(
      ({ id, title, text }) => `<material id="${id}" title="${title}">\n${text}\n</material>`,
    );
    const task = '<task title="Risks">\nWhy did the margin fall? What does the runway assume?\n</task>';
    const output = '<output kind="sections">\nMarkdown:\n- Risks\n- Basis\n</output>';
    const schema = object({
      summary: { type: 'string' },
      risks: {
        type: 'array',
        items: object({
          text: { type: 'string' },
          gravity: { enum: ['high', 'low'] },
          cost: { type: ['number', 'null'] },
        }),
      },
    });
    const messages = [{ role: 'user' as const, text: [...context, task, output].join('\n\n') }];
    const value: unknown = JSON.parse(answer({ system: '', messages, schema }, knowledge, 1).text);
    expect(ajv.validate(schema, value)).toBe(true);
    expect(JSON.stringify(value)).toContain('19 months');
  });

  it('takes figures, dates and choices from what there is to say', () => {
    const schema = object({
      count: { type: 'integer' },
      when: { type: 'string', format: 'date' },
      level: { enum: ['low', 'high'] },
      sure: { type: 'boolean' },
    });
    const rest = ['The risk is high: 1,250 tickets since 2026-03-02.'];
    expect(valueFor(schema, { byField: new Map(), rest })).toEqual({
      count: 1_250,
      when: '2026-03-02',
      level: 'high',
      sure: true,
    });
  });
});

describe('a tool’s schema that refers to itself', () => {
  it('is filled as deep as it goes, and no deeper', () => {
    const node = object(
      {
        name: { type: 'string' },
        children: { type: 'array', items: { $ref: '#/$defs/node' } },
        next: { $ref: '#/$defs/node' },
      },
      { required: ['name'] },
    );
    const schema = { $ref: '#/$defs/node', $defs: { node } };
    expect(valueFor(schema, { byField: new Map(), rest: ['One.'] })).toEqual({ name: 'One.', children: [] });
    expect(valueFor({ $ref: '#' }, { byField: new Map(), rest: ['One.'] })).toBe('One.');
  });
});

describe('a schema that structured output can’t promise', () => {
  it.each([
    [
      'an open object',
      { type: 'object', properties: {} },
      "For 'object' type, 'additionalProperties' must be explicitly set to false",
    ],
    [
      'an open object inside',
      object({ a: { type: 'array', items: { type: 'object' } } }),
      "For 'object' type, 'additionalProperties' must be explicitly set to false",
    ],
    [
      'a least number',
      object({ a: { type: 'number', minimum: 1 } }),
      "For 'number' type, property 'minimum' is not supported",
    ],
    [
      'bounds on a length',
      object({ a: { type: 'string', minLength: 1, maxLength: 2 } }),
      "For 'string' type, properties minLength, maxLength are not supported",
    ],
    [
      'two items at least',
      object({ a: { type: 'array', items: { type: 'string' }, minItems: 2 } }),
      "For 'array' type, 'minItems' values other than 0 or 1 are not supported",
    ],
    ['items of no kind', object({ a: { type: 'array' } }), "For 'array' type, 'items' is required"],
    [
      'a pattern',
      object({ a: { type: 'string', pattern: '^a$' } }),
      "For 'string' type, property 'pattern' is not supported",
    ],
    [
      'an unknown format',
      object({ a: { type: 'string', format: 'colour' } }),
      "For 'string' type, format 'colour' is not supported",
    ],
    ['oneOf', object({ a: { oneOf: [{ type: 'string' }] } }), "'oneOf' is not supported; use 'anyOf'"],
    ['no alternatives', object({ a: { anyOf: [] } }), "'anyOf' must hold at least one schema"],
    [
      'no type',
      object({ a: {} }),
      "'type' is required where neither 'enum', 'const', 'anyOf', 'allOf' nor '$ref' is used",
    ],
    ['a type nobody knows', object({ a: { type: 'text' } }), "'text' is not a type"],
    [
      'an enum of objects',
      object({ a: { enum: [{}] } }),
      "'enum' and 'const' take strings, numbers, booleans and null only",
    ],
    ['an enum of nothing', object({ a: { enum: [] } }), "'enum' must hold at least one value"],
    [
      'an enum against its type',
      object({ a: { type: 'string', enum: [1] } }),
      "'enum' and 'const' must fit the type string",
    ],
    [
      'a reference outwards',
      object({ a: { $ref: 'https://example.org/a' } }),
      "'$ref' must point into this schema: https://example.org/a",
    ],
    ['a reference to nothing', object({ a: { $ref: '#/$defs/b' } }), "'$ref' must point into this schema: #/$defs/b"],
    ['recursion', object({ a: { $ref: '#' } }), 'Recursive schemas are not supported: #'],
    [
      'recursion by a detour',
      object({ a: { $ref: '#/$defs/b' } }, { $defs: { b: object({ c: { $ref: '#/$defs/b' } }) } }),
      'Recursive schemas are not supported: #/$defs/b',
    ],
    [
      'a required stranger',
      object({}, { required: ['a'] }),
      "For 'object' type, required property 'a' is not among 'properties'",
    ],
    ['a schema that is none', object({ a: true }), 'A schema must be an object.'],
  ])('is refused: %s', (_, schema, problem) => {
    expect(schemaProblem(schema)).toBe(problem);
  });

  it('is refused where its references multiply beyond measure', () => {
    const level = (next: string) => object({ a: { $ref: next }, b: { $ref: next } });
    const $defs = Object.fromEntries(
      Array.from({ length: 20 }, (__, index) => [
        `d${index}`,
        index === 19 ? { type: 'string' } : level(`#/$defs/d${index + 1}`),
      ]),
    );
    expect(schemaProblem({ ...level('#/$defs/d0'), $defs })).toBe('Schema is too complex.');
  });
});
