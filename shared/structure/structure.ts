import { z } from 'zod';
import { TaskIdSchema } from '../ids.ts';
import { t } from '../words/t.ts';

/** thread: the phase's tasks are turns of one growing conversation. separate: each task has a fresh one. */
export const ContextRuleSchema = z.enum(['thread', 'separate']);

/** A group of tasks run under one context rule and one width, optionally closed by a review gate. */
export const PhaseSchema = z.object({
  /** What it is called: `own` is one that somebody built, told by its number. */
  name: z.enum(['all', 'discover', 'work', 'integrate', 'own']),
  tasks: z.array(TaskIdSchema),
  context: ContextRuleSchema,
  /** How many conversations may run at once; null is unlimited. */
  width: z.number().int().min(1).max(64).nullable(),
  /** A person reviews the outputs before the next phase starts. */
  gate: z.boolean(),
  /** A person also reviews after every so many tasks of the phase. */
  reviewEvery: z.number().int().min(1).max(200).optional(),
  /** Where its conversations share an opening: one starts, the others follow at its first token and read the cache. */
  warm: z.boolean().optional(),
  /** Where the connection takes message batches: the first turns that may start together are handed in as one. */
  batch: z.boolean().optional(),
  /** After the phase a coordinator reads all its outputs and writes a note for each, and each is written again with it. */
  coordinator: z.boolean().optional(),
});
export type Phase = z.infer<typeof PhaseSchema>;

/** How a preset is named in files, on the command line and in addresses: `thread`, `queue:2`, … */
export type PresetKey = 'thread' | 'one-at-a-time' | `queue:${number}` | 'all-at-once' | 'phased' | 'two-rounds';

/** `own`: phases that somebody built for one workflow. The key alone doesn't say which. */
export type StructureKey = PresetKey | 'own';

const queueShape = /^queue:([1-9]\d?)$/;
const maxWidth = 64;

/** Null for anything that is not a structure, or a queue wider than 64. */
export function parseStructureKey(text: string): StructureKey | null {
  switch (text) {
    case 'thread':
    case 'one-at-a-time':
    case 'all-at-once':
    case 'phased':
    case 'two-rounds':
    case 'own':
      return text;
    default: {
      const width = Number(queueShape.exec(text)?.[1]);
      return width >= 1 && width <= maxWidth ? `queue:${width}` : null;
    }
  }
}

export const StructureKeySchema = z.string().transform((text, context): StructureKey => {
  const key = parseStructureKey(text);
  if (key) return key;
  context.addIssue({
    code: 'custom',
    message: t`is not a structure: thread, one-at-a-time, queue:N (1 to 64), all-at-once, phased, two-rounds or own`,
  });
  return z.NEVER;
});

export const StructureSchema = z.object({ key: StructureKeySchema, phases: z.array(PhaseSchema) });
export type Structure = z.infer<typeof StructureSchema>;

/** The kind of a structure, which decides its name and its hue; queues differ in width alone. */
export type PresetKind = 'thread' | 'one-at-a-time' | 'queue' | 'all-at-once' | 'phased' | 'two-rounds';
export type StructureKind = PresetKind | 'own';

export function structureKind(key: PresetKey): PresetKind;
export function structureKind(key: StructureKey): StructureKind;
export function structureKind(key: StructureKey): StructureKind {
  return queueShape.test(key) ? 'queue' : (key as Exclude<StructureKind, 'queue'>); // every other key is its own kind
}

export function queueWidth(key: StructureKey): number | null {
  const width = queueShape.exec(key)?.[1];
  return width === undefined ? null : Number(width);
}

/** The order in which structures are always shown. */
const shownOrder: readonly StructureKind[] = [
  'thread',
  'one-at-a-time',
  'queue',
  'all-at-once',
  'phased',
  'two-rounds',
  'own',
];

export function compareStructures(a: StructureKey, b: StructureKey): number {
  return (
    shownOrder.indexOf(structureKind(a)) - shownOrder.indexOf(structureKind(b)) ||
    (queueWidth(a) ?? 0) - (queueWidth(b) ?? 0)
  );
}

/** Whether its phases may differ in context rule, some of them threads and some not. */
export function isPhased(key: StructureKey): boolean {
  return key === 'phased' || key === 'own';
}

export const defaultStructures: readonly StructureKey[] = ['thread', 'one-at-a-time', 'all-at-once'];
