import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispatch, moved } from '../../../../shared/lesson/widgets/dispatch.ts';
import type { DispatchTask } from '../../../../shared/lesson/widgets/dispatch.ts';
import { dispatchAttributes } from '../../../../shared/lesson/widgets/dispatch-attributes.ts';
import { dispatchFigures } from '../../../../shared/lesson/widgets/dispatch-figures.ts';
import { dispatchWords } from '../../../../shared/words/dispatch.ts';

const { tasks: three } = dispatchAttributes.parse({});

const anyTasks = fc.array(
  fc.record({
    title: fc.constantFrom('Research', 'Review', 'Notes', 'Plan'),
    seconds: fc.integer({ min: 1, max: 600 }),
    tokens: fc.integer({ min: 0, max: 50_000 }),
  }),
  { minLength: 2, maxLength: 6 },
);
const clockOf = (...given: Parameters<typeof dispatch>): number => dispatch(...given).wallClockMs;
const sum = (tasks: readonly DispatchTask[]): number => tasks.reduce((all, { seconds }) => all + seconds * 1_000, 0);
const longest = (tasks: readonly DispatchTask[]): number => Math.max(...tasks.map(({ seconds }) => seconds * 1_000));

describe('the dispatcher', () => {
  it('says 95, 50 and 45 seconds for the three tasks, and 65 where the longest comes last', () => {
    expect(Object.fromEntries(Object.entries(dispatchFigures).map(([name, figure]) => [name, figure()]))).toEqual({
      'dispatch/one-at-a-time': 95,
      'dispatch/one-thread': 95,
      'dispatch/queue-of-two': 50,
      'dispatch/queue-longest-last': 65,
      'dispatch/all-at-once': 45,
      'dispatch/thread-tokens': 105_000,
      'dispatch/separate-tokens': 49_000,
    });
  });

  it('starts what waited when a slot is free, and says whose end freed it', () => {
    const { bars, waits, last } = dispatch(three, 'queue:2');
    expect(bars.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [0, 45_000],
      [0, 30_000],
      [30_000, 50_000],
    ]);
    expect({ waits, last }).toEqual({
      waits: [{ title: 'Notes', startedMs: 30_000, freedBy: 'Review' }],
      last: 'Notes',
    });
  });

  it('takes the sum one at a time, the longest all at once, and something between in a queue', () => {
    fc.assert(
      fc.property(anyTasks, fc.integer({ min: 2, max: 5 }), (tasks, width) => {
        const queued = clockOf(tasks, `queue:${width}`);
        expect(clockOf(tasks, 'one-at-a-time')).toBe(sum(tasks));
        expect(clockOf(tasks, 'thread')).toBe(sum(tasks));
        expect(clockOf(tasks, 'all-at-once')).toBe(longest(tasks));
        expect(queued).toBeGreaterThanOrEqual(Math.max(longest(tasks), sum(tasks) / width));
        expect(queued).toBeLessThanOrEqual(sum(tasks));
      }),
      { numRuns: 40 },
    );
  });

  it('asks for no order but in a queue, and for no tokens but in a thread', () => {
    fc.assert(
      fc.property(anyTasks, (tasks) => {
        const turned = tasks.toReversed();
        for (const key of ['one-at-a-time', 'all-at-once'] as const) {
          expect(clockOf(turned, key)).toBe(clockOf(tasks, key));
        }
        const [one, queue, all] = (['one-at-a-time', 'queue:2', 'all-at-once'] as const).map(
          (key) => dispatch(tasks, key).tokens,
        );
        expect([queue, all]).toEqual([one, one]);
        expect(dispatch(tasks, 'thread').tokens).toBeGreaterThanOrEqual(one ?? 0);
      }),
      { numRuns: 40 },
    );
  });

  it('moves one task within the queue and loses none', () => {
    expect(moved([1, 2, 3], 2, 0)).toEqual([3, 1, 2]);
    expect(moved([1, 2, 3], 0, 3)).toEqual([1, 2, 3]);
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 6 }), fc.nat(6), fc.nat(6), (list, from, to) => {
        expect([...moved(list, from, to)].sort()).toEqual([...list].sort());
      }),
    );
  });

  it('says in a sentence what happened', () => {
    const said = (tasks: readonly DispatchTask[], key: Parameters<typeof dispatch>[1]) =>
      dispatchWords.happened(dispatch(tasks, key));
    expect(said(three, 'thread')).toBe(
      'Turns of one conversation. The times add up, and each turn reads the history again.',
    );
    expect(said(three, 'one-at-a-time')).toBe(
      'Separate conversations; each starts when the one before ends: 45 + 30 + 20.',
    );
    expect(said(three, 'queue:2')).toBe('Notes waited for a slot and started at 30 s, when Review ended.');
    expect(said(three, 'all-at-once')).toBe('All three started at once. You waited only for Research, the longest.');
    const five = [...three, { title: 'Plan', seconds: 5, tokens: 0 }, { title: 'Mail', seconds: 9, tokens: 0 }];
    expect(said(five, 'queue:2')).toBe('Three tasks waited for a slot; the last, Mail, started at 50 s.');
  });
});

describe('the dispatcher’s attributes', () => {
  it('reads tasks with their seconds, and tokens where they are named', () => {
    expect(dispatchAttributes.parse({ tasks: 'Board notes 45, Review 30 900' }).tasks).toEqual([
      { title: 'Board notes', seconds: 45, tokens: 20_000 },
      { title: 'Review', seconds: 30, tokens: 900 },
    ]);
    expect(dispatchAttributes.parse({ structure: 'queue:2' }).structure).toBe('queue');
  });

  it.each([
    { tasks: 'Research' },
    { tasks: 'Research 0, Review 3' },
    { structure: 'phased' },
    { width: '9' },
    { slots: '2' },
  ])('refuses %j', (attributes) => {
    expect(dispatchAttributes.safeParse(attributes).success).toBe(false);
  });
});
