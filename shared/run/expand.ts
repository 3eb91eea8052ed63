import { asConversationId, asStepId } from '../ids.ts';
import type { ConversationId, StepId, TaskId } from '../ids.ts';
import type { Phase, Structure } from '../structure/structure.ts';
import { estimateTokens, minimumCacheTokens } from '../tokens.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import { openingOfPhase } from './brief.ts';
import type { Need, Step } from './step.ts';
import { coordinatorId } from './workflow-of-run.ts';

export const stepIdOf = (task: TaskId, turn: number): StepId => asStepId(turn === 0 ? task : `${task}.${turn + 1}`);

/** The step whose end is the end of the task as planned: its last turn, or the merge. */
export const lastStepIdOf = (task: Pick<Task, 'id' | 'followUps' | 'merge'>): StepId =>
  stepIdOf(task.id, task.merge === true ? 0 : task.followUps.length);

/**
 * A workflow under a structure as steps, in plan order: turns with the conversation each belongs to, merges, and gates:
 * after every phase that asks for one and is not the last, and after every so many tasks where a phase asks for that.
 * Expects an acyclic workflow.
 */
export function expand(workflow: Workflow, structure: Structure): Step[] {
  const byId = new Map(workflow.tasks.map((task) => [task.id, task]));
  const placed = new Set(structure.phases.flatMap(({ tasks }) => tasks));
  const steps: Step[] = [];
  let conversations = 0;
  let heldBy: StepId[] = [];
  const next = (): ConversationId => asConversationId(`c${++conversations}`);

  structure.phases.forEach((phase, index) => {
    const tasks = phase.tasks.flatMap((id) => byId.get(id) ?? []);
    const thread = phase.context === 'thread' ? next() : null;
    const warm = isWorthWarming(workflow, phase);
    const batches = batchesOf(tasks, phase);
    let turnBefore: StepId | null = null;

    batches.forEach((batch, number) => {
      for (const task of batch) {
        if (thread === null) turnBefore = null;
        const first = firstNeeds(task, byId, placed, heldBy);
        if (task.merge === true) {
          steps.push({
            id: stepIdOf(task.id, 0),
            kind: 'merge',
            task: task.id,
            conversation: null,
            phase: index,
            turn: 0,
            needs: first,
          });
          continue;
        }
        const conversation = thread ?? next();
        for (let turn = 0; turn <= task.followUps.length; turn++) {
          const needs: Need[] = turn === 0 ? [...first] : [];
          if (turnBefore !== null) needs.push({ step: turnBefore, why: 'order' });
          const id = stepIdOf(task.id, turn);
          const opens = warm && turn === 0 && task.materials.length > 0 ? { opening: true } : {};
          steps.push({ id, kind: 'turn', task: task.id, conversation, phase: index, turn, needs, ...opens });
          turnBefore = id;
        }
      }
      const last = number === batches.length - 1;
      const ends = batch.map(lastStepIdOf);
      if (last) {
        if (phase.coordinator === true) steps.push(...secondRound(workflow, tasks, steps, index, next()));
        heldBy = ends;
      }
      const closes = last ? phase.gate || phase.reviewEvery !== undefined : true;
      if (closes && !(last && index === structure.phases.length - 1)) {
        const id = asStepId(last ? `gate.${index + 1}` : `gate.${index + 1}.${number + 1}`);
        const needs = ends.map((step): Need => ({ step, why: 'dependency' }));
        steps.push({ id, kind: 'gate', task: null, conversation: null, phase: index, turn: 0, needs });
        heldBy = [id];
      }
    });
  });
  return steps;
}

/** What a task's first step needs: the ends of what it is handed, and what its phase or batch is held by. */
function firstNeeds(
  task: Task,
  byId: ReadonlyMap<TaskId, Task>,
  placed: ReadonlySet<TaskId>,
  heldBy: readonly StepId[],
): Need[] {
  const handed = [...new Set(task.needs)].flatMap((need): Need[] => {
    const needed = byId.get(need);
    return needed && placed.has(need) ? [{ step: lastStepIdOf(needed), why: 'dependency' }] : [];
  });
  return [...handed, ...heldBy.map((step): Need => ({ step, why: 'phase' }))];
}

/** The tasks between two reviews. */
function batchesOf(tasks: readonly Task[], { context, reviewEvery }: Phase): Task[][] {
  if (reviewEvery === undefined || context === 'thread' || tasks.length === 0) return [[...tasks]];
  const batches: Task[][] = [];
  for (let from = 0; from < tasks.length; from += reviewEvery) batches.push(tasks.slice(from, from + reviewEvery));
  return batches;
}

/** Below the size that a cache takes, or with nobody to share with, waiting for the first would only cost time. */
function isWorthWarming(workflow: Workflow, phase: Phase): boolean {
  if (phase.warm !== true || phase.width === 1) return false;
  const opening = openingOfPhase(workflow, phase);
  const texts = workflow.materials.filter(({ id }) => opening.includes(id)).map(({ text }) => text);
  return texts.length > 0 && estimateTokens(texts.join('\n')) >= minimumCacheTokens;
}

/** The coordinator, who reads all outputs of the phase, and one more turn for each task, with the coordinator's note. */
function secondRound(
  workflow: Workflow,
  tasks: readonly Task[],
  steps: readonly Step[],
  phase: number,
  conversation: ConversationId,
): Step[] {
  const task = coordinatorId(workflow, phase);
  const id = stepIdOf(task, 0);
  const asked = tasks.filter(({ merge }) => merge !== true);
  const needs = asked.map((each): Need => ({ step: lastStepIdOf(each), why: 'dependency' }));
  const coordinator: Step = { id, kind: 'turn', task, conversation, phase, turn: 0, needs };
  const again = asked.map((each): Step => {
    const before = lastStepIdOf(each);
    return {
      id: asStepId(`${each.id}.again`),
      kind: 'turn',
      task: each.id,
      conversation: steps.find((step) => step.id === before)?.conversation ?? null,
      phase,
      turn: each.followUps.length + 1,
      needs: [
        { step: before, why: 'order' },
        { step: id, why: 'dependency' },
      ],
      purpose: 'revision',
      extends: before,
      noteFrom: task,
    };
  });
  return [coordinator, ...again];
}
