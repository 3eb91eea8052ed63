export type Weights = { readonly values: number; readonly characters: number; readonly levels: number };

const most: Weights = { values: 200_000, characters: 16_000_000, levels: 200 };

/** Whether data, with each reference in it followed, comes to more than anybody wrote, or than these. */
export function isTooMuch(data: unknown, bounds: Partial<Weights> = {}): boolean {
  const { values: mostValues, characters: mostCharacters, levels } = { ...most, ...bounds };
  let values = 0;
  let characters = 0;
  const waiting: { readonly value: unknown; readonly level: number }[] = [{ value: data, level: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, level } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (characters > mostCharacters || level > levels) return true;
    const inside: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : [];
    // Counted before they are taken up: a list may be as long as the text that it came in.
    if (values + waiting.length + inside.length > mostValues) return true;
    for (const each of inside) waiting.push({ value: each, level: level + 1 });
  }
  return false;
}
