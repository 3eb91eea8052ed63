import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
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

  it.each<[string, string]>([
    ['entries', '- a\n'.repeat(60_000)],
    ['entries in brackets', `[${'a,'.repeat(80_000)}]`],
    ['nothing but commas', `[${','.repeat(110_000)}]`],
    ['comments', '#\n'.repeat(80_000)],
    ['directives', '%a\n'.repeat(80_000)],
    ['brackets that close nothing', ']\n'.repeat(49_000)],
    ['braces in brackets', `[${'{ a: b }, '.repeat(12_000)}]`],
    ['lines of one text', `a: |\n${'  x\n'.repeat(100_000)}`],
    ['escapes that there are not', `a: "${'\\q'.repeat(110_000)}"`],
    ['lines that a quoted text may not have', `a: "${'x\n'.repeat(100_000)}"`],
  ])('is not begun for a text of %s without end', (_name, text) => {
    for (const name of ['plan.yaml', 'plan.json']) {
      expect(told(text, name)).toEqual([`${name} has more lines or fields than Braid reads from one file`]);
    }
  });

  it.each<[string, string]>([
    ['a long text on one line', `a: ${'x'.repeat(1_000_000)}`],
    ['a long text on many', `a: |\n${'  Some words of it.\n'.repeat(50_000)}`],
    ['a long text with escapes', `a: "${'\\n\\u00e9\\\\q\\x41\\U0001F600'.repeat(30_000)}"`],
    ['six thousand fields', '- { id: a, text: b }\n'.repeat(3_000)],
  ])('is done for %s', (_name, text) => {
    expect(told(text)).toEqual([]);
  });

  it('is done for no more than a file says when it says it again and again', () => {
    const again = (size: number, times: number) =>
      `a: &a [${'x, '.repeat(size)}x]\nb: [${Array.from({ length: times }, () => '*a').join(', ')}]`;
    expect(told(again(1000, 90))).toEqual([]);
    expect(told(again(9000, 90))).toEqual(['plan.yaml repeats parts of itself beyond measure']);
    const long = `a: &a ${'x'.repeat(1_000_000)}\nb: [${Array.from({ length: 50 }, () => '*a').join(', ')}]`;
    expect(told(long)).toEqual(['plan.yaml repeats parts of itself beyond measure']);
  });

  it('is not spent on more names than anybody uses', () => {
    const named = (count: number) => `- &a x\n${lines(count, (i) => `- &a${i} x\n- *a${i}`).join('\n')}`;
    expect(told(named(1000))).toEqual([]);
    expect(told(named(1001))).toEqual(['plan.yaml repeats parts of itself beyond measure']);
  });
});

describe('a text that is nested', () => {
  const levels = (count: number, level: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => level(index)).join('');

  it.each<[string, (count: number) => string]>([
    ['in entries of one line', (count) => `${'- '.repeat(count)}a`],
    ['in keys of one line', (count) => `${'? '.repeat(count)}a`],
    ['in values of one line', (count) => `${': '.repeat(count)}a`],
    ['in fields, each further in', (count) => levels(count, (index) => `${' '.repeat(index)}a:\n`)],
    ['in entries, each further in', (count) => levels(count, (index) => `${' '.repeat(index)}-\n`)],
    ['in brackets', (count) => '['.repeat(count) + ']'.repeat(count)],
    ['in braces', (count) => '{ a: '.repeat(count) + '}'.repeat(count)],
    ['in brackets that nothing closes', (count) => '['.repeat(count)],
  ])('%s is read as deep as any file goes, and refused beyond', (_name, text) => {
    expect(told(text(40)).join('')).not.toContain('too deeply');
    for (const count of [101, 1_000]) expect(told(text(count))).toEqual(['plan.yaml is nested too deeply']);
    expect(told(text(101), 'plan.json')).toEqual(['plan.json is nested too deeply']);
  });

  it('by what its names stand for is refused too', () => {
    const chain = `- &a0 x\n${levels(900, (index) => `- &a${index + 1} [*a${index}]\n`)}`;
    expect(told(chain)).toEqual(['plan.yaml repeats parts of itself beyond measure']);
  });

  it.each<[string, string]>([
    ['a block of text', `a: |\n${`  ${'[{- ? : '.repeat(50)}\n`.repeat(200)}`],
    ['a quoted text', `a: "${'[{- ? : '.repeat(10_000)}"`],
    ['a comment', `# ${'[{- ? : '.repeat(10_000)}\na: 1`],
    ['lines further and further in within a text', `a: |\n${levels(300, (index) => `${' '.repeat(index + 1)}x:\n`)}`],
    ['texts beside each other', '- [[a], { b: [c] }]\n'.repeat(2_000)],
  ])('is none for what stands in %s', (_name, text) => {
    expect(told(text)).toEqual([]);
  });

  it('leaves the process whole that has read others before', async () => {
    const child = spawn(process.execPath, [path.resolve('test/support/hostile-yaml-child.mjs')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [[code], said] = await Promise.all([once(child, 'exit'), textOf(child.stdout)]);
    expect([code, said]).toEqual([0, 'is nested too deeply\n'.repeat(3)]);
  });
});

describe('the faults of a text', () => {
  it('are counted and not made where there are thousands', () => {
    const many = told(`a: 1\n${']'.repeat(50_000)}`);
    expect(many).toHaveLength(101);
    expect(many.at(-1)).toBe('plan.yaml has further faults that are not listed here: 49900');
    expect(told(`${']'.repeat(100)}`)).toHaveLength(100);
  });

  it('are told without a trace of where the parser found them, and the next error has one again', () => {
    const before = Error.stackTraceLimit;
    told('[,,,]');
    expect(Error.stackTraceLimit).toBe(before);
  });

  it('are listed as far as somebody reads, and counted beyond', () => {
    const fields = (count: number) => 'a: 1\n'.repeat(count + 1);
    expect(told(fields(100))).toHaveLength(100);
    const many = told(fields(5000));
    expect(many).toHaveLength(101);
    expect(many.at(-1)).toBe('plan.yaml has further faults that are not listed here: 4900');
  });

  it('are counted too where a reader finds them', () => {
    const source = parseYaml('a: 1', 'plan.yaml', 'workflow-file');
    if (!source.ok) throw new Error('it is one field');
    const { faults } = source.value.refuse(
      Array.from({ length: 150 }, () => ({ path: ['a'], what: 'is wrong' })),
    ).failure;
    expect(faults).toHaveLength(101);
    expect(faults?.at(-1)?.what).toBe('has further faults that are not listed here: 50');
  });

  it('say no part of the text again that is longer than a line', () => {
    expect(told(`a: ${'!'.repeat(1_000_000)}`).join('').length).toBeLessThan(1000);
  });
});
