import type { ListedSet } from '../../../shared/conversations/commands.ts';
import { answerableAgain, asked, branched, joined, synthesised } from '../../../shared/conversations/added-lanes.ts';
import type { Added } from '../../../shared/conversations/added-lanes.ts';
import { branchTitleOf, messageOf } from '../../../shared/conversations/lanes.ts';
import type { SetDraft } from '../../../shared/conversations/conversation-set.ts';
import { whyTooLong } from '../../../shared/conversations/conversation-set.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { asTaskId } from '../../../shared/ids.ts';
import type { ComparisonId, TaskId } from '../../../shared/ids.ts';
import { stepsOfTask } from '../../../shared/run/state.ts';
import type { RunState } from '../../../shared/run/state.ts';
import { conversationWords } from '../../../shared/words/conversations.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { createSets } from '../conversations/sets.ts';
import type { LiveRun } from '../run/runner.ts';
import type { Services } from '../services.ts';
import { done } from './handlers.ts';
import type { Handlers } from './handlers.ts';

/** Sets of conversations: their drafts, and what is added to them once they have started. */
export function conversationCommands(services: Services) {
  const { archive, deleted, desk, drafts, pushes } = services;
  const sets = createSets(services);
  const told = (set: ComparisonId): void => pushes.push({ kind: 'conversations-changed', set });

  async function add(set: ComparisonId, decide: (workflow: Workflow, state: RunState) => Result<Added>) {
    return sets.goOn(set, (run) => addTo(run, decide));
  }

  return {
    'conversations.list': async () => {
      const open = drafts.list().map(({ id, title, lanes, updatedAt }): ListedSet => ({
        id,
        title: title.trim() === '' ? conversationWords.untitled : title,
        state: 'draft',
        lanes: lanes.length,
        at: updatedAt,
        model: null,
        totalTokens: null,
      }));
      const started = (await archive.list()).filter(({ conversations }) => conversations).map(desk.summaryOf);
      const ids = new Set<string>(started.map(({ id }) => id));
      return succeed([
        // Between a start and the end of its draft a kill may fall: then the run is what counts.
        ...open.filter(({ id }) => !ids.has(id)),
        ...started.map(({ id, title, runs, startedAt, model }): ListedSet => ({
          id,
          title,
          state: runs[0]?.state ?? 'interrupted',
          lanes: null,
          at: startedAt,
          model,
          totalTokens: runs[0]?.totalTokens ?? null,
        })),
      ]);
    },
    'conversations.create': async ({ draft }) => {
      const kept = await drafts.add(draft ?? blankSet);
      if (kept.ok) told(kept.value.id);
      return kept;
    },
    'conversations.open': async ({ set }) => {
      const known = await archive.find(set);
      if (known.ok && known.value.conversations) return succeed({ draft: null });
      const draft = drafts.find(set);
      return draft ? succeed({ draft }) : fail(failure('unknown-conversations', { set }));
    },
    'conversations.save': async ({ set, draft }) => {
      const kept = await drafts.save(set, draft);
      if (kept.ok) told(set);
      return kept;
    },
    'conversations.delete': async ({ set }) => {
      const known = await archive.find(set);
      if (known.ok && known.value.conversations) {
        const summary = desk.summaryOf(known.value);
        const { title, runs } = summary;
        if (runs.some(({ state }) => state === 'running')) return fail(failure('comparison-running', { title }));
        await deleted.add([summary]);
      } else await drafts.delete(set);
      told(set);
      return succeed(done);
    },
    'conversations.restore': async ({ set }) => {
      if (deleted.has(set)) await deleted.strike([set]);
      else {
        const back = await drafts.restore(set);
        if (!back.ok) return back;
      }
      told(set);
      return succeed(done);
    },
    'conversations.rename': async ({ set, title }) => {
      const known = await archive.find(set);
      if (!known.ok || !known.value.conversations) return fail(failure('unknown-conversations', { set }));
      await desk.retitle(desk.summaryOf(known.value), title);
      return succeed(done);
    },
    'conversations.start': async ({ set }) => {
      const run = await sets.start(set);
      return run.ok ? succeed({ run: run.value }) : run;
    },
    'conversations.ask': ({ set, lanes, text }) =>
      sets.goOn(set, (run) => {
        const went: TaskId[] = [];
        const left: TaskId[] = [];
        let first: Result<Added> | null = null;
        for (const lane of new Set(lanes)) {
          const one = addTo(run, (workflow, state) => asked(workflow, state, lane, text));
          if (one.ok) went.push(lane);
          else {
            left.push(lane);
            first ??= one;
          }
        }
        if (went.length === 0 && first && !first.ok) return first;
        return succeed({ asked: went, left });
      }),
    'conversations.again': ({ set, lane }) =>
      sets.goOn(set, (run) => {
        const state = run.state();
        const turns = stepsOfTask(state, lane);
        const last = turns.at(-1);
        if (!last) return fail(failure('unknown-lane', { lane }));
        const again = answerableAgain(state, lane);
        if (again) return run.again(again.step.id) ? succeed({ lane }) : fail(failure('lane-busy', { lane }));
        if (turns.some(({ status }) => status !== 'done' && status !== 'failed' && status !== 'stopped')) {
          return fail(failure('lane-busy', { lane }));
        }
        return addTo(run, (workflow, now) =>
          branched(workflow, now, last.step.id, messageOf(workflow, last.step), branchTitleOf(workflow, lane)),
        );
      }),
    'conversations.branch': ({ set, step, text }) =>
      add(set, (workflow, state) => {
        const from = state.steps[step]?.step.task;
        if (!from) return fail(failure('unknown-lane', { lane: step }));
        return branched(workflow, state, step, text, branchTitleOf(workflow, from));
      }),
    'conversations.join': ({ set, ...given }) =>
      add(set, (workflow, state) => {
        const long = whyTooLong({ lanes: [], materials: given.materials });
        return long ? fail(long) : joined(workflow, state, given);
      }),
    'conversations.synthesise': ({ set, ...given }) =>
      add(set, (workflow, state) => synthesised(workflow, state, given)),
    'conversations.measure': async ({ set }) => {
      const run = await sets.measure(set);
      return run.ok ? succeed({ run: run.value }) : run;
    },
  } satisfies Partial<Handlers>;
}

/** Records what was decided, or says why nothing was. */
function addTo(run: LiveRun, decide: (workflow: Workflow, state: RunState) => Result<Added>): Result<{ lane: TaskId }> {
  const answers: Result<Added>[] = [];
  run.add((workflow, state) => {
    const answer = decide(workflow, state);
    answers.push(answer);
    return answer.ok ? answer.value.events : null;
  });
  const [decided = fail(failure('unexpected'))] = answers;
  return decided.ok ? succeed({ lane: decided.value.lane }) : decided;
}

const blankSet: SetDraft = {
  title: '',
  lanes: ['lane-1', 'lane-2'].map((id) => ({ id: asTaskId(id), title: '', brief: '', materials: [] })),
  materials: [],
};
