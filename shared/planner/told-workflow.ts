import { planWords } from '../words/planner.ts';
import type { Material, Task, Workflow } from '../workflow/task.ts';

/** A title stands in a line of its own, whatever is in it. */
const quoted = (text: string): string => JSON.stringify(text);

/** The tasks as a model is told them, under the ids by which it may name them. */
export function toldTasks({ tasks }: Workflow): string {
  return JSON.stringify({ tasks: tasks.map(toldTask) }, null, 1);
}

function toldTask({ id, title, brief, materials, needs, output, followUps, writes, merge, estimate }: Task): object {
  return {
    id,
    title,
    ...(merge === true ? { joins: planWords.joins } : estimate === null ? { brief } : { estimate }),
    materials,
    needs,
    output,
    ...(followUps.length > 0 ? { followUps } : {}),
    ...(writes.length > 0 ? { writes } : {}),
  };
}

export function toldMaterials(materials: readonly Material[]): string {
  return materials.map(({ id, title }) => `- ${id}: ${quoted(title)}`).join('\n');
}
