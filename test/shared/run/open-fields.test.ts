import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFields } from '../../../shared/run/open-fields.ts';

const answer = '{"key_risks": ["One: \\"x\\"", "Two"], "count": 31, "open": true, "who": {"name": "A"}}';

describe('a structured output that is still being written', () => {
  it('is read as far as it has come', () => {
    expect(openFields('{')).toEqual([]);
    expect(openFields('{"key_ri')).toEqual([]);
    expect(openFields('{"key_risks"')).toEqual([]);
    expect(openFields('{"key_risks": ')).toEqual([{ name: 'key_risks', value: undefined }]);
    expect(openFields('{"key_risks": ["One: \\"x\\"", "Tw')).toEqual([
      { name: 'key_risks', value: ['One: "x"', 'Tw'] },
    ]);
    expect(openFields('{"a": "x", "count": 3')).toEqual([
      { name: 'a', value: 'x' },
      { name: 'count', value: 3 },
    ]);
    expect(openFields('{"open": tr')).toEqual([{ name: 'open', value: undefined }]);
  });

  it('leaves out half an escape', () => {
    expect(openFields('{"a": "x\\')).toEqual([{ name: 'a', value: 'x' }]);
    expect(openFields('{"a": "x\\u00e')).toEqual([{ name: 'a', value: 'x' }]);
    expect(openFields('{"a": "x\\u00e9\\n')).toEqual([{ name: 'a', value: 'xé\n' }]);
    expect(openFields('{"a": "x\\\\"')).toEqual([{ name: 'a', value: 'x\\' }]);
  });

  it('forgives a fence', () => {
    expect(openFields('```json\n{"a": "x"}\n```')).toEqual([{ name: 'a', value: 'x' }]);
    expect(openFields('```json\n{"a": "x"}\n``')).toEqual([{ name: 'a', value: 'x' }]);
  });

  it('is text where it is no JSON object', () => {
    for (const text of ['Prose', '', '[1]', '{placeholder} and more', '{"a": 1} and more', '{"a": x}', '{"a" 1}']) {
      expect(openFields(text), text).toBeNull();
    }
  });

  it('is whole in the end, whatever JSON it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.jsonValue()), { maxLength: 4 }),
        fc.boolean(),
        (entries, spaced) => {
          const members = entries.map(
            ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value, null, spaced ? 2 : 0)}`,
          );
          const plain = entries.map(([name, value]) => ({ name, value: JSON.parse(JSON.stringify(value)) as unknown }));
          expect(openFields(`{${members.join(',')}}`)).toEqual(plain);
        },
      ),
    );
  });

  it('can be cut anywhere, and never takes a name back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.jsonValue()), { maxLength: 4 }), fc.nat(), (entries, at) => {
        const whole = `{${entries.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')}}`;
        const names = openFields(whole.slice(0, 1 + (at % whole.length)))?.map(({ name }) => name);
        expect(names).toEqual(entries.slice(0, names?.length ?? 0).map(([name]) => name));
      }),
    );
    for (let at = 1; at <= answer.length; at += 1)
      expect(openFields(answer.slice(0, at)), answer.slice(0, at)).not.toBeNull();
  });
});
