import { z } from 'zod';
import { widgetTitle } from './attribute-shapes.ts';

/** An attempt breaks off, it falls silent, or two lanes write one file. */
export const troubleKinds = ['failure', 'hang', 'race'] as const;

export const laneFailureAttributes = z.strictObject({
  title: widgetTitle('When a lane fails'),
  /** What it begins with. */
  kind: z.enum(troubleKinds).default('failure'),
});
export type LaneFailureAttributes = z.infer<typeof laneFailureAttributes>;
