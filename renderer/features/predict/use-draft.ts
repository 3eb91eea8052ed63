import { useMemo } from 'react';
import { create } from 'zustand';
import type { ExerciseId } from '../../../shared/ids.ts';
import { emptyDraft } from './draft.ts';
import type { Draft } from './draft.ts';

const useDrafts = create<Readonly<Record<ExerciseId, Draft>>>(() => ({}));

type Kept = {
  readonly draft: Draft;
  readonly make: (change: (before: Draft) => Draft) => void;
  readonly drop: () => void;
};

/** A prediction while it is being made: kept for this window’s time, since a class may take a pod elsewhere meanwhile. */
export function useDraft(exercise: ExerciseId): Kept {
  const draft = useDrafts((drafts) => drafts[exercise]) ?? emptyDraft;
  return useMemo(
    () => ({
      draft,
      make: (change) => useDrafts.setState((drafts) => ({ [exercise]: change(drafts[exercise] ?? emptyDraft) })),
      drop: () => useDrafts.setState({ [exercise]: emptyDraft }),
    }),
    [draft, exercise],
  );
}
