import { asMaterialId } from '../../ids.ts';
import { charactersPerToken } from '../../tokens.ts';
import { twoRoundsWords } from '../../words/two-rounds.ts';
import type { Workflow } from '../../workflow/task.ts';
import { computedRuns } from './computed-runs.ts';
import { madeTask, madeWork } from './made-task.ts';

export type RoundsChoice = {
  readonly tasks: number;
  /** About how many tokens each reads. */
  readonly pages: number;
};

export type RoundFigures = { readonly ms: number; readonly tokens: number; readonly requests: number };

export type Rounds = { readonly one: RoundFigures; readonly two: RoundFigures; readonly thread: RoundFigures };

/** The same work in one round, in two with a coordinator between, and in one thread. */
export function compareRounds(choice: RoundsChoice): Rounds {
  const figures = computedRuns(roundsWork(choice), ['all-at-once', 'two-rounds', 'thread']).map(
    ({ wallClockMs, tokens, requests }): RoundFigures => ({ ms: wallClockMs, tokens: tokens.total ?? 0, requests }),
  );
  const [one, two, thread] = figures;
  if (!one || !two || !thread) throw new RangeError('A forecast has a run for each structure.');
  return { one, two, thread };
}

/** Parts of one thing, each with pages of its own. */
export function roundsWork({ tasks, pages }: RoundsChoice): Workflow {
  const { line, material, part, brief, title } = twoRoundsWords;
  const text = line.repeat(Math.ceil((pages * charactersPerToken) / line.length)).slice(0, pages * charactersPerToken);
  const materials = Array.from({ length: tasks }, (_, at) => ({
    id: asMaterialId(`pages-${at + 1}`),
    title: material(at + 1),
    text,
  }));
  return madeWork(
    'two-rounds',
    title,
    materials.map(({ id }, at) => madeTask({ id: `part-${at + 1}`, title: part(at + 1), brief, materials: [id] })),
    materials,
  );
}
