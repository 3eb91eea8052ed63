/** A string among the values of a JSON text: where it stands, the names it stands under, and the list entry it belongs to. */
export type JsonString = {
  /** Range of characters between the quotation marks, end excluded. */
  readonly start: number;
  readonly end: number;
  /** The names of the fields around it, outermost first. */
  readonly names: readonly string[];
  /** Where the innermost object that is an entry of a list begins and ends; null outside of any. */
  readonly entry: { readonly start: number; readonly end: number } | null;
};

/** Deeper than any reply that means something. What lies deeper belongs to where this is reached. */
const deepest = 100;

type Open = { readonly at: number; readonly kind: '{' | '['; readonly isEntry: boolean; name: string | null };

const token = /"((?:[^"\\]|\\(?:.|$))*)(?:"|$)(\s*:)?|[{}[\]]/gs;

/** Every string value in the order of the text, also of a text that was cut off. */
export function jsonStringsOf(text: string): JsonString[] {
  const stack: Open[] = [];
  const found: (Omit<JsonString, 'entry'> & { readonly entryAt: number | null })[] = [];
  const ends = new Map<number, number>();
  let deeper = 0;
  for (const match of text.matchAll(token)) {
    const { 0: whole, 1: inside, 2: colon, index } = match;
    const top = stack.at(-1);
    if (whole === '{' || whole === '[') {
      if (stack.length === deepest) deeper += 1;
      else stack.push({ at: index, kind: whole, isEntry: whole === '{' && top?.kind === '[', name: null });
    } else if (whole === '}' || whole === ']') {
      const closed = deeper > 0 ? undefined : stack.pop();
      deeper = Math.max(0, deeper - 1);
      if (closed) ends.set(closed.at, index + 1);
    } else if (colon !== undefined) {
      if (top && deeper === 0) top.name = inside ?? '';
    } else {
      const start = index + 1;
      const names = stack.flatMap(({ name }) => name ?? []);
      const entryAt = stack.findLast(({ isEntry }) => isEntry)?.at ?? null;
      found.push({ start, end: start + (inside ?? '').length, names, entryAt });
    }
  }
  return found.map(({ entryAt, ...each }) => ({
    ...each,
    entry: entryAt === null ? null : { start: entryAt, end: ends.get(entryAt) ?? text.length },
  }));
}
