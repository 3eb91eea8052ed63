import { z } from 'zod';
import { FindingSchema } from '../exercise/exercise.ts';
import { TransferSchema } from '../exercise/transfer.ts';
import { ExerciseIdSchema } from '../ids.ts';
import { ClassActionSchema } from './action.ts';
import { ClassEventSchema, MembersSchema, PodNameSchema } from './event.ts';
import { ClassForPodSchema } from './for-pod.ts';
import { ClassIdSchema, PodNumberSchema } from './ids.ts';
import { podFileBytes } from './pod-file.ts';
import { SharedAnswerSchema, TransferMomentSchema } from './report.ts';
import { ClassSettingSchema } from './setting.ts';

const nothing = z.object({});
const done = z.object({ done: z.literal(true) });

export const ReachSchema = z.enum(['local', 'network']);
const port = z.number().int().min(0).max(65_535);

export const DoorSchema = z.object({ reach: ReachSchema, port, addresses: z.array(z.string()) });

/** The class that this Braid hosts: its events, to be reduced, and where pods get in. */
export const HostedSchema = z.object({
  class: ClassIdSchema,
  events: z.array(ClassEventSchema),
  door: DoorSchema,
  /** The QR code of the likeliest address: rows of dark (1) and light (0) modules. */
  code: z.array(z.string()),
});
export type Hosted = z.infer<typeof HostedSchema>;

/** The class that this Braid takes part in as a pod. */
export const SeatedSchema = z.object({
  class: ClassForPodSchema,
  connected: z.boolean(),
  /** How many reports wait for the connection. */
  waiting: z.number().int().nonnegative(),
  /** True for a pod that the host's machine runs: it can leave, but joins elsewhere in its browser. */
  served: z.boolean(),
  /** They pressed the button, and nobody has seen to it or taken it back yet. */
  helpAsked: z.boolean(),
  shared: z.array(SharedAnswerSchema),
  transfer: z.partialRecord(TransferMomentSchema, z.object({ choice: z.string(), why: z.string() })),
});
export type Seated = z.infer<typeof SeatedSchema>;

export const ClassSummarySchema = z.object({
  id: ClassIdSchema,
  title: z.string(),
  exercise: z.string(),
  openedAt: z.string(),
  endedAt: z.string().nullable(),
  pods: z.number().int(),
  results: z.number().int(),
});

export const ClassExportSchema = z.enum(['roster-csv', 'results-csv', 'reflections-csv', 'xapi']);
export type ClassExport = z.infer<typeof ClassExportSchema>;

/** Hosting a class, and taking part in one. */
export const classCommands = {
  /** What this Braid hosts or sits in; both are null most of the time. `canHost`: false for a pod in a browser. */
  'class.now': {
    input: nothing,
    output: z.object({ hosted: HostedSchema.nullable(), seated: SeatedSchema.nullable(), canHost: z.boolean() }),
  },
  'class.list': { input: nothing, output: z.array(ClassSummarySchema) },
  'class.host': {
    input: z.object({ title: z.string().trim().max(120), setting: ClassSettingSchema, reach: ReachSchema, port }),
    output: HostedSchema,
  },
  'class.reopen': { input: z.object({ class: ClassIdSchema, reach: ReachSchema, port }), output: HostedSchema },
  /** Stops carrying it; pods go on by themselves, and it can be opened again. */
  'class.close': { input: nothing, output: done },
  'class.act': { input: z.object({ action: ClassActionSchema }), output: done },
  'class.remove': { input: z.object({ class: ClassIdSchema }), output: done },
  /** Of the hosted class, or of one that was closed. `hideNames`: pods by their numbers alone, no members. */
  'class.export': {
    input: z.object({ class: ClassIdSchema, as: ClassExportSchema, hideNames: z.boolean() }),
    output: z.object({ name: z.string(), type: z.string(), text: z.string() }),
  },
  /** What a facilitator knows of an exercise and a pod does not; refused where no class can be hosted. */
  'class.key': {
    input: z.object({ exercise: ExerciseIdSchema }),
    output: z.object({
      title: z.string(),
      minutes: z.number(),
      points: z.array(FindingSchema.pick({ id: true, title: true })),
      reflection: z.array(z.string()),
      transfer: TransferSchema.nullable(),
    }),
  },
  /** A pod's reports from a file, read into the hosted class. */
  'class.take': {
    input: z.object({ name: z.string().min(1).max(255), text: z.string().max(podFileBytes) }),
    output: z.object({ number: z.number().int(), added: z.number().int() }),
  },
  'class.look': {
    input: z.object({ address: z.string().min(1).max(400) }),
    output: z.object({
      class: ClassIdSchema,
      title: z.string(),
      exercise: z.string(),
      pods: z.number().int(),
      taken: z.array(z.number().int()),
    }),
  },
  'class.join': {
    input: z.object({
      address: z.string().min(1).max(400),
      code: z.string().min(1).max(80),
      number: PodNumberSchema,
      name: PodNameSchema.nullable(),
      members: MembersSchema,
    }),
    output: SeatedSchema,
  },
  'class.leave': { input: nothing, output: done },
  'class.name': { input: z.object({ name: PodNameSchema.nullable(), members: MembersSchema }), output: done },
  'class.ask-help': { input: z.object({ wanted: z.boolean() }), output: done },
  /** An empty list says no, or takes back what was shared. */
  'class.share': { input: z.object({ answers: z.array(SharedAnswerSchema).max(4) }), output: done },
  'class.answer': {
    input: z.object({ moment: TransferMomentSchema, choice: z.string().max(64), why: z.string().max(1_000) }),
    output: done,
  },
  /** This Braid's work as a pod's file, for a class without a network. */
  'class.write-file': {
    input: z.object({ name: PodNameSchema.nullable(), members: MembersSchema }),
    output: z.object({ name: z.string(), text: z.string(), results: z.number().int() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Told to every window without being asked. */
export const classPushes = [
  /** Of the hosted class, in their order. */
  z.object({ kind: z.literal('class-events'), class: ClassIdSchema, events: z.array(ClassEventSchema) }),
  /** Hosting began or ended, or the door changed. */
  z.object({ kind: z.literal('class-hosting-changed') }),
  z.object({ kind: z.literal('class-seat-changed'), seated: SeatedSchema.nullable() }),
] as const;
