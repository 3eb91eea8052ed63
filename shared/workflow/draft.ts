import { z } from 'zod';
import { MaterialSchema, OutputFieldSchema, TaskSchema, WorkflowSchema } from './task.ts';
import type { OutputContract, Task, Workflow } from './task.ts';

const draftOutput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('prose') }),
  z.object({ kind: z.literal('sections'), sections: z.array(z.string().max(120)).max(20) }),
  z.object({
    kind: z.literal('fields'),
    fields: z.array(OutputFieldSchema.extend({ name: z.string().max(60) })).max(40),
  }),
]);

/** A workflow somebody is still writing: the same fields, but a title, a follow-up or a row of a list may be blank. */
export const DraftWorkflowSchema = WorkflowSchema.extend({
  title: z.string().max(200),
  materials: z.array(MaterialSchema.extend({ title: z.string().max(200) })).max(200),
  tasks: z
    .array(
      TaskSchema.extend({
        title: z.string().max(200),
        output: draftOutput,
        followUps: z.array(z.string()).max(50),
        writes: z.array(z.string()),
      }),
    )
    .max(200),
});

/**
 * The same workflow as a run and a file take it: blank rows are left out, and what has no title yet is called by its id,
 * the workflow itself by `untitled`. A missing brief stays missing: only its author can say what it should be.
 */
export function withoutBlanks(workflow: Workflow, untitled: string): Workflow {
  return {
    ...workflow,
    title: isBlank(workflow.title) ? untitled : workflow.title,
    materials: workflow.materials.map((each) => ({ ...each, title: isBlank(each.title) ? each.id : each.title })),
    tasks: workflow.tasks.map((task): Task => ({
      ...task,
      title: isBlank(task.title) ? task.id : task.title,
      output: writtenOutput(task.output),
      followUps: task.followUps.filter((each) => !isBlank(each)),
      writes: task.writes.filter((each) => !isBlank(each)),
    })),
  };
}

const isBlank = (text: string): boolean => text.trim() === '';

/** A list of sections or fields with nothing in it asks for nothing: that is prose. */
function writtenOutput(output: OutputContract): OutputContract {
  switch (output.kind) {
    case 'prose':
      return output;
    case 'sections': {
      const sections = output.sections.filter((each) => !isBlank(each));
      return sections.length === 0 ? { kind: 'prose' } : { ...output, sections };
    }
    case 'fields': {
      const fields = output.fields.filter(({ name }) => !isBlank(name));
      return fields.length === 0 ? { kind: 'prose' } : { ...output, fields };
    }
  }
}
