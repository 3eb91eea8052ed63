import { describe, expect, it } from 'vitest';
import type { Evidence, Exercise, Point } from '../../shared/exercise/exercise.ts';
import { scoreText, statesPoint } from '../../shared/exercise/finding.ts';
import { paragraphsOf } from '../../shared/exercise/paragraphs.ts';
import { comparable, holdsQuote } from '../../shared/exercise/passage.ts';
import { asksFor } from '../../shared/exercise/topic.ts';
import { planNamed, wordsIn } from './shipped-exercise.ts';

/** The rules that the texts of every team template keep, as tests. */
export function describeRules(exercise: Exercise): void {
  const { findings, decoys, observations, materials, plans, dossier } = exercise;
  const points: readonly Point[] = [...findings, ...decoys];
  const evidence: readonly Evidence[] = points.flatMap((point) => point.evidence);
  const refutations = decoys.map(({ unless }) => unless);
  const passages = [...evidence, ...refutations, ...observations];
  const textOf = (id: string): string => comparable(materials.find((material) => material.id === id)?.text ?? '');

  describe('its texts', () => {
    it('are short: a dossier of at most 900 words, and four to six materials of 200 to 400', () => {
      expect(wordsIn(dossier)).toBeLessThanOrEqual(900);
      expect(materials.length >= 4 && materials.length <= 6).toBe(true);
      const sizes = materials.map(({ id, text }) => ({ id, words: wordsIn(text) }));
      expect(sizes.filter(({ words }) => words < 200 || words > 400)).toEqual([]);
    });

    it('plant five to eight findings and one or two decoys', () => {
      expect(findings.length >= 5 && findings.length <= 8).toBe(true);
      expect(decoys.length >= 1 && decoys.length <= 2).toBe(true);
    });

    it('are quoted word for word and once, in at most 25 words', () => {
      const times = passages.map(({ material, quote }) => ({
        quote,
        times: textOf(material).split(comparable(quote)).length - 1,
      }));
      expect(times.filter((each) => each.times !== 1)).toEqual([]);
      expect(passages.filter(({ quote }) => wordsIn(quote) > 25)).toEqual([]);
    });

    it('use each passage for one purpose', () => {
      const quotes = passages.map(({ quote }) => quote);
      const isInside = (quote: string, at: number) =>
        quotes.some((other, where) => where !== at && holdsQuote(comparable(other), quote));
      expect(quotes.filter(isInside)).toEqual([]);
    });

    it('carry the evidence of a point in each of its wordings, and each wording states that point alone', () => {
      for (const point of points) {
        expect(new Set(point.wordings).size).toBe(3);
        for (const wording of point.wordings) {
          const missing = point.evidence.filter(({ quote }) => !holdsQuote(comparable(wording), quote));
          expect([wording, missing]).toEqual([wording, []]);
          const { found, falseAlarms } = scoreText(wording, exercise);
          expect([wording, ...found, ...falseAlarms]).toEqual([wording, point.id]);
        }
      }
      const loose = observations.filter(({ wordings, quote }) =>
        wordings.some((wording) => !holdsQuote(comparable(wording), quote)),
      );
      expect(loose).toEqual([]);
    });

    it('give no point away before it is found', () => {
      const open = [
        dossier,
        exercise.summary,
        ...exercise.goodResult,
        ...exercise.hints,
        ...materials.map(({ text }) => text),
        ...observations.flatMap(({ wordings }) => wordings),
        ...[...evidence, ...refutations].map(({ states, quote }) => `${states}: “${quote}”.`),
        ...plans.flatMap(({ workflow, pitch, change }) => [
          ...[pitch, change],
          ...workflow.tasks.flatMap(({ brief, followUps }) => [brief, ...followUps]),
        ]),
        ...exercise.cards.flatMap(({ title, brief, followUps }) => [title, brief, ...followUps]),
      ];
      const stating = open.flatMap((text) =>
        paragraphsOf(text).flatMap(({ text: paragraph }) =>
          points.filter(({ cues }) => statesPoint(comparable(paragraph), cues)).map(({ id }) => [id, paragraph]),
        ),
      );
      expect(stating).toEqual([]);
    });

    it('ask for each point in at least eight phrasings, and never by a single word', () => {
      for (const { id, asks } of points) {
        const phrasings = asks.object.flatMap((object) =>
          asks.fault.flatMap((fault) => [`Look at the ${object} and say: ${fault}`, `Of the ${object} say: ${fault}`]),
        );
        const unasked = phrasings.filter((brief) => !asksFor(asks, brief));
        expect([id, asks.object.length * asks.fault.length >= 8, unasked]).toEqual([id, true, []]);
        const alone = [...asks.object, ...asks.fault].flatMap((phrase) => phrase.split(' '));
        expect([id, [...alone, ...asks.object].filter((words) => asksFor(asks, words))]).toEqual([id, []]);
      }
    });

    it('answer each suspicion in a file that doesn’t raise it', () => {
      const unanswered = decoys.filter((decoy) =>
        decoy.evidence.some(({ material }) => material === decoy.unless.material),
      );
      expect(unanswered.map(({ id }) => id)).toEqual([]);
    });

    it('offer a first plan, a tempting one and the worked one, over materials that exist', () => {
      expect(plans[0]?.kind).toBe('first');
      expect(plans.some(({ kind }) => kind === 'tempting')).toBe(true);
      expect(planNamed(exercise, exercise.workedPlan).kind).toBe('good');
      const held = new Set<string>(materials.map(({ id }) => id));
      for (const { id, workflow } of plans) {
        expect([workflow.exercise, workflow.plan]).toEqual([exercise.id, id]);
        expect(workflow.materials).toEqual(materials);
        expect(workflow.tasks.flatMap((task) => task.materials).filter((each) => !held.has(each))).toEqual([]);
      }
    });

    it('name every finding as a possible loss, once', () => {
      const named = exercise.lossChoices.flatMap((choice) => choice.findings);
      expect(named.toSorted()).toEqual(findings.map(({ id }) => id).toSorted());
    });
  });
}
