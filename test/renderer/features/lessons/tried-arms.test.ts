import { describe, expect, it } from 'vitest';
import { groupsOf, isForAnyModel } from '../../../../renderer/features/lessons/tried-arms.ts';
import { asExerciseId, asPlanId } from '../../../../shared/ids.ts';
import type { Arm } from '../../../../shared/lesson/lesson.ts';
import { noLimits } from '../../../../shared/practice.ts';
import { CircumstancesSchema } from '../../../../shared/run/trial.ts';

const source = { kind: 'exercise', exercise: asExerciseId('board-prep'), plan: asPlanId('first-plan') } as const;
const other = { ...source, plan: asPlanId('by-document') };
const arm = (structure: Arm['structure'], changes: Partial<Arm> = {}): Arm => ({
  label: null,
  source,
  structure,
  circumstances: CircumstancesSchema.parse({}),
  ...changes,
});
const limited = CircumstancesSchema.parse({ limits: { ...noLimits, requestsPerMinute: 6 } });

describe('the arms of a timing comparison', () => {
  it('are one comparison where work and circumstances are the same, in the order of their first arms', () => {
    const groups = groupsOf([
      arm('thread'),
      arm('all-at-once', { circumstances: limited }),
      arm('all-at-once', { label: 'another name' }),
      arm('thread', { source: other }),
    ]);
    expect(
      groups.map((group) => [group.source, group.circumstances.limits.requestsPerMinute, group.structures]),
    ).toEqual([
      [source, null, ['thread', 'all-at-once']],
      [source, 6, ['all-at-once']],
      [other, null, ['thread']],
    ]);
  });

  it('can go to any model where they are one comparison that asks nothing of the practice model', () => {
    expect(isForAnyModel(groupsOf([arm('thread'), arm('all-at-once')]))).toBe(true);
    expect(isForAnyModel(groupsOf([arm('thread'), arm('thread', { source: other })]))).toBe(false);
    for (const told of [{ forgetting: true }, { faults: [{ kind: 'cut', request: 1 }] }, limited]) {
      const circumstances = CircumstancesSchema.parse(told);
      expect(isForAnyModel(groupsOf([arm('thread', { circumstances }), arm('all-at-once', { circumstances })]))).toBe(
        false,
      );
    }
  });
});
