import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonStringsOf } from '../../../shared/exercise/json-strings.ts';
import { outlineOf } from '../../../shared/exercise/sections.ts';

const lines = [
  ...['# Terms', '## No issues', '**Dates**', '**Ruled out:**', '1. Notice', `2. ${'long '.repeat(20)}:`, '3) Rent:'],
  ...['It says:', '- three months', '- not an issue:', '* 1 May', 'On 1 May.', '| a | b |', ''],
];

/** What a reader takes to stand below each line, line by line; none of the lines goes on with the one before. */
function below(all: readonly string[], at: number): string[] {
  const head = all[at] ?? '';
  const rest = all.slice(at + 1);
  const upTo = (ends: (line: string) => boolean): string[] => {
    const stop = rest.findIndex(ends);
    return stop < 0 ? rest : rest.slice(0, stop);
  };
  const isHeading = (line: string): boolean => line.startsWith('#');
  const isItem = (line: string): boolean => /^[-*] /.test(line);
  if (isHeading(head)) return upTo(isHeading);
  if (head.startsWith('**')) return upTo((line) => isHeading(line) || line.startsWith('**'));
  if (/^\d.{1,80}$/.test(head)) return upTo((line) => !isItem(line));
  return head.endsWith(':') ? upTo((line) => !isItem(line) && !/^\d/.test(line)) : [];
}

describe('what hangs together in a text', () => {
  it('is each head with what stands below it, one by one and, where it is short, as a whole', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 20 }), (written) => {
        const all = written.filter((line) => line !== '');
        const expected = all.flatMap((head, at) => {
          const body = below(all, at);
          const whole = [head, ...body].join('\n\n');
          return [
            ...body.map((each) => [head, each]),
            ...(body.length > 1 && whole.length <= 900 ? [[head, ...body]] : []),
          ];
        });
        const { sections } = outlineOf(all.join('\n\n'));
        expect(sections.map(({ head }) => head)).toEqual(expected.map(([head]) => head));
        expect(sections.map(({ text }) => text.split('\n\n').length)).toEqual(expected.map(({ length }) => length));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is dismissed with the head that dismisses it', () => {
    const text = '# Ruled out\n\n**Dates:**\n\n- not an issue:\n\n- three months\n\n# Left\n\n- 1 May';
    const { dismissed } = outlineOf(text);
    expect([...dismissed].map((start) => text.slice(start).split('\n')[0])).toEqual([
      '**Dates:**',
      '- not an issue:',
      '- three months',
    ]);
  });
});

describe('the strings of a JSON text', () => {
  const said = (text: string) => jsonStringsOf(text).map(({ start, end }) => text.slice(start, end));

  it('are all there where it is cut off, also at the sign that begins an escape', () => {
    expect(said('{"a": "one", "b": ["tw')).toEqual(['one', 'tw']);
    expect(said('{"a": "one", "b": ["tw\\')).toEqual(['one', 'tw\\']);
  });

  it('stand under the names around them, and beyond a hundred levels under those of the hundredth', () => {
    const deep = `${'{"a":'.repeat(120)}{"b":"x"}${'}'.repeat(120)}`;
    expect(jsonStringsOf(`[${deep},{"c":"y"}]`).map(({ names }) => names.length)).toEqual([99, 1]);
    expect(jsonStringsOf('{"a":{"b":"x"},"c":"y"}').map(({ names }) => names)).toEqual([['a', 'b'], ['c']]);
  });
});
