import type { StructureKey } from '../structure/structure.ts';
import { percent } from './format.ts';
import { structureName } from './structure-names.ts';

export const decisionGuideWords = {
  start: 'Answer the first question. Each answer decides what is asked next.',
  /** Null: the guide has questions left. */
  changed: (before: StructureKey | null, after: StructureKey | null): string => {
    if (after === null) return before === null ? 'One more question follows from that.' : 'That opens a question anew.';
    if (before === null) return `That was the last answer it needed: ${structureName(after)}.`;
    return before === after
      ? `${structureName(after)} still. That answer changed nothing.`
      : `That one answer turned ${structureName(before)} into ${structureName(after)}.`;
  },
  /** What a piece of such work comes to in the forecast; shares of one thread. */
  sample: ({ of, thread, tasks }: { readonly of: number; readonly thread: number; readonly tasks: number }): string => {
    const change = of <= thread ? `${percent(1 - of / thread)} fewer` : `${percent(of / thread - 1)} more`;
    return `Computed for a piece of such work with ${tasks} tasks of the same size: ${change} tokens than one thread. More turns in each task, or a text that all of them read, would change that.`;
  },
  sampleTask: (number: number): string => `Part ${number}`,
  sampleFirst: 'What all rest on',
  sampleLast: 'Together',
  sampleBrief: 'Name what there is to say of this part, each point with its place.',
} as const;
