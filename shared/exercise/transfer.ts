import { z } from 'zod';

const choice = z.object({
  /** The same in each wording, so that answers of a week apart can be laid side by side. */
  id: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[a-z0-9-]+$/),
  text: z.string().min(1).max(300),
  /** What speaks for it or against it: for the facilitator. */
  why: z.string().min(1).max(600),
});
const wording = z.object({ question: z.string().min(1).max(600), choices: z.array(choice).length(4) });

/**
 * One question about other work than the exercise's, in three wordings that ask the same: before, after and a week later.
 * What stays is what somebody can carry over to a case they haven't seen.
 */
export const TransferSchema = z
  .object({ right: choice.shape.id, before: wording, after: wording, later: wording })
  .superRefine(({ right, ...wordings }, context) => {
    const idsOf = (each: z.infer<typeof wording>): string =>
      each.choices
        .map(({ id }) => id)
        .sort()
        .join(' ');
    for (const [moment, each] of Object.entries(wordings)) {
      const ids = each.choices.map(({ id }) => id);
      if (new Set(ids).size < ids.length || idsOf(each) !== idsOf(wordings.before)) {
        context.addIssue({ code: 'custom', path: [moment, 'choices'], message: 'must have the same four ids' });
      }
      if (!ids.includes(right)) {
        context.addIssue({ code: 'custom', path: ['right'], message: 'must be one of the choices' });
      }
    }
  });

const openWording = z.object({
  question: z.string(),
  choices: z.array(choice.pick({ id: true, text: true })),
});

/** As a pod may know it: which choice is right is for the debrief. */
export const OpenTransferSchema = z.object({ before: openWording, after: openWording, later: openWording });
export type OpenTransfer = z.infer<typeof OpenTransferSchema>;
