import type { TaskId } from '../ids.ts';
import type { Edit } from '../workflow/edit.ts';
import type { OutputContract, OutputField, Task } from '../workflow/task.ts';
import type { Plan } from './plan.ts';

/** One task in the place of several that need the same and of which none rests on another. Null where some do. */
export function combine(plan: Plan, tasks: readonly Task[]): Edit[] | null {
  const [first, ...others] = tasks;
  if (!first || others.length === 0 || !tasks.every((task) => plan.ordered.includes(task))) return null;
  const rests = tasks.some(({ id }) => tasks.some((other) => plan.before(id).has(other.id)));
  if (rests || !tasks.every((task) => sameIds(task.needs, first.needs))) return null;
  const consumers = new Set(others.flatMap(({ id }) => plan.consumers(id)));
  const change = {
    title: titleOf(tasks),
    brief: tasks.map(({ title, brief }) => `${title}:\n${brief}`).join('\n\n'),
    materials: [...new Set(tasks.flatMap(({ materials }) => materials))],
    output: outputOf(tasks),
    followUps: tasks.flatMap(({ followUps }) => followUps).slice(0, 50),
    writes: [...new Set(tasks.flatMap(({ writes }) => writes))],
  };
  return [
    { kind: 'change-task', task: first.id, change },
    ...[...consumers].map(({ id }): Edit => ({ kind: 'connect', from: first.id, to: id })),
    { kind: 'remove-tasks', tasks: others.map(({ id }) => id) },
  ];
}

/** One task in the place of a row that hand on to each other: asked in their order, with what the last one promises. */
export function combineRow(plan: Plan, row: readonly Task[]): Edit[] {
  const [first, ...others] = row;
  const last = others.at(-1);
  if (!first || !last) return [];
  const change = {
    title: titleOf(row),
    brief: row.map(({ brief }) => brief.trim()).join('\n'),
    output: last.output,
    writes: [...new Set(row.flatMap(({ writes }) => writes))],
  };
  return [
    { kind: 'change-task', task: first.id, change },
    ...plan.consumers(last.id).map(({ id }): Edit => ({ kind: 'connect', from: first.id, to: id })),
    { kind: 'remove-tasks', tasks: others.map(({ id }) => id) },
  ];
}

const titleOf = (tasks: readonly Task[]): string =>
  tasks
    .map(({ title }) => title)
    .join(', ')
    .slice(0, 200);

export const sameIds = (
  one: readonly TaskId[] | readonly string[],
  other: readonly TaskId[] | readonly string[],
): boolean => {
  const [these, those] = [new Set<string>(one), new Set<string>(other)];
  return these.size === those.size && one.every((id) => those.has(id));
};

/** What all of them promised; prose where one of them promised nothing in particular. */
function outputOf(tasks: readonly Task[]): OutputContract {
  const contracts = tasks.map(({ output }) => output);
  const fields = new Map<string, OutputField>();
  const sections = new Set<string>();
  for (const contract of contracts) {
    if (contract.kind === 'fields') for (const field of contract.fields) fields.set(field.name, field);
    if (contract.kind === 'sections') for (const section of contract.sections) sections.add(section);
  }
  if (contracts.every(({ kind }) => kind === 'fields') && fields.size <= 40) {
    return { kind: 'fields', fields: [...fields.values()] };
  }
  if (contracts.every(({ kind }) => kind === 'sections') && sections.size <= 20) {
    return { kind: 'sections', sections: [...sections] };
  }
  return { kind: 'prose' };
}
