/** How many edits can be taken back at least. */
const mostSteps = 200;

/**
 * A value with what it was before and what was taken back. Values share what didn't change, so remembering them whole
 * costs little.
 */
export type EditHistory<T> = {
  readonly present: T;
  /** Newest last. */
  readonly past: readonly T[];
  /** What was undone, the next to be redone last. */
  readonly future: readonly T[];
  /** What the last edit was about; an edit with the same mark joins it, so that a typed word is one step. Null: joins none. */
  readonly mark: string | null;
};

export function startHistory<T>(present: T): EditHistory<T> {
  return { present, past: [], future: [], mark: null };
}

/** The value after an edit. The same value again is no step. What was undone before it is gone. */
export function record<T>(history: EditHistory<T>, present: T, mark: string | null = null): EditHistory<T> {
  if (present === history.present) return history;
  const joins = mark !== null && mark === history.mark && history.past.length > 0;
  const past = joins ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { present, past, future: [], mark };
}

/** The history itself where there is nothing to undo. */
export function undo<T>(history: EditHistory<T>): EditHistory<T> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  const [before] = past.slice(-1) as [T]; // just seen not to be empty
  return { present: before, past: past.slice(0, -1), future: [...future, present], mark: null };
}

/** The history itself where there is nothing to redo. */
export function redo<T>(history: EditHistory<T>): EditHistory<T> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  const [after] = future.slice(-1) as [T]; // just seen not to be empty
  return { present: after, past: [...past, present], future: future.slice(0, -1), mark: null };
}

/** The next edit is a step of its own, whatever it is about: a field was left. */
export function seal<T>(history: EditHistory<T>): EditHistory<T> {
  return history.mark === null ? history : { ...history, mark: null };
}
