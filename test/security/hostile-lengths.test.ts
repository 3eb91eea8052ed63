import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../electron/practice/extract.ts';
import { lastTask } from '../../electron/practice/faults.ts';
import { plainText, previewOf, splitOpenText } from '../../renderer/ui/paragraphs.ts';
import { asksIn, productsIn } from '../../shared/decomposition/asks.ts';
import { standing } from '../../shared/exercise/denial.ts';
import { CuesSchema } from '../../shared/exercise/exercise.ts';
import type { Decoy, Finding } from '../../shared/exercise/exercise.ts';
import { scoreText } from '../../shared/exercise/finding.ts';
import { comparable } from '../../shared/exercise/passage.ts';
import { readExport } from '../../shared/export/read-export.ts';
import { openFields } from '../../shared/run/open-fields.ts';
import { parseFields } from '../../shared/run/output.ts';
import { headingsIn } from '../../shared/run/sections.ts';
import { bestPassage } from '../../shared/run/walk-back.ts';
import { asFindingId, asMaterialId } from '../../shared/ids.ts';

/**
 * Texts that models, servers, pods and colleagues send are read in work that grows with their length. Where it grew with
 * the square, these lengths would take minutes to hours, on the thread that everybody waits for.
 */
const length = 400_000;
const patience = 60_000;

/** What a reader may have to go over again from every place in it. */
const units = ['\n', ' ', '\t', '#', '"', '“', '`', '*', '_', '[', '{', '<', '- ', '> ', '| ', '\n\n ', ' and ', '. '];
const texts = units.flatMap((unit) => {
  const long = unit.repeat(Math.ceil(length / unit.length));
  return [long, `x${long}x`, `# a${long}x`, `\`\`\`${long}x`, `{"a":"${long}`];
});

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  headingsIn,
  openFields,
  parseFields,
  plainText,
  previewOf,
  splitOpenText,
  sentencesIn,
  asksIn,
  productsIn,
  bestPassage: (text) => bestPassage(`What is ${text.slice(0, 2_000)}`, text),
  readExport: (text) => readExport('a.html', text),
};

describe('a text of any length and shape', () => {
  it.each(Object.entries(readers))(
    'is read in one walk by %s',
    (_, read) => {
      for (const text of texts) expect(() => read(text)).not.toThrow();
    },
    patience,
  );

  it(
    'is no page of ours for all its openings',
    () => {
      const page = `<html>${'<pre id="braid-comparison"'.repeat(290_000)}`;
      expect(readExport('a.html', page)).toMatchObject({ ok: false, failure: { details: { why: 'not-whole' } } });
    },
    patience,
  );

  it(
    'asks for nothing in the last of its tasks where none is closed',
    () => {
      expect(lastTask(`<task title="a">do this</task>${'<task '.repeat(300_000)}`)).toBe('do this');
      expect(lastTask(`<task title="a">do this</task>${'<task>'.repeat(300_000)}`)).toBe('do this');
    },
    patience,
  );

  it.each(['[', '{"a":', '{"a":['])('is shown as it is where %s goes deeper than anybody can follow', (opening) => {
    const deep = `{"a":${opening.repeat(50_000)}`;
    expect(openFields(deep)).toBeNull();
    expect(previewOf(deep)).toEqual(expect.any(String));
    expect(parseFields(`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)).toBeNull();
    expect(parseFields(`{"a":${'['.repeat(50)}${']'.repeat(50)}}`)).not.toBeNull();
  });
});

/** What makes heads, clauses, denials, questions and records of a reply, over and over, and what it may begin with. */
const said = [
  ...['- a:\n', '- a\n', 'a\n\n', '# a\n\n', '# a\n\n- no issue:\n', '1. a\n', `- ${'a '.repeat(2_000)}:\n`],
  ...[
    'a. ',
    '? ',
    'is it? ',
    'a: is ',
    'this is fine. ',
    'it is fine, and ',
    'no conflict ',
    'no ',
    'would be a risk ',
  ],
  ...['checked ', ': no checked if wrong ', '; ', ' (', '\u0301\u0323', '["a",', '[{"a":"b",', '{"a":"b","c":'],
].map((unit) => unit.repeat(length / unit.length));
const begun = [`| x${'.'.repeat(length)}x |`, `{"a":${'"\\'.repeat(length / 2)}`];

const piece = (quote: string) => ({
  material: asMaterialId('lease'),
  place: '1',
  quote,
  states: quote,
  carriers: [quote],
});
const unpaid = piece('unpaid');
const deposit: Finding = {
  id: asFindingId('deposit'),
  title: 'A deposit',
  severity: 'high',
  reach: 'between',
  concern: 'deposit',
  evidence: [piece('held'), unpaid],
  asks: { object: ['deposit'], fault: ['missing'] },
  wordings: ['a', 'b', 'c'],
  cues: [
    ['a', 'deposit … unpaid'],
    ['b', 'held'],
  ],
  partly: [{ groups: [1], has: [1] }],
};
const decoy: Decoy = { ...deposit, id: asFindingId('held'), cues: [['c'], ['a']], unless: unpaid };

describe('a reply, however long it is and however it is broken off', () => {
  const scorers: Readonly<Record<string, (text: string) => unknown>> = {
    scoreText: (text) => scoreText(text, { findings: [deposit], decoys: [decoy] }),
    standing: (text) => standing(comparable(text)),
  };
  it.each(Object.entries(scorers))(
    'is judged in one walk by %s',
    (_, judge) => {
      for (const text of [...said, ...begun]) expect(() => judge(text)).not.toThrow();
    },
    patience,
  );
});

describe('a cue of an exercise file', () => {
  it('has one gap at most, since each one more takes fifty times as long', () => {
    expect(CuesSchema.safeParse([['deposit … unpaid']]).success).toBe(true);
    const { error } = CuesSchema.safeParse([['a … a … b']]);
    expect(error?.issues.map(({ message }) => message)).toEqual(['has “…” more than once']);
  });
});

describe('the last task of a message', () => {
  it('is what the expression finds that says what a task block is', () => {
    const pieces = fc.constantFrom(
      '<task',
      '>',
      '</task>',
      ' title="a"',
      'x',
      '\n',
      '<tasks>',
      '<task>',
      '</task',
      '<',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 16 }), (parts) => {
        const text = parts.join('');
        expect(lastTask(text)).toBe([...text.matchAll(/<task\b[^>]*>(.*?)<\/task>/gs)].at(-1)?.[1] ?? null);
      }),
      { numRuns: 2_000 },
    );
  });
});
