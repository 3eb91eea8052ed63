import { z } from 'zod';
import { ComparisonIdSchema, RunIdSchema, TaskIdSchema } from '../ids.ts';

/** Where one lane is: a task of a run, and the comparison or the set of conversations that the run belongs to. */
export const LanePlaceSchema = z.object({ comparison: ComparisonIdSchema, run: RunIdSchema, task: TaskIdSchema });
export type LanePlace = z.infer<typeof LanePlaceSchema>;

/** What stands behind `#` in the address of a lane's own window. Ids need no escaping. */
export const laneRoute = ({ comparison, run, task }: LanePlace): string => `/lanes/${comparison}/${run}/${task}`;
