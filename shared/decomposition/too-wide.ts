import type { Limits } from '../practice.ts';
import type { Task } from '../workflow/task.ts';
import { waves } from '../workflow/graph.ts';
import type { IssueParams } from './issue.ts';
import type { Plan } from './plan.ts';
import { rule } from './rule.ts';
import { estimateReplyTokens } from '../forecast/estimate.ts';

/** More conversations ready at one moment than the rate limit lets start. */
export const tooWide = rule({
  id: 'too-wide',
  severity: 'hint',
  lesson: 'queues-and-limits',
  find: (plan) => {
    const widest = waves(plan.ordered)
      .map((wave) => wave.filter(({ merge }) => merge !== true))
      .reduce<readonly Task[]>((most, wave) => (wave.length > most.length ? wave : most), []);
    const tight = tightest(plan, widest);
    if (tight === null) return [];
    const structure = `queue:${Math.min(64, tight.allowed)}` as const;
    return [
      {
        tasks: widest.map(({ id }) => id),
        params: { ...tight, atOnce: widest.length },
        remedies: [{ kind: 'run-as', label: { id: 'run-as', structure }, structure }],
      },
    ];
  },
});

/** How many the limits let start together: a limit lets through what ten seconds of it hold, and at least one. */
export function allowedAtOnce(
  plan: Pick<Plan, 'circumstances' | 'contextTokens'>,
  tasks: readonly Task[],
): Omit<IssueParams['too-wide'], 'atOnce'> | null {
  const { limits } = plan.circumstances;
  const mean = (sizes: readonly number[]): number =>
    sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
  const sizes: Record<keyof Limits, number> = {
    requestsPerMinute: 1,
    inputTokensPerMinute: mean(tasks.map((task) => plan.contextTokens(task) - estimateReplyTokens(task))),
    outputTokensPerMinute: mean(tasks.map(estimateReplyTokens)),
  };
  const all = (['requestsPerMinute', 'inputTokensPerMinute', 'outputTokensPerMinute'] as const).flatMap((limit) => {
    const perMinute = limits[limit];
    if (perMinute === null) return [];
    return [{ limit, perMinute, allowed: Math.max(1, Math.floor(perMinute / 6 / Math.max(1, sizes[limit]))) }];
  });
  return all.toSorted((one, other) => one.allowed - other.allowed)[0] ?? null;
}

function tightest(plan: Plan, widest: readonly Task[]): Omit<IssueParams['too-wide'], 'atOnce'> | null {
  const tight = allowedAtOnce(plan, widest);
  return tight && tight.allowed < widest.length ? tight : null;
}
