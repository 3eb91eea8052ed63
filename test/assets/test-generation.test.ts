import { describe, expect, it } from 'vitest';
import type { Evidence, Point } from '../../shared/exercise/exercise.ts';
import { scoreText, statesPoint } from '../../shared/exercise/finding.ts';
import { paragraphsOf } from '../../shared/exercise/paragraphs.ts';
import { comparable, holdsQuote } from '../../shared/exercise/passage.ts';
import { asksFor, stems } from '../../shared/exercise/topic.ts';
import { planNamed, shippedExercise, wordsIn } from '../support/shipped-exercise.ts';

const exercise = await shippedExercise('test-generation');
const { findings, decoys, observations, materials, plans, dossier } = exercise;
const points: readonly Point[] = [...findings, ...decoys];
const evidenceOf = (point: Point): readonly Evidence[] => point.evidence;
const passages = [...points.flatMap(evidenceOf), ...decoys.map(({ unless }) => unless), ...observations];
const textOf = (id: string): string => materials.find((material) => material.id === id)?.text ?? '';
const endpoints = materials.map(({ id }) => id).filter((id) => id !== 'testing-standard' && id !== 'risk-notes');

describe('the test generation exercise', () => {
  it('has a dossier that is read in a few minutes, and six specifications of one size with a standard behind it', () => {
    expect(wordsIn(dossier)).toBeLessThanOrEqual(900);
    expect(endpoints).toHaveLength(6);
    const sizes = endpoints.map((id) => wordsIn(textOf(id)));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(3_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1.15 * Math.min(...sizes));
    expect(wordsIn(textOf('testing-standard'))).toBeGreaterThan(500);
  });

  it('requires at least thirty cases, five kinds for each endpoint and four that need two, and has two decoys', () => {
    const kinds = ['limits', 'permissions', 'errors', 'states', 'repeats'];
    for (const endpoint of endpoints) {
      const own = findings.filter(({ reach, evidence }) => reach === 'within' && evidence[0]?.material === endpoint);
      expect([endpoint, kinds.filter((kind) => !own.some(({ concern }) => concern === kind))]).toEqual([endpoint, []]);
    }
    expect(findings.filter(({ concern }) => kinds.includes(concern))).toHaveLength(30);
    expect(findings.filter(({ reach }) => reach === 'between').map(({ id }) => id)).toEqual([
      'cancel-then-refund',
      'key-after-cancel',
      'role-between',
      'declined-and-hidden',
    ]);
    expect(findings.filter(({ concern }) => concern === 'standard')).toHaveLength(1);
    expect(decoys.map(({ id }) => id)).toEqual(['provider-words', 'fee-or-fifth']);
    expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
  });

  it('quotes its materials word for word, once, in at most 25 words', () => {
    const occurrences = ({ material, quote }: { material: string; quote: string }) =>
      comparable(textOf(material)).split(comparable(quote)).length - 1;
    expect(passages.filter((passage) => occurrences(passage) !== 1)).toEqual([]);
    expect(passages.filter(({ quote }) => wordsIn(quote) > 25)).toEqual([]);
    const missing = passages.filter(({ material, place }) => !new RegExp(`^## ${place}$`, 'm').test(textOf(material)));
    expect(missing).toEqual([]);
  });

  it('uses each passage for one purpose, so that no point brings another along', () => {
    const quotes = passages.map(({ quote }) => comparable(quote));
    const inside = quotes.filter((quote, at) => quotes.some((other, where) => where !== at && other.includes(quote)));
    expect(inside).toEqual([]);
  });

  it('carries the evidence of a point in each of its wordings, and recognises each of them', () => {
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

  it('gives no point away: neither a material, nor the dossier, nor a brief, nor a passage alone states one', () => {
    const harmless = [
      dossier,
      ...materials.map(({ text }) => text),
      ...observations.flatMap(({ wordings }) => wordings),
      ...points.flatMap(evidenceOf).map(({ states, quote }) => `${states}: “${quote}”.`),
      ...decoys.map(({ unless }) => `${unless.states}: “${unless.quote}”.`),
      ...plans.flatMap(({ workflow, pitch, change }) => [
        pitch,
        change,
        ...workflow.tasks.flatMap(({ brief, followUps }) => [brief, ...followUps]),
      ]),
      ...exercise.cards.flatMap(({ title, brief, followUps }) => [title, brief, ...followUps]),
    ];
    const stating = harmless.flatMap((text) =>
      paragraphsOf(text)
        .filter(({ text: paragraph }) => points.some(({ cues }) => statesPoint(comparable(paragraph), cues)))
        .map(({ text: paragraph }) => [points.find(({ cues }) => statesPoint(comparable(paragraph), cues))?.id, paragraph]),
    );
    expect(stating).toEqual([]);
  });

  it('asks for each point in at least eight phrasings, and never by a single word', () => {
    for (const { id, asks } of points) {
      expect([id, asks.object.length * asks.fault.length >= 8]).toEqual([id, true]);
      const phrasings = asks.object.flatMap((object) =>
        asks.fault.map((fault) => `Look at ${object} and say: ${fault}`),
      );
      expect(phrasings.filter((brief) => !asksFor(asks, brief))).toEqual([]);
      const words = [...new Set([...asks.object, ...asks.fault].flatMap((phrase) => phrase.split(' ')))];
      expect([id, words.filter((word) => asksFor(asks, word))]).toEqual([id, []]);
      expect([id, asks.object.filter((phrase) => asksFor(asks, phrase))]).toEqual([id, []]);
    }
  });

  it('asks a suite for no more kinds of cases in a turn than a brief has room for', () => {
    for (const plan of ['worked', 'pm-worked', 'by-kind', 'tiny-tasks']) {
      for (const { id, brief, followUps } of planNamed(exercise, plan).workflow.tasks) {
        for (const turn of [brief, ...followUps]) {
          const concerns = new Set(points.filter(({ asks }) => asksFor(asks, turn)).map(({ concern }) => concern));
          expect([plan, id, turn, concerns.size <= 5]).toEqual([plan, id, turn, true]);
        }
      }
    }
  });

  it('keeps each pair of facts in two suites of the worked plan', () => {
    const { tasks } = planNamed(exercise, 'worked').workflow;
    for (const { id, evidence } of findings.filter(({ reach }) => reach === 'between')) {
      const seeing = tasks.filter((task) => evidence.every(({ material }) => task.materials.includes(material)));
      expect([id, seeing.map((task) => task.id)]).toEqual([id, []]);
    }
  });

  it('answers each suspicion in a text that no suite is given', () => {
    expect(decoys.map(({ unless }) => unless.material)).toEqual(['risk-notes', 'risk-notes']);
    const suites = planNamed(exercise, 'worked').workflow.tasks.filter(({ id }) => id.startsWith('suite-'));
    expect(suites).toHaveLength(6);
    expect(suites.filter(({ materials: given }) => given.map(String).includes('risk-notes'))).toEqual([]);
    expect(suites.map(({ followUps }) => followUps.length)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it('states the same figures wherever they occur', () => {
    const everything = [dossier, ...materials.map(({ text }) => text)].join('\n');
    const stated = (pattern: RegExp) => [...new Set([...everything.matchAll(pattern)].map(([, value]) => value))];
    expect(stated(/(\w+) minutes(?:, counted| before the start)/g)).toEqual(['fifteen', 'sixty']);
    expect(stated(/(\w+) incidents/g)).toEqual(expect.arrayContaining(['fourteen']));
    expect(stated(/(\d+)% of the price/g)).toEqual(['20']);
    expect(stated(/kept: ([\d.]+ of [\d.]+) euros/g)).toEqual(['6.00 of 30.00']);
    expect(stated(/severity (\d)/g)?.sort()).toEqual(['1', '2', '3', '4']);
    expect(6 / 30).toBeCloseTo(0.2, 5);
  });

  it('offers plans whose ids, files and losses exist', () => {
    expect(plans[0]?.kind).toBe('first');
    expect(plans.map(({ id }) => id)).toEqual([
      'first-plan',
      'by-kind',
      'needless-chain',
      'no-risk-phase',
      'no-coverage-review',
      'tiny-tasks',
      'vague-brief',
      'worked',
      'pm-first-plan',
      'pm-worked',
    ]);
    expect(planNamed(exercise, exercise.workedPlan).kind).toBe('good');
    const known = new Set<string>(findings.map(({ id }) => id));
    expect(exercise.lossChoices.flatMap((choice) => choice.findings).filter((id) => !known.has(id))).toEqual([]);
    expect(exercise.lossChoices.flatMap((choice) => choice.findings).toSorted()).toEqual([...known].toSorted());
    for (const { workflow } of plans) expect(workflow.exercise).toBe('test-generation');
    const tiny = planNamed(exercise, 'tiny-tasks').workflow.tasks.filter(({ merge }) => merge !== true);
    expect(tiny).toHaveLength(20);
  });

  it('doesn’t tell how many findings there are before they are compared', () => {
    const open = [dossier, exercise.summary, ...exercise.goodResult, ...exercise.hints, exercise.workedReason];
    const count = new Set(['38', 'thirty', '30']);
    expect(
      open.filter((text) => stems(text).some((word, at, all) => count.has(word) && /find|point|case/.test(all[at + 1] ?? ''))),
    ).toEqual([]);
  });
});
