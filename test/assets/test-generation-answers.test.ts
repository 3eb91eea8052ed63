import { describe, expect, it } from 'vitest';
import { scoreText } from '../../shared/exercise/finding.ts';
import { testGenerationExercise } from '../support/test-generation-exercise.ts';

const exercise = await testGenerationExercise();

/** Answers as somebody or another model might put them, each with what it states. Written with the cues in sight. */
const right: readonly (readonly [id: string, text: string])[] = [
  ['span-of-a-search', 'GET hours with a range of 32 days → 422; 31 days → 200.'],
  ['span-of-a-search', 'Boundary on the date range: request exactly 31 days, then one day more.'],
  ['foreign-desk', 'A desk token of a different studio must not get repair hours in the list.'],
  ['impossible-date', 'from=2027-02-30 should be rejected with a 422 whose field is "from".'],
  ['repair-ends-early', 'Repair ended early by the desk: the remaining hours should show up again at once.'],
  ['search-with-a-key', 'Send the same key on two searches, with a booking made in between; the availability must not be replayed.'],
  ['party-of-thirteen', 'people = 0 and people = 13 are rejected (422), people = 1 and 12 are accepted.'],
  ['booking-for-another', 'Customer token, but the booking names someone else as customer → 403.'],
  ['two-faults-at-once', 'hours = 0 together with people = 99: both errors are listed in the one answer.'],
  ['hold-runs-out', 'Wait past the hold (advance the clock by 16 minutes): state is lapsed.'],
  ['key-with-another-body', 'Reuse the key with a different body (3 hours rather than 2) → 409.'],
  ['door-code-early', 'Reading 61 minutes before the start shows no door code; 60 minutes before, it does.'],
  ['auditor-sees-code', 'Auditor reads a booking half an hour before the start: the door code has to be masked.'],
  ['id-never-given', 'GET with a well-formed but unknown id → 404.'],
  ['old-states-readable', 'A cancelled booking from more than two years ago is no longer readable, a lapsed one from last month is.'],
  ['conditional-read', 'Repeat the read with If-None-Match set to the version: second read answers 304.'],
  ['forty-eight-hours', 'Cancel at 48 h exactly: free. At 47 h 59 min: fee of half the price.'],
  ['owner-waives-fee', 'Owner of the chain lets a customer off the fee at another studio: allowed.'],
  ['field-too-many', 'Cancellation with an additional field in the body → 422.'],
  ['too-late-to-cancel', 'Cancelling a booking that has lapsed, or whose hours are already over, gives 409.'],
  ['cancelled-twice', 'Cancel the same booking twice: 200 with the same number.'],
  ['a-cent-below', '4.99 is rejected, 5.00 accepted, 2,000.00 accepted, 2,000.01 rejected.'],
  ['support-and-cards', 'Support role tries to charge a stored card: must be refused (403).'],
  ['provider-hangs', 'Simulate a provider that does not answer within ten seconds → 504, payment marked.'],
  ['paying-too-late', 'Paying for a lapsed booking, or one that is already paid, is refused with 409.'],
  ['two-screens', 'Two concurrent payments with the same key: the card is charged only once.'],
  ['parts-and-the-whole', 'Two partial refunds whose sum exceeds the payment: the second is rejected.'],
  ['own-approval', 'A refund of 250 euros approved by the same person who asked for it → 403.'],
  ['comment-too-long', 'Refund with a comment of 17 kB → 413 and nothing stored.'],
  ['sent-stays-sent', 'Trying to withdraw a refund in state sent → 409.'],
  ['a-day-and-a-half', 'The night job retries after 36 hours, when the key has expired: a second refund could be made.'],
  ['stranger-gets-403', 'Read booking returns 403 to strangers where the standard requires 404; there is no waiver.'],
  ['wrong-list-severity', 'Severity of a wrong list: the specification says severity 1, the risk notes say 4. These contradict each other.'],
  ['double-charge-severity', 'Charging a card twice is severity 3 in the specification, but severity 1 in the risk notes: mismatch.'],
  ['effort-on-repeats', 'Nine of fourteen incidents were repeats, yet half the cases go to limits: shift effort towards retries.'],
  ['cancel-then-refund', 'Cancel a confirmed booking, then ask for a refund: the refund requires a confirmed booking, so it can never be paid.'],
  ['key-after-cancel', 'Book, cancel, book the same hours with the same key: the caller gets the cancelled booking instead of a new one.'],
  ['role-between', 'Desk role creates a booking, loses the role, then reads it: which rights decide what is shown?'],
  ['declined-and-hidden', 'Repeated declined cards restart the hold every time, so the slot stays blocked indefinitely.'],
];

/** Near a point, and not the point: a denial, half of it, or the plain statement of a text. */
const wrong: readonly string[] = [
  'A search covers at most 31 days, both ends included.',
  'Desks see repairs with a short reason.',
  'Dates are in the studio’s own time.',
  'People counts from 1 to 12, listeners included.',
  'The desk may book for customers who ring up.',
  'A booking is held for fifteen minutes and lapses if it isn’t paid.',
  'The door code appears an hour before the start.',
  'Auditors may read every booking.',
  'An unknown id is an error.',
  'Cancelling is free up to 48 hours before the start; later, half the price is a fee.',
  'The desk may waive the fee.',
  'There is no contradiction between the severity 1 of an hour shown wrongly and the severity 4 of a wrong list: the second is about lists.',
  'The provider is asked while the caller waits, about a second and a half.',
  'Refunds above 200 euros need a second person to approve.',
  'Several refunds may share one payment.',
  'The night job comes back with the key that a refund had at first.',
  'A cancelled booking keeps its payment; a refund gives it back.',
  'A declined card leaves the booking pending.',
  'The card provider’s own error texts are covered by waiver W-2.',
  'The 20% of the example are made up, so half of the price is the fee.',
];

describe('answers in other words than ours', () => {
  it('are recognised for what they state, and for nothing else', () => {
    const scored = right.map(([id, text]) => ({ id, text, ...scoreText(text, exercise) }));
    const missed = scored.filter(({ id, found }) => !found.some((each) => each === id)).map(({ text }) => text);
    const besides = scored.flatMap(({ id, text, found, falseAlarms }) =>
      [...found, ...falseAlarms].filter((each) => each !== id).map((each) => [each, text]),
    );
    expect(missed).toEqual([]);
    expect(besides).toEqual([]);
  });

  it('are no finding where they only repeat a text, tell half of it, or deny it', () => {
    const taken = wrong.flatMap((text) => {
      const { found, falseAlarms } = scoreText(text, exercise);
      return [...found, ...falseAlarms].map((id) => [id, text]);
    });
    expect(taken).toEqual([]);
  });
});
