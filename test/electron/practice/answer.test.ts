import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer } from '../../../electron/practice/answer.ts';
import type { PracticeRequest } from '../../../electron/practice/answering.ts';
import type { Knowledge } from '../../../shared/exercise/knowledge.ts';
import { comparable } from '../../../shared/exercise/passage.ts';
import { scoreText } from '../../../shared/exercise/finding.ts';
import { knowledgeOf } from '../../../shared/exercise/knowledge.ts';
import { shippedExercise } from '../../support/shipped-exercise.ts';

const exercise = await shippedExercise('board-prep');
const knowledge = knowledgeOf([exercise]);
const unknown: Knowledge = { findings: [], decoys: [], observations: [] };

const material = (...ids: string[]) =>
  exercise.materials
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, text }) => `<material id="${id}" title="${title}">\n${text}\n</material>`)
    .join('\n\n');

const asked = (
  context: string,
  brief: string,
  output = '<output kind="prose">\nPlain text.\n</output>',
): PracticeRequest => ({
  system: '',
  messages: [{ role: 'user', text: `${context}\n\n<task title="Lane">\n${brief}\n</task>\n\n${output}` }],
  schema: null,
});

const foundBy = (brief: string, ...materials: string[]) =>
  scoreText(answer(asked(material(...materials), brief), knowledge, 1).text, exercise).found;

describe('a brief', () => {
  const finance = ['finance-pack', 'plan-actual'] as const;

  it('finds the same in eight phrasings', () => {
    const phrasings = [
      'Say whether the margin explanation lasts. Do the largest customers exceed a limit? What does the runway assume?',
      'Why did the gross margin fall, and is that permanent? Is the covenant at risk? Does the runway hold?',
      'Explain the hosting cost: one-off or recurring? Check our biggest customers for a breach. On what does the runway rest on?',
      'Is the margin comment about a temporary effect right? Test the bank facility for headroom. Is the cash forecast realistic?',
      'Find the cause of the margin decline.\nFind any limit that our top customers exceed.\nFind what the months of cash depend on.',
      'Look for lasting reasons behind profitability.\nCustomer concentration: does it comply with the threshold?\nStress the runway against hiring.',
      'Does hosting explain the quarter for good, or is it temporary?\nDo key accounts break the terms?\nIs the burn too optimistic?',
      'Challenge the cost of sales explanation. Challenge the covenant: which limits are exceeded? Challenge what liquidity assumes.',
    ];
    const expected = ['margin-one-off', 'covenant', 'runway-hiring'];
    for (const brief of phrasings) expect([brief, foundBy(brief, ...finance)]).toEqual([brief, expected]);
  });

  it('that is vague gets a fluent reply with at most a third of what is there', () => {
    for (const brief of [
      'Analyse these files.',
      'What stands out?',
      'Review the quarter and tell me what matters.',
      'Summarise.',
    ]) {
      const found = foundBy(brief, ...finance);
      expect(found.length).toBeLessThanOrEqual(1);
      expect(answer(asked(material(...finance), brief), knowledge, 1).text.length).toBeGreaterThan(400);
    }
  });

  it('that names more than five subjects gets the top point of each', () => {
    const all = exercise.materials.map(({ id }) => id);
    const five = 'Which rivals do we underrate, and on which do we depend?\nWhy did the margin fall?';
    expect(foundBy(five, ...all)).toEqual(['atrio-underrated', 'data-exchange', 'margin-one-off']);
    const seven = `${five}\nDoes the win rate add up?\nWhat does the runway assume?\nDo the largest customers exceed a limit?\nWhich claims no longer hold?`;
    expect(foundBy(seven, ...all)).not.toContain('data-exchange');
    expect(foundBy(seven, ...all)).toContain('atrio-underrated');
  });

  it('that wants at most two points gets the gravest two', () => {
    const brief = 'Give at most two points: does the win rate add up, which rivals do we underrate or depend on?';
    expect(foundBy(brief, 'competitor-notes', 'win-loss')).toHaveLength(2);
    expect(foundBy(brief, 'competitor-notes', 'win-loss')).toContain('atrio-underrated');
  });

  it('finds nothing whose evidence isn’t there, however well it asks', () => {
    const brief = 'Which rivals do we underrate? Where does a price cut contradict the forecast?';
    expect(foundBy(brief, 'competitor-notes')).toEqual([]);
    const { text } = answer(asked(material('competitor-notes'), brief), knowledge, 1);
    expect(text).toContain('What it would be held against is not in the material I have.');
  });

  it('gets a false alarm where the refutation is missing, and none where it is there', () => {
    const brief = 'Name each renewal at risk.';
    const alarms = (...ids: string[]) =>
      scoreText(answer(asked(material(...ids), brief), knowledge, 1).text, exercise).falseAlarms;
    expect(alarms('finance-pack')).toEqual(['brandt-renewal']);
    expect(alarms('finance-pack', 'win-loss')).toEqual([]);
  });

  it('that wants fields in words gets JSON without a schema', () => {
    const output =
      '<output kind="fields">\nOne JSON object:\n- risks (list, required): Risks\n- count (number, required): How many\n- grave (boolean, required): Any\n</output>';
    const { text } = answer(asked(material(...finance), 'Is the covenant at risk?', output), knowledge, 1);
    const parsed = z
      .object({ risks: z.array(z.string()), count: z.number(), grave: z.boolean() })
      .parse(JSON.parse(text));
    expect(scoreText(parsed.risks.join('\n\n'), exercise).found).toEqual(['covenant']);
  });
});

