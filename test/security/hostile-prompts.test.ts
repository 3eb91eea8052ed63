import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../electron/practice/answer.ts';
import type { PracticeRequest } from '../../electron/practice/answering.ts';
import { asksForReview, isCoordination, numberWanted } from '../../electron/practice/asking.ts';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { shippedExercise } from '../support/shipped-exercise.ts';

/**
 * The practice model reads whatever a brief, a material or another program sends it, in the process that everybody's runs
 * go through. Work that grew with the square of a prompt would hold all of them up for minutes.
 */
const length = 400_000;
const patience = 60_000;

const exercise = await shippedExercise('board-prep');
const knowledge = knowledgeOf([exercise]);
const filled = (unit: string, characters = length): string => unit.repeat(Math.ceil(characters / unit.length));

const prose = '<output kind="prose">\nPlain text.\n</output>';
const posed = (brief: string, output = prose): string =>
  `<material id="a" title="Report">\nThe margin fell.\n</material>\n\n<task title="Lane">\n${brief}\n</task>\n\n${output}`;

/** One text wherever a request has room for it. */
const requests = (text: string): readonly PracticeRequest['messages'][] => [
  [{ role: 'user', text }],
  [{ role: 'user', text: posed(text) }],
  [
    { role: 'user', text: posed('Does the covenant hold?') },
    { role: 'assistant', text },
    {
      role: 'user',
      text: posed(`Does the covenant hold?\n${text} and the margin?`, `<output kind="fields">\n- ${text}`),
    },
  ],
  [{ role: 'user', text: `<handoff from="a" title="A">\n${text}\n</handoff>\n\n${posed('Merge these.')}` }],
];

const units = ['\n', ' ', '. ', '- a:\n', 'for each task ', 'give 3 a ', '<task ', '| a ', 'a="', 'covenant '];

describe('a prompt of any length and shape', () => {
  it.each(units)(
    'is answered in one walk where its texts are all %j',
    (unit) => {
      for (const messages of requests(filled(unit, length / 8))) {
        expect(answer({ system: '', messages, schema: null }, knowledge, 1, true).text).not.toBe('');
      }
    },
    patience,
  );

  it(
    'is judged in one walk by what it asks for',
    () => {
      for (const unit of ['for each task ', 'for each ', 'the one ', 'top 3 a ']) {
        const brief = filled(unit, 5 * length);
        for (const ask of [isCoordination, asksForReview, numberWanted]) expect(() => ask(brief)).not.toThrow();
      }
    },
    patience,
  );
});

describe('a brief that asks for a note to each task', () => {
  it('is what the expression finds that says what that is', () => {
    const pieces = fc.constantFrom(
      ...['for each ', 'For each task', 'drafts', ' note', 'notes ', '. ', '!', ' ', 'a', '\n'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const brief = parts.join('');
        const whole = /\bfor each (?:task|output|draft|lane)\b[^.?!]*\bnotes?\b/i;
        expect(isCoordination(brief)).toBe(whole.test(brief));
      }),
      { numRuns: 2_000 },
    );
  });
});
