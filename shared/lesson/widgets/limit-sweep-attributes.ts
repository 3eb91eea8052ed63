import { z } from 'zod';
import { widgetTitle, wholeNumber } from './attribute-shapes.ts';
import { limitBounds, offeredLimits } from './limit-sweep.ts';

const { tasks, seconds } = limitBounds;

export const limitSweepAttributes = z.strictObject({
  title: widgetTitle('How wide, under which limit?'),
  /** Requests a minute, one of those that the slider has; `any` for no limit. */
  requests: z
    .string()
    .transform((text, context): (typeof offeredLimits)[number] => {
      const limit = offeredLimits.find((each) => (each === null ? 'any' : String(each)) === text);
      if (limit !== undefined) return limit;
      const known = offeredLimits.map((each) => each ?? 'any').join(', ');
      context.addIssue({ code: 'custom', message: `must be one of ${known}` });
      return z.NEVER;
    })
    .default(6),
  tasks: wholeNumber(tasks.least, tasks.most, 12),
  /** Seconds that a task takes. */
  size: wholeNumber(seconds.least, seconds.most, 20),
});
export type LimitSweepAttributes = z.infer<typeof limitSweepAttributes>;
