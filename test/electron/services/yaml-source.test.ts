import { describe, expect, it, vi } from 'vitest';
import { parseYaml } from '../../../electron/services/yaml-source.ts';

function told(text: string, name = 'plan.yaml'): string[] {
  const source = parseYaml(text, name, 'workflow-file');
  return source.ok ? [] : (source.failure.faults ?? []).map(({ where, what }) => `${where} ${what}`);
}

describe('a field twice in a text', () => {
  it.each<[string, string, string[]]>([
    ['at the top', 'a: 1\nb: 2\na: 3\n', ['plan.yaml:3 has a field twice here']],
    ['further in', 'x:\n  - { a: 1,\n      "a": 2 }\n', ['plan.yaml:3 has a field twice here']],
    ['in a key', '? { a: 1, a: 2 }\n: x\n', ['plan.yaml:1 has a field twice here']],
    ['behind an anchor', 'a: 1\n&x a: 2\n', ['plan.yaml:2 has a field twice here']],
    ['thrice', 'a: 1\na: 2\na: 3\n', ['plan.yaml:2 has a field twice here', 'plan.yaml:3 has a field twice here']],
    ['without a name', ': 1\n: 2\n', ['plan.yaml:2 has a field twice here']],
  ])('is told where it stands again: %s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('is told beside what else is wrong, in the order of the lines', () => {
    const all = told('a: 1\na: 2\nb: "x" y\nc: 1\nc: 2\n');
    expect(all.map((line) => line.slice(0, 27))).toEqual([
      'plan.yaml:2 has a field twi',
      'plan.yaml:3 is not valid YA',
      'plan.yaml:5 has a field twi',
    ]);
  });

  it('is none where two maps, or a text and a number, share a name', () => {
    expect(told('x: { a: 1 }\ny: { a: 1 }\n"1": x\n1: y\n')).toEqual([]);
  });
});

describe('the work that a text makes', () => {
  const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, i) => line(i));

  /** How long all the lists are together that were searched while a text was parsed. */
  function searched(text: string): number {
    const spies = [vi.spyOn(Array.prototype, 'some'), vi.spyOn(Array.prototype, 'includes')];
    try {
      expect(told(text)).toEqual([]);
      const lists = spies.flatMap((spy): unknown[] => spy.mock.contexts);
      return lists.reduce((sum: number, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  }

  it.each<[string, (count: number) => string]>([
    ['fields', (count) => lines(count, (i) => `k${i}: 1`).join('\n')],
    ['fields in braces', (count) => `{ ${lines(count, (i) => `k${i}: 1`).join(', ')} }`],
    ['entries of an ordered map', (count) => `!!omap\n${lines(count, (i) => `- k${i}: 1`).join('\n')}`],
    [
      'entries of an ordered map of YAML 1.1',
      (count) => `%YAML 1.1\n---\n!!omap\n${lines(count, (i) => `- k${i}: 1`).join('\n')}`,
    ],
  ])('grows no faster than its %s', (_name, text) => {
    expect(searched(text(4000))).toBeLessThan(5 * searched(text(1000)) + 4000);
  });

  it('is not spent on more names than anybody uses', () => {
    const named = (count: number) => `- &a x\n${lines(count, (i) => `- &a${i} x\n- *a${i}`).join('\n')}`;
    expect(told(named(1000))).toEqual([]);
    expect(told(named(1001))).toEqual(['plan.yaml repeats parts of itself beyond measure']);
  });
});
