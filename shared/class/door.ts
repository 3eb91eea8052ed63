import { z } from 'zod';
import { MembersSchema, PodNameSchema } from './event.ts';
import { ClassIdSchema, PodIdSchema, PodNumberSchema } from './ids.ts';

/** Where a class is looked for when an address names no port. */
export const usualClassPort = 4800;

/** What `GET /class` tells anybody who asks. */
export const DoorViewSchema = z.object({
  protocol: z.number().int(),
  class: ClassIdSchema,
  title: z.string().max(120),
  exercise: z.string().max(64),
  pods: z.number().int(),
  taken: z.array(z.number().int()),
  /** Of those that are taken: pods in a browser, where another browser comes in as one more window of the same pod. */
  shared: z.array(z.number().int()),
});

/** The body of `POST /join`, from a browser, and of `POST /pods`, from a Braid of its own. */
export const JoinBodySchema = z.object({
  code: z.string().min(1).max(80),
  number: PodNumberSchema,
  name: PodNameSchema.nullable(),
  members: MembersSchema,
  /** Of a pod that somebody sits in, for one more browser. */
  key: z.string().max(16).optional(),
  /** What a browser's pages were given when it joined before. */
  page: z.string().max(128).optional(),
});
export type JoinBody = z.infer<typeof JoinBodySchema>;

/**
 * What `POST /pods` answers as the value of a result. `POST /join` answers no token, which comes as a cookie, but `page`:
 * what its pages offer beside it.
 */
export const JoinedSchema = z.object({
  class: ClassIdSchema,
  pod: PodIdSchema,
  number: PodNumberSchema,
  token: z.string().max(128).optional(),
  page: z.string().max(128).optional(),
});
