import { dispatch } from './dispatch.ts';
import type { DispatchTask } from './dispatch.ts';

const research = { title: 'Research', seconds: 45, tokens: 20_000 };
const review = { title: 'Review', seconds: 30, tokens: 16_000 };
const notes = { title: 'Notes', seconds: 20, tokens: 13_000 };

const secondsOf = (...[tasks, structure]: Parameters<typeof dispatch>): number =>
  dispatch(tasks, structure).wallClockMs / 1_000;

const longestFirst: readonly DispatchTask[] = [research, review, notes];
const longestLast: readonly DispatchTask[] = [notes, review, research];

/** Seconds and tokens of the three tasks that the lesson begins with. */
export const dispatchFigures = {
  'dispatch/one-at-a-time': () => secondsOf(longestFirst, 'one-at-a-time'),
  'dispatch/one-thread': () => secondsOf(longestFirst, 'thread'),
  'dispatch/queue-of-two': () => secondsOf(longestFirst, 'queue:2'),
  'dispatch/queue-longest-last': () => secondsOf(longestLast, 'queue:2'),
  'dispatch/all-at-once': () => secondsOf(longestFirst, 'all-at-once'),
  'dispatch/thread-tokens': () => dispatch(longestFirst, 'thread').tokens,
  'dispatch/separate-tokens': () => dispatch(longestFirst, 'all-at-once').tokens,
} as const;
