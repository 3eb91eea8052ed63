import { asMaterialId, asTaskId } from '../ids.ts';
import { charactersPerToken } from '../tokens.ts';
import type { Material, OutputContract, Task, Workflow } from '../workflow/task.ts';

/*
 * Workflows of the shapes that the sources speak of. They can be run: each task has a brief, and notes to answer it from.
 */

type Given = {
  readonly needs?: readonly string[];
  readonly turns?: number;
  /** Instead of notes of its own. */
  readonly materials?: readonly string[];
  readonly merge?: boolean;
  /** Answers in fields, so that it can be merged without a model. */
  readonly fields?: boolean;
};

/** The shortest replies that the estimate knows: one section, or one field. */
const oneSection: OutputContract = { kind: 'sections', sections: ['Points'] };
const oneField: OutputContract = {
  kind: 'fields',
  fields: [{ name: 'points', type: 'list', required: true, description: 'Points' }],
};

/** A task with a brief. What needs no other task and is given nothing else has notes of its own. */
export function briefed(
  id: string,
  { needs = [], turns = 1, materials, merge = false, fields = false }: Given = {},
): Task {
  const reads = materials ?? (needs.length === 0 ? [notesFor(id)] : []);
  return {
    id: asTaskId(id),
    title: sentenceOf(id),
    brief: merge ? '' : `Work on ${named(id)}: name what was measured, with its figures, and what is left open.`,
    materials: reads.map(asMaterialId),
    needs: needs.map(asTaskId),
    output: fields || merge ? oneField : oneSection,
    followUps: Array.from(
      { length: turns - 1 },
      (_, turn) => `Go on with part ${turn + 2} of ${named(id)}: how long it took, and what is left open.`,
    ),
    writes: [],
    limitSeconds: null,
    estimate: null,
    ...(merge ? { merge } : {}),
  };
}

/** A task of which the source states how long it takes and how many tokens it is: it can be forecast, and not run. */
export function stated(id: string, seconds: number, tokens: number, needs: readonly string[] = []): Task {
  return { ...briefed(id, { needs, materials: [], fields: true }), brief: '', estimate: { seconds, tokens } };
}

/** A material of about so many tokens: notes in which no two sentences are the same. */
export function pack(id: string, tokens: number): Material {
  const lines: string[] = [];
  for (let length = 0; length < tokens * charactersPerToken; length += lines.at(-1)?.length ?? 0) {
    const part = lines.length + 1;
    lines.push(
      `Part ${part} of ${named(id)} took ${11 + ((part * 13) % 47)} minutes and left ${part % 9} points open.\n`,
    );
  }
  return { id: asMaterialId(id), title: sentenceOf(id), text: lines.join('') };
}

/** Tokens of the notes that a task has for itself: about as much as one answer quotes. */
const ownNotesTokens = 160;

/** Notes that tasks have for themselves are added to `materials`. */
export function workflowOf(id: string, tasks: readonly Task[], materials: readonly Material[] = []): Workflow {
  const given = new Set<string>(materials.map((material) => material.id));
  const own = tasks.filter((task) => task.materials.includes(asMaterialId(notesFor(task.id))));
  const notes = own.map((task) => notesFor(task.id)).filter((notesId) => !given.has(notesId));
  return {
    id,
    title: sentenceOf(id),
    goal: null,
    exercise: null,
    plan: null,
    materials: [...materials, ...notes.map((notesId) => pack(notesId, ownNotesTokens))],
    tasks: [...tasks],
  };
}

export const notesFor = (task: string): string => `${task}-notes`;

/** Phased work: a conversation that discovers, lanes that rest on it, and one that integrates them. */
export function phasedWork(id: string, discover: number, lanes: number, turns: number, integrate: number): Workflow {
  const names = Array.from({ length: lanes }, (_, lane) => `lane-${lane + 1}`);
  return workflowOf(id, [
    briefed('discovery', { turns: discover }),
    ...names.map((name) => briefed(name, { needs: ['discovery'], turns, materials: [notesFor(name)] })),
    briefed('integration', { needs: names, turns: integrate, materials: [notesFor('integration')] }),
  ]);
}

/** The same operation on several inputs that share nothing, one turn each, of stated size. */
export function sameOperation(inputs: number): Workflow {
  return workflowOf(
    'same-operation',
    Array.from({ length: inputs }, (_, input) => stated(`input-${input + 1}`, 30, 2_000)),
  );
}

const named = (id: string): string => id.replaceAll('-', ' ');

function sentenceOf(id: string): string {
  const words = named(id);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
