import { asTaskId } from '../../ids.ts';
import type { Task, Workflow } from '../../workflow/task.ts';

/** A task of a lesson's own work: what a file would leave out is left out here too. */
export function madeTask({
  id,
  ...given
}: { readonly id: string; readonly title: string } & Partial<Omit<Task, 'id'>>): Task {
  return {
    id: asTaskId(id),
    brief: '',
    materials: [],
    needs: [],
    output: { kind: 'prose' },
    followUps: [],
    writes: [],
    limitSeconds: null,
    estimate: null,
    ...given,
  };
}

/** The same for a workflow. */
export function madeWork(
  id: string,
  title: string,
  tasks: readonly Task[],
  materials: Workflow['materials'] = [],
): Workflow {
  return { id, title, goal: null, exercise: null, plan: null, materials: [...materials], tasks: [...tasks] };
}
