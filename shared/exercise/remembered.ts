/**
 * A pure function of a text that remembers its last results: the phrases of an exercise are compared thousands of times,
 * with dozens of conversations in one process. Of texts over `longest` characters it remembers the last one, which many
 * points are looked for in, one after another. At `most` results it starts over, so that memory stays bounded.
 */
export function remembered<T>(compute: (text: string) => T, longest: number, most: number): (text: string) => T {
  const results = new Map<string, T>();
  let last: { readonly text: string; readonly result: T } | null = null;
  return (text) => {
    if (text.length > longest) {
      if (last?.text !== text) last = { text, result: compute(text) };
      return last.result;
    }
    const known = results.get(text);
    if (known !== undefined) return known;
    if (results.size >= most) results.clear();
    const result = compute(text);
    results.set(text, result);
    return result;
  };
}
