import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { scoreText } from '../../shared/exercise/finding.ts';
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

const exercise = await shippedExercise('writing');
const between = ['two-names', 'promised-day', 'pay-first', 'hours-or-days'];
const worries = ['cold-kitchen', 'open-price'];
const unasked = all([...between, 'third-crew'], 'not-asked');

describe('the writing exercise', () => {
  describeTexts(exercise);

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

  describeAnswers(exercise, [
    ['two-names', `The engineer says transfer cabinet and the utility says exchange box; it is the same thing.`],
    ['two-names', `Terminology: decide on one name for the transfer cabinet, called exchange box in the money section.`],
    ['promised-day', `The opening is to give each household its day, but the days are not fixed until the week itself.`],
    ['promised-day', `We cannot name the day in the opening, since the site office announces it on Friday for Monday.`],
    ['pay-first', `Half is due on signing, which contradicts the leaflet.`],
    ['pay-first', `The leaflet said that nobody pays before there is heat, but people pay half when signing.`],
    ['hours-or-days', `The heating is off for six hours in one section and for two days in the other, a contradiction.`],
    ['hours-or-days', `Two working days or 6 hours without heat? The notes disagree.`],
    ['yearly-sum', `€31 a month is €372 a year, not €360.`],
    ['yearly-sum', `The standing charge doesn’t add up, 12 x 31 isn’t 360.`],
    ['short-notice', `People have 14 days to object, but the list closes after nine days.`],
    ['short-notice', `The list is closed after 9 days, which is shorter than the fourteen days people are given.`],
    ['third-crew', `Three crews from March cannot be right, as the third crew starts in May.`],
    ['third-crew', `Until May there are only two crews, while the plan has three from March.`],
    ['cold-kitchen', `With the gas pipe capped, people are left without a way to cook.`],
    ['open-price', `The unit price may rise every year, and there is no cap.`],
    ['', `A terraced house uses about 9,000 units a year.`],
    ['', `The transfer cabinet hangs beside the meter.`],
    ['', `The opening says where to ring.`],
    ['', `Heating is off for six hours at most.`],
    ['', `A line on a postcard within fourteen days is enough.`],
    ['', `Three crews work on the hill from March.`],
    ['', `The standing charge is €31 a month and fixed for five years.`],
    ['', `Cookers keep their gas, on a pipe of their own.`],
  ]);
});
