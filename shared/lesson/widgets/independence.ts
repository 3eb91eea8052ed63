import { asTaskId } from '../../ids.ts';
import type { TaskId } from '../../ids.ts';
import { launchPage } from '../../words/independence.ts';
import { applyEdit } from '../../workflow/edit.ts';
import { independentGroups, waves } from '../../workflow/graph.ts';
import { applyAnswers, nextQuestion, pairsOf, progressOf } from '../../workflow/interview.ts';
import type { Answer, Interview, InterviewProgress, Pair, PairState, Question } from '../../workflow/interview.ts';
import type { Task, Workflow } from '../../workflow/task.ts';
import { threadsOf } from '../../workflow/thread.ts';
import { computedRuns } from './computed-runs.ts';

/** The four tasks with no edge between them: what is drawn before anybody has answered. */
export const independenceJob: Workflow = {
  id: 'launch-page',
  title: launchPage.title,
  goal: null,
  exercise: null,
  plan: null,
  materials: [],
  tasks: launchPage.tasks.map(({ id, title, brief, seconds, tokens }): Task => ({
    id: asTaskId(id),
    title,
    brief,
    materials: [],
    needs: [],
    output: { kind: 'prose' },
    followUps: [],
    writes: [],
    limitSeconds: null,
    estimate: { seconds, tokens },
  })),
};

export type Independence = {
  /** The plan as the answers draw it. */
  readonly workflow: Workflow;
  readonly pairs: readonly PairState[];
  readonly progress: InterviewProgress;
  /** Null when every pair is answered or follows from others. */
  readonly question: Question | null;
  readonly waves: readonly (readonly TaskId[])[];
  /** Tasks of one wave that can run at once. */
  readonly groups: readonly (readonly TaskId[])[];
  readonly threads: readonly (readonly TaskId[])[];
  /** All at once, as far as the edges allow; and one after another. */
  readonly clockMs: number;
  readonly inTurnMs: number;
};

/** What the answers so far draw, and how long that would take on the virtual clock. */
export function independenceOf(interview: Interview, job: Workflow = independenceJob): Independence {
  const workflow = applyAnswers(job, interview).reduce(applyEdit, job);
  const [apart, inTurn] = computedRuns(workflow, ['all-at-once', 'one-at-a-time']);
  const idsOf = (groups: readonly (readonly Task[])[]) => groups.map((tasks) => tasks.map(({ id }) => id));
  return {
    workflow,
    pairs: pairsOf(job, interview),
    progress: progressOf(job, interview),
    question: nextQuestion(job, interview),
    waves: idsOf(waves(workflow.tasks)),
    groups: idsOf(independentGroups(workflow.tasks)),
    threads: threadsOf(workflow.tasks),
    clockMs: apart?.wallClockMs ?? 0,
    inTurnMs: inTurn?.wallClockMs ?? 0,
  };
}

export type ComparedAnswer = {
  readonly pair: Pair;
  readonly given: Answer;
  readonly ours: Answer;
  readonly why: string;
};

/** The learner's answers beside the lesson's, for the pairs that the lesson answers; what only follows isn't compared. */
export function comparedAnswers(interview: Interview): readonly ComparedAnswer[] {
  return launchPage.ours.flatMap(({ pair: [first, then], answer, why }) => {
    const pair: Pair = [asTaskId(first), asTaskId(then)];
    const given = interview.answers.find((each) => each.pair.join('/') === pair.join('/'));
    return given ? [{ pair, given: given.answer, ours: answer, why }] : [];
  });
}
