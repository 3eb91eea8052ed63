import type { Workflow } from '../workflow/task.ts';
import { cacheTrials } from './per-conversation.ts';
import { savingOf, tokensOf } from './run-figures.ts';
import { phasedTrials } from './thread-tokens.ts';
import { inquiry } from './trial.ts';
import type { Inquiry } from './trial.ts';
import { isWithin, verdictOf } from './verdict.ts';

/*
 * Row 42: where the sources disagree about tokens. The verdict is that of the side which is named first in the claim;
 * `depends` says that either side is right on its own condition.
 */

/** Splitting saves tokens, says one source; it multiplies them, says another. */
export function savingOrMultiplier(session: Workflow, team: Workflow, single: Workflow): Inquiry {
  const trials = {
    thread: { workflow: session, structure: 'thread' },
    apart: { workflow: session, structure: 'all-at-once' },
    team: { workflow: team, structure: 'all-at-once' },
    single: { workflow: single, structure: 'thread' },
  } as const;
  return inquiry('saving-or-multiplier', 42, trials, (run) => {
    const sessionRatio = 1 - savingOf(run('apart'), run('thread'));
    const teamRatio = tokensOf(run('team')) / tokensOf(run('single'));
    return { given: {}, measured: { sessionRatio, teamRatio }, holds: verdictOf([sessionRatio < 1, teamRatio < 1]) };
  });
}

/** The same six endpoints: about a third, a sixth, or what sending everything again gives. */
export function aThirdOrASixth(workflow: Workflow): Inquiry {
  const trials = {
    thread: { workflow, structure: 'thread' },
    apart: { workflow, structure: 'all-at-once' },
  } as const;
  return inquiry('a-third-or-a-sixth', 42, trials, (run) => {
    const share = 1 - savingOf(run('apart'), run('thread'));
    const inputs = workflow.tasks.length;
    const [byFormula, byResending] = [1 / inputs, 2 / (inputs + 1)];
    return {
      given: { inputs, byFormula, byResending },
      measured: { share },
      holds: verdictOf([isWithin(share, [0.28, 0.38]), isWithin(share, [byFormula, byFormula])]),
    };
  });
}

/** Phased work saves 35 to 50%, or 25 to 40%. */
export function twoPhasedSavings(engineering: Workflow, quality: Workflow): Inquiry {
  return inquiry('two-phased-savings', 42, phasedTrials(engineering, quality), (run) => {
    const engineeringSaving = savingOf(run('engineeringPhased'), run('engineeringThread'));
    const qualitySaving = savingOf(run('qualityPhased'), run('qualityThread'));
    const savings = [engineeringSaving, qualitySaving];
    return {
      given: {},
      measured: {
        engineeringSaving,
        qualitySaving,
        withinTheHigherRange: savings.filter((saving) => isWithin(saving, [0.35, 0.5])).length,
        withinTheLowerRange: savings.filter((saving) => isWithin(saving, [0.25, 0.4])).length,
      },
      holds: verdictOf(savings.map((saving) => isWithin(saving, [0.35, 0.5]))),
    };
  });
}

/** Conversations with one opening share a cache; started together they don't. */
export function cacheAtOnce(workflow: Workflow): Inquiry {
  return inquiry('cache-at-once', 42, cacheTrials(workflow), (run) => {
    const readAtOnceTokens = run('atOnce').tokens.cacheRead ?? 0;
    const readOneAheadTokens = run('oneAhead').tokens.cacheRead ?? 0;
    return {
      given: {},
      measured: { readAtOnceTokens, readOneAheadTokens },
      holds: verdictOf([readAtOnceTokens > 0, readOneAheadTokens > 0]),
    };
  });
}
