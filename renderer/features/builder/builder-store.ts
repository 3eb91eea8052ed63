import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../../shared/failure.ts';
import type { TaskId } from '../../../shared/ids.ts';
import { applyEdit } from '../../../shared/workflow/edit.ts';
import type { Edit } from '../../../shared/workflow/edit.ts';
import { startInterview } from '../../../shared/workflow/interview.ts';
import type { Interview } from '../../../shared/workflow/interview.ts';
import { record, redo, seal, startHistory, undo } from '../../../shared/workflow/edit-history.ts';
import type { EditHistory } from '../../../shared/workflow/edit-history.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import type { CanvasPlace, Places } from '../../../shared/workflow/kept.ts';
import type { Task, Workflow } from '../../../shared/workflow/task.ts';

/** What is kept of it. */
export type Draft = {
  readonly workflow: Workflow;
  readonly places: Places;
  /** Phases that were built for it; null for none. */
  readonly phases: OwnPhase[] | null;
};

/** What is edited and undone together: an answer of the interview goes back with what it drew. */
export type Drawn = Draft & { readonly interview: Interview };

/** `unsaved`: changed, and about to be saved by itself. A failure stays until a save works. */
export type Saving =
  { readonly kind: 'saved' } | { readonly kind: 'unsaved' } | { readonly kind: 'failed'; readonly failure: Failure };

export type BuilderState = {
  readonly history: EditHistory<Drawn>;
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
  /** Adds a task where somebody dropped it: one step to undo. */
  readonly place: (task: Task, place: CanvasPlace) => void;
  readonly setPhases: (phases: readonly OwnPhase[]) => void;
  /** An answer of the interview, and what it draws. */
  readonly answer: (interview: Interview, edits: readonly Edit[]) => void;
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
  const begun: Drawn = { ...start, interview: startInterview(start.workflow) };
  const store = createStore<BuilderState>(() => ({
    history: startHistory(begun),
    selected: start.workflow.tasks.slice(0, 1).map(({ id }) => id),
    saving: { kind: 'saved' },
  }));
  let kept = begun;
  let cancel: () => void = () => undefined;
  let saves: Promise<Failure | null> = Promise.resolve(null);

  const saveNow = async (): Promise<Failure | null> => {
    const draft = store.getState().history.present;
    if (draft === kept) {
      // Undone before it was saved: there is nothing to save any more.
      store.setState({ saving: { kind: 'saved' } });
      return null;
    }
    const failure = await save(keptOf(draft));
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
  const become = (history: EditHistory<Drawn>) => {
    const before = store.getState();
    if (history === before.history) return;
    const known = new Set(history.present.workflow.tasks.map(({ id }) => id));
    const selected = before.selected.filter((id) => known.has(id));
    store.setState({ history, selected: selected.length === before.selected.length ? before.selected : selected });
    // Also where it is what was kept last: a save under way may be about to keep something else.
    store.setState({ saving: { kind: 'unsaved' } });
    cancel();
    cancel = after(saveAfterMs, () => void flush());
  };
  const change = (next: (draft: Drawn) => Drawn, mark: string | null) => {
    const { history } = store.getState();
    become(record(history, next(history.present), mark));
  };

  return {
    store,
    edit: (edit, mark) =>
      change((draft) => {
        const workflow = applyEdit(draft.workflow, edit);
        return workflow === draft.workflow ? draft : { ...draft, workflow, phases: phasesAfter(draft, workflow) };
      }, mark ?? null),
    place: (task, place) =>
      change((draft) => {
        const workflow = applyEdit(draft.workflow, { kind: 'add-task', task });
        if (workflow === draft.workflow) return draft;
        return { ...draft, workflow, places: { ...draft.places, [task.id]: place } };
      }, null),
    move: (places) => change((draft) => ({ ...draft, places: { ...draft.places, ...places } }), null),
    setPhases: (phases) =>
      change(
        (draft) =>
          JSON.stringify(phases) === JSON.stringify(draft.phases) ? draft : { ...draft, phases: [...phases] },
        null,
      ),
    undo: () => become(undo(store.getState().history)),
    redo: () => become(redo(store.getState().history)),
    seal: () => store.setState(({ history }) => ({ history: seal(history) })),
    select: (selected) => store.setState({ selected }),
    answer: (interview, edits) =>
      change((draft) => ({ ...draft, workflow: applyEdit(draft.workflow, { kind: 'all', edits }), interview }), null),
    adopt: (draft) => {
      const { present } = store.getState().history;
      if (JSON.stringify(keptOf(present)) === JSON.stringify(keptOf(draft))) return;
      kept = { ...present, ...keptOf(draft) };
      become(record(store.getState().history, kept));
      store.setState({ saving: { kind: 'saved' } });
    },
    flush,
  };
}

/** Another workflow in its place has nothing of the old one's phases. */
function phasesAfter({ phases }: Draft, { tasks }: Workflow): OwnPhase[] | null {
  const there = new Set(tasks.map(({ id }) => id));
  return phases?.some(({ tasks: held }) => held.some((id) => there.has(id))) ? phases : null;
}

const keptOf = ({ workflow, places, phases }: Draft): Draft => ({ workflow, places, phases });

export const selectWorkflow = ({ history }: BuilderState): Workflow => history.present.workflow;
export const selectInterview = ({ history }: BuilderState): Interview => history.present.interview;
export const selectPlaces = ({ history }: BuilderState): Places => history.present.places;
export const selectPhases = ({ history }: BuilderState): OwnPhase[] | null => history.present.phases;
export const selectCanUndo = ({ history }: BuilderState): boolean => history.past.length > 0;
export const selectCanRedo = ({ history }: BuilderState): boolean => history.future.length > 0;
