import type { MaterialId, TaskId } from '../ids.ts';
import type { Phase } from '../structure/structure.ts';
import type { Material, Task, Workflow } from '../workflow/task.ts';

/** What is asked of a workflow at every step of a run. */
export type WorkflowParts = {
  readonly tasks: ReadonlyMap<TaskId, Task>;
  readonly materials: ReadonlyMap<MaterialId, Material>;
  /** What conversations of a phase open with, once somebody has asked. */
  readonly openings: WeakMap<Phase, readonly MaterialId[]>;
};

const known = new WeakMap<Workflow, WorkflowParts>();

/** The same each time: two hundred tasks with two hundred materials are walked once, not once for each of their steps. */
export function partsOf(workflow: Workflow): WorkflowParts {
  const before = known.get(workflow);
  if (before) return before;
  const parts: WorkflowParts = {
    tasks: new Map(workflow.tasks.map((task) => [task.id, task])),
    materials: new Map(workflow.materials.map((material) => [material.id, material])),
    openings: new WeakMap(),
  };
  known.set(workflow, parts);
  return parts;
}
