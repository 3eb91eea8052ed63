import { describe, expect, it } from 'vitest';
import { found, holdToRow, inSeconds, once20, thread50, widthAlone } from '../../support/spoken-comparison.ts';
import type { SpokenRow } from '../../support/spoken-comparison.ts';

const times: readonly SpokenRow[] = [
  { of: 'a win of width', runs: [thread50, once20], says: 'All at once finished 2.5× sooner than One thread' },
  {
    of: 'a win of the thread',
    runs: [inSeconds('thread', 20), inSeconds('all-at-once', 50)],
    says: 'One thread finished 2.5× sooner than All at once',
  },
  {
    of: 'a win of the thread over a queue and over all at once, which it is held against',
    runs: [inSeconds('thread', 20), inSeconds('queue:2', 60), inSeconds('all-at-once', 30)],
    says: 'One thread finished 1.5× sooner than All at once',
  },
  {
    of: 'a win of the thread without all at once',
    runs: [inSeconds('thread', 20), inSeconds('one-at-a-time', 30)],
    says: 'One thread finished 1.5× sooner than One at a time',
  },
  {
    of: 'a tie to the millisecond',
    runs: [inSeconds('thread', 30), inSeconds('all-at-once', 30)],
    says: 'One thread and All at once took about the same time',
  },
  {
    of: 'a tie as far as anyone would see',
    runs: [inSeconds('thread', 31), inSeconds('all-at-once', 30)],
    says: 'All at once and One thread took about the same time',
  },
  {
    of: 'a narrow win',
    runs: [inSeconds('thread', 33), inSeconds('all-at-once', 30)],
    says: 'All at once finished 1.1× sooner than One thread',
  },
  {
    of: 'a win by more than ten times',
    runs: [inSeconds('thread', 120), inSeconds('all-at-once', 10)],
    says: 'All at once finished 12× sooner than One thread',
  },
  {
    of: 'a queue',
    runs: [thread50, inSeconds('queue:2', 30)],
    says: 'Queue of 2 finished 1.7× sooner than One thread',
  },
  { of: 'phases', runs: [thread50, inSeconds('phased', 40)], says: 'Phased finished 1.3× sooner than One thread' },
  {
    of: 'phases of one’s own',
    runs: [thread50, inSeconds('own', 25)],
    says: 'Your phases finished 2.0× sooner than One thread',
  },
  {
    of: 'two rounds that took longer',
    runs: [thread50, inSeconds('two-rounds', 75)],
    says: 'One thread finished 1.5× sooner than Two rounds',
  },
  {
    of: 'no thread: the first against the last',
    runs: [inSeconds('one-at-a-time', 40), inSeconds('queue:2', 25), once20],
    says: 'All at once finished 2.0× sooner than One at a time',
    why: [widthAlone],
  },
];

