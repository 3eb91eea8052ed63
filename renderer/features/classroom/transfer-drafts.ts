type Draft = { readonly choice: string; readonly why: string };

const drafts = new Map<string, Draft>();

/** What was typed into a question that was left, as long as the page is open; null for nothing. */
export const keptDraft = (place: string): Draft | null => drafts.get(place) ?? null;

export function keepDraft(place: string, draft: Draft | null): void {
  if (draft === null) drafts.delete(place);
  else drafts.set(place, draft);
}
