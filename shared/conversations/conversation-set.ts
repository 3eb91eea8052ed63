import { z } from 'zod';
import { failure } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { ComparisonIdSchema, MaterialIdSchema, TaskIdSchema } from '../ids.ts';
import { materialBounds } from '../workflow/kept.ts';
import { MaterialSchema } from '../workflow/task.ts';
import type { Material, Task, Workflow } from '../workflow/task.ts';
import { t } from '../words/t.ts';

/** How many conversations a set may hold, branches and syntheses included, and how long a message may be, in characters. */
export const setBounds = { fewest: 2, most: 24, messageCharacters: 40_000 } as const;

/** One conversation before it starts: what it is told and what it may read. */
export const LaneDraftSchema = z.object({
  id: TaskIdSchema,
  title: z.string().max(200),
  brief: z.string().max(setBounds.messageCharacters),
  materials: z.array(MaterialIdSchema).max(200),
});
export type LaneDraft = z.infer<typeof LaneDraftSchema>;

/** A set of conversations that has not started. Unfinished ones are kept too: with blanks, with a single lane. */
export const SetDraftSchema = z.object({
  title: z.string().max(200),
  lanes: z.array(LaneDraftSchema).min(1).max(setBounds.most),
  materials: z.array(MaterialSchema.extend({ title: z.string().max(200) })).max(200),
});
export type SetDraft = z.infer<typeof SetDraftSchema>;

/** It keeps its id when it starts: that is the id of its comparison then. */
export const KeptSetDraftSchema = SetDraftSchema.extend({ id: ComparisonIdSchema, updatedAt: z.string() });
export type KeptSetDraft = z.infer<typeof KeptSetDraftSchema>;

const isBlank = (text: string): boolean => text.trim() === '';

export const titleOfLane = ({ title }: Pick<LaneDraft, 'title'>, index: number): string =>
  isBlank(title) ? t`Lane ${index + 1}` : title.trim();

/** Why nothing can be started or kept as it is; null for nothing. */
export function whyNotStartable({ lanes }: SetDraft): Failure | null {
  if (lanes.length < setBounds.fewest) return failure('too-few-lanes', { fewest: setBounds.fewest });
  const mute = lanes.flatMap((lane, index) => (isBlank(lane.brief) ? [titleOfLane(lane, index)] : []));
  return mute.length > 0 ? failure('empty-briefs', { lanes: mute.join(', ') }) : null;
}

/** Texts beyond what a set may hold. */
export function whyTooLong({ lanes, materials }: Pick<SetDraft, 'lanes' | 'materials'>): Failure | null {
  const { characters, allCharacters } = materialBounds;
  const long = materials.find(({ text }) => text.length > characters);
  if (long) return failure('material-too-long', { material: long.title || long.id, limit: characters });
  const all = [...materials.map(({ text }) => text), ...lanes.map(({ brief }) => brief)];
  const sum = all.reduce((length, text) => length + text.length, 0);
  return sum > allCharacters ? failure('workflow-too-long', { limit: allCharacters }) : null;
}

/** A task that is a conversation and nothing more. */
export function laneTask(given: Pick<Task, 'id' | 'title' | 'brief'> & Partial<Task>): Task {
  return {
    materials: [],
    needs: [],
    output: { kind: 'prose' },
    followUps: [],
    writes: [],
    limitSeconds: null,
    estimate: null,
    ...given,
  };
}

/** The same set as a run takes it: a workflow without dependencies. */
export function workflowOfSet(id: string, { title, lanes, materials }: SetDraft, untitled: string): Workflow {
  return {
    id,
    title: isBlank(title) ? untitled : title.trim(),
    goal: null,
    exercise: null,
    plan: null,
    materials: materials.map((each): Material => ({ ...each, title: isBlank(each.title) ? each.id : each.title })),
    tasks: lanes.map((lane, index) =>
      laneTask({ id: lane.id, title: titleOfLane(lane, index), brief: lane.brief, materials: lane.materials }),
    ),
  };
}
