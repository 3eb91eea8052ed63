import { asConversationId, asStepId } from '../ids.ts';
import type { ConversationId, StepId, TaskId } from '../ids.ts';
import type { Structure } from '../structure/structure.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import type { Need, Step } from './step.ts';

export const stepIdOf = (task: TaskId, turn: number): StepId => asStepId(turn === 0 ? task : `${task}.${turn + 1}`);

/** The step whose end is the end of the task: its last planned turn. */
export const lastStepIdOf = (task: Pick<Task, 'id' | 'followUps'>): StepId => stepIdOf(task.id, task.followUps.length);

/**
 * A workflow under a structure as steps, in plan order: turns with the conversation each belongs to, and a gate
 * after every phase that asks for one and is not the last. Expects an acyclic workflow.
 */
export function expand(workflow: Workflow, structure: Structure): Step[] {
  const byId = new Map(workflow.tasks.map((task) => [task.id, task]));
  const placed = new Set(structure.phases.flatMap(({ tasks }) => tasks));
  const steps: Step[] = [];
  let conversations = 0;
  let heldBy: StepId[] = [];

  structure.phases.forEach((phase, index) => {
    const tasks = phase.tasks.flatMap((id) => byId.get(id) ?? []);
    const next = (): ConversationId => asConversationId(`c${++conversations}`);
    const thread = phase.context === 'thread' ? next() : null;
    let turnBefore: StepId | null = null;

    for (const task of tasks) {
      const conversation = thread ?? next();
      if (thread === null) turnBefore = null;
      for (let turn = 0; turn <= task.followUps.length; turn++) {
        const needs: Need[] = [];
        if (turn === 0) {
          for (const need of new Set(task.needs)) {
            const needed = byId.get(need);
            if (needed && placed.has(need)) needs.push({ step: lastStepIdOf(needed), why: 'dependency' });
          }
          needs.push(...heldBy.map((step): Need => ({ step, why: 'phase' })));
        }
        if (turnBefore !== null) needs.push({ step: turnBefore, why: 'order' });
        const id = stepIdOf(task.id, turn);
        steps.push({ id, kind: 'turn', task: task.id, conversation, phase: index, turn, needs });
        turnBefore = id;
      }
    }

    const ends = tasks.map(lastStepIdOf);
    if (phase.gate && index < structure.phases.length - 1) {
      const gate = asStepId(`gate.${index + 1}`);
      const needs = ends.map((step): Need => ({ step, why: 'dependency' }));
      steps.push({ id: gate, kind: 'gate', task: null, conversation: null, phase: index, turn: 0, needs });
      heldBy = [gate];
    } else {
      heldBy = ends;
    }
  });
  return steps;
}
