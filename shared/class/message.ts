import { z } from 'zod';
import { RunEventSchema } from '../run/event.ts';
import { RunHeaderSchema } from '../run/header.ts';
import { FailureSchema } from '../failure.ts';
import { ClassForPodSchema } from './for-pod.ts';
import { PodReportSchema } from './report.ts';

/** Raised when an older pod could not understand a host any more. */
export const classProtocol = 1;

/** Of more texts than any comparison has: a record is read to its end, however wrong it is. */
const mostTexts = 100_000;

function isShort(record: unknown): boolean {
  return typeof record === 'object' && record !== null && Object.keys(record).length <= mostTexts;
}

/** A finished comparison with its logs: what a pod that fell behind goes on from. */
export const GivenComparisonSchema = z.object({
  /** A ComparisonSummary of the contract; whoever keeps it parses it. */
  summary: z.unknown(),
  runs: z
    .array(z.object({ header: RunHeaderSchema, events: z.array(RunEventSchema) }))
    .min(1)
    .max(8),
  /** The texts of context parts by their hash. */
  texts: z
    .unknown()
    .refine(isShort)
    .pipe(z.record(z.string().max(128), z.string())),
});
export type GivenComparison = z.infer<typeof GivenComparisonSchema>;

/**
 * From a pod to its class host. A pod numbers its reports from 1 and keeps each until it is acknowledged, so one may
 * come twice and none is lost; out of turn it is answered with the number that is wanted.
 */
export const PodMessageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('report'),
    n: z.number().int().positive().max(1_000_000),
    at: z.iso.datetime({ offset: true }).max(40),
    report: PodReportSchema,
  }),
  z.object({ kind: z.literal('leave') }),
]);
export type PodMessage = z.infer<typeof PodMessageSchema>;

/** From a class host to a pod. */
export const HostMessageSchema = z.discriminatedUnion('kind', [
  /** First of all: `reports` is the number of the last report that the class has. */
  z.object({
    kind: z.literal('welcome'),
    protocol: z.number().int(),
    reports: z.number().int(),
    class: ClassForPodSchema,
  }),
  z.object({ kind: z.literal('class'), class: ClassForPodSchema }),
  z.object({ kind: z.literal('acknowledged'), n: z.number().int() }),
  /**
   * A message that changed nothing, and why. `n`: of the report, as far as it could be read; `reports`: of the last one
   * that the class has. A report that is `reports + 1` and refused can never be taken; one beyond it came out of turn.
   */
  z.object({
    kind: z.literal('refused'),
    failure: FailureSchema,
    n: z.number().int().nullable(),
    reports: z.number().int(),
  }),
  z.object({ kind: z.literal('given'), comparison: GivenComparisonSchema }),
  /** The pod was taken out of the class. */
  z.object({ kind: z.literal('removed') }),
]);
export type HostMessage = z.infer<typeof HostMessageSchema>;
