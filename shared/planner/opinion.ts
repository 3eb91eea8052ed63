import { z } from 'zod';
import { fail, failure, succeed } from '../failure.ts';
import type { Result } from '../failure.ts';
import { TaskIdSchema } from '../ids.ts';
import type { OutputSchema } from '../run/output-contract.ts';
import { opinionWords } from '../words/planner.ts';
import type { Workflow } from '../workflow/task.ts';
import { answerObject, memberOf, plainLine } from './answer-text.ts';
import { listSchema, questionOf, strictObject, textSchema } from './question.ts';
import type { Question } from './question.ts';
import { toldMaterials, toldTasks } from './told-workflow.ts';

/** What a model remarked on one task, or on the plan as a whole (null). Its words, and no rule's. */
export const RemarkSchema = z.object({
  task: TaskIdSchema.nullable(),
  remark: z.string().min(1).max(300),
  reason: z.string().max(1_000),
});
export type Remark = z.infer<typeof RemarkSchema>;

export const opinionSchema: OutputSchema = strictObject({
  remarks: listSchema(strictObject({ task: textSchema, remark: textSchema, reason: textSchema })),
});

const usualReplyTokens = 500;
const mostRemarks = 20;

/** The question for a second opinion: briefs, dependencies and the materials' titles, never their texts. */
export function opinionQuestion(workflow: Workflow): Question {
  const { goal, materials } = workflow;
  return questionOf(
    opinionWords.rules,
    [
      goal === null || goal.trim() === '' ? '' : opinionWords.goal(goal),
      materials.length === 0 ? '' : opinionWords.materials(toldMaterials(materials)),
      opinionWords.plan(toldTasks(workflow)),
      opinionWords.form,
    ],
    opinionSchema,
    usualReplyTokens,
  );
}

/** What a model answered, as remarks; none is an opinion too. Fails with `output-invalid` for what is no list. */
export function readOpinion(text: string, { tasks }: Workflow): Result<Remark[]> {
  const answer = answerObject(text);
  if (answer === null) return fail(failure('output-invalid', { faults: text.trim() === '' ? 'empty' : 'json' }));
  const remarks = memberOf(answer, 'remarks');
  if (!Array.isArray(remarks)) return fail(failure('output-invalid', { faults: 'remarks' }));
  const read = remarks.flatMap((raw: unknown): Remark[] => {
    const remark = plainLine(memberOf(raw, 'remark'), 300);
    if (remark === '') return [];
    const name = plainLine(memberOf(raw, 'task'), 200);
    const meant = tasks.find(({ id }) => id === name) ?? tasks.find(({ title }) => title === name);
    return [{ task: meant?.id ?? null, remark, reason: plainLine(memberOf(raw, 'reason'), 1_000) }];
  });
  if (remarks.length > 0 && read.length === 0) return fail(failure('output-invalid', { faults: 'remark' }));
  return succeed(read.slice(0, mostRemarks));
}
