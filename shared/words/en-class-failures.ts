import type { Failure } from '../failure.ts';
import type { ClassFailureCode } from '../class/failure-codes.ts';

type Details = Failure['details'];
type Words = { what: string; safe: string; next: string };

const text = (details: Details, name: string, otherwise: string): string => {
  const value = details[name];
  return value === null || value === undefined || value === '' ? otherwise : String(value);
};
const address = (details: Details): string => text(details, 'address', 'that address');
const unchanged = 'Nothing was changed.';
const goOn = 'Your work is kept here, and you can go on with it.';

/** Why a pod's message changed nothing: `unreadable`, `large` with `most` in kB, `turn` with the number wanted, `many`. */
function refusedMessage(details: Details): string {
  switch (details['why']) {
    case 'large':
      return `this pod sent more at once than the ${text(details, 'most', '64')} kB that a class takes`;
    case 'turn':
      return `a report of this pod came out of turn: the class goes on with number ${text(details, 'wanted', '?')}`;
    case 'many':
      return 'this pod sends more than a class takes, so it was cut off for a while';
    default:
      return 'a message of this pod was not understood';
  }
}

/** Why a class can't be hosted, joined or told something; part of `failureWords`. */
export const classFailures: Readonly<Record<ClassFailureCode, (details: Details) => Words>> = {
  'unknown-class': (d) => ({
    what: `there is no class ${text(d, 'class', 'of that name')} here`,
    safe: unchanged,
    next: 'Look in the list of earlier classes.',
  }),
  'wrong-code': () => ({
    what: 'that is not this class’s code',
    safe: 'Nobody was let in.',
    next: 'Read it off the wall again: a word and two digits.',
  }),
  'too-many-tries': (d) => ({
    what: 'too many wrong codes came from here',
    safe: 'Nobody was let in, and the class goes on.',
    next: `Wait ${text(d, 'seconds', 'a few')} seconds, then enter the code from the wall.`,
  }),
  'pod-taken': (d) => ({
    what: `Pod ${text(d, 'number', '?')} is taken`,
    safe: unchanged,
    next: `${text(d, 'free', '') === '' ? 'Ask the facilitator for a place.' : `Free are ${text(d, 'free', '')}.`} If it was yours, ask the facilitator to remove it, then join again.`,
  }),
  'class-full': (d) => ({
    what: `this class has all of its ${text(d, 'most', '')} pods`,
    safe: unchanged,
    next: 'Join a pod that is there, or ask the facilitator.',
  }),
  'class-busy': (d) => ({
    what: 'this pod has started more at once than a class can share',
    safe: 'What runs goes on.',
    next: `Wait ${text(d, 'seconds', 'a few')} seconds, then start it again.`,
  }),
  'class-paused': () => ({
    what: 'the class is paused, so nothing is started now',
    safe: 'What runs goes on, and your plan and prediction are kept.',
    next: 'Start it when the facilitator goes on.',
  }),
  'class-ended': () => ({
    what: 'this class has ended',
    safe: goOn,
    next: 'The facilitator can open it again.',
  }),
  'bad-join': (d) => ({
    what: `that can’t be used to join${text(d, 'fields', '') === '' ? '' : `: ${text(d, 'fields', '')}`}`,
    safe: 'Nobody was let in.',
    next: 'Enter the code, choose a pod, and keep names short.',
  }),
  'class-address': (d) => ({
    what: `“${text(d, 'address', '')}” is no address of a class`,
    safe: unchanged,
    next: 'Enter it as it stands on the wall, such as 192.168.1.24:4800.',
  }),
  'class-unreachable': (d) => ({
    what: `no class answers at ${address(d)}`,
    safe: goOn,
    next: 'Check the address on the wall, and that both computers are on the same network.',
  }),
  'not-a-class': (d) => ({
    what: `what answers at ${address(d)} is no class of Braid`,
    safe: unchanged,
    next: 'Check the address on the wall, its number after the colon too.',
  }),
  'class-protocol': (d) => ({
    what: text(d, 'older', 'here') === 'there' ? 'the class runs an older Braid' : 'the class runs a newer Braid',
    safe: goOn,
    next: 'Join in a browser instead: open the address from the wall.',
  }),
  'seat-refused': () => ({
    what: 'the class doesn’t know this pod any more',
    safe: goOn,
    next: 'Join again with the code from the wall.',
  }),
  'message-refused': (d) => ({
    what: refusedMessage(d),
    safe: 'It changed nothing, and the class goes on.',
    next: '',
  }),
  'already-hosting': () => ({
    what: 'this Braid hosts a class already',
    safe: unchanged,
    next: 'Close that class first; it can be opened again.',
  }),
  'already-seated': () => ({
    what: 'this Braid is a pod of a class already',
    safe: unchanged,
    next: 'Leave that class first.',
  }),
  'not-hosting': () => ({
    what: 'this Braid hosts no class now',
    safe: unchanged,
    next: 'Host one, or open an earlier one again.',
  }),
  'not-in-a-class': () => ({ what: 'this Braid is in no class now', safe: unchanged, next: 'Join one first.' }),
  'cannot-host': () => ({
    what: 'a class can’t be hosted from here',
    safe: unchanged,
    next: 'Open Braid on your own computer and host it there.',
  }),
  'class-open': () => ({
    what: 'that class is open',
    safe: 'Nothing was deleted.',
    next: 'Close it first.',
  }),
  'unknown-pod': () => ({ what: 'that pod is not in this class', safe: unchanged, next: '' }),
  'nothing-to-give': (d) => ({
    what: `there is no finished comparison of ${text(d, 'exercise', 'this exercise')} here to load`,
    safe: unchanged,
    next: 'Run the exercise once yourself, then load it for the pod.',
  }),
  'set-by-class': (d) => ({
    what: `the class sets ${text(d, 'names', 'this')}`,
    safe: unchanged,
    next: 'Change it when the class has ended, or leave the class.',
  }),
  'pod-file': (d) => ({
    what: `${text(d, 'name', 'the file')} is no pod’s file of Braid`,
    safe: 'The class is as it was.',
    next: 'Ask the pod to write it again under Class.',
  }),
  'class-log': (d) => ({
    what: `the log of this class can’t be read at line ${text(d, 'line', '?')}`,
    safe: 'Everything else of the class is there, and the file was left as it is.',
    next: '',
  }),
  'class-database': (d) => ({
    what: `the class’s database doesn’t answer${text(d, 'message', '') === '' ? '' : ` (${text(d, 'message', '')})`}`,
    safe: 'Pods keep what they could not send.',
    next: 'See that it runs and that its address is right.',
  }),
  'no-database-client': () => ({
    what: 'the part of Braid that talks to PostgreSQL is not in this package',
    safe: unchanged,
    next: 'Run Braid from its source with npm, or host the class without a database.',
  }),
};

/** What a class sets, as the sentence of `set-by-class` names it. */
export const heldNames = {
  connection: 'the connection',
  pace: 'the pace',
  seed: 'the seed',
  limits: 'the limits',
  faults: 'the faults',
  forgetting: 'the forgetting switch',
} as const;
