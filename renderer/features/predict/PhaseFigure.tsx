import type { Structure } from '../../../shared/structure/structure.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { TaskBoxes } from './TaskBoxes.tsx';

type PhaseFigureProps = { readonly tasks: readonly Task[]; readonly structure: Structure };

/** The phases from left to right; the tasks of a phase under each other. */
export function PhaseFigure({ tasks, structure }: PhaseFigureProps) {
  const columns = structure.phases.map((phase) =>
    phase.tasks.flatMap((id) => tasks.find((task) => task.id === id) ?? []),
  );
  return <TaskBoxes structure={structure.key} columns={columns} />;
}
