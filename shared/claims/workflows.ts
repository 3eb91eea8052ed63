import { asMaterialId, asTaskId } from '../ids.ts';
import { charactersPerToken } from '../tokens.ts';
import type { Material, Task, Workflow } from '../workflow/task.ts';

/*
 * Workflows of the shapes that the sources speak of. Their texts say nothing: a forecast reads only how long they are.
 */

type Given = {
  readonly needs?: readonly string[];
  readonly turns?: number;
  readonly materials?: readonly string[];
  readonly merge?: boolean;
};

/** A task with a brief: its turns, what it reads and what it is handed are sized as a run would send them. */
export function briefed(id: string, { needs = [], turns = 1, materials = [], merge = false }: Given = {}): Task {
  return {
    id: asTaskId(id),
    title: sentenceOf(id),
    brief: merge ? '' : `Work on ${id}: name what has to be decided, and on what it rests.`,
    materials: materials.map(asMaterialId),
    needs: needs.map(asTaskId),
    // One field is the shortest reply that the estimate knows.
    output: { kind: 'fields', fields: [{ name: 'points', type: 'list', required: true, description: 'Points' }] },
    followUps: Array.from(
      { length: turns - 1 },
      (_, turn) => `Go on with part ${turn + 2}, and change what it changes.`,
    ),
    writes: [],
    limitSeconds: null,
    estimate: null,
    ...(merge ? { merge } : {}),
  };
}

/** A task of which the source states how long it takes and how many tokens it is. */
export function stated(id: string, seconds: number, tokens: number, needs: readonly string[] = []): Task {
  return { ...briefed(id, { needs }), brief: '', estimate: { seconds, tokens } };
}

/** A material of about so many tokens. */
export function pack(id: string, tokens: number): Material {
  const line = `What ${id} says about this. `;
  const text = line.repeat(Math.ceil((tokens * charactersPerToken) / line.length));
  return { id: asMaterialId(id), title: sentenceOf(id), text };
}

export function workflowOf(id: string, tasks: readonly Task[], materials: readonly Material[] = []): Workflow {
  return {
    id,
    title: sentenceOf(id),
    goal: null,
    exercise: null,
    plan: null,
    materials: [...materials],
    tasks: [...tasks],
  };
}

/** Phased work: a conversation that discovers, lanes that rest on it, and one that integrates them. */
export function phasedWork(id: string, discover: number, lanes: number, turns: number, integrate: number): Workflow {
  const names = Array.from({ length: lanes }, (_, lane) => `lane-${lane + 1}`);
  return workflowOf(id, [
    briefed('discovery', { turns: discover }),
    ...names.map((name) => briefed(name, { needs: ['discovery'], turns })),
    briefed('integration', { needs: names, turns: integrate }),
  ]);
}

/** The same operation on several inputs that share nothing, one turn each. */
export function sameOperation(inputs: number): Workflow {
  return workflowOf(
    'same-operation',
    Array.from({ length: inputs }, (_, input) => stated(`input-${input + 1}`, 30, 2_000)),
  );
}

function sentenceOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
