import { useState } from 'react';
import { z } from 'zod';
import type { RunId, StepId, TaskId } from '../../../shared/ids.ts';

const DraftSchema = z.object({
  action: z.enum(['edit', 'send-back']),
  text: z.string(),
  /** The output as it stood when the typing began. */
  of: z.string(),
});
const DraftsSchema = z.record(z.string(), DraftSchema);

/** What a reviewer has typed about one output and not given yet. */
export type ReviewDraft = z.infer<typeof DraftSchema>;
/** By task. */
export type ReviewDrafts = Readonly<Record<string, ReviewDraft>>;

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (run: RunId, gate: StepId): string => `braid review ${run} ${gate}`;

/** What was typed at a gate in this window before; nothing where it can't be read. */
export function readDrafts(shelf: Shelf, run: RunId, gate: StepId): ReviewDrafts {
  try {
    return DraftsSchema.parse(JSON.parse(shelf.getItem(keyOf(run, gate)) ?? '{}'));
  } catch {
    // Whatever lies there is not ours, or the browser keeps nothing; then there is no draft.
    return {};
  }
}

export function keepDrafts(shelf: Shelf, run: RunId, gate: StepId, drafts: ReviewDrafts): void {
  try {
    if (Object.keys(drafts).length === 0) shelf.removeItem(keyOf(run, gate));
    else shelf.setItem(keyOf(run, gate), JSON.stringify(drafts));
  } catch {
    // A browser that keeps nothing: the draft lives as long as the panel.
  }
}

/** Drafts of one gate. They outlive the panel and a reload of the window. */
export function useReviewDrafts(run: RunId, gate: StepId) {
  const [drafts, setDrafts] = useState(() => readDrafts(window.sessionStorage, run, gate));
  const put = (task: TaskId, draft: ReviewDraft | null): void => {
    const { [task]: _, ...others } = drafts;
    const next = draft === null ? others : { ...others, [task]: draft };
    keepDrafts(window.sessionStorage, run, gate, next);
    setDrafts(next);
  };
  return { drafts, put };
}
