import { describe, expect, it } from 'vitest';
import { scoreText } from '../../shared/exercise/finding.ts';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import { runPlan } from '../electron/practice/plan-run.ts';
import { keepsTheRules, planOf, rebriefed, resultOf, seeds, shippedExercise, yieldOf } from '../support/template-rules.ts';

const exercise = await shippedExercise('bug-investigation');
const every = exercise.findings.map(({ id }) => id);
const between = exercise.findings.filter(({ reach }) => reach === 'between').map(({ id }) => id);
const all = (ids: readonly string[], cause: string) => Object.fromEntries(ids.map((id) => [id, cause]));
const suspicions = ['release-suspect', 'restart-suspect'];

const apart: readonly StructureKey[] = ['all-at-once', 'one-at-a-time', 'phased'];
const thread: readonly StructureKey[] = ['thread'];

/** Plan × structures → what is lost and why, and which suspicions stay. Everything else is found. */
const table: readonly (readonly [string, readonly StructureKey[], Record<string, string>, readonly string[]])[] = [
  ['first-plan', apart, all(between, 'not-seen'), suspicions],
  ['first-plan', thread, { 'export-queue': 'not-asked' }, []],
  [
    'guess-first',
    apart,
    { ...all(between, 'not-seen'), 'uncounted-repeats': 'not-asked', 'silent-lapse': 'not-asked' },
    suspicions,
  ],
  [
    'guess-first',
    thread,
    { 'hold-outlived': 'not-asked', 'two-clocks': 'not-asked', 'export-queue': 'not-seen' },
    suspicions,
  ],
  ['vague-brief', apart, all([...between, 'success-twice'], 'not-asked'), []],
  ['vague-brief', thread, all(between, 'not-asked'), []],
  ['worked', [...apart, ...thread], {}, []],
  ['one-reader', [...apart, ...thread], {}, []],
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
  keepsTheRules(exercise);

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
  it.each(table)('%s, structures %s', (name, structures, lost, falseAlarms) => {
    for (const structure of structures) {
      for (const seed of seeds) {
        const result = resultOf(exercise, planOf(exercise, name).workflow, structure, seed);
        expect([structure, yieldOf(result)]).toEqual([structure, { lost, falseAlarms }]);
        expect(result.ids).toEqual(every.filter((id) => !(id in lost)));
      }
    }
  });

  it('bring three healthy reports back from a lane for each service: no conversation held two of the durations', () => {
    const { workflow } = planOf(exercise, 'first-plan');
    const { records } = runPlan(workflow, 'all-at-once', knowledgeOf([exercise]), 1);
    for (const { task, output } of records.filter(({ needs }) => needs.length === 0)) {
      const { found } = scoreText(output, exercise);
      expect([task, found.filter((id) => between.includes(id))]).toEqual([task, []]);
    }
    const loss = resultOf(exercise, workflow, 'all-at-once', 1).lost.find(({ id }) => id === 'hold-outlived');
    expect(loss?.seenBy.map((seers) => seers[0])).toEqual(['gateway', 'holds', 'charges']);
    expect(loss?.seenBy[0]).not.toContain('holds');
  });

  it('find at most half of it with a vague brief', () => {
    for (const structure of [...apart, ...thread]) {
      const found = (plan: string) => resultOf(exercise, planOf(exercise, plan).workflow, structure, 1).found;
      expect(found('vague-brief')).toBeLessThanOrEqual(found('worked') / 2);
    }
  });

  it.each(paraphrases)('find the same when the brief of the one reader is worded otherwise: %s', (brief) => {
    const { workflow } = planOf(exercise, 'one-reader');
    for (const seed of seeds) {
      const result = resultOf(exercise, rebriefed(workflow, 'enquiry', brief), 'all-at-once', seed);
      expect(yieldOf(result)).toEqual({ lost: {}, falseAlarms: [] });
    }
  });
});

/** Sentences as another model or a person might write them, and what they state; most in none of the wordings' words. */
const answers: readonly (readonly [string, readonly string[]])[] = [
  ['Sequence: the lock is dropped at 25 s, Gateway re-sends at 30 s, and the first payment only completes at 32 s.', ['hold-outlived']],
  ['The hold expires (25 seconds) before the retry (30 seconds), and 8 seconds of queueing push the first charge past both.', ['hold-outlived']],
  ['With an 8 s delay the bank’s answer arrives after 32 s, so a thirty-second retry finds that the hold has lapsed.', ['hold-outlived']],
  ['Each retry is given a new request number by Gateway, so Charges cannot detect the duplicate.', ['new-number']],
  ['Idempotency is broken: Charges deduplicates by request id, but every attempt has a different one.', ['new-number']],
  ['Charges would recognise a repeat by request number; Gateway uses a different number for the second attempt.', ['new-number']],
  ['Gateway logs in local time and Charges in UTC.', ['two-clocks']],
  ['Timestamps are two hours apart, since one log uses local time and another UTC.', ['two-clocks']],
  ['The queue fills between 17:00 and 17:20 UTC because of the accounts export.', ['export-queue']],
  ['Since 1 October the accounting export runs at 19:00, and that is when the backlog builds up.', ['export-queue']],
  ['The Gateway dashboard counts each booking once under its last attempt and therefore hides repeats.', ['uncounted-repeats']],
  ['Because only the last attempt is counted, Gateway’s health page would not show a double request.', ['uncounted-repeats']],
  ['Expired holds are not logged, so “no broken holds” is no evidence.', ['silent-lapse']],
  ['A hold that times out leaves no trace in the log of Holds.', ['silent-lapse']],
  ['A double charge shows up as two successes in the success rate.', ['success-twice']],
  ['The 99.6% success rate counts a duplicate as one more success.', ['success-twice']],
  ['Release 4.2 caused it: the first complaint came the same evening.', ['release-suspect']],
  ['The restart on 21 October caused double payments.', ['restart-suspect']],
  ['Gateway waits 30 seconds before it sends a request again.', []],
  ['A hold lapses after 25 seconds, which is more than any charge needs.', []],
  ['Release 4.2 is ruled out: the oldest double charge is two weeks older than the first complaint.', []],
  ['The restart is not the reason, because bookings were closed at the time.', []],
  ['All three services are healthy.', []],
  ['Charges recognises repeats by their number, so nobody pays twice for a request.', []],
  ['Times in the Gateway log are local.', []],
  ['The accounts export takes twenty minutes.', []],
  ['There is no discrepancy between local time in Gateway and UTC in Charges.', []],
  ['Gateway’s health page lists no double requests, so Gateway is fine.', []],
  ['The success rate of 99.6% is excellent.', []],
  ['No broken holds were counted in October, so Holds works.', []],
];

describe('the findings of the bug investigation in other words', () => {
  it.each(answers)('“%s” states %j', (text, stated) => {
    const { found, falseAlarms } = scoreText(text, exercise);
    expect([...found, ...falseAlarms]).toEqual(stated);
  });
});
