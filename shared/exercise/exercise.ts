import { z } from 'zod';
import { ExerciseIdSchema, FindingIdSchema, MaterialIdSchema, PlanIdSchema } from '../ids.ts';
import { OwnPhasesSchema } from '../structure/own-phases.ts';
import { ownPlan } from '../workflow/kept.ts';
import { MaterialSchema, WorkflowSchema } from '../workflow/task.ts';
import { CardSchema, OpenCardSchema } from './card.ts';
import { LossChoiceIdSchema } from './prediction.ts';
import { OpenTransferSchema, TransferSchema } from './transfer.ts';
import { t } from '../words/t.ts';

/** A passage that proves something: at most 25 words, verbatim in the material. */
export const EvidenceSchema = z.object({
  material: MaterialIdSchema,
  quote: z.string().min(1),
  /** Where a reader finds it: a heading or a line label within the material. */
  place: z.string().min(1),
  /** A neutral statement of the passage, used when a lane passes it on without knowing what it proves. */
  states: z.string().min(1),
  /**
   * What has to be in an output contract for this passage to travel on to a later task: any one of these
   * words or phrases in a field name, a field description or a section title; with a prose contract, in the brief.
   */
  carriers: z.array(z.string().min(1)).min(1),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

/**
 * What a brief has to ask for: one phrasing of the object and one phrasing of the kind of fault, both in the brief.
 * Together they match at least eight phrasings, so that no single word is a cheat code.
 */
export const TopicSchema = z.object({
  object: z.array(z.string().min(1)).min(2),
  fault: z.array(z.string().min(1)).min(2),
});
export type Topic = z.infer<typeof TopicSchema>;

/** Each further gap in a cue is tried at fifty places for each place of the one before it. */
const CueSchema = z
  .string()
  .min(1)
  .refine((cue) => cue.split('…').length <= 2, { error: () => t`has “…” more than once` });

/**
 * How a text is recognised to state the point: every group must have one of its alternatives within one paragraph or
 * list item. What a cue may look like is told in cues.ts; names like `@clash` stand for the wordings of common-cues.ts.
 */
export const CuesSchema = z.array(z.array(CueSchema).min(1)).min(1);
export type Cues = z.infer<typeof CuesSchema>;

const pointShape = {
  id: FindingIdSchema,
  title: z.string().min(1).max(120),
  severity: z.enum(['high', 'medium', 'low']),
  /** The subject a reader would file it under. A brief that names more than five subjects gets the top point of each. */
  concern: z.string().min(1).max(60),
  evidence: z.array(EvidenceSchema).min(1).max(4),
  asks: TopicSchema,
  /** Three wordings, chosen by seed; each satisfies `cues`. */
  wordings: z.array(z.string().min(1)).length(3),
  cues: CuesSchema,
};

/** What findings and decoys share: enough to recognise a point, to ask for it and to say it. */
export const PointSchema = z.object(pointShape);
export type Point = z.infer<typeof PointSchema>;

/** Groups of cues that say a substantial part of a point where a concern is voiced with them. Both are counted from 1. */
export const PartSchema = z.object({
  groups: z.array(z.number().int().positive()).min(1),
  /** The pieces of evidence that such a text speaks of; it lacks the others. */
  has: z.array(z.number().int().positive()).min(1),
});

/** A planted, checkable thing that a good answer contains. `within`: one task's materials hold all the evidence. `between`: only a join sees it. */
export const FindingSchema = z.object({
  ...pointShape,
  reach: z.enum(['within', 'between']),
  partly: z.array(PartSchema).optional(),
});
export type Finding = z.infer<typeof FindingSchema>;

/** A suspicion that another passage refutes. Reported without the refutation in view it is a false alarm. */
export const DecoySchema = z.object({
  ...pointShape,
  /** The passage that answers the suspicion. It has carriers like any evidence: handed on, it refutes further down too. */
  unless: EvidenceSchema,
  /** Words by which a paragraph shows that it knows the answer; one that has any of them raises no suspicion. */
  settledBy: z.array(CueSchema).optional(),
});
export type Decoy = z.infer<typeof DecoySchema>;

/** A true but minor observation that fills a reply; never scored. */
export const ObservationSchema = z.object({
  material: MaterialIdSchema,
  quote: z.string().min(1),
  place: z.string().min(1),
  wordings: z.array(z.string().min(1)).length(3),
});
export type Observation = z.infer<typeof ObservationSchema>;

/** One way to cut the work. `tempting` plans teach by what they lose. */
export const PlanSchema = z.object({
  id: PlanIdSchema.refine((id) => id !== ownPlan, 'is kept for the plan that a learner makes'),
  title: z.string().min(1),
  kind: z.enum(['first', 'tempting', 'good']),
  /** One line for the card that offers this plan, written before anything is known about its result. */
  pitch: z.string().min(1),
  /** Shown after a comparison, when the plan is offered as a mend: what it changes, not what it will find. */
  change: z.string().min(1),
  workflow: WorkflowSchema,
});
export type Plan = z.infer<typeof PlanSchema>;

/** A plan as a learner is offered it: one of the exercise's, or their own cut of it (kind and id `own`). */
export const OpenPlanSchema = PlanSchema.extend({
  id: PlanIdSchema,
  kind: z.enum([...PlanSchema.shape.kind.options, 'own']),
  /** Phases that the learner built for their own cut; absent or null for none. */
  phases: OwnPhasesSchema.nullable().optional(),
});
export type OpenPlan = z.infer<typeof OpenPlanSchema>;

export const ExerciseSchema = z.object({
  id: ExerciseIdSchema,
  /** `template`: a small one that teaches a way of cutting a team's work. Absent: guided. */
  kind: z.enum(['guided', 'template']).optional(),
  title: z.string().min(1),
  summary: z.string().min(1),
  minutes: z.number().int().positive(),
  audience: z.array(z.string().min(1)),
  misconception: z.string().min(1),
  /** Markdown, at most 900 words: everything a learner must read to begin. */
  dossier: z.string().min(1),
  /** What a good result contains, without saying how many findings there are. */
  goodResult: z.array(z.string().min(1)).min(1),
  materials: z.array(MaterialSchema).min(1),
  findings: z.array(FindingSchema),
  decoys: z.array(DecoySchema),
  observations: z.array(ObservationSchema),
  plans: z.array(PlanSchema).min(1),
  /** Tasks to pick from while a plan is built; some have a fault. Empty where only the plans are offered. */
  cards: z.array(CardSchema).default([]),
  /** Answers offered by the prediction question "what will be lost": a cause each, in the exercise's own words. */
  lossChoices: z.array(
    z.object({ id: LossChoiceIdSchema, title: z.string(), detail: z.string(), findings: z.array(FindingIdSchema) }),
  ),
  hints: z.array(z.string().min(1)).length(3),
  workedPlan: PlanIdSchema,
  workedReason: z.string().min(1),
  reflection: z.array(z.string().min(1)).min(1),
  /** Asked in a class before, after and a week later; absent for none. */
  transfer: TransferSchema.optional(),
  /** Facts the dossier's figures rest on: label and value, for the facilitator's answer key. */
  answerKey: z.array(z.string().min(1)),
});
export type Exercise = z.infer<typeof ExerciseSchema>;

/** What a learner's page may hold before Compare: everything except the planted points, and which cards have a fault. */
export const OpenExerciseSchema = ExerciseSchema.omit({
  findings: true,
  decoys: true,
  observations: true,
  answerKey: true,
  lossChoices: true,
}).extend({
  plans: z.array(OpenPlanSchema).min(1),
  cards: z.array(OpenCardSchema),
  lossChoices: z.array(z.object({ id: z.string(), title: z.string(), detail: z.string() })),
  transfer: OpenTransferSchema.optional(),
});
export type OpenExercise = z.infer<typeof OpenExerciseSchema>;