describe('a merge', () => {
  const handoff = (text: string) => `<handoff from="a" title="Draft A">\n${text}\n</handoff>`;

  it('repeats what it was handed, in its own wording, and nothing else', () => {
    const draft = answer(
      asked(material('finance-pack', 'plan-actual'), 'What does the runway assume about hiring?'),
      knowledge,
      1,
    );
    const merged = answer(asked(handoff(draft.text), 'Merge the drafts into one outline.'), knowledge, 5).text;
    expect(scoreText(merged, exercise).found).toEqual(['runway-hiring']);
  });

  it('repeats in the draft’s words a point whose evidence the draft left out', () => {
    const draft = '- The runway of 19 months leaves out the eleven signed offers.\n- The weather was fine.';
    const { text } = answer(asked(handoff(draft), 'Merge the drafts into one outline.'), knowledge, 1);
    expect(text).toContain('The runway of 19 months leaves out the eleven signed offers.');
    expect(text).not.toContain('assume no net hiring');
  });

  it('joins two passages that were handed on as bare quotes, where it is asked to', () => {
    const drafts = handoff(
      '- “€29 a technician, down from €39”\n- “the average discount stays at 12% through January”',
    );
    const found = (brief: string) => scoreText(answer(asked(drafts, brief), knowledge, 1).text, exercise).found;
    expect(found('Merge them. Say where a price cut contradicts the forecast.')).toEqual(['price-cut-discount']);
    expect(found('Merge them.')).toEqual([]);
  });
});

