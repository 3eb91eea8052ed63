import type { Workflow } from '../workflow/task.ts';
import { foundBy, pointsIn, tokensOf, transcriptsOf } from './run-figures.ts';
import { inquiry } from './trial.ts';
import type { Inquiry } from './trial.ts';
import { findsAsMuch, verdictOf } from './verdict.ts';

/*
 * Row 42: where the sources disagree about how to work. What decides is what is found, so the work is that of exercises,
 * in which points are planted. The verdict is that of the side which is named first in the claim.
 */

/** Start in breadth, start in one conversation, or start with a team. */
export function whereToStart(independent: Workflow, coupled: Workflow, team: Workflow, single: Workflow): Inquiry {
  const trials = {
    independentThread: { workflow: independent, structure: 'thread' },
    independentApart: { workflow: independent, structure: 'all-at-once' },
    coupledThread: { workflow: coupled, structure: 'thread' },
    coupledApart: { workflow: coupled, structure: 'all-at-once' },
    team: { workflow: team, structure: 'all-at-once' },
    single: { workflow: single, structure: 'thread' },
  } as const;
  return inquiry('where-to-start', 42, trials, (run) => {
    const independentThreadFound = foundBy(run('independentThread'));
    const independentApartFound = foundBy(run('independentApart'));
    const [coupledThreadFound, coupledApartFound] = [foundBy(run('coupledThread')), foundBy(run('coupledApart'))];
    return {
      given: { independentPoints: pointsIn(run('independentApart')), coupledPoints: pointsIn(run('coupledApart')) },
      measured: {
        independentThreadFound,
        independentApartFound,
        coupledThreadFound,
        coupledApartFound,
        independentTimeRatio: run('independentApart').wallClockMs / run('independentThread').wallClockMs,
        teamTokenRatio: tokensOf(run('team')) / tokensOf(run('single')),
      },
      holds: verdictOf([
        findsAsMuch(independentApartFound, independentThreadFound),
        findsAsMuch(coupledApartFound, coupledThreadFound),
      ]),
    };
  });
}

/** One conversation that reads everything, stages with hypotheses side by side, and one reader for each service. */
export function debugging(inDepth: Workflow, inStages: Workflow, byService: Workflow): Inquiry {
  const trials = {
    depth: { workflow: inDepth, structure: 'thread' },
    stages: { workflow: inStages, structure: 'all-at-once' },
    services: { workflow: byService, structure: 'all-at-once' },
  } as const;
  return inquiry('debugging', 42, trials, (run) => {
    const [depthFound, stagesFound, servicesFound] = [
      foundBy(run('depth')),
      foundBy(run('stages')),
      foundBy(run('services')),
    ];
    return {
      given: { points: pointsIn(run('depth')) },
      measured: {
        depthFound,
        stagesFound,
        servicesFound,
        depthTokens: tokensOf(run('depth')),
        stagesTokens: tokensOf(run('stages')),
        depthMs: run('depth').wallClockMs,
        stagesMs: run('stages').wallClockMs,
      },
      holds: verdictOf([!findsAsMuch(servicesFound, depthFound), !findsAsMuch(stagesFound, depthFound)]),
    };
  });
}

/** A text that is made to agree afterwards, and one whose words were settled before: in one thread, and in sections at once. */
export function writing(agreedAfter: Workflow, agreedBefore: Workflow): Inquiry {
  const trials = {
    afterThread: { workflow: agreedAfter, structure: 'thread' },
    afterApart: { workflow: agreedAfter, structure: 'all-at-once' },
    beforeThread: { workflow: agreedBefore, structure: 'thread' },
    beforeApart: { workflow: agreedBefore, structure: 'all-at-once' },
  } as const;
  return inquiry('writing', 42, trials, (run) => {
    const [afterThreadFound, afterApartFound] = [foundBy(run('afterThread')), foundBy(run('afterApart'))];
    const [beforeThreadFound, beforeApartFound] = [foundBy(run('beforeThread')), foundBy(run('beforeApart'))];
    return {
      given: { points: pointsIn(run('afterThread')) },
      measured: {
        afterThreadFound,
        afterApartFound,
        beforeThreadFound,
        beforeApartFound,
        beforeThreadMs: run('beforeThread').wallClockMs,
        beforeApartMs: run('beforeApart').wallClockMs,
      },
      holds: verdictOf([
        !findsAsMuch(afterApartFound, afterThreadFound),
        !findsAsMuch(beforeApartFound, beforeThreadFound),
      ]),
    };
  });
}

