import { z } from 'zod';
import { MembersSchema, PodNameSchema } from './event.ts';
import { PodReportSchema } from './report.ts';

/** The same as every other text file that is read. */
export const podFileBytes = 4_000_000;

/** A pod's reports as a file, for a class without a network: `{"braid": 1, "kind": "pod-reports", …}`. */
export const PodFileSchema = z.object({
  braid: z.literal(1),
  kind: z.literal('pod-reports'),
  /** Random, and the same in every file of this pod's Braid: read in twice it counts once. */
  from: z.string().min(8).max(64),
  name: PodNameSchema.nullable(),
  members: MembersSchema,
  writtenAt: z.iso.datetime({ offset: true }),
  reports: z.array(z.object({ at: z.iso.datetime({ offset: true }), report: PodReportSchema })).max(2_000),
});
export type PodFile = z.infer<typeof PodFileSchema>;
