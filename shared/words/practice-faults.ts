import { faultName } from '../practice.ts';
import type { Fault, FaultName } from '../practice.ts';
import { t } from './t.ts';

type FaultWords = {
  /** In a list to choose from. */
  readonly title: string;
  /** What happens to one request: goes on from “The 3rd request”. */
  readonly happens: string;
  /** What Braid makes of it, one sentence. */
  readonly then: string;
};

const endsTask = (): string => t`The task fails and says why. What needs it waits for your retry; the others go on.`;
const triesAgain = (): string => t`Braid sends it again by itself, later each time, up to four tries in all.`;
const keepsDraft = (): string => t`What had arrived is kept and counted. ${triesAgain()}`;

/** What can go wrong on purpose, in words: one entry a kind, so that a new kind doesn't compile without them. */
export const faultWords: Readonly<Record<FaultName, FaultWords>> = {
  '400': {
    get title() {
      return t`Refused as malformed (400)`;
    },
    get happens() {
      return t`is refused as malformed (400)`;
    },
    get then() {
      return endsTask();
    },
  },
  '401': {
    get title() {
      return t`Key not accepted (401)`;
    },
    get happens() {
      return t`is refused because of its key (401)`;
    },
    get then() {
      return endsTask();
    },
  },
  '403': {
    get title() {
      return t`Key not allowed to (403)`;
    },
    get happens() {
      return t`is refused: its key may not do that (403)`;
    },
    get then() {
      return endsTask();
    },
  },
  '404': {
    get title() {
      return t`Model not known (404)`;
    },
    get happens() {
      return t`is refused: there is no such model (404)`;
    },
    get then() {
      return endsTask();
    },
  },
  '413': {
    get title() {
      return t`Too large (413)`;
    },
    get happens() {
      return t`is refused as too large (413)`;
    },
    get then() {
      return endsTask();
    },
  },
  '429': {
    get title() {
      return t`Rate limit that says how long (429)`;
    },
    get happens() {
      return t`meets a rate limit that says how long to wait (429)`;
    },
    get then() {
      return t`Braid waits that long and sends it again. The wait is shown apart; nothing is spent.`;
    },
  },
  '429-bare': {
    get title() {
      return t`Rate limit that says nothing (429)`;
    },
    get happens() {
      return t`meets a rate limit that does not say how long to wait (429)`;
    },
    get then() {
      return t`Braid chooses how long to wait and sends it again. The wait is shown apart; nothing is spent.`;
    },
  },
  '500': {
    get title() {
      return t`Server error (500)`;
    },
    get happens() {
      return t`meets a server error (500)`;
    },
    get then() {
      return triesAgain();
    },
  },
  '529': {
    get title() {
      return t`Server overloaded (529)`;
    },
    get happens() {
      return t`meets an overloaded server (529)`;
    },
    get then() {
      return triesAgain();
    },
  },
  schema: {
    get title() {
      return t`Form of the answer refused`;
    },
    get happens() {
      return t`is refused where it asks for an answer in a set form`;
    },
    get then() {
      return t`Braid asks again, with the form in words. Only tasks with an output of fields meet it.`;
    },
  },
  stall: {
    get title() {
      return t`Reply falls silent`;
    },
    get happens() {
      return t`gets a reply that falls silent in the middle`;
    },
    get then() {
      return t`Braid ends the wait after a while. ${keepsDraft()}`;
    },
  },
  cut: {
    get title() {
      return t`Connection cut`;
    },
    get happens() {
      return t`loses its connection in the middle of the reply`;
    },
    get then() {
      return keepsDraft();
    },
  },
  error: {
    get title() {
      return t`Error in mid-reply`;
    },
    get happens() {
      return t`gets an error in the middle of the reply`;
    },
    get then() {
      return keepsDraft();
    },
  },
  refusal: {
    get title() {
      return t`Model declines`;
    },
    get happens() {
      return t`ends with the model declining to go on`;
    },
    get then() {
      return t`The task ends as refused, with what had been written.`;
    },
  },
  invalid: {
    get title() {
      return t`Answer breaks its form`;
    },
    get happens() {
      return t`gets an answer that breaks the form it was asked for`;
    },
    get then() {
      return t`Braid asks once for a repair. If that breaks its form too, the task fails and says where.`;
    },
  },
  slow: {
    get title() {
      return t`Slow reply`;
    },
    get happens() {
      return t`is answered eight times as slowly`;
    },
    get then() {
      return t`Nothing fails. Whoever depends on it waits, and the timeline shows for whom.`;
    },
  },
};

/** “The 3rd request is refused as too large (413).” */
export function faultSentence(fault: Fault): string {
  return `${whichRequest(fault)} ${faultWords[faultName(fault)].happens}.`;
}

function whichRequest(fault: Fault): string {
  if ('request' in fault) return t`The ${ordinal(fault.request)} request`;
  if ('percent' in fault) return t`With a chance of ${fault.percent}%, a request`;
  const where = t`with “${fault.text}” in its brief`;
  if (fault.times === undefined) return t`Every request ${where}`;
  return fault.times === 1 ? t`The first request ${where}` : t`Each of the first ${fault.times} requests ${where}`;
}

/** `1st`, `2nd`, `3rd`, `11th`, `22nd`. */
export function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  const ending = teen ? t`th` : ([t`th`, t`st`, t`nd`, t`rd`][count % 10] ?? t`th`);
  return `${count}${ending}`;
}