describe('a text that nothing is known of', () => {
  const notes =
    '<material id="n" title="Notes">\nThe ferry leaves at 9. It costs 14 euros. Dogs are welcome on deck.\n</material>';
  const log = '<handoff from="log" title="Log">\nThe captain was ill. The pier was painted blue.\n</handoff>';

  it('is answered with its own sentences, at least one of each piece, and says so', () => {
    const { text } = answer(asked(`${notes}\n${log}`, 'How much does the ferry cost?'), unknown, 1);
    expect(text).toContain('“It costs 14 euros.” (Notes)');
    expect(text).toMatch(/“[^”]+” \(Log\)/);
    expect(text).toContain('as an extract');
  });

  it('prefers sentences with figures where the brief asks for numbers', () => {
    const many = Array.from({ length: 12 }, (_, at) => `The ferry passes buoy ${'abcdefghijkl'[at]}.`).join(' ');
    const context = `<material id="n" title="Notes">\n${many} The ferry carries 80 people. ${many}\n</material>`;
    expect(answer(asked(context, 'Give the number for the ferry.'), unknown, 1).text).toContain(
      'The ferry carries 80 people.',
    );
  });

  it('comes in the format asked for', () => {
    const sections = '<output kind="sections">\n- Times\n- Costs\n</output>';
    const { text } = answer(asked(notes, 'When does the ferry leave?', sections), unknown, 1);
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(['Times', 'Costs']);
  });

  it('may be pasted without any tags', () => {
    const request = (text: string) => ({ system: '', messages: [{ role: 'user' as const, text }], schema: null });
    expect(answer(request('Hello'), unknown, 1).text).toContain('You wrote “Hello”');
    const pasted = 'The ferry leaves at 9. Dogs are welcome.\n\nWhen does the ferry leave?';
    expect(answer(request(pasted), unknown, 1).text).toContain('“The ferry leaves at 9.”');
  });
});

describe('any request', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.lorem({ mode: 'sentences' }),
    fc.constantFrom(
      '<task title="a">',
      '</task>',
      '<output kind="fields">\n- a (list)\n</output>',
      '<material id="x" title="y">',
      '</material>',
      '{"a": ["b"]}',
    ),
  );
  const message = fc.record({
    role: fc.constantFrom('user' as const, 'assistant' as const),
    text: fc.array(piece).map((parts) => parts.join('\n')),
  });
  const schema = fc.constantFrom(
    null,
    {
      type: 'object',
      properties: { a: { type: 'array', items: { type: 'string' } }, n: { type: 'integer', minimum: 3 } },
      required: ['a', 'n'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: {
        kind: { enum: ['x', 'y'] },
        inner: {
          type: 'object',
          properties: { ok: { type: 'boolean' }, note: { type: ['string', 'null'] } },
          required: ['ok', 'note'],
        },
      },
      required: ['kind', 'inner'],
    },
    {
      $defs: { row: { type: 'object', properties: { t: { type: 'string' } }, required: ['t'] } },
      type: 'object',
      properties: { rows: { type: 'array', minItems: 2, items: { $ref: '#/$defs/row' } } },
      required: ['rows'],
    },
  );
  const request: fc.Arbitrary<PracticeRequest> = fc.record({
    system: fc.string(),
    messages: fc.array(message, { minLength: 1, maxLength: 5 }),
    schema,
  });

  it('gets an answer, the same for the same seed, and valid against its schema', () => {
    fc.assert(
      fc.property(request, fc.integer({ min: 0, max: 99 }), (any, seed) => {
        const { text } = answer(any, knowledge, seed);
        expect(text.trim()).not.toBe('');
        expect(answer(any, knowledge, seed).text).toBe(text);
        // The type asks for a literal schema; these are, seen as data.
        if (any.schema) z.fromJSONSchema(any.schema as Parameters<typeof z.fromJSONSchema>[0]).parse(JSON.parse(text));
      }),
    );
  });

  it('is quoted from, never invented', () => {
    const words = fc.array(fc.lorem({ mode: 'sentences' }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, fc.lorem(), (texts, brief) => {
        const context = texts
          .map((text, at) => `<material id="m${at}" title="M${at}">\n${text}\n</material>`)
          .join('\n');
        const any = asked(context, brief);
        const held = comparable(any.messages.map(({ text }) => text).join('\n'));
        const quotes = [...answer(any, knowledge, 1).text.matchAll(/“([^”]*)”/g)].map(([, quote = '']) =>
          comparable(quote),
        );
        expect(quotes.length).toBeGreaterThanOrEqual(texts.length);
        expect(quotes.filter((quote) => !held.includes(quote))).toEqual([]);
      }),
    );
  });
});
