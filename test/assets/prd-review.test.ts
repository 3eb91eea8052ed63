import { describe, expect, it } from 'vitest';
import type { Evidence, Point } from '../../shared/exercise/exercise.ts';
import { scoreText, statesPoint } from '../../shared/exercise/finding.ts';
import { paragraphsOf } from '../../shared/exercise/paragraphs.ts';
import { comparable, holdsQuote } from '../../shared/exercise/passage.ts';
import { asksFor, stems } from '../../shared/exercise/topic.ts';
import { planNamed, shippedExercise, wordsIn } from '../support/shipped-exercise.ts';

const exercise = await shippedExercise('prd-review');
const { findings, decoys, observations, materials, plans, dossier } = exercise;
const points: readonly Point[] = [...findings, ...decoys];
const between = findings.filter(({ reach }) => reach === 'between');
const sections = materials.map(({ id }) => id);
const textOf = (id: string): string => materials.find((material) => material.id === id)?.text ?? '';
const passages = [
  ...points.flatMap(({ evidence }) => evidence),
  ...decoys.map(({ unless }) => unless),
  ...observations,
];

describe('the requirements review exercise', () => {
  it('has a dossier of at most 900 words and one document of ten sections behind it', () => {
    expect(wordsIn(dossier)).toBeLessThanOrEqual(900);
    expect(materials).toHaveLength(10);
    expect(materials.reduce((sum, { text }) => sum + wordsIn(text), 0)).toBeGreaterThanOrEqual(3_500);
  });

  it('plants twelve findings, five of them between sections that are at least four apart, and two decoys', () => {
    expect(findings).toHaveLength(12);
    expect(between).toHaveLength(5);
    for (const { id, evidence } of between) {
      const places = evidence.map(({ material }) => sections.indexOf(material));
      expect([id, evidence.length, Math.max(...places) - Math.min(...places) >= 4]).toEqual([id, 2, true]);
    }
    for (const { id, evidence, reach } of findings) {
      expect([id, new Set(evidence.map(({ material }) => material)).size]).toEqual([id, reach === 'within' ? 1 : 2]);
    }
    expect(decoys).toHaveLength(2);
    expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
  });

  it('quotes its sections word for word, once, in at most 25 words', () => {
    for (const { material, quote } of passages) {
      const held = sections.filter((id) => holdsQuote(comparable(textOf(id)), quote));
      expect([quote, held]).toEqual([quote, [material]]);
      expect(comparable(textOf(material)).split(comparable(quote))).toHaveLength(2);
      expect(wordsIn(quote)).toBeLessThanOrEqual(25);
    }
  });

  it('places each quote under a heading that its section has', () => {
    const missing = passages.filter(({ material, place }) => !textOf(material).includes(`## ${place}\n`));
    expect(missing.map(({ quote }) => quote)).toEqual([]);
  });

  it('uses each passage for one purpose, so that no point brings another along', () => {
    const quotes = passages.map(({ quote }) => quote);
    const inside = quotes.filter((quote, at) =>
      quotes.some((other, where) => where !== at && holdsQuote(comparable(other), quote)),
    );
    expect(inside).toEqual([]);
  });

  it('carries the evidence of a point in each of its wordings, and recognises each of them as that point alone', () => {
    for (const point of points) {
      expect(new Set(point.wordings).size).toBe(3);
      for (const wording of point.wordings) {
        const plain = comparable(wording);
        expect([wording, point.evidence.filter(({ quote }) => !holdsQuote(plain, quote))]).toEqual([wording, []]);
        const stated = scoreText(wording, { findings, decoys });
        expect([wording, ...stated.found, ...stated.falseAlarms]).toEqual([wording, point.id]);
      }
    }
    for (const { wordings, quote } of observations) {
      expect(wordings.filter((wording) => !holdsQuote(comparable(wording), quote))).toEqual([]);
    }
  });

  it('gives no point away: neither a section, nor the dossier, nor a brief, nor a passage alone states one', () => {
    const stated = (piece: Evidence) => `${piece.states}: “${piece.quote}”. What it would be held against is not here.`;
    const harmless = [
      dossier,
      ...exercise.hints,
      ...materials.map(({ text }) => text),
      ...observations.flatMap(({ wordings }) => wordings),
      ...points.flatMap(({ evidence }) => evidence.map(stated)),
      ...decoys.map(({ unless }) => stated(unless)),
      ...plans.flatMap(({ workflow, pitch, change }) => [
        pitch,
        change,
        ...workflow.tasks.flatMap(({ brief, followUps }) => [brief, ...followUps]),
      ]),
      ...exercise.cards.flatMap(({ title, brief, followUps }) => [title, brief, ...followUps]),
    ];
    const stating = harmless.flatMap((text) =>
      paragraphsOf(text).filter(({ text: paragraph }) =>
        points.some(({ cues }) => statesPoint(comparable(paragraph), cues)),
      ),
    );
    expect(stating.map(({ text }) => text)).toEqual([]);
  });

  it('asks for each point in at least eight phrasings, and never by a single word', () => {
    for (const { id, asks } of points) {
      expect([id, asks.object.length * asks.fault.length >= 8]).toEqual([id, true]);
      const phrasings = asks.object.flatMap((object) =>
        asks.fault.map((fault) => `Look at the ${object} and say: ${fault}`),
      );
      expect(phrasings.filter((brief) => !asksFor(asks, brief))).toEqual([]);
      const words = [...new Set([...asks.object, ...asks.fault].flatMap((phrase) => phrase.split(' ')))];
      expect([id, words.filter((word) => asksFor(asks, word))]).toEqual([id, []]);
      expect([id, asks.object.filter((phrase) => asksFor(asks, phrase))]).toEqual([id, []]);
    }
  });

  it('answers each suspicion in another section, which comes earlier', () => {
    for (const { evidence, unless } of decoys) {
      for (const { material } of evidence) {
        expect(sections.indexOf(unless.material)).toBeLessThan(sections.indexOf(material));
      }
    }
  });

  it('states the same figures wherever they occur', () => {
    const everything = [dossier, ...materials.map(({ text }) => text)];
    const stated = (pattern: RegExp) => [
      ...new Set(everything.flatMap((text) => [...text.matchAll(pattern)].map(([, value]) => value))),
    ];
    expect(stated(/(\d\d,\d{3})(?: calls a year| times a year| are booked)/g)).toEqual(['41,000']);
    expect(stated(/call-out fee of (€\d+)/g)).toEqual(['€39']);
    expect(stated(/(\w+) seats\b/g)).toContain('fourteen');
    expect(stated(/(\d+) online bookings a week/g)).toEqual(['470']);
  });

  it('adds up: calls, saving, visits, bookings a week, groups of the trial', () => {
    expect(Math.round(41_000 * 7.4)).toBe(303_400);
    expect(Math.round(41_000 * 0.6 * 7.4)).toBe(182_040);
    expect(29_000 + 41_000).toBe(70_000);
    expect(Math.abs((41_000 * 0.6) / 52 - 470)).toBeLessThan(5);
    expect(2 * 470).toBeLessThan(2 * 1_500);
  });

  it('offers six plans whose ids, files and losses exist', () => {
    expect(plans.map(({ kind }) => kind)).toEqual(['first', 'tempting', 'tempting', 'good', 'good', 'good']);
    expect(planNamed(exercise, exercise.workedPlan).kind).toBe('good');
    const explained = exercise.lossChoices.flatMap((choice) => choice.findings);
    expect([...explained].sort()).toEqual(findings.map(({ id }) => id).sort());
    for (const { workflow } of plans) expect(workflow.exercise).toBe('prd-review');
  });

  it('doesn’t tell how many findings there are before they are compared', () => {
    const open = [dossier, exercise.summary, ...exercise.goodResult, ...exercise.hints, exercise.workedReason];
    const count = new Set(['twelve', '12']);
    const telling = open.filter((text) =>
      stems(text).some((word, at, all) => count.has(word) && /find|point|entr/.test(all[at + 1] ?? '')),
    );
    expect(telling).toEqual([]);
  });
});
