import { counted, ratio, seconds, tokens } from './format.ts';
import { t } from './t.ts';

export const twoRoundsWords = {
  get title() {
    return t`Parts that touch each other`;
  },
  part: (number: number): string => t`Part ${number}`,
  brief: 'Name what your part decides and what it takes for granted, each point with its place.',
  material: (number: number): string => t`Pages of part ${number}`,
  /** A text of some length to read. It and the brief are counted and never shown, so that they are the same in every language. */
  line: 'The part decides one thing on this line and takes another for granted. ',
  notes: [
    [t`To part 1`, t`You call it “order number”. Part 2 calls the same thing “receipt”. Use one word.`],
    [
      t`To part 2`,
      t`Part 3 takes for granted that you keep a receipt for a year. You delete it after 90 days. One of you has to change.`,
    ],
    [t`To the others`, t`Nothing that another part says makes you change anything.`],
  ],
  get notesTitle() {
    return t`What such a note says`;
  },
  get notesLimit() {
    return t`It passes on what the first round wrote, and nothing that the coordinator only might have read.`;
  },
  happened: (given: {
    readonly tasks: number;
    readonly addedMs: number;
    readonly addedTokens: number;
    readonly times: number;
    readonly threadTokens: number;
    readonly twoTokens: number;
  }): string => {
    const { tasks, addedMs, addedTokens, times, threadTokens, twoTokens } = given;
    const against =
      twoTokens <= threadTokens
        ? t`still fewer than one thread, where each reads all before it`
        : t`more than one thread, where each reads all before it anyway`;
    return t`A coordinator and ${counted(tasks, t`second turn`)} add ${seconds(addedMs)} and ${tokens(addedTokens)} tokens: ${ratio(times)} the tokens of one round, and ${against}.`;
  },
  /** What moving a slider did to the price of the second round. */
  changed: (what: string, before: number, after: number, rest: string): string =>
    ratio(before) === ratio(after)
      ? t`${what}: the second round’s price stays. ${rest}`
      : t`${what}: from ${ratio(before)} to ${ratio(after)} the tokens of one round. ${rest}`,
} as const;
