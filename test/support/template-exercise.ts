import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readExercise } from '../../electron/services/exercises.ts';
import type { Evidence, Exercise, Point } from '../../shared/exercise/exercise.ts';
import { findingsResult, scoreText, statesPoint } from '../../shared/exercise/finding.ts';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { paragraphsOf } from '../../shared/exercise/paragraphs.ts';
import { comparable, holdsQuote } from '../../shared/exercise/passage.ts';
import { asksFor } from '../../shared/exercise/topic.ts';
import type { FindingsResult } from '../../shared/run/comparison.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { runPlan } from '../electron/practice/plan-run.ts';
import { planNamed } from './board-exercise.ts';

const exercises = fileURLToPath(new URL('../../assets/exercises/', import.meta.url));
const seeds = [1, 2, 7] as const;
const structures = { thread: ['thread'], apart: ['all-at-once', 'phased'] } as const;

/** Plan, context rule, what is lost and why, which suspicions stay at the end. Everything else is found. */
export type YieldRow = readonly [
  plan: string,
  rule: keyof typeof structures,
  lost: Readonly<Record<string, string>>,
  falseAlarms: readonly string[],
];

/** An exercise as it ships. Throws with every fault of its files. */
export async function shippedExercise(id: string): Promise<Exercise> {
  const read = await readExercise(exercises + id);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

/** The same cause for several findings. */
export function all(ids: readonly string[], cause: string): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, cause]));
}

