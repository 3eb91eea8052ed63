import { assertNever } from '../assert-never.ts';
import type { Limits } from '../practice.ts';
import type { Competition, Starting, StartingAdvice } from '../run/starting.ts';
import { listed, tokens } from './format.ts';
import { t } from './t.ts';

const units: Readonly<Record<keyof Limits, string>> = {
  get requestsPerMinute() {
    return t`requests`;
  },
  get inputTokensPerMinute() {
    return t`input tokens`;
  },
  get outputTokensPerMinute() {
    return t`output tokens`;
  },
};
const limitNames = ['requestsPerMinute', 'inputTokensPerMinute', 'outputTokensPerMinute'] as const;

/** How structures side by side are begun, and why. */
export const startingWords = {
  get title() {
    return t`How they start`;
  },
  names: {
    get together() {
      return t`Together`;
    },
    get 'in-turn'() {
      return t`In turn`;
    },
  } satisfies Record<Starting, string>,
  details: {
    get together() {
      return t`All begin at once. What a limit holds back counts as waiting.`;
    },
    get 'in-turn'() {
      return t`Each begins when the one before has ended. Waiting for its turn is not in its clock.`;
    },
  } satisfies Record<Starting, string>,
  /** Why one of them is proposed; null where there is nothing to choose. */
  reason(advice: StartingAdvice): string | null {
    switch (advice.because) {
      case 'single':
      case 'apart':
        return null;
      case 'unknown':
        return t`This account has not named its limits yet, so it can’t be said whether they would compete for one.`;
      case 'within':
        return t`Together they stay under the limits that this account names: ${listed(namedLimits(advice.limits))} a minute.`;
      case 'competing':
        return advice.competing.map(competitionSentence).join(' ');
      default:
        return assertNever(advice);
    }
  },
} as const;

function competitionSentence({ limit, perMinute, together, alone }: Competition): string {
  return t`Started together, they would send about ${tokens(together)} ${units[limit]} in their busiest minute, and this account may send ${tokens(perMinute)}. The busiest alone sends about ${tokens(alone)}.`;
}

function namedLimits(limits: Limits): string[] {
  return limitNames.flatMap((name) => {
    const limit = limits[name];
    return limit === null ? [] : [`${tokens(limit)} ${units[name]}`];
  });
}