const findings: readonly SpokenRow[] = [
  {
    of: 'all found by both',
    runs: [
      { ...thread50, ...found(['cut', 'churn'], 2) },
      { ...once20, ...found(['cut', 'churn'], 2) },
    ],
    says: 'All at once finished 2.5× sooner than One thread, and found all two findings',
  },
  {
    of: 'the same few found by both',
    runs: [
      { ...thread50, ...found(['cut', 'churn', 'cash'], 5) },
      { ...once20, ...found(['cut', 'churn', 'cash'], 5) },
    ],
    says: 'All at once finished 2.5× sooner than One thread, and found the same three of 5 findings',
  },
  {
    of: 'nothing found by either',
    runs: [
      { ...thread50, ...found([], 5) },
      { ...once20, ...found([], 5) },
    ],
    says: 'All at once finished 2.5× sooner than One thread, and found none of the 5 findings',
  },
  {
    of: 'the only finding, found by both',
    runs: [
      { ...thread50, ...found(['cut'], 1) },
      { ...once20, ...found(['cut'], 1) },
    ],
    says: 'All at once finished 2.5× sooner than One thread, and found the one finding',
  },
  {
    of: 'the only finding, found by neither',
    runs: [
      { ...thread50, ...found([], 1) },
      { ...once20, ...found([], 1) },
    ],
    says: 'All at once finished 2.5× sooner than One thread, and missed the one finding',
  },
  {
    of: 'one lost',
    runs: [
      { ...thread50, ...found(['cut', 'churn'], 3) },
      { ...once20, ...found(['churn'], 3) },
    ],
    says: 'All at once finished 2.5× sooner than One thread, and lost one finding that it kept',
  },
  {
    of: 'three lost',
    runs: [
      { ...thread50, ...found(['cut', 'churn', 'cash'], 3) },
      { ...once20, ...found([], 3) },
    ],
    says: 'All at once finished 2.5× sooner than One thread, and lost three findings that it kept',
  },
  {
    of: 'two gained',
    runs: [
      { ...thread50, ...found(['cut'], 3) },
      { ...once20, ...found(['cut', 'churn', 'cash'], 3) },
    ],
    says: 'All at once finished 2.5× sooner than One thread, and found two that it missed',
  },
  {
    of: 'as many, but others',
    runs: [
      { ...thread50, ...found(['cut'], 3) },
      { ...once20, ...found(['churn'], 3) },
    ],
    says: 'All at once finished 2.5× sooner than One thread, lost one finding that it kept and found one that it missed',
  },
  {
    of: 'a thread that was sooner and found more',
    runs: [inSeconds('thread', 20, found(['cut', 'churn'], 2)), inSeconds('all-at-once', 30, found([], 2))],
    says: 'One thread finished 1.5× sooner than All at once, and found two that it missed',
  },
  {
    of: 'a tie with all found',
    runs: [
      inSeconds('thread', 30, found(['cut', 'churn'], 2)),
      inSeconds('all-at-once', 30, found(['cut', 'churn'], 2)),
    ],
    says: 'One thread and All at once took about the same time and found all two findings',
  },
  {
    of: 'a tie with a loss',
    runs: [inSeconds('thread', 31, found(['cut'], 2)), inSeconds('all-at-once', 30, found([], 2))],
    says: 'All at once took about as long as One thread, and lost one finding that it kept',
  },
  {
    of: 'findings that only one of the two has',
    runs: [{ ...thread50, ...found(['cut'], 2) }, once20],
    says: 'All at once finished 2.5× sooner than One thread',
  },
];

const unfinished: readonly SpokenRow[] = [
  {
    of: 'a thread that failed while two finished',
    runs: [inSeconds('thread', 15, { state: 'failed' }), inSeconds('one-at-a-time', 40), once20],
    says: 'All at once finished 2.0× sooner than One at a time',
    under: [
      'It used exactly the same tokens: width doesn’t change what a conversation reads.',
      'One thread failed at 0:15: its figures cover only what it did until then.',
    ],
    why: [widthAlone],
  },
  {
    of: 'one that finished and one that failed',
    runs: [inSeconds('thread', 15, { state: 'failed' }), once20],
    says: 'All at once finished in 0:20; One thread failed at 0:15',
    under: ['One thread failed at 0:15: its figures cover only what it did until then.'],
  },
  {
    of: 'one that finished with findings and one that was stopped',
    runs: [inSeconds('thread', 15, { state: 'stopped' }), { ...once20, ...found(['cut', 'churn'], 3) }],
    says: 'All at once finished in 0:20 with 2 of 3 findings; One thread was stopped at 0:15',
  },
  { of: 'one alone', runs: [once20], says: 'All at once finished in 0:20' },
  {
    of: 'one alone that took more than an hour',
    runs: [inSeconds('thread', 3_605)],
    says: 'One thread finished in 1:00:05',
  },
  {
    of: 'two that failed',
    runs: [inSeconds('thread', 15, { state: 'failed' }), inSeconds('all-at-once', 9, { state: 'failed' })],
    says: 'One thread and All at once failed',
  },
  {
    of: 'one that failed and one that was stopped',
    runs: [inSeconds('thread', 15, { state: 'failed' }), inSeconds('all-at-once', 10, { state: 'stopped' })],
    says: 'One thread failed at 0:15 and All at once was stopped at 0:10',
  },
  {
    of: 'one that is not over',
    runs: [inSeconds('thread', 12, { state: 'running' })],
    says: 'One thread is still running after 0:12',
  },
  { of: 'nothing measured', runs: [], says: 'Nothing was run' },
];

const rows = [...times, ...findings, ...unfinished];

describe('what comparisons say, as written down by hand', () => {
  it('has a row for each way in which runs may end', () => {
    expect(rows.length).toBeGreaterThanOrEqual(35);
  });

  it.each(rows)('$of', holdToRow);
});
