import type { TypedOptions } from './options.ts';
import { aligned } from './table.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';
import { library } from './work.ts';

/** `exercises`: what ships, with the plans of each. How many points are planted is not told. */
export async function exercises(typed: TypedOptions): Promise<number> {
  const listed = [];
  for (const id of await library.ids()) {
    const exercise = await library.open(id);
    if (!exercise.ok) return refuse(exercise.failure);
    const { title, summary, minutes, plans } = exercise.value;
    listed.push({ id, title, summary, minutes, plans: plans.map((plan) => ({ id: plan.id, title: plan.title })) });
  }
  if (typed['json'] === true) {
    terminal.printJson({ braid: 1, kind: 'exercises', exercises: listed });
    return exitStatus.done;
  }
  const rows = listed.map(({ id, title, minutes, summary }) => [id, title, `${minutes} min`, summary]);
  terminal.print(aligned([['Exercise', 'Title', 'Takes', 'About'], ...rows]).join('\n'));
  return exitStatus.done;
}
