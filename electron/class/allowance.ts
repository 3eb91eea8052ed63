/** How much somebody may ask for: `burst` at once, and so much more every second. */
export type Allowance = {
  /** Takes it, also beyond what is there, and answers how many milliseconds have to pass until it is paid for. */
  take(cost: number): number;
};

export function createAllowance(
  { burst, perSecond }: { readonly burst: number; readonly perSecond: number },
  now: () => number,
): Allowance {
  let left = burst;
  let at = now();
  return {
    take(cost) {
      const time = now();
      left = Math.min(burst, left + ((time - at) / 1_000) * perSecond);
      at = time;
      left -= cost;
      return left >= 0 ? 0 : Math.ceil((-left / perSecond) * 1_000);
    },
  };
}
