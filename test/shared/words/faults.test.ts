import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultsOf, fieldPath, listFaults } from '../../../shared/words/faults.ts';

const schema = z.object({
  name: z.string().min(1).max(4),
  size: z.number().int().min(1).max(9),
  kind: z.enum(['a', 'b', 'c']),
  list: z.array(z.object({ id: z.string() })).min(1),
  output: z.discriminatedUnion('kind', [z.object({ kind: z.literal('x') }), z.object({ kind: z.literal('y') })]),
  side: z.union([z.literal('same'), z.number()]),
});

function faults(data: unknown): string[] {
  const parsed = schema.safeParse(data);
  return parsed.success ? [] : listFaults(faultsOf(parsed.error)).map(({ where, what }) => `${where} ${what}`);
}

describe('faults of an input', () => {
  it('are worded in place, all at once', () => {
    expect(
      faults({ name: '', size: 0, kind: 'd', list: [{ id: 'a' }, { id: 7 }], output: { kind: 'z' }, side: 'else' }),
    ).toEqual([
      'name is empty',
      'size must be at least 1',
      'kind must be a, b or c',
      'list[1].id must be a text',
      'output.kind must be x or y',
      'side must be same',
    ]);
  });

  it('say what is missing, too long, too large or of the wrong kind', () => {
    expect(faults({ name: 'abcde', size: 1.5, kind: 'a', list: [], output: { kind: 'x' }, side: 1 })).toEqual([
      'name is longer than 4 characters',
      'size must be a whole number',
      'list is empty',
    ]);
    expect(faults({}).slice(0, 2)).toEqual(['name is missing', 'size is missing']);
    expect(faults(null)).toEqual([' must be a group of fields']);
  });

  it('name fields as they stand in a file', () => {
    expect(fieldPath(['tasks', 2, 'output', 'fields', 0])).toBe('tasks[2].output.fields[0]');
    expect(fieldPath([])).toBe('');
  });
});
