import type { Workflow } from '../workflow/task.ts';
import { conversationsOf, savingOf, tokensOf, turnsIn } from './run-figures.ts';
import { inquiry } from './trial.ts';
import type { Inquiry } from './trial.ts';
import { isWithin, verdictOf } from './verdict.ts';

/** Row 1. Workflows that differ in how long the text is that all their conversations read: none, short, long. */
export function growingContext(alone: Workflow, shortText: Workflow, longText: Workflow): Inquiry {
  const trials = {
    thread: { workflow: alone, structure: 'thread' },
    apart: { workflow: alone, structure: 'all-at-once' },
    shortThread: { workflow: shortText, structure: 'thread' },
    shortApart: { workflow: shortText, structure: 'all-at-once' },
    longThread: { workflow: longText, structure: 'thread' },
    longApart: { workflow: longText, structure: 'all-at-once' },
  } as const;
  return inquiry('growing-context', 1, trials, (run) => {
    const [thread, apart] = [run('thread'), run('apart')];
    const saving = savingOf(apart, thread);
    const savingWithShortText = savingOf(run('shortApart'), run('shortThread'));
    const savingWithLongText = savingOf(run('longApart'), run('longThread'));
    return {
      given: { turns: turnsIn(alone) },
      measured: {
        conversations: conversationsOf(apart),
        threadTokens: tokensOf(thread),
        apartTokens: tokensOf(apart),
        lastContextTokens: thread.tasks.at(-1)?.contextTokens ?? null,
        saving,
        savingWithShortText,
        savingWithLongText,
      },
      holds: verdictOf([
        tokensOf(thread) >= 80_000 && tokensOf(thread) <= 120_000,
        ...[saving, savingWithShortText, savingWithLongText].map((each) => isWithin(each, [0.4, 0.6])),
      ]),
    };
  });
}

/** Row 5. The test cases of several endpoints: one turn each with nothing shared, and as a session with a shared standard. */
export function sixEndpoints(plain: Workflow, session: Workflow): Inquiry {
  const trials = {
    thread: { workflow: plain, structure: 'thread' },
    apart: { workflow: plain, structure: 'all-at-once' },
    sessionThread: { workflow: session, structure: 'thread' },
    sessionApart: { workflow: session, structure: 'all-at-once' },
  } as const;
  return inquiry('six-endpoints', 5, trials, (run) => {
    const shareOfThread = 1 - savingOf(run('apart'), run('thread'));
    const sessionShareOfThread = 1 - savingOf(run('sessionApart'), run('sessionThread'));
    return {
      given: { endpoints: plain.tasks.length, sessionTasks: session.tasks.length, sessionTurns: turnsIn(session) },
      measured: { shareOfThread, sessionShareOfThread },
      holds: verdictOf([shareOfThread, sessionShareOfThread].map((share) => isWithin(share, [0.28, 0.38]))),
    };
  });
}

/** Row 8. The two cases of the source: engineering and quality assurance. */
export function phased(engineering: Workflow, quality: Workflow): Inquiry {
  return inquiry('phased', 8, phasedTrials(engineering, quality), (run) => {
    const engineeringSaving = savingOf(run('engineeringPhased'), run('engineeringThread'));
    const qualitySaving = savingOf(run('qualityPhased'), run('qualityThread'));
    return {
      given: { engineeringTurns: turnsIn(engineering), qualityTurns: turnsIn(quality) },
      measured: { engineeringSaving, qualitySaving },
      holds: verdictOf([engineeringSaving, qualitySaving].map((saving) => isWithin(saving, [0.35, 0.5]))),
    };
  });
}

export const phasedTrials = (engineering: Workflow, quality: Workflow) =>
  ({
    engineeringThread: { workflow: engineering, structure: 'thread' },
    engineeringPhased: { workflow: engineering, structure: 'phased' },
    qualityThread: { workflow: quality, structure: 'thread' },
    qualityPhased: { workflow: quality, structure: 'phased' },
  }) as const;

export type GuideWorkflows = {
  readonly independent: Workflow;
  readonly mixed: Workflow;
  readonly alternatives: Workflow;
  readonly coupled: Workflow;
};

/** Row 9, the savings it states. What is coupled is shown beside them: its tokens are no argument for a thread. */
export function decisionGuide({ independent, mixed, alternatives, coupled }: GuideWorkflows): Inquiry {
  const trials = {
    independentThread: { workflow: independent, structure: 'thread' },
    independentApart: { workflow: independent, structure: 'all-at-once' },
    mixedThread: { workflow: mixed, structure: 'thread' },
    mixedPhased: { workflow: mixed, structure: 'phased' },
    alternativesThread: { workflow: alternatives, structure: 'thread' },
    alternativesApart: { workflow: alternatives, structure: 'all-at-once' },
    coupledThread: { workflow: coupled, structure: 'thread' },
    coupledApart: { workflow: coupled, structure: 'one-at-a-time' },
  } as const;
  return inquiry('decision-guide', 9, trials, (run) => {
    const independentSaving = savingOf(run('independentApart'), run('independentThread'));
    const mixedSaving = savingOf(run('mixedPhased'), run('mixedThread'));
    const alternativesSaving = savingOf(run('alternativesApart'), run('alternativesThread'));
    const coupledSaving = savingOf(run('coupledApart'), run('coupledThread'));
    return {
      given: {},
      measured: { independentSaving, mixedSaving, alternativesSaving, coupledSaving },
      holds: verdictOf([
        isWithin(independentSaving, [0.4, 0.6]),
        isWithin(mixedSaving, [0.25, 0.4]),
        isWithin(alternativesSaving, [0.3, 0.5]),
      ]),
    };
  });
}

/** Row 9, its last line: one operation on N inputs. */
export function sameOperationSaving(workflow: Workflow): Inquiry {
  const trials = {
    thread: { workflow, structure: 'thread' },
    apart: { workflow, structure: 'all-at-once' },
  } as const;
  return inquiry('same-operation', 9, trials, (run) => {
    const inputs = workflow.tasks.length;
    const saving = savingOf(run('apart'), run('thread'));
    const claimedSaving = (inputs - 1) / inputs;
    return {
      given: { inputs, claimedSaving, savingByResending: 1 - 2 / (inputs + 1) },
      measured: { saving },
      holds: isWithin(saving, [claimedSaving, claimedSaving]),
    };
  });
}
