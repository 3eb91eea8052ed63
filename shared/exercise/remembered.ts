/**
 * A pure function of a text that remembers its last results: the phrases of an exercise are compared thousands of times,
 * with dozens of conversations in one process. Texts over `longest` characters are computed anew, and at `most` results
 * it starts over, so that memory stays bounded.
 */
export function remembered<T>(compute: (text: string) => T, longest: number, most: number): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return compute(text);
    const known = results.get(text);
    if (known !== undefined) return known;
    if (results.size >= most) results.clear();
    const result = compute(text);
    results.set(text, result);
    return result;
  };
}
