import type { TaskId } from '../ids.ts';
import { isGivenUp } from '../run/added-steps.ts';
import type { Workflow } from '../workflow/task.ts';
import { laneTask } from './conversation-set.ts';
import type { Lane } from './lanes.ts';

/**
 * Lanes as tasks: the brief each began with, what was asked on as its follow-ups, and what a synthesis was handed as what
 * it needs. A branch becomes a task with the messages that it took over, so it can be run without the lane it left.
 */
export function asWorkflow(workflow: Workflow, lanes: readonly Lane[], picked: readonly TaskId[]): Workflow {
  const taken = lanes.filter(({ task }) => picked.includes(task.id));
  const tasks = taken.map(({ task, turns }) => {
    const said = turns.filter(({ step }) => !isGivenUp(step));
    const root = workflow.tasks.find(({ id }) => id === said[0]?.step.step.task) ?? task;
    const [brief = task.brief, ...followUps] = said.map(({ message }) => message);
    return laneTask({
      id: task.id,
      title: task.title,
      brief,
      followUps,
      materials: root.materials,
      needs: root.needs.filter((need) => picked.includes(need)),
    });
  });
  const read = new Set(tasks.flatMap(({ materials }) => materials));
  return { ...workflow, materials: workflow.materials.filter(({ id }) => read.has(id)), tasks };
}
