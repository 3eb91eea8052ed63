/** How a language puts numbers, dates and counts. */
export type Manner = {
  /** For `Intl`. */
  readonly locale: string;
  readonly notAvailable: string;
  /** A figure that is rounded to at most `most` decimals and shows at least `least` of them. */
  number(value: number, most: number, least?: number): string;
  /** Between thousands, as somebody types it. */
  readonly group: ',' | '.';
  /** From the number as text. */
  percent(number: string): string;
  dollars(number: string): string;
  /** A count within a sentence: words while it is small, else `digits`. */
  countWord(count: number, digits: string): string;
  /** `word` is what `countWord` says. `many` is null where the language's own rule makes the plural. */
  counted(count: number, word: string, one: string, many: string | null): string;
  listed(items: readonly string[]): string;
};

/** `Intl` formats are slow to make and few. */
export function numbersOf(locale: string): Manner['number'] {
  const made = new Map<string, Intl.NumberFormat>();
  return (value, most, least = 0) => {
    const key = `${most},${least}`;
    const known = made.get(key);
    if (known) return known.format(value);
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: most, minimumFractionDigits: least });
    made.set(key, format);
    return format.format(value);
  };
}

/** `a`, `a and b`, `a, b and c`; `last` joins the last two. */
export function joined(items: readonly string[], last: (before: string, item: string) => string): string {
  const item = items.at(-1) ?? '';
  return items.length < 2 ? item : last(items.slice(0, -1).join(', '), item);
}
