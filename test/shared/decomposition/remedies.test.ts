import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkflow } from '../../../shared/decomposition/check.ts';
import { agentOverheadTokens } from '../../../shared/decomposition/issue.ts';
import type { Circumstances, Issue } from '../../../shared/decomposition/issue.ts';
import { applyEdit } from '../../../shared/workflow/edit.ts';
import { referenceFaults } from '../../../shared/workflow/file.ts';
import { WorkflowSchema } from '../../../shared/workflow/task.ts';
import { wordIssue, wordRemedy } from '../../../shared/words/decomposition.ts';
import { anyPlan } from '../../support/any-plan.ts';

const strict: Circumstances = {
  limits: { requestsPerMinute: 12, inputTokensPerMinute: null, outputTokensPerMinute: null },
  // So small that a single large material is more than fits.
  contextWindow: 1_500,
  overheadTokens: agentOverheadTokens,
};

/** A task may lack several materials; everything else there is one of for the same tasks. */
const nameOf = ({ rule, tasks, params }: Issue): string =>
  [rule, [...tasks].sort().join(), 'material' in params ? params.material : ''].join(' ');
const plans = fc.oneof(anyPlan(false), anyPlan(true, 8), anyPlan(false, 24));

describe('a remedy', () => {
  it('that is an edit makes its issue go away, and brings no error', () => {
    fc.assert(
      fc.property(plans, (workflow) => {
        const { issues } = checkWorkflow(workflow, strict);
        const known = issues.map(nameOf);
        for (const issue of issues) {
          for (const remedy of issue.remedies) {
            if (remedy.kind !== 'edit') continue;
            const after = remedy.edits.reduce(applyEdit, workflow);
            const left = checkWorkflow(after, strict).issues;
            expect(left.map(nameOf)).not.toContain(nameOf(issue));
            expect(
              left.filter((each) => each.severity === 'error' && !known.includes(nameOf(each))).map(nameOf),
            ).toEqual([]);
            expect(referenceFaults(after)).toEqual([]);
            expect(WorkflowSchema.safeParse(after).error).toBeUndefined();
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is there for every issue, and leads to a task of the workflow', () => {
    fc.assert(
      fc.property(plans, (workflow) => {
        const ids = new Set(workflow.tasks.map(({ id }) => id));
        for (const { remedies, tasks } of checkWorkflow(workflow, strict).issues) {
          expect(remedies.length).toBeGreaterThan(0);
          expect(tasks.length).toBeGreaterThan(0);
          expect(tasks.every((id) => ids.has(id))).toBe(true);
          expect(remedies.every((remedy) => remedy.kind !== 'open' || ids.has(remedy.task))).toBe(true);
        }
      }),
    );
  });
});

describe('a check', () => {
  it('is the same every time, and words everything it says', () => {
    fc.assert(
      fc.property(plans, (workflow) => {
        const check = checkWorkflow(workflow, strict);
        expect(checkWorkflow(structuredClone(workflow), strict)).toEqual(check);
        for (const issue of check.issues) {
          const texts = [...Object.values(wordIssue(issue)), ...issue.remedies.map(({ label }) => wordRemedy(label))];
          expect(texts.filter((text) => text.trim() === '' || /undefined|NaN|!/.test(text))).toEqual([]);
        }
      }),
    );
  });

  it('says the gravest first', () => {
    const order = ['error', 'warning', 'hint'];
    fc.assert(
      fc.property(plans, (workflow) => {
        const ranks = checkWorkflow(workflow, strict).issues.map(({ severity }) => order.indexOf(severity));
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      }),
    );
  });
});
