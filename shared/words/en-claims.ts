import type { Claim, ClaimId, Claims, Reading, Verdict } from '../claims/claim.ts';
import { countWord, counted, notAvailable, percent, ratio, seconds, sentence, tokens } from './format.ts';

type Figures = (name: string) => number | null;
type ClaimWords = {
  readonly claim: string;
  /** Under what it was measured; counts are those of the workflows that were read. */
  readonly conditions: (of: Figures) => string;
  /** What came out, in a sentence. */
  readonly found: (of: Figures) => string;
  readonly formula: string;
};

const count = (value: number | null, one: string): string =>
  value === null ? `${notAvailable} ${one}s` : counted(value, one);

export const claimWords: Record<ClaimId, ClaimWords> = {
  'growing-context': {
    claim:
      'Thirty turns in one thread cost 80,000 to 120,000 tokens; as three conversations of ten turns 40 to 60% fewer.',
    conditions: (of) =>
      `${sentence(count(of('turns'), 'turn'))} in one thread against ${count(of('conversations'), 'conversation')}: with nothing shared, with a short and with a long text that each of them reads. Cached tokens count like any other.`,
    found: (of) =>
      `${tokens(of('threadTokens'))} tokens against ${tokens(of('apartTokens'))}, with ${tokens(of('lastContextTokens'))} in the last turn: ${percent(of('saving'))} fewer. With a short shared text ${percent(of('savingWithShortText'))}, with a long one ${percent(of('savingWithLongText'))}.`,
    formula:
      'Each turn sends all turns before it again: n turns of t tokens make t·n(n+1)/2. In k conversations of n/k turns t·n(n/k+1)/2. A shared text of s tokens adds s·n to either side.',
  },
  'six-endpoints': {
    claim: 'Test cases for six endpoints, apart, take about a third of the tokens of one thread.',
    conditions: (of) =>
      `${sentence(count(of('endpoints'), 'equal task'))} of one turn that share nothing, and the test generation exercise with its worked plan of ${count(of('sessionTasks'), 'task')} and ${count(of('sessionTurns'), 'turn')}. A third is read as 28 to 38%.`,
    found: (of) =>
      `${percent(of('shareOfThread'))} of the thread’s tokens; in the exercise ${percent(of('sessionShareOfThread'))}.`,
    formula: 'Equal tasks of one turn: 2/(N+1) of the thread. Shared texts and handoffs raise it.',
  },
  phased: {
    claim: 'Phased work takes 35 to 50% fewer tokens than one thread.',
    conditions: (of) =>
      `Two cases, of ${count(of('engineeringTurns'), 'turn')} and of ${count(of('qualityTurns'), 'turn')}. Each lane is handed everything that discovery wrote.`,
    found: (of) => `${percent(of('engineeringSaving'))} and ${percent(of('qualitySaving'))} fewer.`,
    formula:
      'Discovery d(d+1)/2, each lane l(l+1)/2 and its handoff l times, integration i(i+1)/2 and all handoffs i times, against (d+w·l+i)(d+w·l+i+1)/2 in a thread, each times the tokens of a turn.',
  },
  'decision-guide': {
    claim:
      'Against one thread, independent work costs 40 to 60% less in parallel, mixed work 25 to 40% less in phases, alternatives to choose from 30 to 50% less.',
    conditions: () =>
      'Conversations of many turns; lanes after one discovery; drafts from one situation; a chain in which each task rests on all before it.',
    found: (of) =>
      `${percent(of('independentSaving'))}, ${percent(of('mixedSaving'))} and ${percent(of('alternativesSaving'))} less. The chain costs ${percent(of('coupledSaving'))} less in separate conversations: what speaks for a thread there is quality, and not tokens.`,
    formula: '1 − tokens of the structure / tokens of one thread.',
  },
  'same-operation': {
    claim: 'One operation on N inputs costs (N−1)/N less in N conversations than in one.',
    conditions: (of) => `${sentence(count(of('inputs'), 'equal task'))} of one turn that share nothing.`,
    found: (of) => `${percent(of('saving'))} less, where the claim gives ${percent(of('claimedSaving'))}.`,
    formula:
      'The thread sends 1 + 2 + … + N = N(N+1)/2 inputs, N conversations send N: a saving of 1 − 2/(N+1). (N−1)/N would need each turn of the thread to be as long as its last.',
  },
  dispatch: {
    claim:
      'Tasks of 45, 30 and 20 s take 95 s one after another, 45 s at once, 50 s in a queue of two, 65 s in that queue when the longest comes last.',
    conditions: () => 'Stated durations, no limit, nothing between the tasks.',
    found: (of) =>
      `${seconds(of('oneAtATimeMs'))}, ${seconds(of('allAtOnceMs'))}, ${seconds(of('queueOfTwoMs'))} and ${seconds(of('queueLongestLastMs'))}; ${tokens(of('tokens'))} tokens, as stated.`,
    formula: 'The sum; the longest; in a queue each task starts in the slot that is free first.',
  },
  'slowest-task': {
    claim: 'All at once takes as long as the slowest task; one at a time takes the sum.',
    conditions: (of) => `${sentence(count(of('tasks'), 'task'))} of stated duration, no limit.`,
    found: (of) =>
      `${seconds(of('allAtOnceMs'))} at once, with the slowest at ${seconds(of('slowestMs'))}; ${seconds(of('oneAtATimeMs'))} one at a time.`,
    formula: 'max(tᵢ) and Σtᵢ, for tasks that need nothing of each other.',
  },
  coordination: {
    claim: 'Merging by hand can take more time than working in parallel saved.',
    conditions: () =>
      'The same tasks merged by a person, and merged by their fields without a model. One thread needs no merge.',
    found: (of) =>
      `Parallel work saves ${seconds(of('savedMs'))}. With a merge by hand it takes ${seconds(of('byHandMs'))}, by fields ${seconds(of('byFieldsMs'))}, and the thread ${seconds(of('threadMs'))}.`,
    formula: 'It pays while merging takes less than Σtᵢ − max(tᵢ).',
  },
  overhead: {
    claim:
      'An agent costs about 5,000 tokens before and after its work: a quarter of the total for three agents with 15,000 each.',
    conditions: (of) =>
      `${sentence(count(of('conversations'), 'conversation'))} with ${tokens(of('workTokens'))} tokens of work. What an agent adds is an assumption of the source; a plain chat’s overhead is measured.`,
    found: (of) =>
      `${tokens(of('overheadTokens'))} tokens, ${percent(of('overheadShare'))} of all; one at a time ${percent(of('oneAtATimeShare'))}. Plain chats: ${percent(of('plainChatShare'))}.`,
    formula:
      'c·a / (c·a + work), with c conversations and a tokens added to each. Tasks smaller than a cost more to start than to do.',
  },
  'break-even': {
    claim: 'Wider no longer helps at four conversations, or at seven.',
    conditions: (of) =>
      `${sentence(count(of('tasks'), 'equal task'))} of one turn in queues of one to eight, under ${tokens(of('loose'))} and under ${tokens(of('strict'))} requests a minute. Five per cent is no gain.`,
    found: (of) =>
      `Under the loose limit at a width of ${tokens(of('looseWidth'))}, under the strict one at ${tokens(of('strictWidth'))}.`,
    formula:
      'About task length × limit, once the first ten seconds’ worth is used up; never more than the tasks that can run at once.',
  },
  'shared-cache': {
    claim: 'Conversations with the same opening share it in the prompt cache.',
    conditions: (of) =>
      `${sentence(count(of('conversations'), 'conversation'))} with one opening: all started at the same moment, and one started ahead of the others.`,
    found: (of) =>
      `Started together they read ${tokens(of('readAtOnceTokens'))} tokens from the cache; with one ahead ${tokens(of('readOneAheadTokens'))}, ${percent(of('readOneAheadShare'))} of the input, for ${seconds(of('addedWaitMs'))} more.`,
    formula:
      '(c − 1)·opening, read by those who start after the writer’s first token, where the opening is long enough to be cached.',
  },
  'strict-limit': {
    claim: 'A strict limit makes all at once lose.',
    conditions: (of) =>
      `${sentence(count(of('tasks'), 'equal task'))} of one turn at once and in a queue of two, under ${tokens(of('loose'))} and under ${tokens(of('strict'))} requests a minute. It loses where it is refused more often and is not 5% faster.`,
    found: (of) =>
      `Loose: ${seconds(of('looseAtOnceMs'))} at once, ${seconds(of('looseQueueMs'))} in the queue. Strict: ${seconds(of('strictAtOnceMs'))} with ${tokens(of('strictAtOnceRejected'))} refused, and ${seconds(of('strictQueueMs'))} with ${tokens(of('strictQueueRejected'))} refused.`,
    formula: 'The limit lets n requests start in (n − burst) / limit, however many ask.',
  },
  'team-tokens': {
    claim:
      'A team takes three to five times the tokens, or five times with planner and synthesizer on top, and ends with its slowest worker.',
    conditions: (of) =>
      `A planner, ${count(of('workers'), 'worker')} who each read the case, and a synthesizer: against the same tasks in one thread, and against one conversation that reads the case once and answers in one turn.`,
    found: (of) =>
      `${ratio(of('againstThread'))} the thread’s tokens, ${ratio(of('againstSingleTurn'))} those of a single turn. The workers took ${seconds(of('workersMs'))}, the slowest of them ${seconds(of('slowestWorkerMs'))}.`,
    formula:
      'Each worker is given the case anew, about (w + 1)·case with the planner; a thread sends it again at every turn too, a single turn once.',
  },
  'board-preparation': {
    claim: 'Board preparation takes about one research task and the synthesis; four equal tasks take half the time.',
    conditions: () =>
      'Four equal tasks, and the board preparation exercise with its worked plan. Nobody reviews in between.',
    found: (of) =>
      `Equal tasks: ${percent(of('equalShareOfTime'))} of the time. The exercise: ${seconds(of('allAtOnceMs'))} against ${seconds(of('oneAtATimeMs'))}, ${percent(of('shareOfTime'))}; its slowest research and the synthesis take ${seconds(of('slowestAndSynthesisMs'))}.`,
    formula: 'max(research) + synthesis; a quarter of the time would need a width of more than three.',
  },
  'saving-or-multiplier': {
    claim: 'Splitting saves tokens. (Against it: a team multiplies them.)',
    conditions: () => 'Many turns with little in common, against one thread; a shared case, against a single turn.',
    found: (of) =>
      `${ratio(of('sessionRatio'))} the tokens in the first case, ${ratio(of('teamRatio'))} in the second.`,
    formula: 'Saved is the history that is not sent again; added is what every conversation has to be given anew.',
  },
  'a-third-or-a-sixth': {
    claim:
      'Six endpoints apart cost a third of one thread. (Against it: the same source’s own formula gives a sixth, sending again 2/7.)',
    conditions: (of) => `${sentence(count(of('inputs'), 'equal task'))} of one turn that share nothing.`,
    found: (of) =>
      `${percent(of('share'))}; the formula gives ${percent(of('byFormula'))}, sending everything again ${percent(of('byResending'))}.`,
    formula: '2/(N+1) with the whole history sent again; 1/N if every turn of the thread were as long as its last.',
  },
  'two-phased-savings': {
    claim: 'Phased work saves 35 to 50%. (Against it: 25 to 40%, in the same source.)',
    conditions: () => 'The two cases that the source describes.',
    found: (of) =>
      `${percent(of('engineeringSaving'))} and ${percent(of('qualitySaving'))}: ${countWord(of('withinTheHigherRange') ?? 0)} of them in the higher range, ${countWord(of('withinTheLowerRange') ?? 0)} in the lower one.`,
    formula: 'The larger the part in lanes, the higher; the more each lane is handed, the lower.',
  },
  'cache-at-once': {
    claim:
      'Conversations that start together share a cached opening. (Against it: started at the same moment they all miss.)',
    conditions: () => 'The same conversations, started together and with one ahead.',
    found: (of) =>
      `${tokens(of('readAtOnceTokens'))} tokens read when started together, ${tokens(of('readOneAheadTokens'))} with one ahead.`,
    formula: 'An opening can be read from the first token of the conversation that wrote it.',
  },
};

