import type { Failure } from '../failure.ts';
import type { ClassFailureCode } from '../class/failure-codes.ts';
import { t } from './t.ts';

type Details = Failure['details'];
type Words = { what: string; safe: string; next: string };

const text = (details: Details, name: string, otherwise: string): string => {
  const value = details[name];
  return value === null || value === undefined || value === '' ? otherwise : String(value);
};
const address = (details: Details): string => text(details, 'address', t`that address`);
const unchanged = (): string => t`Nothing was changed.`;
const goOn = (): string => t`Your work is kept here, and you can go on with it.`;

/** Why a pod's message changed nothing: `unreadable`, `large` with `most` in kB, `turn` with the number wanted, `many`. */
function refusedMessage(details: Details): string {
  switch (details['why']) {
    case 'large':
      return t`this pod sent more at once than the ${text(details, 'most', '64')} kB that a class takes`;
    case 'turn':
      return t`a report of this pod came out of turn: the class goes on with number ${text(details, 'wanted', '?')}`;
    case 'many':
      return t`this pod sends more than a class takes, so it was cut off for a while`;
    default:
      return t`a message of this pod was not understood`;
  }
}

/** What a pod asked for beyond its share: `runs`, `many` of anything, or `files` to read. */
function busyWords(details: Details): Words {
  const seconds = text(details, 'seconds', t`a few`);
  switch (details['why']) {
    case 'many':
      return {
        what: t`this pod has asked for more at once than a class can share`,
        safe: unchanged(),
        next: t`Wait ${seconds} seconds, then try again.`,
      };
    case 'files':
      return {
        what: t`the class’s computer has as many files to read as it can take`,
        safe: t`The file was not taken in, and everything else is as it was.`,
        next: t`Wait ${seconds} seconds, then add it again.`,
      };
    default:
      return {
        what: t`this pod has started more at once than a class can share`,
        safe: t`What runs goes on.`,
        next: t`Wait ${seconds} seconds, then start it again.`,
      };
  }
}

