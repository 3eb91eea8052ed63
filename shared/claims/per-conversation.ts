import type { RunResult } from '../run/comparison.ts';
import type { Workflow } from '../workflow/task.ts';
import { cachedShareOf, conversationsOf, tokensOf } from './run-figures.ts';
import { inquiry } from './trial.ts';
import type { Inquiry } from './trial.ts';
import { isWithin, verdictOf } from './verdict.ts';

/** What an agent's host adds to each conversation, in tokens: an assumption of the source, to set and not to believe. */
export type AgentOverhead = { readonly spawnTokens: number; readonly returnTokens: number };

/** What is added to each conversation of a run, beside what its work takes. */
export function overheadIn(run: RunResult, eachTokens: number) {
  const [workTokens, overheadTokens] = [tokensOf(run), eachTokens * conversationsOf(run)];
  return { workTokens, overheadTokens, share: overheadTokens / Math.max(1, overheadTokens + workTokens) };
}

/** Row 17: agents with work of about the stated size, and the same shape as plain chats, whose overhead is measured. */
export function overhead(agents: Workflow, chats: Workflow, { spawnTokens, returnTokens }: AgentOverhead): Inquiry {
  const trials = {
    together: { workflow: agents, structure: 'all-at-once' },
    apart: { workflow: agents, structure: 'one-at-a-time' },
    chats: { workflow: chats, structure: 'all-at-once' },
  } as const;
  return inquiry('overhead', 17, trials, (run) => {
    const each = spawnTokens + returnTokens;
    const { tokens } = run('chats');
    const { workTokens, overheadTokens, share: overheadShare } = overheadIn(run('together'), each);
    const plainChatShare = (tokens.overhead ?? 0) / Math.max(1, tokens.total ?? 0);
    const quarter = [0.2, 0.3] as const;
    return {
      // Work per conversation at which the overhead is as large as the work.
      given: { addedToEachTokens: each, breakEvenTaskTokens: each },
      measured: {
        conversations: conversationsOf(run('together')),
        workTokens,
        overheadTokens,
        overheadShare,
        oneAtATimeShare: overheadIn(run('apart'), each).share,
        plainChatShare,
      },
      holds: verdictOf([isWithin(overheadShare, quarter), isWithin(plainChatShare, quarter)]),
    };
  });
}

export const cacheTrials = (workflow: Workflow) =>
  ({
    atOnce: { workflow, structure: 'all-at-once' },
    oneAhead: { workflow, structure: 'all-at-once', warmCache: true },
  }) as const;

/** Row 22: an opening that conversations share, all started at once and with one sent ahead. */
export function sharedCache(workflow: Workflow): Inquiry {
  return inquiry('shared-cache', 22, cacheTrials(workflow), (run) => {
    const [atOnce, oneAhead] = [run('atOnce'), run('oneAhead')];
    const [readAtOnceTokens, readOneAheadTokens] = [atOnce.tokens.cacheRead ?? 0, oneAhead.tokens.cacheRead ?? 0];
    return {
      given: {},
      measured: {
        conversations: conversationsOf(atOnce),
        readAtOnceTokens,
        readOneAheadTokens,
        readOneAheadShare: cachedShareOf(oneAhead),
        addedWaitMs: oneAhead.wallClockMs - atOnce.wallClockMs,
      },
      holds: verdictOf([readAtOnceTokens > 0, readOneAheadTokens > 0]),
    };
  });
}

/** Row 31: a team against the same tasks in one thread, and against one conversation that answers in a single turn. */
export function teamTokens(team: Workflow, single: Workflow): Inquiry {
  const trials = {
    team: { workflow: team, structure: 'all-at-once' },
    thread: { workflow: team, structure: 'thread' },
    single: { workflow: single, structure: 'thread' },
  } as const;
  return inquiry('team-tokens', 31, trials, (run) => {
    const [teamTotal, thread, single] = [tokensOf(run('team')), tokensOf(run('thread')), tokensOf(run('single'))];
    const [againstThread, againstSingleTurn] = [teamTotal / thread, teamTotal / single];
    const workers = run('team').tasks.filter(({ id, needs }) => needs.length > 0 && isNeeded(team, id));
    const started = Math.min(...workers.map(({ sentMs }) => sentMs ?? 0));
    const ended = Math.max(...workers.map(({ endedMs }) => endedMs ?? 0));
    return {
      given: { workers: workers.length },
      measured: {
        workersMs: workers.length === 0 ? null : ended - started,
        slowestWorkerMs: workers.length === 0 ? null : Math.max(...workers.map(({ modelMs }) => modelMs)),
        teamTokens: teamTotal,
        threadTokens: thread,
        singleTurnTokens: single,
        againstThread,
        againstSingleTurn,
      },
      // Three to five times in one place; five times, a planner and a synthesizer in another.
      holds: verdictOf([againstThread, againstSingleTurn].map((ratio) => isWithin(ratio, [3, 7]))),
    };
  });
}

const isNeeded = ({ tasks }: Workflow, id: string): boolean =>
  tasks.some(({ needs }) => needs.some((need) => need === id));
