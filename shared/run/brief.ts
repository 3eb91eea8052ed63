import type { MaterialId, StepId, TaskId } from '../ids.ts';
import { estimateTokens } from '../tokens.ts';
import type { Material, Task, Workflow } from '../workflow/task.ts';
import { promptWords } from '../words/prompt.ts';
import type { ContextPart } from './event.ts';
import { describeContract } from './output-contract.ts';
import { lineageOf } from './lineage.ts';
import type { Step } from './step.ts';
import type { Phase, Structure } from '../structure/structure.ts';
import { sectionOf } from './sections.ts';
import { partsOf } from './workflow-parts.ts';

/** One part of what a conversation is told, with its words. `tokens` is estimated. */
export type BriefPart = Omit<ContextPart, 'text'> & { readonly body: string };

/** An earlier turn of the same conversation: what it was told and what came back. */
export type Exchange = {
  readonly step: StepId;
  readonly title: string;
  readonly told: readonly BriefPart[];
  readonly reply: string;
};

export type Brief = {
  readonly rules: BriefPart;
  readonly history: readonly Exchange[];
  /** What this turn adds. */
  readonly told: readonly BriefPart[];
  /** How many parts at the start of `told` open several conversations of the phase alike, byte for byte; 0 for none. */
  readonly sharedOpening: number;
  /** True when a later turn of the conversation will send this one again. */
  readonly goesOn: boolean;
};

export type BriefInput = {
  readonly workflow: Workflow;
  readonly structure: Structure;
  readonly steps: readonly Step[];
  readonly step: Step;
  /** Outputs by now: what this turn is handed. */
  readonly outputs: Readonly<Record<TaskId, string>>;
  /** Outputs as they stood when an earlier turn of the conversation was sent; undefined where nothing has changed since. */
  readonly handedTo?: (step: StepId) => Readonly<Record<TaskId, string>> | undefined;
  /** Replies of finished steps; a conversation's history is made of them. */
  readonly replyOf: (step: StepId) => string | undefined;
  /** Opens the prompt on servers whose cache other runs share, so that no run reads another's cache; null on the practice model. */
  readonly runMark: string | null;
};

export function part(kind: BriefPart['kind'], reference: string | null, title: string, body: string): BriefPart {
  return { kind, reference, title, tokens: estimateTokens(body), body };
}

/**
 * What a turn's conversation is sent. In a thread: the growing history, each material where it is first used. Apart: the
 * task's own brief, its materials and the outputs it is handed, and nothing else.
 */
export function briefOf(input: BriefInput): Brief {
  const { workflow, steps, step } = input;
  const mark = input.runMark === null ? '' : `${promptWords.runMark(input.runMark)}\n`;
  const turns = lineageOf(steps, step);
  // Turns that were added stand behind what they go on from, so order is the order in which they were said.
  const position = turns.findIndex(({ id }) => id === step.id);
  const seen: Seen = { tasks: new Set(), materials: new Set() };
  const history: Exchange[] = [];
  for (const turn of turns.slice(0, position)) {
    // A person's question that came to nothing is no part of what was said.
    if (turn.purpose !== 'follow-up' || input.replyOf(turn.id)) {
      history.push({
        step: turn.id,
        title: taskOf(workflow, turn.task)?.title ?? turn.id,
        told: toldAt(input, seen, turn, input.handedTo?.(turn.id) ?? input.outputs),
        reply: input.replyOf(turn.id) ?? '',
      });
    }
    see(seen, taskOf(workflow, turn.task));
  }
  return {
    rules: part('rules', null, 'Rules', mark + promptWords.rules),
    history,
    told: toldAt(input, seen, step, input.outputs),
    sharedOpening: position === 0 ? openingMaterials(input, step).length : 0,
    goesOn: position < turns.length - 1,
  };
}

/** All parts in the order they are sent, each earlier exchange as one part. */
export function partsSent({ rules, history, told }: Brief): BriefPart[] {
  const repeated = history.map(({ step, title, told: earlier, reply }) =>
    part('history', step, title, [...earlier.map(({ body }) => body), reply].join('\n\n')),
  );
  return [rules, ...repeated, ...told];
}

function taskOf(workflow: Workflow, id: TaskId | null): Task | undefined {
  return id === null ? undefined : partsOf(workflow).tasks.get(id);
}

/** Tasks that a conversation has been about before a turn, and all their materials. */
type Seen = { readonly tasks: Set<TaskId>; readonly materials: Set<MaterialId> };

