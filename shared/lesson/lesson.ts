import { z } from 'zod';
import { ExerciseIdSchema, PlanIdSchema } from '../ids.ts';
import { CircumstancesSchema } from '../run/trial.ts';
import { OwnPhasesSchema } from '../structure/own-phases.ts';
import { StructureKeySchema } from '../structure/structure.ts';
import { WorkflowSchema } from '../workflow/task.ts';
import { widgetNames } from './widget-attributes.ts';

/** Names what stands in a lesson: letters, digits and dashes, as they are written in its file and in addresses. */
export const NameSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'may hold small letters, digits and dashes, and starts with a letter or digit')
  // Names become fields of plain records, where these would be taken for ones that are there.
  .refine((name) => !(name in {}), 'is a word that cannot be a name');

/** The units of the course, in their order. */
export const lessonUnits = ['Why structure matters', 'Choosing', 'Dispatching', 'Teams and judgement'] as const;
export const LessonUnitSchema = z.enum(lessonUnits);

const sentence = z.string().trim().min(1).max(400);

/** One answer to choose, and what is said when it was chosen. */
export const ChoiceSchema = z.object({ text: z.string().min(1), right: z.boolean(), feedback: z.string().min(1) });
export type Choice = z.infer<typeof ChoiceSchema>;

export const guessUnits = ['seconds', 'minutes', 'tokens', 'tasks', 'percent', 'times'] as const;
export const GuessUnitSchema = z.enum(guessUnits);
export type GuessUnit = z.infer<typeof GuessUnitSchema>;

export const GuessFormSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    unit: GuessUnitSchema,
    answer: z.number(),
    /** The model that says so, by its name among the figures; null where nothing computes it. */
    figure: z.string().nullable(),
    reveal: z.string().min(1),
  }),
  z.object({ kind: z.literal('choice'), choices: z.array(ChoiceSchema).min(2).max(8) }),
]);
export type GuessForm = z.infer<typeof GuessFormSchema>;

/** Work that an arm runs: a plan of an exercise, or a workflow that belongs to the lessons. */
export const ArmSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exercise'), exercise: ExerciseIdSchema, plan: PlanIdSchema }),
  z.object({ kind: z.literal('workflow'), workflow: WorkflowSchema, phases: OwnPhasesSchema.nullable() }),
]);
export type ArmSource = z.infer<typeof ArmSourceSchema>;

/** One run of a timing comparison. */
export const ArmSchema = z.object({
  /** What is said of it beside its structure; null where the structure says it all. */
  label: z.string().min(1).max(80).nullable(),
  source: ArmSourceSchema,
  structure: StructureKeySchema,
  circumstances: CircumstancesSchema,
});
export type Arm = z.infer<typeof ArmSchema>;

const id = NameSchema;
/** A question to guess at before the lesson tells. */
export const GuessSchema = z.object({ kind: z.literal('guess'), id, ask: z.string(), form: GuessFormSchema });
export const QuizSchema = z.object({
  kind: z.literal('quiz'),
  id,
  ask: z.string(),
  choices: z.array(ChoiceSchema).min(2).max(8),
});

/** Texts are Markdown as the author wrote it; nothing in them is evaluated. */
export const BlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('prose'), markdown: z.string() }),
  z.object({ kind: z.literal('note'), title: z.string(), markdown: z.string() }),
  GuessSchema,
  z.object({
    kind: z.literal('widget'),
    name: z.enum(widgetNames),
    attributes: z.record(z.string(), z.string()),
  }),
  z.object({ kind: z.literal('try'), id, text: z.string(), arms: z.array(ArmSchema).min(2).max(4) }),
  QuizSchema,
]);
export type Block = z.infer<typeof BlockSchema>;
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

export const SectionSchema = z.object({
  id: NameSchema,
  /** Null for what stands before the first heading: it has no entry of its own among the sections. */
  title: z.string().nullable(),
  blocks: z.array(BlockSchema),
});
export type Section = z.infer<typeof SectionSchema>;

/** What a lesson's file says of it before its text. */
export const LessonHeadSchema = z.strictObject({
  id: NameSchema,
  title: sentence,
  unit: LessonUnitSchema,
  /** How long it takes. */
  minutes: z.number().int().min(1).max(60),
  /** The rows of the concepts that it covers. */
  rows: z.array(z.number().int().min(1).max(200)).default([]),
  /** The question that it answers. */
  lede: sentence,
  takeaway: sentence,
  practise: z.strictObject({ exercise: ExerciseIdSchema, text: sentence }),
});

export const LessonSchema = LessonHeadSchema.extend({ sections: z.array(SectionSchema).min(1) });
export type Lesson = z.infer<typeof LessonSchema>;

/** All blocks of a kind, in reading order. */
export function blocksOf<K extends Block['kind']>(lesson: Pick<Lesson, 'sections'>, kind: K): BlockOf<K>[] {
  const isOfKind = (block: Block): block is BlockOf<K> => block.kind === kind;
  return lesson.sections.flatMap(({ blocks }) => blocks.filter(isOfKind));
}