function causesOf({ lost }: FindingsResult): Record<string, string> {
  return Object.fromEntries(
    lost.map(({ id, cause, task }) => [id, cause === 'not-passed-on' ? `${cause} ${task ?? ''}` : cause]),
  );
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** What holds of the texts of every team template. */
export function describeTexts(exercise: Exercise): void {
  const { findings, decoys, observations, materials, plans, dossier } = exercise;
  const points: readonly Point[] = [...findings, ...decoys];
  const evidenceOf = (point: Point): readonly Evidence[] => point.evidence;
  const textOf = (id: string): string => comparable(materials.find((material) => material.id === id)?.text ?? '');
  const passages = [...points.flatMap(evidenceOf), ...decoys.map(({ unless }) => unless), ...observations];

  describe('its texts', () => {
    it('are short: a dossier of at most 900 words, and four to six materials of 200 to 400', () => {
      expect(wordsOf(dossier)).toBeLessThanOrEqual(900);
      expect(materials.length >= 4 && materials.length <= 6).toBe(true);
      const sizes = materials.map(({ id, text }) => ({ id, words: wordsOf(text) }));
      expect(sizes.filter(({ words }) => words < 200 || words > 400)).toEqual([]);
    });

    it('plant five to eight findings and one or two decoys', () => {
      expect(findings.length >= 5 && findings.length <= 8).toBe(true);
      expect(decoys.length >= 1 && decoys.length <= 2).toBe(true);
      for (const { evidence, unless } of decoys) {
        expect(evidence.map(({ material }) => material)).not.toContain(unless.material);
      }
    });

    it('are quoted word for word, once, in at most 25 words, and each passage for one purpose', () => {
      const occurrences = passages.map(({ material, quote }) => [
        quote,
        textOf(material).split(comparable(quote)).length - 1,
      ]);
      expect(occurrences.filter(([, count]) => count !== 1)).toEqual([]);
      expect(passages.filter(({ quote }) => wordsOf(quote) > 25)).toEqual([]);
      const plain = passages.map(({ quote }) => comparable(quote));
      expect(plain.filter((quote, at) => plain.some((other, where) => where !== at && other.includes(quote)))).toEqual(
        [],
      );
    });

    it('carry the evidence of a point in each of its wordings, and each wording states that point alone', () => {
      for (const point of points) {
        expect(new Set(point.wordings).size).toBe(3);
        for (const wording of point.wordings) {
          const missing = point.evidence.filter(({ quote }) => !holdsQuote(comparable(wording), quote));
          expect([wording, missing]).toEqual([wording, []]);
          const stated = scoreText(wording, { findings, decoys });
          expect([wording, ...stated.found, ...stated.falseAlarms]).toEqual([wording, point.id]);
        }
      }
      for (const { wordings, quote } of observations) {
        expect(wordings.filter((wording) => !holdsQuote(comparable(wording), quote))).toEqual([]);
      }
    });

    it('give no point away', () => {
      const harmless = [
        dossier,
        ...materials.map(({ text }) => text),
        ...exercise.goodResult,
        ...observations.flatMap(({ wordings }) => wordings),
        ...points.flatMap(evidenceOf).map(({ states, quote }) => `${states}: “${quote}”.`),
        ...decoys.map(({ unless }) => `${unless.states}: “${unless.quote}”.`),
        ...plans.flatMap(({ workflow, pitch, change }) => [pitch, change, ...workflow.tasks.map(({ brief }) => brief)]),
      ];
      const stating = harmless.flatMap((text) =>
        paragraphsOf(text).flatMap(({ text: paragraph }) =>
          points.filter(({ cues }) => statesPoint(comparable(paragraph), cues)).map(({ id }) => [id, paragraph]),
        ),
      );
      expect(stating).toEqual([]);
    });

    it('ask for each point in at least eight phrasings, and never by a single word', () => {
      for (const { id, asks } of points) {
        expect([id, asks.object.length * asks.fault.length >= 8]).toEqual([id, true]);
        const phrasings = asks.object.flatMap((object) =>
          asks.fault.map((fault) => `Look at the ${object} and say: ${fault}`),
        );
        expect(phrasings.filter((brief) => !asksFor(asks, brief))).toEqual([]);
        const alone = [...new Set([...asks.object, ...asks.fault].flatMap((phrase) => phrase.split(' ')))];
        expect([id, [...alone, ...asks.object].filter((words) => asksFor(asks, words))]).toEqual([id, []]);
      }
    });

    it('name plans, materials and findings that exist', () => {
      const known = new Set<string>(findings.map(({ id }) => id));
      expect(exercise.lossChoices.flatMap((choice) => choice.findings).filter((id) => !known.has(id))).toEqual([]);
      expect(plans[0]?.kind).toBe('first');
      expect(planNamed(exercise, exercise.workedPlan).kind).toBe('good');
      const held = new Set<string>(materials.map(({ id }) => id));
      for (const { id, workflow } of plans) {
        expect([workflow.exercise, workflow.plan]).toEqual([exercise.id, id]);
        expect(workflow.materials).toEqual(materials);
        expect(workflow.tasks.flatMap((task) => task.materials).filter((each) => !held.has(each))).toEqual([]);
      }
    });
  });
}

/** What each plan yields, and in what length. */
export function describeYields(exercise: Exercise, table: readonly YieldRow[]): void {
  const knowledge = knowledgeOf([exercise]);
  const every = exercise.findings.map(({ id }) => id);
  const isLong = (text: string) => text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;

  describe('its plans', () => {
    it.each(table)('%s, %s: %s', (name, rule, lost, falseAlarms) => {
      const { workflow } = planNamed(exercise, name);
      for (const structure of structures[rule]) {
        for (const seed of seeds) {
          const { records } = runPlan(workflow, structure, knowledge, seed);
          const result = findingsResult(exercise, records);
          expect(causesOf(result)).toEqual(lost);
          expect(result.ids).toEqual(every.filter((id) => !(id in lost)));
          expect(result.falseAlarms).toEqual(falseAlarms);
          const lengths = records.map(({ task, output, needs }) => ({ task, words: isLong(output), needs }));
          expect(lengths.filter(({ words, needs }) => words < 110 || words > (needs.length > 0 ? 400 : 260))).toEqual(
            [],
          );
        }
      }
    });

    it('are all in the table, under both context rules', () => {
      const rows = table.map(([plan, rule]) => `${plan} ${rule}`).toSorted();
      expect(rows).toEqual(exercise.plans.flatMap(({ id }) => [`${id} apart`, `${id} thread`]).toSorted());
    });

    it('find with a vague brief at most half of what the good one finds', () => {
      for (const structure of ['thread', 'all-at-once'] as const) {
        for (const seed of seeds) {
          const found = (plan: string) =>
            findingsResult(exercise, runPlan(planNamed(exercise, plan).workflow, structure, knowledge, seed).records)
              .found;
          expect(found('vague-brief')).toBeLessThanOrEqual(found(exercise.workedPlan) / 2);
        }
      }
    });

    it('take less than five minutes as one thread at pace 1', () => {
      for (const { id, workflow } of exercise.plans) {
        const { inputTokens, outputTokens } = runPlan(workflow, 'thread', knowledge, 1);
        const seconds = inputTokens.reduce(
          (sum, input, at) => sum + 3 + input / 1_000 + (outputTokens[at] ?? 0) / 12,
          0,
        );
        expect([id, seconds * 1.1 < 300]).toEqual([id, true]);
      }
    });
  });
}

/** Eight other ways to write one brief of the worked plan: its task states the same points, and the plan finds the same. */
export function describeParaphrases(exercise: Exercise, task: string, paraphrases: readonly string[]): void {
  const knowledge = knowledgeOf([exercise]);
  const { workflow } = planNamed(exercise, exercise.workedPlan);
  const resultOf = (plan: Workflow) => {
    const { records } = runPlan(plan, 'all-at-once', knowledge, 2);
    const output = records.find((record) => record.task === task)?.output ?? '';
    const { found, falseAlarms } = scoreText(output, exercise);
    const whole = findingsResult(exercise, records);
    return { found: found.toSorted(), falseAlarms, ids: whole.ids, alarms: whole.falseAlarms };
  };
  const shipped = resultOf(workflow);

  describe(`the brief of ${task}`, () => {
    it('has eight paraphrases, all different', () => expect(new Set(paraphrases).size).toBe(8));

    it.each(paraphrases)('finds the same as “%s”', (brief) => {
      const tasks = workflow.tasks.map((each) => (each.id === task ? { ...each, brief } : each));
      expect(resultOf({ ...workflow, tasks })).toEqual(shipped);
    });
  });
}
