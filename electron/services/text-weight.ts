const most = { values: 200_000, characters: 16_000_000, levels: 200 } as const;

/** Whether data with references in it comes to more than anybody wrote, once each of them is followed. */
export function isTooMuch(data: unknown): boolean {
  let values = 0;
  let characters = 0;
  const waiting: { readonly value: unknown; readonly level: number }[] = [{ value: data, level: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, level } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (values > most.values || characters > most.characters || level > most.levels) return true;
    if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) waiting.push({ value: each, level: level + 1 });
  }
  return false;
}
