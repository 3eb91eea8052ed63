import { describe, expect, it } from 'vitest';
import { scoreText } from '../../shared/exercise/finding.ts';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { runPlan } from '../electron/practice/plan-run.ts';
import { describeRules } from '../support/exercise-rules.ts';
import { all, describeParaphrases, describeYields, resultOf } from '../support/exercise-yields.ts';
import type { YieldRow } from '../support/exercise-yields.ts';
import { planNamed, shippedExercise } from '../support/shipped-exercise.ts';

const exercise = await shippedExercise('bug-investigation');
const between = exercise.findings.filter(({ reach }) => reach === 'between').map(({ id }) => id);
const suspicions = ['release-suspect', 'restart-suspect'];

const table: readonly YieldRow[] = [
  ['first-plan', 'apart', all(between, 'not-seen'), suspicions],
  ['first-plan', 'thread', { 'export-queue': 'not-asked' }, []],
  [
    'guess-first',
    'apart',
    { ...all(between, 'not-seen'), 'uncounted-repeats': 'not-asked', 'silent-lapse': 'not-asked' },
    suspicions,
  ],
  [
    'guess-first',
    'thread',
    { 'hold-outlived': 'not-asked', 'two-clocks': 'not-asked', 'export-queue': 'not-seen' },
    suspicions,
  ],
  ['vague-brief', 'apart', all([...between, 'success-twice'], 'not-asked'), []],
  ['vague-brief', 'thread', all(between, 'not-asked'), []],
  ['worked', 'thread', {}, []],
  ['worked', 'apart', {}, []],
  ['one-reader', 'thread', {}, []],
  ['one-reader', 'apart', {}, []],
];

const paraphrases = [
  `Put the waiting times of the three services side by side. Would anybody notice that a request is a repeat?
Which logs need their timestamps converted? What starts the delay in the evening? What is invisible on each dashboard?`,
  `Which timeout is shorter than another that it should outlast? How does Charges detect a duplicate?
Is there an offset between the clocks? What triggers the evening backlog? Where is our monitoring blind?`,
  `Add up the delays and compare them with the hold: does it run out? Can a second attempt be told apart from a first request by its identifier?
Do the time zones of the logs match, or is there a shift? Find the reason for the peak. List what each health page leaves out.`,
  `Check whether the hold can expire while a charge is under way, and whether a retry goes through as a new request.
Convert all times to one clock. Explain why the queue grows. Name what each log doesn’t record.`,
  `- where a retry comes too early for the hold to lapse or too late to matter
- whether retries are idempotent
- whose clock is hours apart
- what the load in the evening comes from
- what the statistics hide`,
  `For every timeout, say what it overlaps. For every request number, say who would recognise it. For every timestamp, say whether it is UTC.
For the slow times, say what is behind them. For every success rate, say what it conceals.`,
  `Does any wait exceed the protection that a hold gives? Do we deduplicate a repeat? Could the hours of two logs disagree?
Which job has its start when the queue fills? What can’t be told from the dashboards?`,
  `Look for a race between retry and hold. Look for repeats that pass unnoticed. Line up the clocks of all logs.
Look for a cause of the evening delay. Look for what the monthly report and the health pages miss.`,
];

describe('the bug investigation exercise', () => {
  describeRules(exercise);
  describeYields(exercise, table);
  describeParaphrases(exercise, 'enquiry', paraphrases, 'one-reader');

  it('has a cause that needs three services, each of whose logs is normal alone', () => {
    const cause = exercise.findings.find(({ id }) => id === 'hold-outlived');
    expect(cause?.evidence.map(({ material }) => material)).toEqual(['gateway-log', 'holds-log', 'charges-log']);
  });

  it('has times that fit its account: 8 + 24 seconds are longer than 25 and longer than 30', () => {
    const text = (id: string) => exercise.materials.find((material) => material.id === id)?.text ?? '';
    expect(text('gateway-log')).toMatch(/19:04:00 {2}SK-20417 {2}request 71240 sent\s+19:04:30 {2}SK-20417 {2}no answer/);
    expect(text('charges-log')).toMatch(/17:04:08 {2}71240 {2}taken from queue\s+17:04:32 {2}71240 {2}approved/);
    expect(text('holds-log')).toMatch(/19:04:00 {2}SK-20417 {2}given\s+19:04:30 {2}SK-20417 {2}given/);
    const cases = [...text('support-cases').matchAll(/^\| SK-\d+ \| (\d+) October \| (\d\d:\d\d) \|/gm)];
    expect(cases).toHaveLength(11);
    expect(cases.filter(([, day]) => Number(day) < 16)).toHaveLength(6);
    expect(cases.filter(([, day, time = '']) => day === '21' || time < '19:00' || time > '19:20')).toEqual([]);
  });
});

describe('the plans of the bug investigation', () => {
  it('bring three healthy reports back from a lane for each service: no conversation held two of the durations', () => {
    const { workflow } = planNamed(exercise, 'first-plan');
    const { records } = runPlan(workflow, 'all-at-once', knowledgeOf([exercise]), 1);
    for (const { task, output } of records.filter(({ needs }) => needs.length === 0)) {
      const { found } = scoreText(output, exercise);
      expect([task, found.filter((id) => between.includes(id))]).toEqual([task, []]);
    }
    const loss = resultOf(exercise, workflow, 'all-at-once', 1).lost.find(({ id }) => id === 'hold-outlived');
    expect(loss?.seenBy.map((seers) => seers[0])).toEqual(['gateway', 'holds', 'charges']);
    expect(loss?.seenBy[0]).not.toContain('holds');
  });

});
