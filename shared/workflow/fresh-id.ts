import { MaterialIdSchema, TaskIdSchema } from '../ids.ts';
import type { MaterialId, TaskId } from '../ids.ts';

const longest = 40;

/** Letters, digits and dashes of a title; empty where it has none of them (say, a title in another script). */
export function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+/, '').slice(0, longest).replace(/-+$/, '');
}

/** `base`, or `base-2`, `base-3` and so on: the first that is a valid id and not taken. */
function free<T extends string>(base: string, taken: ReadonlySet<string>, parse: (id: string) => T | undefined): T {
  for (let count = 1; ; count += 1) {
    const id = parse(count === 1 ? base : `${base}-${count}`);
    if (id !== undefined && !taken.has(id)) return id;
  }
}

/** A name to save something of this title under, without its ending. */
export const fileName = (title: string): string => slug(title) || 'workflow';

/** An id for a task of this title that none of the tasks has. */
export function freshTaskId(tasks: readonly { readonly id: TaskId }[], title: string): TaskId {
  const taken = new Set<string>(tasks.map(({ id }) => id));
  return free(slug(title) || 'task', taken, (id) => TaskIdSchema.safeParse(id).data);
}

/** The same for a material. */
export function freshMaterialId(materials: readonly { readonly id: MaterialId }[], title: string): MaterialId {
  const taken = new Set<string>(materials.map(({ id }) => id));
  return free(slug(title) || 'material', taken, (id) => MaterialIdSchema.safeParse(id).data);
}
