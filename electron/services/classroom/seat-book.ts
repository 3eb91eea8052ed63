import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ClassForPodSchema } from '../../../shared/class/for-pod.ts';
import { ClassIdSchema, PodIdSchema } from '../../../shared/class/ids.ts';
import { PodReportSchema, SharedAnswerSchema, TransferMomentSchema } from '../../../shared/class/report.ts';
import type { Failure } from '../../../shared/failure.ts';
import { openDocument } from '../store/documents.ts';
import type { StoredDocument } from '../store/documents.ts';

const WaitingSchema = z.object({ n: z.number().int().positive(), at: z.string(), report: PodReportSchema });
export type Waiting = z.infer<typeof WaitingSchema>;

const SeatBookSchema = z.object({
  version: z.literal(1),
  /** This Braid among all that write pods' files. */
  from: z.string(),
  /** Where it sits with a Braid of its own; null for none, and for a pod that the host's machine runs. */
  seat: z.object({ address: z.string(), class: ClassIdSchema, pod: PodIdSchema, token: z.string() }).nullable(),
  joinedAt: z.string().nullable(),
  /** As it was told last, for a start without a connection. */
  class: ClassForPodSchema.nullable(),
  /** The number of the last report that the class is known to have. */
  acknowledged: z.number().int().nonnegative(),
  /** What the class has not acknowledged, in order. */
  waiting: z.array(WaitingSchema),
  /** What was reported last, to report only what has changed: JSON of the standing, states by comparison, texts by exercise. */
  told: z.object({
    standing: z.string().nullable(),
    results: z.record(z.string(), z.string()),
    reflections: z.record(z.string(), z.string()),
  }),
  helpAsked: z.boolean(),
  shared: z.array(SharedAnswerSchema),
  transfer: z.partialRecord(TransferMomentSchema, z.object({ choice: z.string(), why: z.string() })),
});
export type SeatBook = z.infer<typeof SeatBookSchema>;

/** Of a Braid that sits in no class. */
export const emptySeat: Omit<SeatBook, 'version' | 'from'> = {
  seat: null,
  joinedAt: null,
  class: null,
  acknowledged: 0,
  waiting: [],
  told: { standing: null, results: {}, reflections: {} },
  helpAsked: false,
  shared: [],
  transfer: {},
};

/** Kept in the pod's own data folder, so that a killed process loses no report. */
export function openSeatBook(
  folder: string,
  date: () => Date,
  onNotice: (notice: Failure) => void,
): Promise<StoredDocument<SeatBook>> {
  return openDocument<SeatBook>({
    folder,
    name: 'class-seat',
    schema: SeatBookSchema,
    empty: { version: 1, from: randomUUID(), ...emptySeat },
    date,
    onNotice,
  });
}
