import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { runPlan } from '../electron/practice/plan-run.ts';
import { planNamed } from '../support/board-exercise.ts';
import {
  all,
  describeAnswers,
  describeParaphrases,
  describeTexts,
  describeYields,
  shippedExercise,
} from '../support/template-exercise.ts';

const exercise = await shippedExercise('research');
const between = ['same-survey', 'old-figures', 'two-meanings', 'weight-clash'];
const unasked = all([...between, 'own-praise'], 'not-asked');

describe('the research exercise', () => {
  describeTexts(exercise);

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

  describeAnswers(exercise, [
    ['same-survey', `The magazine article is not independent: it reports the same survey of 41 cafés as Mendwatch.`],
    ['same-survey', `Both Mendwatch and Home & Hand rest on 3,120 items. It is the same data, and would be counted twice in an average.`],
    ['old-figures', `The journal paper appeared in 2022 but its data is from 2013, before spare parts had to be sold, so 48% is outdated.`],
    ['old-figures', `The 2013 logs are older than the 2019 spare-parts rule and no longer describe today.`],
    ['two-meanings', `Brackwater’s 81% includes advice. Only 720 of 1,200 visits ended with a working item, which is 60%.`],
    ['two-meanings', `The definitions differ: the town counts advice as success, Mendwatch only what left working.`],
    ['weight-clash', `A saving of 24 kg per repair contradicts the average weight of 3.1 kg.`],
    ['weight-clash', `24 kg kept out of the bin is impossible if items weigh 3.1 kg on average.`],
    ['log-keepers', `Mendwatch only asked cafés with a log, and half of all cafés don’t keep one, so the sample is biased; half are missing.`],
    ['log-keepers', `Selection bias: cafés without a log, about 50%, were excluded.`],
    ['untested-left-out', `The pilot’s 58% leaves out 18 items that went home untested; with them it is 53%.`],
    ['untested-left-out', `The denominator should be 230, not 212.`],
    ['own-praise', `The Brackwater report is self-serving: the office that wrote it asks for more budget.`],
    ['own-praise', `The town office has a stake, since its funding depends on the success rate.`],
    ['winter-only', `The pilot ran from January to March, and a winter may not be typical.`],
    ['tool-maker', `Hexley Tools is a sponsor and may have influenced the count.`],
    ['', `The paper was published in 2022 and looked at 14 cafés.`],
    ['', `The town counts 1,200 visits, and 46 volunteers helped.`],
    ['', `Items weigh 3.1 kg on average, most of them clothes.`],
    ['', `The pilot repaired 123 of 212 items, or 58%.`],
    ['', `Mendwatch covers 3,120 items in 41 cafés.`],
    ['', `The definitions of Mendwatch and the pilot do not conflict, and advice is not counted as a repair in working order by either.`],
    ['', `Hexley Tools paid for the printing.`],
    ['', `About two thirds of items are repaired.`],
  ]);
});
