import type { CommandInput } from '../../../shared/contract.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { WorkflowId } from '../../../shared/ids.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import { withoutBlanks } from '../../../shared/workflow/draft.ts';
import { fileName } from '../../../shared/workflow/fresh-id.ts';
import { waves } from '../../../shared/workflow/graph.ts';
import { defaultStructures, ownPlan } from '../../../shared/workflow/kept.ts';
import type { KeptWorkflow, KeptWorkflowSummary } from '../../../shared/workflow/kept.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { writeWorkflowFile } from '../../../shared/workflow/write-file.ts';
import { copyTitle, untitledWorkflow } from '../../../shared/words/workflows.ts';
import { heldToExercise, shown } from '../exercise-of-kept.ts';
import { materialReader } from '../materials/read-material.ts';
import type { Services } from '../services.ts';
import { readWorkflowText } from '../workflow-file.ts';
import { isOwnCut } from '../workflows.ts';
import { done } from './handlers.ts';
import type { Handlers } from './handlers.ts';

/** Workflows that somebody made and keeps. */
export function workflowCommands({ ports, workflows, library, pushes }: Services) {
  const readMaterial = materialReader({ thread: ports.readerThread, clock: ports.clock });

  /** Tells every window, and gives the workflow as a page is to see it. */
  async function told(change: Result<KeptWorkflow>): Promise<Result<KeptWorkflow>> {
    if (!change.ok) return change;
    pushes.push({ kind: 'workflows-changed', workflow: change.value.id });
    return shown(change.value, library);
  }

  async function open(id: WorkflowId): Promise<Result<KeptWorkflow>> {
    const kept = workflows.find(id);
    return kept ? shown(kept, library) : fail(failure('unknown-workflow', { workflow: id }));
  }

  type Wanted = CommandInput<'workflow.create'>;

  async function fromPlan(wanted: Extract<Wanted, { from: 'plan' }>): Promise<Result<KeptWorkflow>> {
    const exercise = await library.open(wanted.exercise);
    if (!exercise.ok) return exercise;
    const { plans, materials, title } = exercise.value;
    const cut = workflows.ownCut(exercise.value.id);
    if (wanted.own && cut) return shown(cut, library);
    // A copy of the learner's own cut is one of a plan too.
    const own = cut && wanted.plan === ownPlan ? cut.workflow : null;
    const workflow = own ?? plans.find(({ id }) => id === wanted.plan)?.workflow;
    if (!workflow) {
      const known = plans.map(({ id }) => id).join(', ');
      return fail(failure('unknown-plan', { plan: wanted.plan, known }));
    }
    const plan = wanted.own ? ownPlan : null;
    return told(await workflows.add({ ...workflow, title, exercise: exercise.value.id, plan, materials }));
  }

  /** One that comes from elsewhere is nobody's own cut, whatever it says. */
  async function fromWorkflow(workflow: Workflow, phases: OwnPhase[] | null = null): Promise<Result<KeptWorkflow>> {
    const held = await heldToExercise({ ...workflow, plan: null }, library);
    if (!held.ok) return held;
    return told(await workflows.add(held.value, { places: {}, structures: [...defaultStructures], phases }));
  }

  async function copied(id: WorkflowId): Promise<Result<KeptWorkflow>> {
    const original = await open(id);
    if (!original.ok) return original;
    const { workflow, places, structures, phases } = original.value;
    const copy = { ...workflow, title: copyTitle(workflow.title), plan: null };
    return told(await workflows.add(copy, { places, structures, phases }));
  }

  return {
    'workflows.list': async () => {
      const listed: KeptWorkflowSummary[] = [];
      for (const kept of workflows.list()) {
        const whole = await shown(kept, library);
        listed.push(summaryOf(whole.ok ? whole.value : kept));
      }
      return succeed(listed);
    },
    'workflow.open': ({ workflow }) => open(workflow),
    'workflow.create': async (wanted) => {
      switch (wanted.from) {
        case 'blank':
          return told(await workflows.add({ ...blank, title: wanted.title }));
        case 'plan':
          return fromPlan(wanted);
        case 'workflow':
          return fromWorkflow(wanted.workflow);
        case 'kept':
          return copied(wanted.workflow);
        case 'file': {
          const read = readWorkflowText(wanted.text, wanted.name);
          return read.ok ? fromWorkflow(read.value.workflow, read.value.phases) : read;
        }
      }
    },
    'workflow.save': async ({ workflow: id, patch }) => {
      const before = workflows.find(id);
      if (!before || patch.workflow === undefined) return told(await workflows.save(id, patch));
      const { exercise, plan } = isOwnCut(before.workflow) ? before.workflow : { ...patch.workflow, plan: null };
      const held = await heldToExercise({ ...patch.workflow, exercise, plan }, library);
      return held.ok ? told(await workflows.save(id, { ...patch, workflow: held.value })) : held;
    },
    'workflow.delete': async ({ workflow }) => {
      const gone = await workflows.delete(workflow);
      if (!gone.ok) return gone;
      pushes.push({ kind: 'workflows-changed', workflow });
      return succeed(done);
    },
    'workflow.restore': async ({ workflow }) => told(await workflows.restore(workflow)),
    'workflow.export': async ({ workflow: id, format }) => {
      const kept = await open(id);
      if (!kept.ok) return kept;
      const { phases } = kept.value;
      const workflow = withoutBlanks(kept.value.workflow, untitledWorkflow());
      // A file without a task is none that could be read again.
      if (workflow.tasks.length === 0) return fail(failure('not-runnable'));
      return succeed({
        name: `${fileName(workflow.title)}.${format}`,
        text: writeWorkflowFile(workflow, format === 'json' ? 'json' : 'yaml', phases),
      });
    },
    'material.read': readMaterial,
  } satisfies Partial<Handlers>;
}

const blank: Workflow = { id: '', title: '', goal: null, exercise: null, plan: null, materials: [], tasks: [] };

function summaryOf({ id, workflow, comparisons, updatedAt }: KeptWorkflow): KeptWorkflowSummary {
  return {
    id,
    title: workflow.title,
    goal: workflow.goal,
    exercise: workflow.exercise,
    own: isOwnCut(workflow),
    waves: waves(workflow.tasks).map(({ length }) => length),
    tasks: workflow.tasks.length,
    materials: workflow.materials.length,
    lastComparison: comparisons[0] ?? null,
    updatedAt,
  };
}