const figuresOf =
  (measured: Claim['measured']): Figures =>
  (name) =>
    measured[name] ?? null;

export function wordClaim({ id, row, measured, holds }: Reading): Claim {
  const { claim, conditions, formula } = claimWords[id];
  return { row, claim, conditions: conditions(figuresOf(measured)), measured: { ...measured }, holds, formula };
}

export const wordMeasured = ({ id, measured }: Reading): string => claimWords[id].found(figuresOf(measured));

const verdictWords = { true: 'holds', false: 'does not hold', depends: 'depends' } as const;
export const wordVerdict = (holds: Verdict): string => verdictWords[`${holds}`];

const quality = 'It is about what is found, and not about time or tokens. Compare the exercise’s plans.';

export const claimsNotCovered: Claims['notCovered'] = [
  { row: 42, claim: 'Start with one conversation, with several, or with a team.', why: quality },
  { row: 42, claim: 'Debugging in depth, or in stages.', why: quality },
  { row: 42, claim: 'Writing as one coupled piece, or in parallel sections.', why: quality },
  { row: 42, claim: 'One feature behind interfaces, under an orchestrator, or never in one repository.', why: quality },
  { row: 42, claim: 'Sharing in the middle of a run: go sequential, or go in two rounds.', why: quality },
  { row: 42, claim: 'Splitting makes an audit easier, and debugging harder.', why: quality },
  { row: 42, claim: 'The story of a board paper is independent of its research.', why: quality },
];

export const claimsHead = 'Figures of the sources beside forecasts on a virtual clock, without a request.';
export const notCoveredHead = 'Not covered yet:';
export const claimParts = { conditions: 'Conditions', measured: 'Measured', formula: 'Formula' } as const;
export const rowName = (row: number): string => `Row ${row}`;