/** Why a class can't be hosted, joined or told something; part of `failureWords`. */
export const classFailures: Readonly<Record<ClassFailureCode, (details: Details) => Words>> = {
  'unknown-class': (d) => ({
    what: t`there is no class ${text(d, 'class', t`of that name`)} here`,
    safe: unchanged(),
    next: t`Look in the list of earlier classes.`,
  }),
  'wrong-code': () => ({
    what: t`that is not this class’s code`,
    safe: t`Nobody was let in.`,
    next: t`Read it off the wall again: a word and two digits.`,
  }),
  'too-many-tries': (d) => ({
    what: t`too many wrong codes came from here`,
    safe: t`Nobody was let in, and the class goes on.`,
    next: t`Wait ${text(d, 'seconds', t`a few`)} seconds, then enter the code from the wall.`,
  }),
  'pod-taken': (d) => ({
    what: t`Pod ${text(d, 'number', '?')} is taken`,
    safe: unchanged(),
    next: t`${text(d, 'free', '') === '' ? t`Ask the facilitator for a place.` : t`Free are ${text(d, 'free', '')}.`} If it was yours, ask the facilitator to remove it, then join again.`,
  }),
  'pod-key': (d) => ({
    what: t`somebody sits in Pod ${text(d, 'number', '?')}, and that is not its key`,
    safe: t`Nobody was let in.`,
    next: t`If it is your pod, read its four digits at the top of the page that it is open in, or ask the facilitator.`,
  }),
  'class-full': (d) => ({
    what:
      d['why'] === 'address'
        ? t`as many pods came from here as may come from one place: ${text(d, 'most', '')}`
        : t`this class has all of its ${text(d, 'most', '')} pods`,
    safe: unchanged(),
    next: t`Join a pod that is there, or ask the facilitator.`,
  }),
  'class-busy': busyWords,
  'class-paused': () => ({
    what: t`the class is paused, so nothing is started now`,
    safe: t`What runs goes on, and your plan and prediction are kept.`,
    next: t`Start it when the facilitator goes on.`,
  }),
  'class-ended': () => ({
    what: t`this class has ended`,
    safe: goOn(),
    next: t`The facilitator can open it again.`,
  }),
  'bad-join': (d) => ({
    what: t`that can’t be used to join${text(d, 'fields', '') === '' ? '' : `: ${text(d, 'fields', '')}`}`,
    safe: t`Nobody was let in.`,
    next: t`Enter the code, choose a pod, and keep names short.`,
  }),
  'class-address': (d) => ({
    what: t`“${text(d, 'address', '')}” is no address of a class`,
    safe: unchanged(),
    next: t`Enter it as it stands on the wall, such as 192.168.1.24:4800.`,
  }),
  'class-unreachable': (d) => ({
    what: t`no class answers at ${address(d)}`,
    safe: goOn(),
    next: t`Check the address on the wall, and that both computers are on the same network.`,
  }),
  'not-a-class': (d) => ({
    what: t`what answers at ${address(d)} is no class of Braid`,
    safe: unchanged(),
    next: t`Check the address on the wall, its number after the colon too.`,
  }),
  'class-protocol': (d) => ({
    what: text(d, 'older', t`here`) === 'there' ? t`the class runs an older Braid` : t`the class runs a newer Braid`,
    safe: goOn(),
    next: t`Join in a browser instead: open the address from the wall.`,
  }),
  'seat-refused': () => ({
    what: t`the class doesn’t know this pod any more`,
    safe: goOn(),
    next: t`Join again with the code from the wall.`,
  }),
  'message-refused': (d) => ({
    what: refusedMessage(d),
    safe: t`It changed nothing, and the class goes on.`,
    next: '',
  }),
  'already-hosting': () => ({
    what: t`this Braid hosts a class already`,
    safe: unchanged(),
    next: t`Close that class first; it can be opened again.`,
  }),
  'already-seated': () => ({
    what: t`this Braid is a pod of a class already`,
    safe: unchanged(),
    next: t`Leave that class first.`,
  }),
  'not-hosting': () => ({
    what: t`this Braid hosts no class now`,
    safe: unchanged(),
    next: t`Host one, or open an earlier one again.`,
  }),
  'not-in-a-class': () => ({ what: t`this Braid is in no class now`, safe: unchanged(), next: t`Join one first.` }),
  'cannot-host': () => ({
    what: t`a class can’t be hosted from here`,
    safe: unchanged(),
    next: t`Open Braid on your own computer and host it there.`,
  }),
  'class-open': () => ({
    what: t`that class is open`,
    safe: t`Nothing was deleted.`,
    next: t`Close it first.`,
  }),
  'unknown-pod': () => ({ what: t`that pod is not in this class`, safe: unchanged(), next: '' }),
  'nothing-to-give': (d) => ({
    what: t`there is no finished comparison of ${text(d, 'exercise', t`this exercise`)} here to load`,
    safe: unchanged(),
    next: t`Run the exercise once yourself, then load it for the pod.`,
  }),
  'set-by-class': (d) => ({
    what: t`the class sets ${text(d, 'names', t`this`)}`,
    safe: unchanged(),
    next: t`Change it when the class has ended, or leave the class.`,
  }),
  'pod-file': (d) => ({
    what: t`${text(d, 'name', t`the file`)} is no pod’s file of Braid`,
    safe: t`The class is as it was.`,
    next: t`Ask the pod to write it again under Class.`,
  }),
  'class-log': (d) => ({
    what: t`the log of this class can’t be read at line ${text(d, 'line', '?')}`,
    safe: t`Everything else of the class is there, and the file was left as it is.`,
    next: '',
  }),
  'class-database': (d) => ({
    what: t`the class’s database doesn’t answer${text(d, 'message', '') === '' ? '' : ` (${text(d, 'message', '')})`}`,
    safe: t`Pods keep what they could not send.`,
    next: t`See that it runs and that its address is right.`,
  }),
  'no-database-client': () => ({
    what: t`the part of Braid that talks to PostgreSQL is not in this package`,
    safe: unchanged(),
    next: t`Run Braid from its source with npm, or host the class without a database.`,
  }),
};

/** What a class sets, as the sentence of `set-by-class` names it. */
export const heldNames = {
  get connection() {
    return t`the connection`;
  },
  get pace() {
    return t`the pace`;
  },
  get seed() {
    return t`the seed`;
  },
  get limits() {
    return t`the limits`;
  },
  get faults() {
    return t`the faults`;
  },
  get forgetting() {
    return t`the forgetting switch`;
  },
} as const;
