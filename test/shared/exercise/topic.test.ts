import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../shared/exercise/paragraphs.ts';
import { comparable, holdsQuote } from '../../../shared/exercise/passage.ts';
import { asksFor, pointsAsked, stems } from '../../../shared/exercise/topic.ts';

const pricing = { object: ['price cut', 'discount'], fault: ['contradict', 'hold up'] };

describe('what a brief asks for', () => {
  it('needs the object and the fault in one sentence', () => {
    expect(asksFor(pricing, 'Where does a price cut contradict the plan?')).toBe(true);
    expect(asksFor(pricing, 'Look at the price cut. What contradicts the plan?')).toBe(false);
    expect(asksFor(pricing, 'Look at the price cut.')).toBe(false);
  });

  it('takes each line of a list as a sentence', () => {
    expect(asksFor(pricing, 'Say\n- where discounts contradict the plan\n- what else')).toBe(true);
    expect(asksFor(pricing, 'Say\n- discounts\n- what contradicts')).toBe(false);
  });

  it('sees through endings, order and a word or two in between', () => {
    for (const brief of [
      'Where do price cuts contradict it?',
      'Do the discounts hold up?',
      'The price was cut: does it contradict anything',
      'discounting, and whether it is holding up',
      'PRICE_CUTS contradicting the forecast',
    ]) {
      expect([brief, asksFor(pricing, brief)]).toEqual([brief, true]);
    }
  });

  it('keeps words apart that only begin alike', () => {
    expect(stems('loss losses lose loses losing lost')).toEqual(['loss', 'loss', 'los', 'los', 'los', 'lost']);
    expect(asksFor({ object: ['plan'], fault: ['late'] }, 'plants later')).toBe(false);
  });

  it.each([
    ['disagree', 'disagrees', 'disagreed', 'disagreeing', 'disagreement', 'disagreements'],
    ['agree', 'agrees', 'agreed', 'agreeing', 'agreement', 'agreements'],
    ['guarantee', 'guarantees', 'guaranteed', 'guaranteeing'],
    ['exceed', 'exceeds', 'exceeded', 'exceeding'],
    ['employee', 'employees'],
    ['fee', 'fees'],
    ['contradict', 'contradicts', 'contradicted', 'contradicting', 'contradiction', 'contradictions'],
  ])('brings %s together with its forms', (...forms) => {
    expect(new Set(stems(forms.join(' '))).size).toBe(1);
  });

  it('gives the top point of each subject where more than five are named', () => {
    const point = (concern: string, severity: 'high' | 'low') => ({
      concern,
      severity,
      asks: { object: [concern], fault: ['wrong'] },
    });
    const five = ['rent', 'light', 'water', 'noise', 'heating'].map((concern) => point(concern, 'low'));
    const points = [...five, point('rent', 'high'), point('garden', 'low')];
    const brief = (...concerns: string[]) => concerns.map((concern) => `What is wrong with the ${concern}?`).join('\n');
    expect(pointsAsked(points, brief('rent', 'light', 'water', 'noise', 'heating'))).toHaveLength(6);
    const crowded = pointsAsked(points, brief('rent', 'light', 'water', 'noise', 'heating', 'garden'));
    expect(crowded.map(({ concern, severity }) => `${concern} ${severity}`)).toEqual([
      'light low',
      'water low',
      'noise low',
      'heating low',
      'rent high',
      'garden low',
    ]);
  });
});

describe('comparing passages', () => {
  it('finds a quote in Markdown and in JSON, however it was typed', () => {
    const quote = 'the bank’s “limit” – 30%';
    expect(holdsQuote(comparable(`So **the bank's "limit" - 30%** holds`), quote)).toBe(true);
    expect(holdsQuote(comparable(JSON.stringify({ a: `the bank's\n"limit" — 30%` })), quote)).toBe(true);
    expect(holdsQuote(comparable('anything'), ' ')).toBe(false);
  });

  it('holds every part of any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, quote, after) => {
        fc.pre(comparable(quote) !== '' && !/[\\"*`]/.test(before + quote + after));
        return holdsQuote(comparable(`${before} ${quote} ${after}`), quote);
      }),
    );
  });
});

describe('paragraphs', () => {
  it('lie in order within the text, never overlap, and leave out nothing but space', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('', '- item', '  - below', '1. one', '# head', '| a | b |', '  more'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        fc.pre(!/^\s*(?:```|[{[])/.test(text));
        const paragraphs = paragraphsOf(text);
        const ranges = paragraphs.every(({ start, end, text: own }) => text.slice(start, end) === own && start < end);
        const ordered = paragraphs.every(({ start }, at) => start >= (paragraphs[at - 1]?.end ?? 0));
        const squeeze = (parts: string[]) => parts.join('').replace(/\s/g, '');
        return ranges && ordered && squeeze(paragraphs.map((each) => each.text)) === squeeze([text]);
      }),
    );
  });

  it('are the strings of a JSON value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(fc.stringMatching(/^[a-z ]*[a-z]$/))), (value) => {
        fc.pre(Object.keys(value).length > 0);
        const said = paragraphsOf(JSON.stringify(value, null, 2)).map(({ text }) => text);
        expect(said).toEqual(Object.values(value).flat());
      }),
    );
  });
});
