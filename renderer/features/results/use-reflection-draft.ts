import { create } from 'zustand';

const useDrafts = create<Readonly<Record<string, string>>>(() => ({}));

/**
 * A reflection while it is written: kept for this window’s time, since a class may take a pod to another step meanwhile.
 * Until something is typed it is what was saved.
 */
export function useReflectionDraft(exercise: string, saved: string): readonly [string, (text: string) => void] {
  const draft = useDrafts((drafts) => drafts[exercise]);
  return [draft ?? saved, (text) => useDrafts.setState({ [exercise]: text })];
}