/** One feature: its parts at once, with and without interfaces that were settled first, and in one thread. */
export function oneFeature(unsettled: Workflow, settled: Workflow): Inquiry {
  const trials = {
    thread: { workflow: unsettled, structure: 'thread' },
    unsettled: { workflow: unsettled, structure: 'all-at-once' },
    settled: { workflow: settled, structure: 'all-at-once' },
  } as const;
  return inquiry('one-feature', 42, trials, (run) => {
    const [threadFound, unsettledFound, settledFound] = [
      foundBy(run('thread')),
      foundBy(run('unsettled')),
      foundBy(run('settled')),
    ];
    return {
      given: { points: pointsIn(run('thread')) },
      measured: {
        threadFound,
        unsettledFound,
        settledFound,
        threadMs: run('thread').wallClockMs,
        unsettledMs: run('unsettled').wallClockMs,
        settledMs: run('settled').wallClockMs,
      },
      holds: verdictOf([findsAsMuch(settledFound, threadFound), findsAsMuch(unsettledFound, threadFound)]),
    };
  });
}

/** Work whose parts turn out to need each other: in one thread, and in two rounds with a coordinator. */
export function sharingMidway(tight: Workflow, loose: Workflow): Inquiry {
  const trials = {
    tightThread: { workflow: tight, structure: 'thread' },
    tightRounds: { workflow: tight, structure: 'two-rounds' },
    looseThread: { workflow: loose, structure: 'thread' },
    looseRounds: { workflow: loose, structure: 'two-rounds' },
  } as const;
  return inquiry('sharing-midway', 42, trials, (run) => {
    const [tightThreadFound, tightRoundsFound] = [foundBy(run('tightThread')), foundBy(run('tightRounds'))];
    const [looseThreadFound, looseRoundsFound] = [foundBy(run('looseThread')), foundBy(run('looseRounds'))];
    return {
      given: { tightPoints: pointsIn(run('tightThread')), loosePoints: pointsIn(run('looseThread')) },
      measured: {
        tightThreadFound,
        tightRoundsFound,
        looseThreadFound,
        looseRoundsFound,
        looseThreadMs: run('looseThread').wallClockMs,
        looseRoundsMs: run('looseRounds').wallClockMs,
      },
      holds: verdictOf([
        !findsAsMuch(tightRoundsFound, tightThreadFound),
        !findsAsMuch(looseRoundsFound, looseThreadFound),
      ]),
    };
  });
}

/** One worker's transcript is short; whoever looks for the culprit reads all of them. */
export function audit(workflow: Workflow): Inquiry {
  const trials = {
    thread: { workflow, structure: 'thread' },
    apart: { workflow, structure: 'all-at-once' },
  } as const;
  return inquiry('audit', 42, trials, (run) => {
    const [thread, apart] = [transcriptsOf(run('thread')), transcriptsOf(run('apart'))];
    const threadTokens = Math.max(...thread);
    const largestTokens = Math.max(...apart);
    return {
      given: {},
      measured: {
        threadTranscriptTokens: threadTokens,
        largestTranscriptTokens: largestTokens,
        allTranscriptsTokens: apart.reduce((sum, tokens) => sum + tokens, 0),
        transcripts: apart.length,
      },
      holds: verdictOf([largestTokens < threadTokens, apart.length <= thread.length]),
    };
  });
}

/** Three drafts at once, the same with a synthesis that is told to compare, and a story that waits for the figures. */
export function independentStory(atOnce: Workflow, compared: Workflow, storyAfter: Workflow): Inquiry {
  const trials = {
    atOnce: { workflow: atOnce, structure: 'all-at-once' },
    compared: { workflow: compared, structure: 'all-at-once' },
    storyAfter: { workflow: storyAfter, structure: 'all-at-once' },
  } as const;
  return inquiry('independent-story', 42, trials, (run) => {
    const [atOnceFound, comparedFound, storyAfterFound] = [
      foundBy(run('atOnce')),
      foundBy(run('compared')),
      foundBy(run('storyAfter')),
    ];
    return {
      given: { points: pointsIn(run('atOnce')) },
      measured: {
        atOnceFound,
        comparedFound,
        storyAfterFound,
        atOnceMs: run('atOnce').wallClockMs,
        comparedMs: run('compared').wallClockMs,
        storyAfterMs: run('storyAfter').wallClockMs,
      },
      holds: verdictOf([findsAsMuch(atOnceFound, storyAfterFound), findsAsMuch(comparedFound, storyAfterFound)]),
    };
  });
}
