import type { StructureKey } from '../structure/structure.ts';
import { percent } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

export const decisionGuideWords = {
  get start() {
    return t`Answer the first question. Each answer decides what is asked next.`;
  },
  /** Null: the guide has questions left. */
  changed: (before: StructureKey | null, after: StructureKey | null): string => {
    if (after === null)
      return before === null ? t`One more question follows from that.` : t`That opens a question anew.`;
    if (before === null) return t`That was the last answer it needed: ${structureName(after)}.`;
    return before === after
      ? t`${structureName(after)} still. That answer changed nothing.`
      : t`That one answer turned ${structureName(before)} into ${structureName(after)}.`;
  },
  /** What a piece of such work comes to in the forecast; shares of one thread. */
  sample: ({ of, thread, tasks }: { readonly of: number; readonly thread: number; readonly tasks: number }): string => {
    const change = of <= thread ? t`${percent(1 - of / thread)} fewer` : t`${percent(of / thread - 1)} more`;
    return t`Computed for a piece of such work with ${tasks} tasks of the same size: ${change} tokens than one thread. More turns in each task, or a text that all of them read, would change that.`;
  },
  sampleTask: (number: number): string => t`Part ${number}`,
  get sampleFirst() {
    return t`What all rest on`;
  },
  get sampleLast() {
    return t`Together`;
  },
  /** Counted and never shown, so that it is the same in every language. */
  sampleBrief: 'Name what there is to say of this part, each point with its place.',
} as const;
