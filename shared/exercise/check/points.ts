import type { Fault } from '../../words/faults.ts';
import type { Evidence, Exercise, Point } from '../exercise.ts';

export type PlacedPoint = { readonly point: Point; readonly path: Fault['path'] };
export type Passage = Pick<Evidence, 'material' | 'quote'> & { readonly path: Fault['path'] };

/** Findings and decoys, each with its place in the file. */
export function pointsOf({ findings, decoys }: Exercise): PlacedPoint[] {
  return [
    ...findings.map((point, at) => ({ point, path: ['findings', at] })),
    ...decoys.map((point, at) => ({ point, path: ['decoys', at] })),
  ];
}

/** Every passage that the exercise quotes: evidence, refutations and observations. */
export function passagesOf(exercise: Exercise): Passage[] {
  const proofs = pointsOf(exercise).flatMap(({ point, path }) =>
    point.evidence.map(({ material, quote }, at) => ({ material, quote, path: [...path, 'evidence', at] })),
  );
  const refutations = exercise.decoys.map(({ unless: { material, quote } }, at) => ({
    material,
    quote,
    path: ['decoys', at, 'unless'],
  }));
  const asides = exercise.observations.map(({ material, quote }, at) => ({
    material,
    quote,
    path: ['observations', at],
  }));
  return [...proofs, ...refutations, ...asides];
}

/** How many words a reader would count. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
