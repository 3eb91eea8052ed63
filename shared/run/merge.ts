/** Fields of one output that goes into a merge, with the title of the task it is from. */
export type MergeInput = { readonly from: string; readonly fields: Readonly<Record<string, unknown>> };

/** One field whose single values disagree. */
export type MergeConflict = {
  readonly field: string;
  readonly values: readonly { readonly from: string; readonly value: unknown }[];
};

export type Merged = { readonly fields: Record<string, unknown>; readonly conflicts: readonly MergeConflict[] };

/**
 * Joins structured outputs without a model, the same way each time. Lists follow each other in the order of the inputs,
 * entries that say the same (but for case and spacing) once. Texts that differ are kept each under its task's title.
 * Numbers and yes-or-no values have to agree: where they don't, the field is null and the conflict is named.
 */
export function mergeFields(inputs: readonly MergeInput[]): Merged {
  const names = [...new Set(inputs.flatMap(({ fields }) => Object.keys(fields)))];
  const conflicts: MergeConflict[] = [];
  const fields: [name: string, value: unknown][] = [];
  for (const name of names) {
    const given = inputs.flatMap(({ from, fields: known }) => {
      // A model may name a field like what every record has by birth.
      const value = Object.hasOwn(known, name) ? known[name] : null;
      return value === undefined || value === null || value === '' ? [] : [{ from, value }];
    });
    const joined = joinField(given);
    if (joined === null) conflicts.push({ field: name, values: given });
    fields.push([name, joined ?? null]);
  }
  return { fields: Object.fromEntries(fields), conflicts };
}

type Given = { readonly from: string; readonly value: unknown };

/** Null where single values disagree. */
function joinField(given: readonly Given[]): unknown {
  const [first, ...others] = given;
  if (first === undefined) return '';
  if (given.some(({ value }) => Array.isArray(value))) {
    return distinct(given.flatMap(({ value }): unknown[] => (Array.isArray(value) ? value : [value])));
  }
  if (others.every(({ value }) => same(value) === same(first.value))) return first.value;
  if (!given.every(({ value }) => typeof value === 'string')) return null;
  return given.map(({ from, value }) => `${from}: ${String(value)}`).join('\n');
}

/** What says the same but for case and spacing is kept once, in its first wording. */
export function distinct(values: readonly unknown[]): unknown[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = same(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const same = (value: unknown): string =>
  typeof value === 'string' ? value.trim().replace(/\s+/g, ' ').toLowerCase() : JSON.stringify(value);

/** The merged fields as a task hands them on: one JSON object, with what disagrees under `conflicts`, or a free name like it. */
export function mergedText({ fields, conflicts }: Merged): string {
  let name = 'conflicts';
  while (Object.hasOwn(fields, name)) name = `merge-${name}`;
  return JSON.stringify(conflicts.length === 0 ? fields : { ...fields, [name]: conflicts }, null, 2);
}
