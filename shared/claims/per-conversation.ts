import type { StructureKey } from '../structure/structure.ts';
import type { Workflow } from '../workflow/task.ts';
import { isWithin, verdictOf } from './claim.ts';
import type { Reading } from './claim.ts';
import { cacheUse, conversationsOf, predict, tokensOf } from './predict.ts';

/** What an agent's host adds to each conversation, in tokens: an assumption of the source, to set and not to believe. */
export type AgentOverhead = { readonly spawnTokens: number; readonly returnTokens: number };

/** Row 17: agents whose work is stated, and the same shape as plain chats, whose overhead is measured. */
export function overhead(agents: Workflow, chats: Workflow, { spawnTokens, returnTokens }: AgentOverhead): Reading {
  const each = spawnTokens + returnTokens;
  const shareOf = (key: StructureKey): { tokens: number; share: number } => {
    const run = predict(agents, key);
    const tokens = each * conversationsOf(run);
    return { tokens, share: tokens / (tokens + (run.tokens.total ?? 0)) };
  };
  const [together, apart] = [shareOf('all-at-once'), shareOf('one-at-a-time')];
  const { tokens } = predict(chats, 'all-at-once');
  const chatShare = (tokens.overhead ?? 0) / Math.max(1, tokens.total ?? 0);
  const quarter = [0.2, 0.3] as const;
  return {
    id: 'overhead',
    row: 17,
    measured: {
      conversations: conversationsOf(predict(agents, 'all-at-once')),
      workTokens: tokensOf(agents, 'all-at-once'),
      overheadTokens: together.tokens,
      overheadShare: together.share,
      oneAtATimeShare: apart.share,
      plainChatShare: chatShare,
      // Work per conversation at which the overhead is as large as the work.
      breakEvenTaskTokens: each,
    },
    holds: verdictOf([isWithin(together.share, quarter), isWithin(chatShare, quarter)]),
  };
}

/** Row 22: an opening that conversations share, all started at once and with one sent ahead. */
export function sharedCache(workflow: Workflow): Reading {
  const [atOnce, oneAhead] = [cacheUse(workflow, false), cacheUse(workflow, true)];
  return {
    id: 'shared-cache',
    row: 22,
    measured: {
      conversations: conversationsOf(predict(workflow, 'all-at-once')),
      readAtOnceTokens: atOnce.readTokens,
      readOneAheadTokens: oneAhead.readTokens,
      readOneAheadShare: oneAhead.inputTokens === 0 ? null : oneAhead.readTokens / oneAhead.inputTokens,
      addedWaitMs: oneAhead.wallClockMs - atOnce.wallClockMs,
    },
    holds: verdictOf([atOnce.readTokens > 0, oneAhead.readTokens > 0]),
  };
}

/** Row 31: a team against the same tasks in one thread, and against one conversation that answers in a single turn. */
export function teamTokens(team: Workflow, single: Workflow): Reading {
  const run = predict(team, 'all-at-once');
  const teamTotal = run.tokens.total ?? 0;
  const [threadTokens, singleTokens] = [tokensOf(team, 'thread'), tokensOf(single, 'thread')];
  const ratios = [teamTotal / threadTokens, teamTotal / singleTokens];
  const [againstThread = 0, againstSingle = 0] = ratios;
  const workers = run.tasks.filter(({ id, needs }) => needs.length > 0 && isNeeded(team, id));
  const started = Math.min(...workers.map(({ sentMs }) => sentMs ?? 0));
  const ended = Math.max(...workers.map(({ endedMs }) => endedMs ?? 0));
  return {
    id: 'team-tokens',
    row: 31,
    measured: {
      workers: workers.length,
      workersMs: workers.length === 0 ? null : ended - started,
      slowestWorkerMs: workers.length === 0 ? null : Math.max(...workers.map(({ modelMs }) => modelMs)),
      teamTokens: teamTotal,
      threadTokens,
      singleTurnTokens: singleTokens,
      againstThread,
      againstSingleTurn: againstSingle,
    },
    // Three to five times in one place; five times, a planner and a synthesizer in another.
    holds: verdictOf(ratios.map((ratio) => isWithin(ratio, [3, 7]))),
  };
}

const isNeeded = ({ tasks }: Workflow, id: string): boolean =>
  tasks.some(({ needs }) => needs.some((need) => need === id));
