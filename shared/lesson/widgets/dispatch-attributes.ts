import { z } from 'zod';
import { widgetTitle, wholeNumber } from './attribute-shapes.ts';
import { fewestTasks, mostTasks } from './dispatch.ts';
import type { DispatchTask } from './dispatch.ts';

/** `Research 45`, or `Research 45 20000` with the tokens that the task holds. */
const taskShape = /^(\S.{0,39}?) +(\d{1,4})(?: +(\d{1,7}))?$/;

/** The published demo counts 49,000 for its three; where a lesson names no tokens these are taken in turn. */
const tokensOtherwise = [20_000, 16_000, 13_000] as const;

const starts = ['thread', 'one-at-a-time', 'queue', 'all-at-once'] as const;
export type DispatchStart = (typeof starts)[number];

export const dispatchAttributes = z.strictObject({
  title: widgetTitle('Send out three tasks'),
  /** `Research 45, Review 30, Notes 20`: seconds, and tokens behind them where somebody wants others. */
  tasks: z
    .string()
    .transform((text, context): readonly DispatchTask[] => {
      const tasks = text.split(',').flatMap((written, index): DispatchTask[] => {
        const [, title, seconds, tokens] = taskShape.exec(written.trim()) ?? [];
        if (title === undefined || Number(seconds) < 1) return [];
        const otherwise = tokensOtherwise[index % tokensOtherwise.length] ?? 0;
        return [{ title, seconds: Number(seconds), tokens: tokens === undefined ? otherwise : Number(tokens) }];
      });
      if (tasks.length === text.split(',').length && tasks.length >= fewestTasks && tasks.length <= mostTasks) {
        return tasks;
      }
      context.addIssue({ code: 'custom', message: 'must be two to six tasks such as “Research 45, Review 30”' });
      return z.NEVER;
    })
    .default([
      { title: 'Research', seconds: 45, tokens: 20_000 },
      { title: 'Review', seconds: 30, tokens: 16_000 },
      { title: 'Notes', seconds: 20, tokens: 13_000 },
    ]),
  /** Slots of the queue. */
  width: wholeNumber(2, 5, 2),
  /** Which structure it begins with. */
  structure: z
    .string()
    .transform((text, context): DispatchStart => {
      const kind = starts.find((each) => each === text.replace(/^queue:\d$/, 'queue'));
      if (kind !== undefined) return kind;
      context.addIssue({ code: 'custom', message: 'must be thread, one-at-a-time, queue or all-at-once' });
      return z.NEVER;
    })
    .default('thread'),
});
export type DispatchAttributes = z.infer<typeof dispatchAttributes>;
