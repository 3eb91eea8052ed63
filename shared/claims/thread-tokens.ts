import type { Workflow } from '../workflow/task.ts';
import { isWithin, verdictOf } from './claim.ts';
import type { Reading } from './claim.ts';
import { conversationsOf, predict, savingOf, tokensOf } from './predict.ts';

const turnsOf = ({ tasks }: Workflow): number => tasks.reduce((sum, { followUps }) => sum + followUps.length + 1, 0);
/** The whole input of a thread's last turn. */
const contextOf = (workflow: Workflow): number | null =>
  predict(workflow, 'thread').tasks.at(-1)?.contextTokens ?? null;

/** Row 1. Workflows that differ in how long the text is that all their conversations read: none, short, long. */
export function growingContext(alone: Workflow, shortText: Workflow, longText: Workflow): Reading {
  const savings = [alone, shortText, longText].map((workflow) => savingOf(workflow, 'all-at-once'));
  const [saving = 0, savingWithShortText = 0, savingWithLongText = 0] = savings;
  return {
    id: 'growing-context',
    row: 1,
    measured: {
      turns: turnsOf(alone),
      conversations: conversationsOf(predict(alone, 'all-at-once')),
      threadTokens: tokensOf(alone, 'thread'),
      apartTokens: tokensOf(alone, 'all-at-once'),
      lastContextTokens: contextOf(alone),
      saving,
      savingWithShortText,
      savingWithLongText,
    },
    holds: verdictOf(savings.map((each) => isWithin(each, [0.4, 0.6]))),
  };
}

/** Row 5. The test cases of several endpoints: one turn each with nothing shared, and as a session with a shared standard. */
export function sixEndpoints(plain: Workflow, session: Workflow): Reading {
  const shares = [plain, session].map((workflow) => 1 - savingOf(workflow, 'all-at-once'));
  const [plainShare = 0, sessionShare = 0] = shares;
  return {
    id: 'six-endpoints',
    row: 5,
    measured: {
      endpoints: plain.tasks.length,
      shareOfThread: plainShare,
      sessionTasks: session.tasks.length,
      sessionTurns: turnsOf(session),
      sessionShareOfThread: sessionShare,
    },
    holds: verdictOf(shares.map((share) => isWithin(share, [0.28, 0.38]))),
  };
}

/** Row 8. The two cases of the source: engineering and quality assurance. */
export function phased(engineering: Workflow, quality: Workflow): Reading {
  const savings = [engineering, quality].map((workflow) => savingOf(workflow, 'phased'));
  const [engineeringSaving = 0, qualitySaving = 0] = savings;
  return {
    id: 'phased',
    row: 8,
    measured: {
      engineeringTurns: turnsOf(engineering),
      engineeringSaving,
      qualityTurns: turnsOf(quality),
      qualitySaving,
    },
    holds: verdictOf(savings.map((saving) => isWithin(saving, [0.35, 0.5]))),
  };
}

export type GuideWorkflows = {
  readonly independent: Workflow;
  readonly mixed: Workflow;
  readonly alternatives: Workflow;
  readonly coupled: Workflow;
};

/** Row 9, the savings it states. What is coupled is shown beside them: its tokens are no argument for a thread. */
export function decisionGuide({ independent, mixed, alternatives, coupled }: GuideWorkflows): Reading {
  const independentSaving = savingOf(independent, 'all-at-once');
  const mixedSaving = savingOf(mixed, 'phased');
  const alternativesSaving = savingOf(alternatives, 'all-at-once');
  return {
    id: 'decision-guide',
    row: 9,
    measured: {
      independentSaving,
      mixedSaving,
      alternativesSaving,
      coupledSaving: savingOf(coupled, 'one-at-a-time'),
    },
    holds: verdictOf([
      isWithin(independentSaving, [0.4, 0.6]),
      isWithin(mixedSaving, [0.25, 0.4]),
      isWithin(alternativesSaving, [0.3, 0.5]),
    ]),
  };
}

/** Row 9, its last line: one operation on N inputs. */
export function sameOperationSaving(workflow: Workflow): Reading {
  const inputs = workflow.tasks.length;
  const saving = savingOf(workflow, 'all-at-once');
  const claimed = (inputs - 1) / inputs;
  return {
    id: 'same-operation',
    row: 9,
    measured: { inputs, saving, claimedSaving: claimed, savingByResending: 1 - 2 / (inputs + 1) },
    holds: isWithin(saving, [claimed, claimed]),
  };
}
