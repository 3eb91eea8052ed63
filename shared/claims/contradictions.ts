import type { Workflow } from '../workflow/task.ts';
import { isWithin, verdictOf } from './claim.ts';
import type { Reading } from './claim.ts';
import { cacheUse, savingOf, tokensOf } from './predict.ts';

/*
 * Row 42: where the sources disagree. The verdict is that of the side which is named first in the claim; `depends` says
 * that either side is right on its own condition.
 */

/** Splitting saves tokens, says one source; it multiplies them, says another. */
export function savingOrMultiplier(session: Workflow, team: Workflow, single: Workflow): Reading {
  const sessionRatio = 1 - savingOf(session, 'all-at-once');
  const teamRatio = tokensOf(team, 'all-at-once') / tokensOf(single, 'thread');
  return {
    id: 'saving-or-multiplier',
    row: 42,
    measured: { sessionRatio, teamRatio },
    holds: verdictOf([sessionRatio < 1, teamRatio < 1]),
  };
}

/** The same six endpoints: about a third, a sixth, or what sending everything again gives. */
export function aThirdOrASixth(workflow: Workflow): Reading {
  const share = 1 - savingOf(workflow, 'all-at-once');
  const inputs = workflow.tasks.length;
  const [byFormula, byResending] = [1 / inputs, 2 / (inputs + 1)];
  return {
    id: 'a-third-or-a-sixth',
    row: 42,
    measured: { inputs, share, byFormula, byResending },
    holds: verdictOf([isWithin(share, [0.28, 0.38]), isWithin(share, [byFormula, byFormula])]),
  };
}

/** Phased work saves 35 to 50%, or 25 to 40%. */
export function twoPhasedSavings(engineering: Workflow, quality: Workflow): Reading {
  const [engineeringSaving, qualitySaving] = [savingOf(engineering, 'phased'), savingOf(quality, 'phased')];
  const savings = [engineeringSaving, qualitySaving];
  return {
    id: 'two-phased-savings',
    row: 42,
    measured: {
      engineeringSaving,
      qualitySaving,
      withinTheHigherRange: savings.filter((saving) => isWithin(saving, [0.35, 0.5])).length,
      withinTheLowerRange: savings.filter((saving) => isWithin(saving, [0.25, 0.4])).length,
    },
    holds: verdictOf(savings.map((saving) => isWithin(saving, [0.35, 0.5]))),
  };
}

/** Conversations with one opening share a cache; started together they don't. */
export function cacheAtOnce(workflow: Workflow): Reading {
  const [atOnce, oneAhead] = [cacheUse(workflow, false), cacheUse(workflow, true)];
  return {
    id: 'cache-at-once',
    row: 42,
    measured: { readAtOnceTokens: atOnce.readTokens, readOneAheadTokens: oneAhead.readTokens },
    holds: verdictOf([atOnce.readTokens > 0, oneAhead.readTokens > 0]),
  };
}
