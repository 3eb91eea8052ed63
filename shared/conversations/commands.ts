import { z } from 'zod';
import { ComparisonIdSchema, RunIdSchema, StepIdSchema, TaskIdSchema } from '../ids.ts';
import { MaterialSchema } from '../workflow/task.ts';
import { KeptSetDraftSchema, SetDraftSchema, setBounds } from './conversation-set.ts';

const set = ComparisonIdSchema;
const message = z.string().trim().min(1).max(setBounds.messageCharacters);
const title = z.string().trim().min(1).max(200);
const lane = z.object({ lane: TaskIdSchema });
const done = z.object({ done: z.literal(true) });

/** One line of the list of sets. */
export const ListedSetSchema = z.object({
  id: ComparisonIdSchema,
  title: z.string(),
  state: z.enum(['draft', 'running', 'finished', 'failed', 'stopped', 'interrupted']),
  /** Null once it has started: a set grows, and its lanes are in its log. */
  lanes: z.number().int().nullable(),
  /** ISO time of its start, or of a draft's last change. */
  at: z.string(),
  model: z.string().nullable(),
  totalTokens: z.number().int().nullable(),
});
export type ListedSet = z.infer<typeof ListedSetSchema>;

/**
 * Sets of conversations: what a window can ask for beyond what it can of any run. A started one is opened, followed,
 * resumed and stopped as a comparison is, by the same id.
 */
export const conversationCommands = {
  /** Drafts first, then what was started, newest first. */
  'conversations.list': { input: z.object({}), output: z.array(ListedSetSchema) },
  /** Without a draft: two empty lanes. */
  'conversations.create': { input: z.object({ draft: SetDraftSchema.nullable() }), output: KeptSetDraftSchema },
  /** Null for a set that has started. */
  'conversations.open': { input: z.object({ set }), output: z.object({ draft: KeptSetDraftSchema.nullable() }) },
  'conversations.save': { input: z.object({ set, draft: SetDraftSchema }), output: KeptSetDraftSchema },
  /** `conversations.restore` brings it back until the host ends. Fails with `comparison-running` while a lane is answered. */
  'conversations.delete': { input: z.object({ set }), output: done },
  'conversations.restore': { input: z.object({ set }), output: done },
  /** Of a set that has started; a draft is saved with its title. */
  'conversations.rename': { input: z.object({ set, title }), output: done },
  /** Every opening turn at the same moment. */
  'conversations.start': { input: z.object({ set }), output: z.object({ run: RunIdSchema }) },
  /** One more turn in each of these lanes; those that have nothing to go on from are left out, and named. */
  'conversations.ask': {
    input: z.object({ set, lanes: z.array(TaskIdSchema).min(1).max(setBounds.most), text: message }),
    output: z.object({ asked: z.array(TaskIdSchema), left: z.array(TaskIdSchema) }),
  },
  /** The last turn of a lane answered once more. In place where nothing else goes on from it, else as a branch. */
  'conversations.again': { input: z.object({ set, lane: TaskIdSchema }), output: lane },
  /** A message that was sent before, in other words or the same: a lane of its own with what was said before it. */
  'conversations.branch': { input: z.object({ set, step: StepIdSchema, text: message }), output: lane },
  /** A new conversation in a set that has started. */
  'conversations.join': {
    input: z.object({ set, title, brief: message, materials: z.array(MaterialSchema).max(200) }),
    output: lane,
  },
  /** A lane that starts clean and is handed what these came to. */
  'conversations.synthesise': {
    input: z.object({ set, lanes: z.array(TaskIdSchema).min(1).max(setBounds.most), title, brief: message }),
    output: lane,
  },
  /** The same opening turns one after another, really run: the second run of the set. */
  'conversations.measure': { input: z.object({ set }), output: z.object({ run: RunIdSchema }) },
} as const;
