import { z } from 'zod';
import { ComparisonIdSchema } from '../ids.ts';
import { TagSchema, TagsSchema } from './tags.ts';

const done = z.object({ done: z.literal(true) });
const several = z.array(ComparisonIdSchema).min(1).max(10_000);

/** What somebody does to the history: sorting it by tags, and deleting. */
export const historyCommands = {
  /** By comparison; one without tags is not in it. */
  'history.tags': { input: z.object({}), output: TagsSchema },
  /** Gives a tag (`on`) or takes it away. A tag in use under other letters is meant by it. */
  'history.tag': {
    input: z.object({ comparisons: several, tag: TagSchema, on: z.boolean() }),
    output: TagsSchema,
  },
  /**
   * Gone from everywhere; `history.restore` brings them back until the host ends, and then their files are removed.
   * All or none: fails with `comparison-running` or `example-stays`.
   */
  'history.delete': { input: z.object({ comparisons: several }), output: done },
  'history.restore': { input: z.object({ comparisons: several }), output: done },
  /** What can still be brought back, the one that was deleted last first. */
  'history.deleted': {
    input: z.object({}),
    output: z.array(
      z.object({
        comparison: ComparisonIdSchema,
        title: z.string(),
        startedAt: z.string(),
        /** It is a set of conversations. */
        conversations: z.literal(true).optional(),
      }),
    ),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
