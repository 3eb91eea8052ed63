import { presetStructure } from '../../../shared/structure/presets.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { TaskBoxes } from './TaskBoxes.tsx';

/** The phases from left to right; the tasks of a phase under each other. */
export function PhaseFigure({ tasks }: { readonly tasks: readonly Task[] }) {
  const { phases } = presetStructure(tasks, 'phased');
  const columns = phases.map((phase) => phase.tasks.flatMap((id) => tasks.find((task) => task.id === id) ?? []));
  return <TaskBoxes structure="phased" columns={columns} />;
}
