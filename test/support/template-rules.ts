import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readExercise } from '../../electron/services/exercises.ts';
import type { Evidence, Exercise, Plan, Point } from '../../shared/exercise/exercise.ts';
import { findingsResult, scoreText, statesPoint } from '../../shared/exercise/finding.ts';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { paragraphsOf } from '../../shared/exercise/paragraphs.ts';
import { comparable, holdsQuote } from '../../shared/exercise/passage.ts';
import { asksFor } from '../../shared/exercise/topic.ts';
import type { FindingsResult } from '../../shared/run/comparison.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { runPlan } from '../electron/practice/plan-run.ts';

/** A shipped exercise by its folder's name. Throws with every fault of its files. */
export async function shippedExercise(id: string): Promise<Exercise> {
  const read = await readExercise(fileURLToPath(new URL(`../../assets/exercises/${id}`, import.meta.url)));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

/** What a plan yields: every finding that is lost with its cause and, of a handoff, the task that dropped it. */
export type Yield = { readonly lost: Record<string, string>; readonly falseAlarms: readonly string[] };

export const seeds = [1, 2, 7] as const;

export function resultOf(
  exercise: Exercise,
  workflow: Workflow,
  structure: StructureKey,
  seed: number,
): FindingsResult {
  return findingsResult(exercise, runPlan(workflow, structure, knowledgeOf([exercise]), seed).records);
}

export function yieldOf({ lost, falseAlarms }: FindingsResult): Yield {
  const cause = ({ cause, task }: FindingsResult['lost'][number]) =>
    cause === 'not-passed-on' ? `${cause} ${task ?? ''}` : cause;
  return { lost: Object.fromEntries(lost.map((each) => [each.id, cause(each)])), falseAlarms };
}

export function planOf(exercise: Exercise, id: string): Plan {
  const plan = exercise.plans.find((each) => each.id === id);
  if (!plan) throw new Error(`No plan ${id}`);
  return plan;
}

/** The plan with another brief for one of its tasks. */
export function rebriefed(workflow: Workflow, task: string, brief: string): Workflow {
  return { ...workflow, tasks: workflow.tasks.map((each) => (each.id === task ? { ...each, brief } : each)) };
}

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The rules that every small exercise keeps, as tests. */
export function keepsTheRules(exercise: Exercise): void {
  const { findings, decoys, observations, materials, plans, dossier } = exercise;
  const points: readonly Point[] = [...findings, ...decoys];
  const evidence: readonly Evidence[] = points.flatMap((point) => point.evidence);
  const refutations = decoys.map(({ unless }) => unless);
  const passages = [...evidence, ...refutations, ...observations];

  it('has a dossier of at most 900 words and materials of 200 to 450 words', () => {
    expect(wordsIn(dossier)).toBeLessThanOrEqual(900);
    const sizes = materials.map(({ id, text }) => ({ id, words: wordsIn(text) }));
    expect(sizes.filter(({ words }) => words < 200 || words > 450)).toEqual([]);
  });

  it('quotes its materials word for word and once, in at most 25 words', () => {
    const times = passages.map(({ material, quote }) => {
      const text = comparable(materials.find(({ id }) => id === material)?.text ?? '');
      return { quote, times: text.split(comparable(quote)).length - 1 };
    });
    expect(times.filter((each) => each.times !== 1)).toEqual([]);
    expect(passages.filter(({ quote }) => wordsIn(quote) > 25)).toEqual([]);
  });

  it('uses each passage for one purpose', () => {
    const quotes = passages.map(({ quote }) => quote);
    const isInside = (quote: string, at: number) =>
      quotes.some((other, where) => where !== at && holdsQuote(comparable(other), quote));
    expect(quotes.filter(isInside)).toEqual([]);
  });

  it('carries the evidence of a point in each of its wordings, and recognises it there and nothing else', () => {
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

  it('gives no point away before it is found', () => {
    const open = [
      dossier,
      exercise.summary,
      ...exercise.goodResult,
      ...exercise.hints,
      ...materials.map(({ text }) => text),
      ...observations.flatMap(({ wordings }) => wordings),
      ...[...evidence, ...refutations].map(({ states, quote }) => `${states}: “${quote}”.`),
      ...plans.flatMap(({ workflow, pitch, change }) => [pitch, change, ...workflow.tasks.map(({ brief }) => brief)]),
    ];
    const stating = open.flatMap((text) =>
      paragraphsOf(text).filter((each) => points.some(({ cues }) => statesPoint(comparable(each.text), cues))),
    );
    expect(stating).toEqual([]);
  });

  it('asks for each point in at least eight phrasings, and never by a single word', () => {
    for (const { id, asks } of points) {
      const phrasings = asks.object.flatMap((object) => asks.fault.map((fault) => `Of the ${object} say: ${fault}`));
      expect([id, phrasings.length >= 8, phrasings.filter((brief) => !asksFor(asks, brief))]).toEqual([id, true, []]);
      const words = [...asks.object, ...asks.fault].flatMap((phrase) => phrase.split(' '));
      expect([id, words.filter((word) => asksFor(asks, word))]).toEqual([id, []]);
    }
  });

  it('answers each suspicion in a file that doesn’t raise it', () => {
    const unanswered = decoys.filter((decoy) =>
      decoy.evidence.some(({ material }) => material === decoy.unless.material),
    );
    expect(unanswered.map(({ id }) => id)).toEqual([]);
  });

  it('offers a first plan, a tempting one and the worked one, and names every finding as a possible loss', () => {
    expect(plans[0]?.kind).toBe('first');
    expect(plans.some(({ kind }) => kind === 'tempting')).toBe(true);
    expect(planOf(exercise, exercise.workedPlan).kind).toBe('good');
    const named = exercise.lossChoices.flatMap((choice) => choice.findings);
    expect(named.toSorted()).toEqual(findings.map(({ id }) => id).toSorted());
    for (const { workflow } of plans) expect(workflow.exercise).toBe(exercise.id);
  });

  it('takes less than five minutes as one thread at pace 1', () => {
    for (const { id, workflow } of plans) {
      const { inputTokens, outputTokens } = runPlan(workflow, 'thread', knowledgeOf([exercise]), 1);
      const seconds = inputTokens.reduce((sum, input, at) => sum + 3 + input / 1_000 + (outputTokens[at] ?? 0) / 12, 0);
      // The slowest jitter there is.
      expect([id, seconds * 1.1 < 300]).toEqual([id, true]);
    }
  });
}
