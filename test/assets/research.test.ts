import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { runPlan } from '../electron/practice/plan-run.ts';
import { describeRules } from '../support/exercise-rules.ts';
import { all, describeParaphrases, describeYields, keepsToLength } from '../support/exercise-yields.ts';
import { planNamed, shippedExercise } from '../support/shipped-exercise.ts';

const exercise = await shippedExercise('research');
const between = ['same-survey', 'old-figures', 'two-meanings', 'weight-clash'];
const unasked = all([...between, 'own-praise'], 'not-asked');

describe('the research exercise', () => {
  describeRules(exercise);
  keepsToLength(exercise);

  describeYields(exercise, [
    ['first-plan', 'thread', {}, []],
    ['first-plan', 'apart', all(between, 'not-passed-on mendwatch'), ['winter-only', 'tool-maker']],
    ['vague-brief', 'thread', unasked, []],
    ['vague-brief', 'apart', unasked, []],
    ['with-fields', 'thread', {}, []],
    ['with-fields', 'apart', {}, []],
    ['by-question', 'thread', {}, []],
    ['by-question', 'apart', {}, []],
  ]);

  describeParaphrases(exercise, 'answer', [
    `Bring the forms together. Which sources are independent? Where do dates differ? Where do definitions differ? Are the weights plausible?`,
    `Combine the five forms into a page. Name sources that share their data, figures that are too old,
     measures that are not comparable, and weights that can’t add up, if they conflict.`,
    `Merge the forms. Then check each pair of sources for the same count, for old data, for shares that mean different things, and for waste figures that are exaggerated.`,
    `Write a synthesis. Which studies contradict each other? Is any survey counted twice?`,
    `Integrate the five notes into one answer for the board. Do any figures clash? Are any figures second-hand?`,
    `Consolidate the forms. Say where two sources disagree and why, and which of them are copies of one another.`,
    `Put together one page for the board.
- sources that depend on each other
- data that is outdated
- figures that are defined differently
- waste that is inflated`,
    `Unite the five forms in one answer. Where the shares conflict, say whether the sources are independent, of the same age, and mean the same thing.
     Say whether the weights hold up.`,
  ]);

  it('says in numbers what its sources say: shares, visits, items', () => {
    const texts = exercise.materials.map(({ text }) => text).join('\n');
    for (const figure of ['63%', '48% of 1,450', '81%', '58%', '1,200 visits', '720 visits', '230 items', '123 of 212']) {
      expect(texts).toContain(figure);
    }
    expect(Math.round((720 / 1_200) * 100)).toBe(60);
    expect(Math.round(((720 + 252) / 1_200) * 100)).toBe(81);
    expect(720 + 252 + 228).toBe(1_200);
    expect(Math.round((123 / 212) * 100)).toBe(58);
    expect(Math.round((123 / 230) * 100)).toBe(53);
    expect([212 + 18, 61 + 88 + 81]).toEqual([230, 230]);
    expect(Math.round(((0.44 * 980 + 0.56 * 470) / 1_450) * 100)).toBe(48);
  });

  it('costs more tokens by question than with fields, which finds as much', () => {
    const tokens = (plan: string) =>
      runPlan(planNamed(exercise, plan).workflow, 'all-at-once', knowledgeOf([exercise]), 1).inputTokens.reduce(
        (sum, count) => sum + count,
        0,
      );
    expect(tokens('by-question')).toBeGreaterThan(1.3 * tokens('with-fields'));
  });
});
