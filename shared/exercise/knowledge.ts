import type { Decoy, Exercise, Finding, Observation } from './exercise.ts';

/** What a session of the practice model is told: the planted points of its exercises, and nothing of their plans. */
export type Knowledge = {
  readonly findings: readonly Finding[];
  readonly decoys: readonly Decoy[];
  readonly observations: readonly Observation[];
  /** Titles of the materials by id, so that a place can be named where only a handoff is in view. */
  readonly titles?: Readonly<Record<string, string>>;
};

/** All that is planted in these exercises; of none, nothing. */
export function knowledgeOf(
  exercises: readonly Pick<Exercise, 'findings' | 'decoys' | 'observations' | 'materials'>[],
): Knowledge {
  return {
    findings: exercises.flatMap(({ findings }) => findings),
    decoys: exercises.flatMap(({ decoys }) => decoys),
    observations: exercises.flatMap(({ observations }) => observations),
    titles: Object.fromEntries(exercises.flatMap(({ materials }) => materials.map(({ id, title }) => [id, title]))),
  };
}
