import type { Step } from './step.ts';

/**
 * The turns of a step's conversation in the order in which they were said, the later ones too. One that branches off
 * another begins with what was said there up to the branch, and with what that one had taken from elsewhere.
 */
export function lineageOf(steps: readonly Step[], { conversation }: Step): Step[] {
  const own = steps.filter((step) => step.conversation === conversation);
  const before = own[0]?.branches;
  const from = before === undefined ? undefined : steps.find(({ id }) => id === before);
  if (!from) return own;
  const there = lineageOf(steps, from);
  return [...there.slice(0, there.indexOf(from) + 1), ...own];
}
