import type { StructureKey } from '../../../shared/structure/structure.ts';
import { waves } from '../../../shared/workflow/graph.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { TaskBoxes } from './TaskBoxes.tsx';

type LaneFigureProps = { readonly structure: StructureKey; readonly tasks: readonly Task[] };

/** Tasks in waves from left to right, with the handoffs between them. */
export function LaneFigure({ structure, tasks }: LaneFigureProps) {
  return <TaskBoxes structure={structure} columns={waves(tasks)} />;
}
