import type { MaterialId } from '../ids.ts';
import type { OutputSchema } from '../run/output-contract.ts';
import { planWords } from '../words/planner.ts';
import type { Workflow } from '../workflow/task.ts';
import { excerptsOf } from './excerpts.ts';
import { listSchema, questionOf, strictObject, textSchema } from './question.ts';
import type { Question } from './question.ts';

import { toldMaterials, toldTasks } from './told-workflow.ts';

const field = strictObject({
  name: textSchema,
  type: { type: 'string', enum: ['text', 'number', 'list', 'boolean'] },
  required: { type: 'boolean' },
  description: textSchema,
});

const task = strictObject({
  id: textSchema,
  title: textSchema,
  brief: textSchema,
  materials: listSchema(textSchema),
  needs: listSchema(textSchema),
  output: {
    ...strictObject({
      kind: { type: 'string', enum: ['prose', 'sections', 'fields'] },
      sections: listSchema(textSchema),
      fields: listSchema(field),
    }),
  },
});

/** The form of a proposed plan. It names nothing that a server of structured output refuses: no lengths, no patterns. */
export const planSchema: OutputSchema = strictObject({ tasks: listSchema(task) });

/** About what a plan of the usual size has. */
const usualReplyTokens = 1_600;

/** The question for a plan: the goal, every material by its title, the chosen ones with their texts, and the plan as it is. */
export function planQuestion(workflow: Workflow, goal: string, chosen: ReadonlySet<MaterialId>): Question {
  const { materials, tasks } = workflow;
  const excerpts = excerptsOf(materials, chosen).map(({ id, text, left }) => planWords.material(id, text, left));
  return questionOf(
    planWords.rules,
    [
      ...excerpts,
      materials.length === 0 ? planWords.noMaterials : planWords.materials(toldMaterials(materials)),
      tasks.length === 0 ? '' : planWords.present(toldTasks(workflow)),
      planWords.goal(goal),
      planWords.form,
    ],
    planSchema,
    usualReplyTokens,
  );
}
