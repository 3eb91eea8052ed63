import { asTaskId } from '../../ids.ts';
import { guideAdvice, nextGuideQuestion, pathOf } from '../../structure/guide.ts';
import type { GuideAdvice, GuideAnswers, GuideQuestion, GuideRow } from '../../structure/guide.ts';
import { decisionGuideWords } from '../../words/decision-guide.ts';
import type { Task, Workflow } from '../../workflow/task.ts';
import { computedRuns } from './computed-runs.ts';

export type GuideStep = {
  /** The questions to show: those answered, and the next. */
  readonly asked: readonly GuideQuestion[];
  /** Null while a question is open. */
  readonly advice: GuideAdvice | null;
  /** Tokens of a piece of such work, as the forecast has them; null where one thread is the advice. */
  readonly sample: { readonly of: number; readonly thread: number; readonly tasks: number } | null;
};

/** Where somebody stands who has given these answers. */
export function guideStep(answers: GuideAnswers): GuideStep {
  const next = nextGuideQuestion(answers);
  const advice = guideAdvice(answers);
  return {
    asked: pathOf(answers).filter((question) => answers[question] !== undefined || question === next),
    advice,
    sample: advice && advice.structure !== 'thread' ? sampleOf(advice) : null,
  };
}

/** Answers to questions that the path no longer leads through count no more. */
export function keptAnswers(answers: GuideAnswers): GuideAnswers {
  const path = new Set<string>(pathOf(answers));
  return Object.fromEntries(Object.entries(answers).filter(([question]) => path.has(question)));
}

function sampleOf({ row, structure }: GuideAdvice): GuideStep['sample'] {
  const workflow = sampleWork(row);
  const [of, thread] = computedRuns(workflow, [structure, 'thread']).map(({ tokens }) => tokens.total ?? 0);
  return { of: of ?? 0, thread: thread ?? 0, tasks: workflow.tasks.length };
}

const parts = 4;
/** Turns of each part: enough that a thread's history tells. */
const followUps = 2;

/** Work of a row's shape: parts that stand alone, after a first task where it is mixed, and brought together at the end. */
export function sampleWork(row: GuideRow): Workflow {
  const { sampleTask, sampleFirst, sampleLast, sampleBrief } = decisionGuideWords;
  const task = (id: string, title: string, needs: readonly Task[], turns: number): Task => ({
    id: asTaskId(id),
    title,
    brief: sampleBrief,
    materials: [],
    needs: needs.map((need) => need.id),
    output: { kind: 'prose' },
    followUps: Array.from({ length: turns }, () => sampleBrief),
    writes: [],
    limitSeconds: null,
    estimate: null,
  });
  const first = row === 'mixed' ? [task('first', sampleFirst, [], followUps)] : [];
  const apart = Array.from({ length: parts }, (_, at) => task(`part-${at + 1}`, sampleTask(at + 1), first, followUps));
  const last = row === 'inputs' || row === 'alternatives' ? [] : [task('last', sampleLast, apart, 0)];
  return {
    id: `sample-${row}`,
    title: row,
    goal: null,
    exercise: null,
    plan: null,
    materials: [],
    tasks: [...first, ...apart, ...last],
  };
}
