/** `uno` is `una` beside what is feminine; other counts stay. */
export const feminine = (count: string): string => count.replace(/^(u|U)no$/, '$1na');

/** A count of one, in words or in digits, with its noun or alone. */
export const isOne = (count: string): boolean => /^(1|una?|uno)$/i.test(count) || /^una? /i.test(count);

/** Several names in a row, as they are listed. */
export const areSeveral = (names: string): boolean => / (y|e) /.test(names);

/** After a change of an amount: `un 62 % menos de tokens`, `2,6× más tokens`. */
export function tokensBy(amount: string): string {
  if (amount.endsWith('los tokens')) return amount;
  return amount.includes('%') ? `un ${amount} de tokens` : `${amount} tokens`;
}

/** `los mismos tokens`, where an amount has not changed; else null. */
export function sameTokens(amount: string): string | null {
  if (amount === 'igual') return 'los mismos tokens';
  return amount === 'casi igual' ? 'casi los mismos tokens' : null;
}
