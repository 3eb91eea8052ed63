import { faultName } from '../practice.ts';
import type { Fault, FaultName } from '../practice.ts';

type FaultWords = {
  /** In a list to choose from. */
  readonly title: string;
  /** What happens to one request: goes on from “The 3rd request”. */
  readonly happens: string;
  /** What Braid makes of it, one sentence. */
  readonly then: string;
};

const endsTask = 'The task fails and says why. What needs it waits for your retry; the others go on.';
const triesAgain = 'Braid sends it again by itself, later each time, up to four tries in all.';
const keepsDraft = `What had arrived is kept and counted. ${triesAgain}`;

/** What can go wrong on purpose, in words: one entry a kind, so that a new kind doesn't compile without them. */
export const faultWords: Readonly<Record<FaultName, FaultWords>> = {
  '400': { title: 'Refused as malformed (400)', happens: 'is refused as malformed (400)', then: endsTask },
  '401': { title: 'Key not accepted (401)', happens: 'is refused because of its key (401)', then: endsTask },
  '403': { title: 'Key not allowed to (403)', happens: 'is refused: its key may not do that (403)', then: endsTask },
  '404': { title: 'Model not known (404)', happens: 'is refused: there is no such model (404)', then: endsTask },
  '413': { title: 'Too large (413)', happens: 'is refused as too large (413)', then: endsTask },
  '429': {
    title: 'Rate limit that says how long (429)',
    happens: 'meets a rate limit that says how long to wait (429)',
    then: 'Braid waits that long and sends it again. The wait is shown apart; nothing is spent.',
  },
  '429-bare': {
    title: 'Rate limit that says nothing (429)',
    happens: 'meets a rate limit that does not say how long to wait (429)',
    then: 'Braid chooses how long to wait and sends it again. The wait is shown apart; nothing is spent.',
  },
  '500': { title: 'Server error (500)', happens: 'meets a server error (500)', then: triesAgain },
  '529': { title: 'Server overloaded (529)', happens: 'meets an overloaded server (529)', then: triesAgain },
  schema: {
    title: 'Form of the answer refused',
    happens: 'is refused where it asks for an answer in a set form',
    then: 'Braid asks again, with the form in words. Only tasks with an output of fields meet it.',
  },
  stall: {
    title: 'Reply falls silent',
    happens: 'gets a reply that falls silent in the middle',
    then: `Braid ends the wait after a while. ${keepsDraft}`,
  },
  cut: {
    title: 'Connection cut',
    happens: 'loses its connection in the middle of the reply',
    then: keepsDraft,
  },
  error: { title: 'Error in mid-reply', happens: 'gets an error in the middle of the reply', then: keepsDraft },
  refusal: {
    title: 'Model declines',
    happens: 'ends with the model declining to go on',
    then: 'The task ends as refused, with what had been written.',
  },
  invalid: {
    title: 'Answer breaks its form',
    happens: 'gets an answer that breaks the form it was asked for',
    then: 'Braid asks once for a repair. If that breaks its form too, the task fails and says where.',
  },
  slow: {
    title: 'Slow reply',
    happens: 'is answered eight times as slowly',
    then: 'Nothing fails. Whoever depends on it waits, and the timeline shows for whom.',
  },
};

/** “The 3rd request is refused as too large (413).” */
export function faultSentence(fault: Fault): string {
  return `${whichRequest(fault)} ${faultWords[faultName(fault)].happens}.`;
}

function whichRequest(fault: Fault): string {
  if ('request' in fault) return `The ${ordinal(fault.request)} request`;
  if ('percent' in fault) return `With a chance of ${fault.percent}%, a request`;
  const where = `with “${fault.text}” in its brief`;
  if (fault.times === undefined) return `Every request ${where}`;
  return fault.times === 1 ? `The first request ${where}` : `Each of the first ${fault.times} requests ${where}`;
}

/** `1st`, `2nd`, `3rd`, `11th`, `22nd`. */
export function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}
