import { assertNever } from '../assert-never.ts';
import type { Limits } from '../practice.ts';
import type { Competition, Starting, StartingAdvice } from '../run/starting.ts';
import { listed, tokens } from './format.ts';

const units: Readonly<Record<keyof Limits, string>> = {
  requestsPerMinute: 'requests',
  inputTokensPerMinute: 'input tokens',
  outputTokensPerMinute: 'output tokens',
};
const limitNames = ['requestsPerMinute', 'inputTokensPerMinute', 'outputTokensPerMinute'] as const;

/** How structures side by side are begun, and why. */
export const startingWords = {
  title: 'How they start',
  names: { together: 'Together', 'in-turn': 'In turn' } satisfies Record<Starting, string>,
  details: {
    together: 'All begin at once. What a limit holds back counts as waiting.',
    'in-turn': 'Each begins when the one before has ended. Waiting for its turn is not in its clock.',
  } satisfies Record<Starting, string>,
  /** Why one of them is proposed; null where there is nothing to choose. */
  reason(advice: StartingAdvice): string | null {
    switch (advice.because) {
      case 'single':
      case 'apart':
        return null;
      case 'unknown':
        return 'This account has not named its limits yet, so it can’t be said whether they would compete for one.';
      case 'within':
        return `Together they stay under the limits that this account names: ${listed(namedLimits(advice.limits))} a minute.`;
      case 'competing':
        return advice.competing.map(competitionSentence).join(' ');
      default:
        return assertNever(advice);
    }
  },
} as const;

function competitionSentence({ limit, perMinute, together, alone }: Competition): string {
  return `Started together, they would send about ${tokens(together)} ${units[limit]} in their busiest minute, and this account may send ${tokens(perMinute)}. The busiest alone sends about ${tokens(alone)}.`;
}

function namedLimits(limits: Limits): string[] {
  return limitNames.flatMap((name) => {
    const limit = limits[name];
    return limit === null ? [] : [`${tokens(limit)} ${units[name]}`];
  });
}
