import type { Task, Workflow } from '../workflow/task.ts';

/** What of two workflows is not the same. `handoffs`: who is handed whose output. `outputs`: the form that is promised. */
export type WorkPart = 'tasks' | 'briefs' | 'materials' | 'handoffs' | 'outputs';

/** The same work may be planned in two ways: an exercise’s plans are, and so are two states of one kept workflow. */
export function isSameWork(one: Workflow, other: Workflow): boolean {
  if (one.exercise !== null || other.exercise !== null) return one.exercise === other.exercise;
  return one.id === other.id || workDifferences(one, other).length === 0;
}

/** A material that both have, under one name, with another text: the exercise or workflow was changed in between. */
export function isSameVersion(one: Workflow, other: Workflow): boolean {
  const texts = new Map(one.materials.map(({ id, text }) => [id, text]));
  return other.materials.every(({ id, text }) => (texts.get(id) ?? text) === text);
}

/** Which parts of two workflows differ; empty where a run of either would send the same. Their titles don’t count. */
export function workDifferences(one: Workflow, other: Workflow): WorkPart[] {
  const ids = (tasks: readonly Task[]) => tasks.map(({ id }) => id).sort();
  const both = one.tasks.flatMap((task) => {
    const same = other.tasks.find(({ id }) => id === task.id);
    return same ? [{ task, same }] : [];
  });
  const differs = (part: (task: Task) => unknown): boolean =>
    both.some(({ task, same }) => JSON.stringify(part(task)) !== JSON.stringify(part(same)));
  const read = (workflow: Workflow) =>
    workflow.materials
      .filter(({ id }) => workflow.tasks.some(({ materials }) => materials.includes(id)))
      .map(({ id, text }) => [id, text])
      .sort();
  return [
    ...(JSON.stringify(ids(one.tasks)) === JSON.stringify(ids(other.tasks)) ? [] : (['tasks'] as const)),
    ...(differs(({ brief, followUps }) => [brief, followUps]) ? (['briefs'] as const) : []),
    ...(differs(({ materials }) => [...materials].sort()) || JSON.stringify(read(one)) !== JSON.stringify(read(other))
      ? (['materials'] as const)
      : []),
    ...(differs(({ needs }) => [...needs].sort()) ? (['handoffs'] as const) : []),
    ...(differs(({ output, merge }) => [output, merge === true]) ? (['outputs'] as const) : []),
  ];
}
