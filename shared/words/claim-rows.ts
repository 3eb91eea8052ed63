import type { ClaimId } from '../claims/claim.ts';
import type { ClaimWords } from './claim-words.ts';
import { countOf } from './claim-words.ts';
import { percent, ratio, seconds, sentence, tokens } from './format.ts';
import { t } from './t.ts';

/** Claims about tokens and time, each of one source. */
export const claimRows = {
  'growing-context': {
    get claim() {
      return t`Thirty turns in one thread cost 80,000 to 120,000 tokens; as three conversations of ten turns 40 to 60% fewer.`;
    },
    conditions: (of) =>
      t`${sentence(countOf(of('turns'), t`turn`))} in one thread against ${countOf(of('conversations'), t`conversation`)}: with nothing shared, with a short and with a long text that each of them reads. Cached tokens count like any other.`,
    get whenRun() {
      return t`The shared texts were run in conversations of five turns, half as long.`;
    },
    found: (of) =>
      t`${tokens(of('threadTokens'))} tokens against ${tokens(of('apartTokens'))}, with ${tokens(of('lastContextTokens'))} in the last turn: ${percent(of('saving'))} fewer. With a short shared text ${percent(of('savingWithShortText'))}, with a long one ${percent(of('savingWithLongText'))}.`,
    get formula() {
      return t`Each turn sends all turns before it again: n turns of t tokens make t·n(n+1)/2. In k conversations of n/k turns t·n(n/k+1)/2. A shared text of s tokens adds s·n to either side. A context that grows evenly from 500 to 8,000 tokens is 127,500 over thirty turns, so the source’s own figures need one that grows late.`;
    },
  },
  'six-endpoints': {
    get claim() {
      return t`Test cases for six endpoints, apart, take about a third of the tokens of one thread.`;
    },
    conditions: (of) =>
      t`${sentence(countOf(of('endpoints'), t`equal task`))} of one turn that share nothing, and the test generation exercise with its worked plan of ${countOf(of('sessionTasks'), t`task`)} and ${countOf(of('sessionTurns'), t`turn`)}. A third is read as 28 to 38%.`,
    get whenRun() {
      return t`Run with notes of 2,000 tokens for each task, and in place of the exercise six conversations of two turns with a standard.`;
    },
    found: (of) =>
      t`${percent(of('shareOfThread'))} of the thread’s tokens; in the exercise ${percent(of('sessionShareOfThread'))}.`,
    get formula() {
      return t`Equal tasks of one turn: 2/(N+1) of the thread. Shared texts and handoffs raise it.`;
    },
  },
  phased: {
    get claim() {
      return t`Phased work takes 35 to 50% fewer tokens than one thread.`;
    },
    conditions: (of) =>
      t`Two cases, of ${countOf(of('engineeringTurns'), t`turn`)} and of ${countOf(of('qualityTurns'), t`turn`)}. Each lane is handed everything that discovery wrote.`,
    get whenRun() {
      return t`Run with about a third of the turns, in the same proportion.`;
    },
    found: (of) => t`${percent(of('engineeringSaving'))} and ${percent(of('qualitySaving'))} fewer.`,
    get formula() {
      return t`Discovery d(d+1)/2, each lane l(l+1)/2 and its handoff l times, integration i(i+1)/2 and all handoffs i times, against (d+w·l+i)(d+w·l+i+1)/2 in a thread, each times the tokens of a turn.`;
    },
  },
  'decision-guide': {
    get claim() {
      return t`Against one thread, independent work costs 40 to 60% less in parallel, mixed work 25 to 40% less in phases, alternatives to choose from 30 to 50% less.`;
    },
    conditions: () =>
      t`Conversations of many turns; lanes after one discovery; drafts from one situation; a chain in which each task rests on all before it.`,
    get whenRun() {
      return t`The lanes after a discovery were run with about half of the turns.`;
    },
    found: (of) =>
      t`${percent(of('independentSaving'))}, ${percent(of('mixedSaving'))} and ${percent(of('alternativesSaving'))} less. The chain costs ${percent(of('coupledSaving'))} less in separate conversations: what speaks for a thread there is quality, and not tokens.`,
    get formula() {
      return t`1 − tokens of the structure / tokens of one thread.`;
    },
  },
  'same-operation': {
    get claim() {
      return t`One operation on N inputs costs (N−1)/N less in N conversations than in one.`;
    },
    conditions: (of) => t`${sentence(countOf(of('inputs'), t`equal task`))} of one turn that share nothing.`,
    get whenRun() {
      return t`Run with notes of 2,000 tokens for each, and with the replies that the practice model gives.`;
    },
    found: (of) => t`${percent(of('saving'))} less, where the claim gives ${percent(of('claimedSaving'))}.`,
    get formula() {
      return t`The thread sends 1 + 2 + … + N = N(N+1)/2 inputs, N conversations send N: a saving of 1 − 2/(N+1). (N−1)/N would need each turn of the thread to be as long as its last.`;
    },
  },
  dispatch: {
    get claim() {
      return t`Tasks of 45, 30 and 20 s take 95 s one after another, 45 s at once, 50 s in a queue of two, 65 s in that queue when the longest comes last.`;
    },
    conditions: () => t`Stated durations, no limit, nothing between the tasks.`,
    get whenRun() {
      return t`Run on tasks with as many turns and notes as take about that long at pace 1.`;
    },
    found: (of) =>
      t`${seconds(of('oneAtATimeMs'))}, ${seconds(of('allAtOnceMs'))}, ${seconds(of('queueOfTwoMs'))} and ${seconds(of('queueLongestLastMs'))}; ${tokens(of('tokens'))} tokens.`,
    get formula() {
      return t`The sum; the longest; in a queue each task starts in the slot that is free first.`;
    },
  },
  'slowest-task': {
    get claim() {
      return t`All at once takes as long as the slowest task; one at a time takes the sum.`;
    },
    conditions: (of) => t`${sentence(countOf(of('tasks'), t`task`))} of stated duration, no limit.`,
    get whenRun() {
      return t`Run on tasks with as many turns and notes as take about a minute each at pace 1.`;
    },
    found: (of) =>
      t`${seconds(of('allAtOnceMs'))} at once, with the slowest at ${seconds(of('slowestMs'))}; ${seconds(of('oneAtATimeMs'))} one at a time.`,
    get formula() {
      return t`max(tᵢ) and Σtᵢ, for tasks that need nothing of each other.`;
    },
  },
  coordination: {
    get claim() {
      return t`Merging by hand can take more time than working in parallel saved.`;
    },
    conditions: () =>
      t`The same tasks one at a time, and at once with a merge by a person, which the source puts at ten minutes, or by their fields without a model.`,
    get whenRun() {
      return t`Run on tasks that take about 45 s each at pace 1. Nobody merges here: the ten minutes are the source’s, at the same pace.`;
    },
    found: (of) =>
      t`Parallel work saves ${seconds(of('savedMs'))}. With a merge by hand it takes ${seconds(of('byHandMs'))}, by fields ${seconds(of('byFieldsMs'))}, and one at a time, without a merge, ${seconds(of('oneAtATimeMs'))}.`,
    get formula() {
      return t`It pays while merging takes less than Σtᵢ − max(tᵢ).`;
    },
  },
  overhead: {
    get claim() {
      return t`An agent costs about 5,000 tokens before and after its work: a quarter of the total for three agents with 15,000 each.`;
    },
    conditions: (of) =>
      t`${sentence(countOf(of('conversations'), t`conversation`))} with ${tokens(of('workTokens'))} tokens of work. What an agent adds is an assumption of the source; a plain chat’s overhead is measured.`,
    found: (of) =>
      t`${tokens(of('overheadTokens'))} tokens, ${percent(of('overheadShare'))} of all; one at a time ${percent(of('oneAtATimeShare'))}. Plain chats: ${percent(of('plainChatShare'))}.`,
    get formula() {
      return t`c·a / (c·a + work), with c conversations and a tokens added to each. Tasks smaller than a cost more to start than to do.`;
    },
  },
  'break-even': {
    get claim() {
      return t`Wider no longer helps at four conversations, or at seven.`;
    },
    conditions: (of) =>
      t`${sentence(countOf(of('tasks'), t`equal task`))} of one turn in queues of one to eight, under ${tokens(of('loose'))} and under ${tokens(of('strict'))} requests a minute. Five per cent is no gain.`,
    get whenRun() {
      return t`The practice model names waits in whole seconds, so a run at its greatest pace has limits of its own.`;
    },
    found: (of) =>
      t`Under the loose limit at a width of ${tokens(of('looseWidth'))}, under the strict one at ${tokens(of('strictWidth'))}.`,
    get formula() {
      return t`About task length × limit, once the first ten seconds’ worth is used up; never more than the tasks that can run at once.`;
    },
  },
  'shared-cache': {
    get claim() {
      return t`Conversations with the same opening share it in the prompt cache.`;
    },
    conditions: (of) =>
      t`${sentence(countOf(of('conversations'), t`conversation`))} with one opening: all started at the same moment, and one started ahead of the others.`,
    found: (of) =>
      t`Started together they read ${tokens(of('readAtOnceTokens'))} tokens from the cache; with one ahead ${tokens(of('readOneAheadTokens'))}, ${percent(of('readOneAheadShare'))} of the input, for ${seconds(of('addedWaitMs'))} more.`,
    get formula() {
      return t`(c − 1)·opening, read by those who start after the writer’s first token, where the opening is long enough to be cached.`;
    },
  },
  'strict-limit': {
    get claim() {
      return t`A strict limit makes all at once lose.`;
    },
    conditions: (of) =>
      t`${sentence(countOf(of('tasks'), t`equal task`))} of one turn at once and in a queue of two, under ${tokens(of('loose'))} and under ${tokens(of('strict'))} requests a minute. It loses where it is refused more often and is not 5% faster.`,
    get whenRun() {
      return t`The practice model names waits in whole seconds, so a run at its greatest pace has limits of its own.`;
    },
    found: (of) =>
      t`Loose: ${seconds(of('looseAtOnceMs'))} at once, ${seconds(of('looseQueueMs'))} in the queue. Strict: ${seconds(of('strictAtOnceMs'))} with ${tokens(of('strictAtOnceRejected'))} refused, and ${seconds(of('strictQueueMs'))} with ${tokens(of('strictQueueRejected'))} refused.`,
    get formula() {
      return t`The limit lets n requests start in (n − burst) / limit, however many ask.`;
    },
  },
  'team-tokens': {
    get claim() {
      return t`A team takes three to five times the tokens, or five times with planner and synthesizer on top, and ends with its slowest worker.`;
    },
    conditions: (of) =>
      t`A planner, ${countOf(of('workers'), t`worker`)} who each read the case, and a synthesizer: against the same tasks in one thread, and against one conversation that reads the case once and answers in one turn.`,
    found: (of) =>
      t`${ratio(of('againstThread'))} the thread’s tokens, ${ratio(of('againstSingleTurn'))} those of a single turn. The workers took ${seconds(of('workersMs'))}, the slowest of them ${seconds(of('slowestWorkerMs'))}.`,
    get formula() {
      return t`Each worker is given the case anew, about (w + 1)·case with the planner; a thread sends it again at every turn too, a single turn once.`;
    },
  },
  'board-preparation': {
    get claim() {
      return t`Board preparation takes about one research task and the synthesis; four equal tasks take half the time.`;
    },
    conditions: () =>
      t`Four equal tasks, and the board preparation exercise with its worked plan. Nobody reviews in between.`,
    get whenRun() {
      return t`The equal tasks were run with as many turns and notes as take about a minute each at pace 1.`;
    },
    found: (of) =>
      t`Equal tasks: ${percent(of('equalShareOfTime'))} of the time. The exercise: ${seconds(of('allAtOnceMs'))} against ${seconds(of('oneAtATimeMs'))}, ${percent(of('shareOfTime'))}; its slowest research and the synthesis take ${seconds(of('slowestAndSynthesisMs'))}.`,
    get formula() {
      return t`max(research) + synthesis; a quarter of the time would need a width of more than three.`;
    },
  },
} as const satisfies Partial<Record<ClaimId, ClaimWords>>;
