import { z } from 'zod';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import { asWorkflowId } from '../../shared/ids.ts';
import type { ComparisonId, ExerciseId, WorkflowId } from '../../shared/ids.ts';
import { defaultStructures, KeptWorkflowSchema, materialBounds, ownPlan } from '../../shared/workflow/kept.ts';
import type { KeptWorkflow, KeptWorkflowPatch } from '../../shared/workflow/kept.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { datedId } from './dated-id.ts';
import { bytesOf } from './kept-bytes.ts';
import { createLastDeleted } from './last-deleted.ts';
import { openDocument } from './store/documents.ts';

const KeptSchema = z.object({ version: z.literal(1), workflows: z.array(KeptWorkflowSchema) });

/** Well below what the document's reader takes; measured as it is written. */
const allBytes = 48_000_000;

/**
 * The workflows that somebody keeps. What a workflow may say of an exercise is decided by who calls; here an own cut is
 * only told apart because it is one an exercise, and because its materials are the exercise's and not stored again.
 */
export type WorkflowStore = {
  /** The one that was changed last comes first. */
  list(): readonly KeptWorkflow[];
  find(id: WorkflowId): KeptWorkflow | null;
  ownCut(exercise: ExerciseId): KeptWorkflow | null;
  /** Gives it an id. Fails with `material-too-long`, `workflow-too-long` or `workflows-full`; so does `save`. */
  add(workflow: Workflow, like?: Pick<KeptWorkflow, 'places' | 'structures' | 'phases'>): Promise<Result<KeptWorkflow>>;
  /** Field by field, the last save wins. Fails with `unknown-workflow` too. */
  save(id: WorkflowId, patch: KeptWorkflowPatch): Promise<Result<KeptWorkflow>>;
  /** A comparison of it was started. */
  remember(id: WorkflowId, comparison: ComparisonId): Promise<void>;
  /** As one of the last it can be brought back until the host ends. Fails with `unknown-workflow`. */
  delete(id: WorkflowId): Promise<Result<null>>;
  /** An own cut that was replaced meanwhile comes back as a workflow of its own. Fails with `unknown-workflow` too. */
  restore(id: WorkflowId): Promise<Result<KeptWorkflow>>;
  /** These comparisons are gone for good. */
  forget(comparisons: readonly ComparisonId[]): Promise<void>;
  settled(): Promise<void>;
};

export async function openWorkflows(
  folder: string,
  date: () => Date,
  onNotice: (notice: Failure) => void,
  /** Comparisons that were deleted and may come back: they are kept, but nobody hears of them. */
  isDeleted: (comparison: ComparisonId) => boolean = () => false,
): Promise<WorkflowStore> {
  const document = await openDocument<z.infer<typeof KeptSchema>>({
    folder,
    name: 'workflows',
    schema: KeptSchema,
    empty: { version: 1, workflows: [] },
    date,
    onNotice,
  });
  const deleted = createLastDeleted<WorkflowId, KeptWorkflow>();
  const list = (): readonly KeptWorkflow[] => document.read().workflows;
  const find = (id: WorkflowId): KeptWorkflow | null => list().find((each) => each.id === id) ?? null;
  const ownCut = (exercise: ExerciseId): KeptWorkflow | null =>
    list().find(({ workflow }) => isOwnCut(workflow) && workflow.exercise === exercise) ?? null;
  const shown = (kept: KeptWorkflow): KeptWorkflow =>
    kept.comparisons.some(isDeleted)
      ? { ...kept, comparisons: kept.comparisons.filter((comparison) => !isDeleted(comparison)) }
      : kept;
  const shownResult = async (kept: Promise<Result<KeptWorkflow>>): Promise<Result<KeptWorkflow>> => {
    const result = await kept;
    return result.ok ? succeed(shown(result.value)) : result;
  };
  const unknown = (id: WorkflowId) => fail(failure('unknown-workflow', { workflow: id }));

  /** It goes to the front. */
  async function put(kept: KeptWorkflow): Promise<Result<KeptWorkflow>> {
    const tooLong = whyTooLong(kept.workflow);
    if (tooLong) return fail(tooLong);
    const stored = isOwnCut(kept.workflow) ? { ...kept, workflow: { ...kept.workflow, materials: [] } } : kept;
    const others = list().filter(({ id }) => id !== kept.id);
    if (others.reduce((sum, each) => sum + bytesOf(each), bytesOf(stored)) > allBytes) {
      return fail(failure('workflows-full'));
    }
    await document.update((all) => ({
      ...all,
      workflows: [stored, ...all.workflows.filter(({ id }) => id !== kept.id)],
    }));
    return succeed(stored);
  }

  return {
    list: () => list().map(shown),
    find(id) {
      const kept = find(id);
      return kept && shown(kept);
    },
    ownCut(exercise) {
      const cut = ownCut(exercise);
      return cut && shown(cut);
    },
    add(workflow, like = { places: {}, structures: [...defaultStructures], phases: null }) {
      const now = date();
      const id = asWorkflowId(datedId(now));
      const at = now.toISOString();
      return put({ ...like, id, workflow: { ...workflow, id }, comparisons: [], createdAt: at, updatedAt: at });
    },
    async save(id, patch) {
      const before = find(id);
      if (!before) return unknown(id);
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const changed = { ...before, ...given, updatedAt: date().toISOString() };
      return shownResult(put({ ...changed, workflow: { ...changed.workflow, id } }));
    },
    async remember(id, comparison) {
      const before = find(id);
      if (!before) return;
      await put({
        ...before,
        comparisons: [comparison, ...before.comparisons],
        updatedAt: date().toISOString(),
      });
    },
    async delete(id) {
      const before = find(id);
      if (!before) return unknown(id);
      deleted.put(id, before, bytesOf(before));
      await document.update((all) => ({ ...all, workflows: all.workflows.filter((each) => each.id !== id) }));
      return succeed(null);
    },
    async restore(id) {
      // Two windows may press the same button.
      const there = find(id);
      if (there) return succeed(shown(there));
      const gone = deleted.find(id);
      if (!gone) return unknown(id);
      const { workflow } = gone;
      const replaced = isOwnCut(workflow) && workflow.exercise !== null && ownCut(workflow.exercise) !== null;
      const back = await put(replaced ? { ...gone, workflow: { ...workflow, plan: null } } : gone);
      if (!back.ok) return back;
      deleted.forget(id);
      return succeed(shown(back.value));
    },
    async forget(comparisons) {
      if (!list().some((each) => each.comparisons.some((id) => comparisons.includes(id)))) return;
      await document.update((all) => ({
        ...all,
        workflows: all.workflows.map((each) => ({
          ...each,
          comparisons: each.comparisons.filter((comparison) => !comparisons.includes(comparison)),
        })),
      }));
    },
    settled: document.settled,
  };
}

export function isOwnCut({ exercise, plan }: Workflow): boolean {
  return exercise !== null && plan === ownPlan;
}

function whyTooLong({ materials, tasks }: Workflow): Failure | null {
  const { characters, allCharacters } = materialBounds;
  const long = materials.find(({ text }) => text.length > characters);
  if (long) return failure('material-too-long', { material: long.title || long.id, limit: characters });
  const texts = [
    ...materials.map(({ text }) => text),
    ...tasks.flatMap(({ brief, followUps, writes }) => [brief, ...followUps, ...writes]),
  ];
  const all = texts.reduce((sum, text) => sum + text.length, 0);
  return all > allCharacters ? failure('workflow-too-long', { limit: allCharacters }) : null;
}
