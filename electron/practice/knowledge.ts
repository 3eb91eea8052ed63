import type { Evidence, Point } from '../../shared/exercise/exercise.ts';
import type { Knowledge } from '../../shared/exercise/knowledge.ts';

/** A material's title; an id that nobody titled is read as words. */
export function titleOf(knowledge: Knowledge, material: string): string {
  const known = knowledge.titles?.[material];
  if (known !== undefined) return known;
  const words = material.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where passages are, each material named once: “Finance pack, 2 Margin and Notes, 4; Pricing model, Proposal”. */
export function placesOf(knowledge: Knowledge, passages: readonly Pick<Evidence, 'material' | 'place'>[]): string {
  const byMaterial = new Map<string, string[]>();
  for (const { material, place } of passages) {
    byMaterial.set(material, [...(byMaterial.get(material) ?? []), place]);
  }
  return [...byMaterial]
    .map(([material, places]) => `${titleOf(knowledge, material)}, ${[...new Set(places)].join(' and ')}`)
    .join('; ');
}

/** The same without the places: enough where a synthesis has to be short. */
export function materialsOf(knowledge: Knowledge, point: Pick<Point, 'evidence'>): string {
  return [...new Set(point.evidence.map(({ material }) => titleOf(knowledge, material)))].join('; ');
}
