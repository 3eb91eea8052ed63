import { asTaskId } from '../ids.ts';
import type { TaskId } from '../ids.ts';
import type { Phase, Structure } from '../structure/structure.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import { promptWords } from '../words/prompt.ts';
import type { RunHeader } from './header.ts';
import { oneLine, plainTitle } from './sections.ts';
import type { RunState } from './state.ts';

/**
 * The workflow as a run really has it: with the coordinators that its structure brings, and with the tasks that joined
 * while it was going, which are handed on to those that they feed. What measures, shows or scores a run's tasks starts here.
 */
export function workflowOf(
  { workflow, structure }: Pick<RunHeader, 'workflow' | 'structure'>,
  { added }: Pick<RunState, 'added'>,
): Workflow {
  const coordinated = withCoordinators(workflow, structure);
  if (added.length === 0) return coordinated;
  const feeding = (id: TaskId): TaskId[] => added.filter(({ feeds }) => feeds.includes(id)).map(({ task }) => task.id);
  const tasks = [...coordinated.tasks, ...added.map(({ task }) => task)];
  const materials = [...coordinated.materials, ...added.flatMap((each) => each.materials)];
  return {
    ...coordinated,
    materials,
    tasks: tasks.map((task) => ({ ...task, needs: [...task.needs, ...feeding(task.id)] })),
  };
}

/** The workflow with one more task for each phase that ends with a coordinator. */
export function withCoordinators(workflow: Workflow, structure: Structure): Workflow {
  const coordinators = structure.phases.flatMap((phase, index) =>
    phase.coordinator === true ? coordinatorOf(workflow, phase, coordinatorId(workflow, index)) : [],
  );
  return coordinators.length === 0 ? workflow : { ...workflow, tasks: [...workflow.tasks, ...coordinators] };
}

/** Not the id of any task of the workflow. */
export function coordinatorId({ tasks }: Workflow, phase: number): TaskId {
  const ids = new Set<string>(tasks.map(({ id }) => id));
  let id = `coordinator-${phase + 1}`;
  while (ids.has(id)) id = `${id}-x`;
  return asTaskId(id);
}

/** A section for each task, in their order: under its title, and its id too where others have that title. */
function sectionsFor(tasks: readonly Task[]): string[] {
  const titles = tasks.map(({ id, title }) => oneLine(title) || id);
  const isShared = (title: string): boolean => titles.filter((one) => plainTitle(one) === plainTitle(title)).length > 1;
  return tasks.map(({ id }, index) => {
    const title = titles[index] ?? id;
    return isShared(title) ? `${title} (${id})` : title;
  });
}

function coordinatorOf(workflow: Workflow, phase: Phase, id: TaskId): Task {
  const read = workflow.tasks.filter((task) => phase.tasks.includes(task.id));
  return {
    id,
    title: promptWords.coordinatorTitle,
    brief: promptWords.coordinatorBrief(read.length),
    materials: [],
    needs: read.map((task) => task.id),
    output: { kind: 'sections', sections: sectionsFor(read) },
    followUps: [],
    writes: [],
    limitSeconds: null,
    estimate: read.some(({ estimate }) => estimate !== null) ? { seconds: 1, tokens: 0 } : null,
    role: 'coordinator',
  };
}
