import { describe, expect, it } from 'vitest';
import { checkPlan, mended, mendsOf, partyPlan, spreadOf } from '../../../../shared/lesson/widgets/plan-check.ts';
import { asTaskId } from '../../../../shared/ids.ts';
import type { Workflow } from '../../../../shared/workflow/task.ts';

const rulesOf = (plan: Workflow): string[] => checkPlan(plan).issues.map(({ rule }) => rule);

/** Mends the first thing that is said, again and again. */
function mendedAll(plan: Workflow): Workflow[] {
  const plans = [plan];
  for (let last = plan; plans.length < 20;) {
    const [mend] = checkPlan(last).issues.flatMap(mendsOf);
    if (!mend) break;
    last = mended(last, mend);
    plans.push(last);
  }
  return plans;
}

const whole = mendedAll(partyPlan).at(-1) ?? partyPlan;

describe('a small plan to be checked', () => {
  it('begins with four faults, and a press mends each of them', () => {
    expect(rulesOf(partyPlan)).toEqual(['vague-brief', 'missing-material', 'hidden-dependency', 'no-synthesis']);
    expect(checkPlan(partyPlan).issues.every((issue) => mendsOf(issue).length > 0)).toBe(true);
  });

  it('ends with nothing to mend, having shown one thing that only a synthesis brings', () => {
    expect(rulesOf(whole)).toEqual([]);
    expect(mendedAll(partyPlan).flatMap(rulesOf)).toContain('loose-output');
  });

  it('lets an error go where outputs are handed on, and nowhere else', () => {
    expect(spreadOf(partyPlan, asTaskId('wishes')).reached).toEqual([]);
    expect(spreadOf(whole, asTaskId('wishes')).reached).toEqual(['programme', 'synthesis']);
    expect(spreadOf(whole, asTaskId('budget')).reached).toEqual(['synthesis']);
  });

  it('has the more to be paid again, the earlier the error; the last task alone the least', () => {
    const shareOf = (id: string): number => spreadOf(whole, asTaskId(id)).share;
    expect(shareOf('wishes')).toBeGreaterThan(shareOf('programme'));
    expect(shareOf('programme')).toBeGreaterThan(shareOf('synthesis'));
    for (const { id } of whole.tasks) {
      expect(shareOf(id)).toBeGreaterThan(0);
      expect(shareOf(id)).toBeLessThan(1);
    }
  });
});
