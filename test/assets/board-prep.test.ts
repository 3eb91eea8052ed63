import { describe, expect, it } from 'vitest';
import type { Evidence, Point } from '../../shared/exercise/exercise.ts';
import { scoreText, statesPoint } from '../../shared/exercise/finding.ts';
import { paragraphsOf } from '../../shared/exercise/paragraphs.ts';
import { comparable, holdsQuote } from '../../shared/exercise/passage.ts';
import { asksFor, stems } from '../../shared/exercise/topic.ts';
import { planNamed, shippedExercise, wordsIn } from '../support/shipped-exercise.ts';

const exercise = await shippedExercise('board-prep');
const { findings, decoys, observations, materials, plans, dossier } = exercise;
const points: readonly Point[] = [...findings, ...decoys];
const evidenceOf = (point: Point): readonly Evidence[] => point.evidence;
const textOf = (id: string): string => materials.find((material) => material.id === id)?.text ?? '';

describe('the board preparation exercise', () => {
  it('has a dossier that is read in a few minutes, and seven materials of some depth behind it', () => {
    expect(wordsIn(dossier)).toBeLessThanOrEqual(900);
    expect(materials).toHaveLength(7);
    expect(materials.reduce((sum, { text }) => sum + wordsIn(text), 0)).toBeGreaterThanOrEqual(6_000);
  });

  it('plants at least ten findings, most within one draft, at least three between two, and two decoys', () => {
    expect(findings.length).toBeGreaterThanOrEqual(10);
    const between = findings.filter(({ reach }) => reach === 'between');
    expect(between.length).toBeGreaterThanOrEqual(3);
    expect(between.length).toBeLessThan(findings.length / 2);
    expect(decoys.length).toBeGreaterThanOrEqual(2);
    expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
  });

  it('quotes its materials word for word, in at most 25 words', () => {
    const passages = [...points.flatMap(evidenceOf), ...decoys.map(({ unless }) => unless), ...observations];
    const missing = passages.filter(({ material, quote }) => !holdsQuote(comparable(textOf(material)), quote));
    expect(missing).toEqual([]);
    expect(passages.filter(({ quote }) => wordsIn(quote) > 25)).toEqual([]);
  });

  it('uses each passage for one purpose, so that no point brings another along', () => {
    const quotes = [...points.flatMap(evidenceOf), ...decoys.map(({ unless }) => unless), ...observations].map(({ quote }) => quote);
    const inside = quotes.filter((quote, at) => quotes.some((other, where) => where !== at && holdsQuote(comparable(other), quote)));
    expect(inside).toEqual([]);
  });

  it('carries the evidence of a point in each of its wordings, and recognises each of them', () => {
    for (const point of points) {
      expect(new Set(point.wordings).size).toBe(3);
      for (const wording of point.wordings) {
        const plain = comparable(wording);
        expect([wording, point.evidence.filter(({ quote }) => !holdsQuote(plain, quote))]).toEqual([wording, []]);
        expect([wording, statesPoint(plain, point.cues)]).toEqual([wording, true]);
        const stated = scoreText(wording, { findings, decoys });
        expect([wording, ...stated.found, ...stated.falseAlarms]).toEqual([wording, point.id]);
      }
    }
    for (const { wordings, quote } of observations) {
      expect(wordings.filter((wording) => !holdsQuote(comparable(wording), quote))).toEqual([]);
    }
  });

  it('gives no point away: neither a material, nor the dossier, nor an observation, nor a passage alone states one', () => {
    const harmless = [
      dossier,
      ...materials.map(({ text }) => text),
      ...observations.flatMap(({ wordings }) => wordings),
      ...points.flatMap(evidenceOf).map(({ states, quote }) => `${states}: “${quote}”.`),
      ...decoys.map(({ unless }) => `${unless.states}: “${unless.quote}”.`),
      ...plans.flatMap(({ workflow, pitch, change }) => [pitch, change, ...workflow.tasks.map(({ brief }) => brief)]),
      ...exercise.cards.flatMap(({ title, brief, followUps }) => [title, brief, ...followUps]),
    ];
    const stating = harmless.flatMap((text) =>
      paragraphsOf(text).filter(({ text: paragraph }) => points.some(({ cues }) => statesPoint(comparable(paragraph), cues))),
    );
    expect(stating).toEqual([]);
  });

  it('asks for each point in at least eight phrasings, and never by a single word', () => {
    for (const { id, asks } of points) {
      expect([id, asks.object.length * asks.fault.length >= 8]).toEqual([id, true]);
      const phrasings = asks.object.flatMap((object) => asks.fault.map((fault) => `Look at the ${object} and say: ${fault}`));
      expect(phrasings.filter((brief) => !asksFor(asks, brief))).toEqual([]);
      const words = [...new Set([...asks.object, ...asks.fault].flatMap((phrase) => phrase.split(' ')))];
      expect([id, words.filter((word) => asksFor(asks, word))]).toEqual([id, []]);
      expect([id, asks.object.filter((phrase) => asksFor(asks, phrase))]).toEqual([id, []]);
    }
  });

  it('keeps each pair of facts in two different drafts of the worked plan, and every other point in one', () => {
    const { tasks } = planNamed(exercise, 'worked').workflow;
    const lanesOf = ({ material }: Evidence) => tasks.filter((task) => task.materials.includes(material)).map(({ id }) => id);
    for (const finding of findings) {
      const shared = tasks.filter(({ id }) => finding.evidence.every((piece) => lanesOf(piece).includes(id)));
      expect([finding.id, shared.length > 0]).toEqual([finding.id, finding.reach === 'within']);
    }
  });

  it('answers each suspicion in another file', () => {
    for (const { evidence, unless } of decoys) {
      expect(evidence.map(({ material }) => material)).not.toContain(unless.material);
    }
  });

  it('states the same headline figures wherever they occur', () => {
    const everything = [dossier, ...materials.map(({ text }) => text)];
    const stated = (pattern: RegExp) => [...new Set(everything.flatMap((text) => [...text.matchAll(pattern)].map(([, value]) => value)))];
    expect(stated(/(?:Revenue for Q3 was|It brought in|revenue, quarter \|) €?(6\.\d\dm)/g)).toEqual(['6.84m']);
    expect(stated(/Revenue \| 7\.10 \| (\d\.\d\d)/g)).toEqual(['6.84']);
    expect(stated(/Filled in on 6 November by J\. A\.: (\d\.\d\d)/g)).toEqual(['6.84']);
    expect(stated(/(?:[Hh]eadcount (?:on 31 October )?was|headcount \||The company has) (\d+)/g)).toEqual(['96']);
    expect(stated(/(?:lasts for|runway \||the) (\d+) months/g)).toEqual(['19']);
    expect(stated(/(?:cash \||pack is|quarter was) €(8\.\d\d)m/g)).toEqual(['8.55']);
    expect(stated(/€(25\.\d+)m/g)).toEqual(['25.6']);
    expect(stated(/(\d{3}) (?:firms use it|customers at the end)/g)).toEqual(['412']);
  });

  it('adds up: cash over burn, margin, churn, concentration, deals', () => {
    expect(Math.round(8.55 / 0.45)).toBe(19);
    expect((((6.84 - 1.84) / 6.84) * 100).toFixed(1)).toBe('73.1');
    expect(((0.69 / 24.5) * 100).toFixed(1)).toBe('2.8');
    expect((12.4 + 9.9 + 8.7).toFixed(1)).toBe('31.0');
    expect(24.5 + 1.45 + 0.34 - 0.69).toBeCloseTo(25.6, 5);
    const lost = [...textOf('win-loss').matchAll(/^\| L\d+ \|.*\| (.+?) \| (.+?) \|$/gm)];
    expect(lost).toHaveLength(11);
    expect(lost.filter(([, , reason]) => reason === 'set-up fee')).toHaveLength(6);
    expect(lost.slice(0, 5).filter(([, rival]) => rival === 'Atrio')).toHaveLength(4);
  });

  it('offers plans whose ids, files and losses exist', () => {
    expect(plans[0]?.kind).toBe('first');
    expect(plans.filter(({ kind }) => kind === 'tempting').length).toBeGreaterThanOrEqual(4);
    expect(planNamed(exercise, exercise.workedPlan).kind).toBe('good');
    const known = new Set<string>(findings.map(({ id }) => id));
    expect(exercise.lossChoices.flatMap((choice) => choice.findings).filter((id) => !known.has(id))).toEqual([]);
    for (const id of ['first-plan', 'worked']) {
      expect(planNamed(exercise, id).workflow.tasks.map((task) => task.id)).toEqual(['competitors', 'financials', 'narrative', 'synthesis']);
    }
    for (const { workflow } of plans) expect(workflow.exercise).toBe('board-prep');
  });

  it('doesn’t tell how many findings there are before they are compared', () => {
    const open = [dossier, exercise.summary, ...exercise.goodResult, ...exercise.hints, exercise.workedReason];
    const count = new Set(['twelve', '12']);
    expect(open.filter((text) => stems(text).some((word, at, all) => count.has(word) && /find|point/.test(all[at + 1] ?? '')))).toEqual([]);
  });
});
