import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readExercise } from '../../electron/services/exercises.ts';
import { scoreText } from '../../shared/exercise/finding.ts';

const read = await readExercise(fileURLToPath(new URL('../../assets/exercises/prd-review', import.meta.url)));
if (!read.ok) throw new Error(JSON.stringify(read.failure));
const exercise = read.value;

/** Sentences as a reader or a hosted model might write them, and the one point that each states. */
const stating: readonly (readonly [id: string, text: string])[] = [
  ['saving-all-calls', 'The business case assumes that all 41,000 calls vanish, but the goal is only 60%.'],
  ['saving-all-calls', '€303,400 is overstated: with six in ten bookings online the saving is about €182,040.'],
  ['photo-without-phone', 'Requiring a photo of the type plate excludes the third of callers who have no smartphone.'],
  ['photo-without-phone', 'One third of people have no smartphone and cannot take the mandatory photo.'],
  ['reasonable-time', '§3: “reasonable time” for unfinished bookings is not defined, so QA cannot verify it.'],
  ['reasonable-time', 'How long is an unfinished booking kept? The rule gives no number.'],
  ['slot-taken-twice', 'Slots are refreshed every 10 minutes and not reserved, so two customers may pick the same slot.'],
  ['slot-taken-twice', 'Race condition: the slot table is a copy up to ten minutes old, hence double bookings.'],
  ['reset-without-mail', 'Accounts need only a mobile number, yet password reset goes by email: users without it are locked out.'],
  ['reset-without-mail', 'If you signed up with a phone number alone you cannot reset your password, since the link goes to your e-mail.'],
  ['trial-too-short', 'The A/B test needs 3,000 bookings but two weeks yield only 940; it would take more than six weeks.'],
  ['trial-too-short', 'At 470 bookings a week the trial is underpowered.'],
  ['rollback-threshold', 'The rollback criterion (“complaints rise noticeably”) has no threshold.'],
  ['rollback-threshold', 'It is unclear who decides on going back to telephone booking and how many complaints it takes.'],
  ['guest-signed-in', '§2 has Marta booking as a guest; §6 requires an account, so she cannot.'],
  ['guest-signed-in', 'The guest persona conflicts with the rule that everybody must be signed in.'],
  ['two-seconds', '§3 wants every screen within 2 seconds; the price lookup in §7 takes 4–6 seconds and blocks the screen.'],
  ['two-seconds', 'The two-second limit is incompatible with a synchronous call to the price service.'],
  ['unlogged-metric', 'The 20% goal uses estimate_left, which is not among the events in §8.'],
  ['unlogged-metric', 'estimate_left is never logged, so the goal cannot be measured.'],
  ['photo-retention', 'Photos are deleted after 30 days, while objections can be raised for 90 days and need them.'],
  ['photo-retention', 'Retention: 30-day erasure of pictures versus a 90-day objection period decided on those pictures.'],
  ['opens-before-calendar', 'Launch is on 2 March, but the calendar it depends on is live only on March 16.'],
  ['opens-before-calendar', 'Go-live (2 March) precedes the new calendar (16 March).'],
  ['call-out-fee', 'The estimate conceals the call-out fee, an unpleasant surprise for customers.'],
  ['zeeland-shut-out', 'Customers in Zeeland are excluded from online booking and left without an alternative.'],
];

/** Sentences that come near a point without stating it. */
const silent: readonly string[] = [
  'The business case puts the saving at €303,400 and the cost at €190,000.',
  'Six in ten bookings are expected to move online by the end of the year.',
  'A third of callers own no smartphone.',
  'Every booking begins with a photo of the type plate, which is read automatically.',
  'An unfinished booking is kept and can be resumed on the same device.',
  'Free slots are copied from the calendar every ten minutes.',
  'A mobile number is all that an account needs, and a code is sent to it.',
  'The trial compares two drafts of the welcome screen.',
  'If complaints rise, the company returns to telephone booking.',
  'Marta books for her mother.',
  'Only somebody who is signed in can book, which answers last year’s incidents.',
  'Every screen is to answer within two seconds.',
  'Four events are logged, among them estimate_shown.',
  'The goals name estimate_left with a target of 20%.',
  'Photos are erased 30 days after the visit by a nightly job.',
  'Objections are possible for 90 days and are decided from the photos.',
  'Booking opens to everybody on 2 March.',
  'The calendar takes its first booking on 16 March.',
  'There is no conflict between the 30 days for photos and the 90 days for objections.',
  'The launch on 2 March is consistent with the calendar’s date of 16 March.',
  'The call-out fee of €39 is not in the estimate, and the welcome screen shows it first.',
  'Zeeland is served by a partner, so turning bookings away there is no loss.',
];

describe('an answer in free words', () => {
  it.each(stating)('states %s: %s', (id, text) => {
    const { found, falseAlarms } = scoreText(text, exercise);
    expect([...found, ...falseAlarms]).toEqual([id]);
  });

  it.each(silent)('states nothing: %s', (text) => {
    const { found, falseAlarms } = scoreText(text, exercise);
    expect([...found, ...falseAlarms]).toEqual([]);
  });
});
