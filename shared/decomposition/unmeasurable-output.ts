import type { Task } from '../workflow/task.ts';
import { checkable, openEnded, unmeasurable } from './english.ts';
import { opensBrief, rule } from './rule.ts';
import { textOf } from './task-text.ts';
import { isVague } from './vague-brief.ts';

/** An output of which nobody could say whether it is done: it promises a quality, and names nothing to check. */
export const unmeasurableOutput = rule({
  id: 'unmeasurable-output',
  severity: 'warning',
  lesson: 'plan-like-a-lead',
  find: ({ briefed }) =>
    briefed.flatMap((task) => {
      const word = isVague(task) ? null : unmeasurableIn(task);
      if (word === null) return [];
      const { id, title } = task;
      return [
        {
          tasks: [id],
          params: { task: title, word },
          remedies: [
            opensBrief(id),
            { kind: 'open' as const, label: { id: 'open-output' as const }, opens: 'output' as const, task: id },
          ],
        },
      ];
    }),
});

/** What nobody can check, where nothing else can be checked either. */
export function unmeasurableIn(task: Task): string | null {
  if (isNamed(task.output)) return null;
  const { asked, sentences } = textOf(task);
  if (checkable.some((shape) => shape.test(asked))) return null;
  const quality = sentences.flat().find(({ lower }) => unmeasurable.has(lower));
  if (quality) return quality.text;
  return openEnded.map((shape) => shape.exec(asked)?.[0]).find((found) => found !== undefined) ?? null;
}

const catchAll = /^(?:text|result|results|output|answer|summary|notes?|content|draft|report|response)$/i;

/** Whether the contract says which parts have to be there. */
function isNamed(output: Task['output']): boolean {
  if (output.kind === 'prose') return false;
  const names = output.kind === 'sections' ? output.sections : output.fields.map(({ name }) => name);
  return names.some((name) => !catchAll.test(name.trim()));
}
