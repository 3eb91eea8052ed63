import { waves } from '../workflow/graph.ts';
import type { Task } from '../workflow/task.ts';
import { mentionIn, nameOf } from './mention.ts';
import type { Issue, RuleId } from './issue.ts';
import { isBriefed, isSynthesis } from './plan.ts';
import type { Plan } from './plan.ts';
import { textOf } from './task-text.ts';
import { unmeasurableIn } from './unmeasurable-output.ts';

/** What is right with a plan, said where rules had something to look at and found nothing. */
export type Passed =
  | { readonly id: 'briefs'; readonly outputs: boolean }
  | { readonly id: 'fields' | 'materials' | 'resources' }
  /** `enough`: the number of tasks fits as well. */
  | { readonly id: 'synthesis'; readonly title: string; readonly tasks: number; readonly enough: boolean }
  /** `tasks`: in the widest wave. */
  | { readonly id: 'independent'; readonly tasks: number };

export function passedOf(plan: Plan, issues: readonly Issue[]): Passed[] {
  const { briefed, tasks, finals } = plan;
  const isClean = (...rules: readonly RuleId[]): boolean => !issues.some(({ rule }) => rules.includes(rule));
  const isWhole = isClean('cycle') && tasks.length > 0;
  const passed: Passed[] = [];

  const handed = briefed.filter(({ id }) => plan.consumers(id).length > 0);
  const fields = handed.length > 0 && handed.every(({ output }) => output.kind === 'fields');
  if (briefed.length > 0 && isClean('vague-brief', 'empty-brief')) {
    const outputs = briefed.every((task) => unmeasurableIn(task) === null);
    passed.push({ id: 'briefs', outputs: outputs && !fields });
  }
  if (fields) passed.push({ id: 'fields' });

  const atOnce = Math.max(0, ...waves(plan.ordered).map((wave) => wave.filter(isBriefed).length));
  if (isWhole && atOnce > 1 && isClean('hidden-dependency', 'duplicate-task')) {
    passed.push({ id: 'independent', tasks: atOnce });
  }
  const synthesis = isWhole ? finals.find(isSynthesis) : undefined;
  if (synthesis && isClean('no-synthesis', 'synthesis-does-work')) {
    const enough = isClean('over-split', 'under-split', 'too-small-to-split');
    passed.push({ id: 'synthesis', title: synthesis.title, tasks: tasks.length, enough });
  }
  if (isClean('missing-material') && briefed.some((task) => namesMaterial(plan, task)))
    passed.push({ id: 'materials' });
  if (isWhole && isClean('shared-resource') && tasks.filter(({ writes }) => writes.length > 0).length > 1) {
    passed.push({ id: 'resources' });
  }
  return passed;
}

function namesMaterial(plan: Plan, task: Task): boolean {
  const names = task.materials.flatMap((id) => plan.material(id) ?? []).map(({ title }) => nameOf(title));
  return names.some((name) => mentionIn(textOf(task), name).length > 0);
}
