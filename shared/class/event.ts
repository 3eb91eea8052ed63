import { z } from 'zod';
import { ComparisonIdSchema } from '../ids.ts';
import { ClassIdSchema, PodIdSchema, PodNumberSchema } from './ids.ts';
import { PodReportSchema, TransferMomentSchema } from './report.ts';
import { ClassSettingPatchSchema, ClassSettingSchema } from './setting.ts';

/** How a pod takes part: served by the host's machine, from a Braid of its own, or read in from a file. */
export const PodPlaceSchema = z.enum(['browser', 'braid', 'file']);
export type PodPlace = z.infer<typeof PodPlaceSchema>;

/** First names alone, and none is needed. */
export const PodNameSchema = z.string().trim().max(40);
export const MembersSchema = z.array(z.string().trim().min(1).max(30)).max(8);

/** What happened in a class: an append-only log is the class, and everything shown is reduced from it. */
export const ClassEventBodySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('opened'),
    class: ClassIdSchema,
    title: z.string().max(120),
    /** What pods enter at the door. */
    code: z.string().max(40),
    setting: ClassSettingSchema,
  }),
  /** A host began to carry the class: what it had connected before is not connected any more. */
  z.object({ kind: z.literal('host-started'), host: z.string().max(64) }),
  z.object({ kind: z.literal('set'), patch: ClassSettingPatchSchema }),
  z.object({
    kind: z.literal('pod-joined'),
    pod: PodIdSchema,
    number: PodNumberSchema,
    name: PodNameSchema.nullable(),
    members: MembersSchema,
    place: PodPlaceSchema,
    /** SHA-256 of the pod's token, in hexadecimal: the log lets nobody in. Null for a file. */
    tokenHash: z.string().max(64).nullable(),
    /** Of a pod in a browser: what a further browser has to know. Absent where it is one that came before there were any. */
    key: z.string().max(16).optional(),
  }),
  z.object({ kind: z.literal('pod-removed'), pod: PodIdSchema }),
  z.object({ kind: z.literal('pod-connected'), pod: PodIdSchema, host: z.string().max(64) }),
  z.object({ kind: z.literal('pod-lost'), pod: PodIdSchema, host: z.string().max(64) }),
  /** `n` counts a pod's reports from 1. */
  z.object({
    kind: z.literal('reported'),
    pod: PodIdSchema,
    n: z.number().int().positive(),
    /** When the pod wrote it, by its own clock; a lost connection lets it arrive later. */
    at: z.string().max(40),
    report: PodReportSchema,
  }),
  /** Somebody saw to a pod that was stuck. */
  z.object({ kind: z.literal('helped'), pod: PodIdSchema }),
  z.object({ kind: z.literal('given'), pod: PodIdSchema, comparison: ComparisonIdSchema }),
  /** Asked to show its answers on the wall; null: nobody is. */
  z.object({ kind: z.literal('presenting'), pod: PodIdSchema.nullable() }),
  z.object({ kind: z.literal('asked'), moment: TransferMomentSchema.nullable() }),
  z.object({ kind: z.literal('names-hidden'), hidden: z.boolean() }),
  /** The wall shows what was lost and found from now on, or does not any more. */
  z.object({ kind: z.literal('revealed'), revealed: z.boolean() }),
  z.object({ kind: z.literal('paused'), paused: z.boolean() }),
  z.object({ kind: z.literal('ended') }),
  z.object({ kind: z.literal('reopened') }),
]);
export type ClassEventBody = z.infer<typeof ClassEventBodySchema>;

/** `seq` counts a class's events from 1, without a gap; `on` is the host's ISO time. */
export const ClassEventSchema = z.object({
  seq: z.number().int().positive(),
  on: z.string().max(40),
  body: ClassEventBodySchema,
});
export type ClassEvent = z.infer<typeof ClassEventSchema>;
