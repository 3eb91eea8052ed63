import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { scoreText } from '../../shared/exercise/finding.ts';
import { runPlan } from '../electron/practice/plan-run.ts';
import { describeRules } from '../support/exercise-rules.ts';
import { all, describeParaphrases, describeYields, keepsToLength } from '../support/exercise-yields.ts';
import { planNamed, shippedExercise } from '../support/shipped-exercise.ts';

const exercise = await shippedExercise('writing');
const between = ['two-names', 'promised-day', 'pay-first', 'hours-or-days'];
const worries = ['cold-kitchen', 'open-price'];
const unasked = all([...between, 'third-crew'], 'not-asked');

describe('the writing exercise', () => {
  describeRules(exercise);
  keepsToLength(exercise);

  describeYields(exercise, [
    ['first-plan', 'thread', all(between, 'not-asked'), []],
    ['first-plan', 'apart', all(between, 'not-seen'), worries],
    ['vague-brief', 'thread', unasked, []],
    ['vague-brief', 'apart', unasked, []],
    ['glossary-after', 'thread', {}, []],
    [
      'glossary-after',
      'apart',
      {
        'two-names': 'not-passed-on house',
        'promised-day': 'not-passed-on works',
        'pay-first': 'not-passed-on money',
        'hours-or-days': 'not-passed-on house',
      },
      worries,
    ],
    ['outline-first', 'thread', {}, []],
    ['outline-first', 'apart', {}, []],
    ['section-ledger', 'thread', {}, []],
    ['section-ledger', 'apart', {}, []],
  ]);

  describeParaphrases(exercise, 'outline', [
    `Go through all texts. Where do two words stand for the same thing? Which promises are broken? Where do the notes contradict each other on how long something takes?`,
    `Prepare the ground for four writers. Give each thing one name. Hold every promise against the notes, and say which can’t be met. Say where times differ.`,
    `Make a list of terms that are inconsistent, promises that nobody can keep, and durations that clash.`,
    `Are the names consistent? Was anything announced that isn’t going to come true, or any promise that is wrong? Do the pages conflict on times?`,
    `- terms that differ from page to page
- what readers were told and what will not hold
- durations that don’t agree`,
    `Before anybody writes: which words are mixed up, which promise contradicts the notes, and how long does each thing take where two notes disagree?`,
    `Check the vocabulary for synonyms, whether different authors use different words. Check the promises that clash with the plans. Check the durations that are inconsistent.`,
    `Tell four writers what to agree on. Name the things with two names. Name each promise that is impossible. Name the hours that are at odds.`,
  ]);

  it('settles two worries before they come up, where the outline is handed to each section', () => {
    const raisedIn = (plan: string) =>
      runPlan(planNamed(exercise, plan).workflow, 'all-at-once', knowledgeOf([exercise]), 1)
        .records.filter(({ task }) => task !== 'guide')
        .flatMap(({ output }) => scoreText(output, exercise).falseAlarms);
    expect(raisedIn('first-plan')).toEqual(worries);
    expect(raisedIn('outline-first')).toEqual([]);
    expect(raisedIn('section-ledger')).toEqual(worries);
  });

  it('counts as its notes should have: twelve charges a year', () => {
    expect(12 * 31).toBe(372);
  });
});
