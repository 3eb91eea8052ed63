import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Document, YAMLMap } from 'yaml';

/** Where each key stands that its map has already, and how many aliases there are. */
export type Survey = { readonly twice: readonly number[]; readonly aliases: number };

/** One look at every node. It keeps its own stack, so a deep text can't end the one of the process. */
export function surveyOf(document: Document): Survey {
  const twice: number[] = [];
  let aliases = 0;
  const waiting: unknown[] = [document.contents];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (isAlias(node)) aliases += 1;
    if (isMap(node)) for (const at of keysTwice(node)) twice.push(at);
    if (isMap(node) || isSeq(node)) for (const item of node.items) waiting.push(item);
    if (isPair(node)) waiting.push(node.key, node.value);
  }
  return { twice, aliases };
}

function* keysTwice(map: YAMLMap): Generator<number> {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value)) yield key.range?.[0] ?? 0;
    seen.add(key.value);
  }
}

/** Finds where a field begins, or the nearest thing around it that is there; null for the whole. */
export function fieldFinder(document: Document): (field: readonly (string | number)[]) => number | null {
  // A text with as many faults as fields would be searched from its top for each of them.
  const indexes = new Map<YAMLMap, Map<unknown, unknown>>();
  const indexOf = (map: YAMLMap): Map<unknown, unknown> => {
    const known = indexes.get(map);
    if (known) return known;
    const index = new Map(map.items.map(({ key, value }) => [isScalar(key) ? key.value : key, value]));
    indexes.set(map, index);
    return index;
  };
  return (field) => {
    let node: unknown = document.contents;
    let start: number | null = null;
    for (const part of field) {
      node = isMap(node) ? indexOf(node).get(part) : isSeq(node) ? node.items[Number(part)] : undefined;
      if (isNode(node) && node.range) start = node.range[0];
    }
    return start;
  };
}