function see(seen: Seen, task: Task | undefined): void {
  if (!task || seen.tasks.has(task.id)) return;
  seen.tasks.add(task.id);
  for (const id of task.materials) seen.materials.add(id);
}

function toldAt(input: BriefInput, seen: Seen, step: Step, outputs: Readonly<Record<TaskId, string>>): BriefPart[] {
  const { workflow } = input;
  const task = taskOf(workflow, step.task);
  if (!task) return [];
  if (step.purpose === 'follow-up') return [part('follow-up', task.id, task.title, inTask(task, step.note ?? ''))];
  if (step.purpose !== undefined && step.purpose !== 'work') {
    const note = step.note ?? promptWords.revision(noteIn(workflow, task, step, outputs));
    return [part('note', task.id, task.title, inTask(task, `${task.brief}\n\n${note}`)), contractPart(task)];
  }
  const followUp = step.turn === 0 ? undefined : task.followUps[step.turn - 1];
  if (followUp !== undefined) return [part('follow-up', task.id, task.title, inTask(task, followUp))];

  const known = partsOf(workflow).materials;
  const wanted = [...new Set([...openingMaterials(input, step), ...task.materials])];
  const materials = wanted.flatMap((id) => (seen.materials.has(id) ? [] : (known.get(id) ?? [])));
  const handoffs = [...new Set(task.needs)]
    .filter((need) => !seen.tasks.has(need))
    .flatMap((need) => handoff(workflow, need, outputs[need]));
  const limit = task.limitSeconds === null ? '' : `\n${promptWords.timeLimit(task.limitSeconds)}`;
  return [
    ...materials.map(materialPart),
    ...handoffs,
    part('brief', task.id, task.title, inTask(task, task.brief + limit)),
    contractPart(task),
  ];
}

function contractPart({ id, title, output }: Task): BriefPart {
  return part('contract', id, title, `<output kind="${output.kind}">\n${describeContract(output)}\n</output>`);
}

/** What a coordinator wrote for a task: its section, or everything where the coordinator kept to no sections. */
function noteIn({ tasks }: Workflow, task: Task, { noteFrom }: Step, outputs: BriefInput['outputs']): string {
  const all = noteFrom === undefined ? '' : (outputs[noteFrom] ?? '');
  const coordinator = tasks.find(({ id }) => id === noteFrom);
  const title =
    coordinator?.output.kind === 'sections'
      ? coordinator.output.sections[coordinator.needs.indexOf(task.id)]
      : undefined;
  return (title === undefined ? null : sectionOf(all, title)) ?? all;
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function inTask(task: Task, text: string): string {
  return `<task title="${attribute(task.title)}">\n${text}\n</task>`;
}

function materialPart({ id, title, text }: Material): BriefPart {
  return part('material', id, title, `<material id="${id}" title="${attribute(title)}">\n${text}\n</material>`);
}

function handoff(workflow: Workflow, from: TaskId, output: string | undefined): BriefPart[] {
  if (output === undefined) return [];
  const title = taskOf(workflow, from)?.title ?? from;
  return [part('handoff', from, title, `<handoff from="${from}" title="${attribute(title)}">\n${output}\n</handoff>`)];
}

/**
 * Materials that every conversation of a separate phase opens with: those that all its tasks with any material see. They go
 * first, in the workflow's order, so that the openings are identical and a prompt cache can serve them.
 */
function openingMaterials({ workflow, structure }: BriefInput, step: Step): readonly MaterialId[] {
  const phase = structure.phases[step.phase];
  const task = taskOf(workflow, step.task);
  // What joined later reads what it was given, and need not read what those before it all do.
  if (!phase || !task || task.materials.length === 0 || !phase.tasks.includes(task.id)) return [];
  return openingOfPhase(workflow, phase);
}

/** The materials that every conversation of a phase which has any opens with; none in a thread, or with a single reader. */
export function openingOfPhase(workflow: Workflow, phase: Phase): readonly MaterialId[] {
  const { openings } = partsOf(workflow);
  const found = openings.get(phase) ?? findOpening(workflow, phase);
  openings.set(phase, found);
  return found;
}

function findOpening(workflow: Workflow, phase: Phase): MaterialId[] {
  if (phase.context !== 'separate') return [];
  const readers = phase.tasks
    .flatMap((id) => taskOf(workflow, id) ?? [])
    .filter(({ materials }) => materials.length > 0);
  if (readers.length < 2) return [];
  const all = workflow.materials.map(({ id }) => id);
  return readers.reduce((common, { materials }) => {
    const read = new Set(materials);
    return common.filter((id) => read.has(id));
  }, all);
}
