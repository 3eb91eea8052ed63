import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../../shared/failure.ts';
import type { TaskId } from '../../../shared/ids.ts';
import { applyEdit } from '../../../shared/workflow/edit.ts';
import type { Edit } from '../../../shared/workflow/edit.ts';
import { record, redo, seal, startHistory, undo } from '../../../shared/workflow/edit-history.ts';
import type { EditHistory } from '../../../shared/workflow/edit-history.ts';
import type { Places } from '../../../shared/workflow/kept.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';

/** What is edited, undone and kept together. */
export type Draft = { readonly workflow: Workflow; readonly places: Places };

/** `unsaved`: changed, and about to be saved by itself. A failure stays until a save works. */
export type Saving =
  { readonly kind: 'saved' } | { readonly kind: 'unsaved' } | { readonly kind: 'failed'; readonly failure: Failure };

export type BuilderState = {
  readonly history: EditHistory<Draft>;
  /** In the order they were picked; the inspector shows the last one. */
  readonly selected: readonly TaskId[];
  readonly saving: Saving;
};

type Ports = {
  readonly start: Draft;
  /** Null when it is kept. */
  readonly save: (draft: Draft) => Promise<Failure | null>;
  /** Calls back after so many milliseconds; returns what calls it off. */
  readonly after: (ms: number, then: () => void) => () => void;
};

/** From the last edit to the save: a typed sentence is one save, and a closed window loses half a second at most. */
export const saveAfterMs = 500;

export type Builder = {
  readonly store: StoreApi<BuilderState>;
  /** `mark`: what is being typed into; edits with the same mark are one step of the undo history. */
  readonly edit: (edit: Edit, mark?: string) => void;
  readonly move: (places: Places) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** A field was left: the next edit is a step of its own. */
  readonly seal: () => void;
  readonly select: (tasks: readonly TaskId[]) => void;
  /** Takes over what another window saved. It can be undone like an edit. */
  readonly adopt: (draft: Draft) => void;
  /** Saves what is unsaved at once, e.g. before it is run. Null when everything is kept. */
  readonly flush: () => Promise<Failure | null>;
};

/** The workflow on the table: edits, their history, what is selected, and saving by itself. */
export function createBuilder({ start, save, after }: Ports): Builder {
  const store = createStore<BuilderState>(() => ({
    history: startHistory(start),
    selected: start.workflow.tasks.slice(0, 1).map(({ id }) => id),
    saving: { kind: 'saved' },
  }));
  let kept = start;
  let cancel: () => void = () => undefined;
  let saves: Promise<Failure | null> = Promise.resolve(null);

  const saveNow = async (): Promise<Failure | null> => {
    const draft = store.getState().history.present;
    if (draft === kept) return null;
    const failure = await save(draft);
    if (failure === null) kept = draft;
    const current = store.getState().history.present === draft;
    store.setState({ saving: failure ? { kind: 'failed', failure } : { kind: current ? 'saved' : 'unsaved' } });
    return failure;
  };
  const flush = (): Promise<Failure | null> => {
    cancel();
    saves = saves.then(saveNow);
    return saves;
  };
  const become = (history: EditHistory<Draft>) => {
    const before = store.getState();
    if (history === before.history) return;
    const known = new Set(history.present.workflow.tasks.map(({ id }) => id));
    const selected = before.selected.filter((id) => known.has(id));
    store.setState({ history, selected: selected.length === before.selected.length ? before.selected : selected });
    if (history.present === kept) return;
    store.setState({ saving: { kind: 'unsaved' } });
    cancel();
    cancel = after(saveAfterMs, () => void flush());
  };
  const change = (next: (draft: Draft) => Draft, mark: string | null) => {
    const { history } = store.getState();
    become(record(history, next(history.present), mark));
  };

  return {
    store,
    edit: (edit, mark) =>
      change((draft) => {
        const workflow = applyEdit(draft.workflow, edit);
        return workflow === draft.workflow ? draft : { ...draft, workflow };
      }, mark ?? null),
    move: (places) => change((draft) => ({ ...draft, places: { ...draft.places, ...places } }), null),
    undo: () => become(undo(store.getState().history)),
    redo: () => become(redo(store.getState().history)),
    seal: () => store.setState(({ history }) => ({ history: seal(history) })),
    select: (selected) => store.setState({ selected }),
    adopt: (draft) => {
      if (JSON.stringify(draft) === JSON.stringify(store.getState().history.present)) return;
      kept = draft;
      become(record(store.getState().history, draft));
      store.setState({ saving: { kind: 'saved' } });
    },
    flush,
  };
}

export const selectWorkflow = ({ history }: BuilderState): Workflow => history.present.workflow;
export const selectPlaces = ({ history }: BuilderState): Places => history.present.places;
export const selectCanUndo = ({ history }: BuilderState): boolean => history.past.length > 0;
export const selectCanRedo = ({ history }: BuilderState): boolean => history.future.length > 0;
