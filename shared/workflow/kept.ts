import { z } from 'zod';
import { asPlanId, ComparisonIdSchema, ExerciseIdSchema, TaskIdSchema, WorkflowIdSchema } from '../ids.ts';
import { OwnPhasesSchema } from '../structure/own-phases.ts';
import { StructureKeySchema } from '../structure/structure.ts';
import type { StructureKey } from '../structure/structure.ts';
import { DraftWorkflowSchema } from './draft.ts';

/** In pixels of the canvas at full size. */
const PlaceSchema = z.object({ x: z.number().min(-100_000).max(100_000), y: z.number().min(-100_000).max(100_000) });
export type CanvasPlace = z.infer<typeof PlaceSchema>;

/** Where tasks were moved to by hand; every other one is laid out by its wave. */
export const PlacesSchema = z.partialRecord(TaskIdSchema, PlaceSchema);
export type Places = z.infer<typeof PlacesSchema>;

/**
 * A workflow that somebody made and keeps: their own, or their own cut of an exercise (`workflow.plan` is `own`, one an
 * exercise). It is kept while it is unfinished too: cyclic, without a task, with blanks. `workflow.id` is its own id; its
 * exercise and plan are the host's word, whatever a page sends.
 */
export const KeptWorkflowSchema = z.object({
  id: WorkflowIdSchema,
  workflow: DraftWorkflowSchema,
  places: PlacesSchema,
  /** The structures picked for its next run. */
  structures: z.array(StructureKeySchema).min(1).max(4),
  /** Phases that somebody built for it, as they were left: what `own` means among the structures. Null for none. */
  phases: OwnPhasesSchema.nullable().default(null),
  /** Newest first. */
  comparisons: z.array(ComparisonIdSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type KeptWorkflow = z.infer<typeof KeptWorkflowSchema>;

/** What a person changes of it; the rest is the host's. */
export const KeptWorkflowPatchSchema = KeptWorkflowSchema.pick({
  workflow: true,
  places: true,
  structures: true,
})
  // What is kept has a default; a patch that says nothing of phases must leave them as they are.
  .extend({ phases: OwnPhasesSchema.nullable() })
  .partial();
export type KeptWorkflowPatch = z.infer<typeof KeptWorkflowPatchSchema>;

/** One line of the list. */
export const KeptWorkflowSummarySchema = z.object({
  id: WorkflowIdSchema,
  title: z.string(),
  goal: z.string().nullable(),
  exercise: ExerciseIdSchema.nullable(),
  /** The learner's own cut of that exercise, as against a copy of one of its plans. */
  own: z.boolean(),
  /** How many tasks each wave has: enough to draw it in small. Tasks on a cycle are in none. */
  waves: z.array(z.number().int().positive()),
  tasks: z.number().int().nonnegative(),
  materials: z.number().int().nonnegative(),
  lastComparison: ComparisonIdSchema.nullable(),
  updatedAt: z.string(),
});
export type KeptWorkflowSummary = z.infer<typeof KeptWorkflowSummarySchema>;

/** Bounds of what is kept and sent, in characters and bytes. A text of the largest size is about 139,000 tokens. */
export const materialBounds = { characters: 500_000, fileBytes: 5_000_000, allCharacters: 2_000_000 } as const;

/** What a new one is compared in, until somebody picks others. */
export const defaultStructures = ['thread', 'one-at-a-time', 'all-at-once'] as const satisfies StructureKey[];

/** The plan id of a learner's own cut of an exercise. */
export const ownPlan = asPlanId('own');
