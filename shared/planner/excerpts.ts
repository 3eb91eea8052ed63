import type { MaterialId } from '../ids.ts';
import { estimateTokens } from '../tokens.ts';
import type { Material } from '../workflow/task.ts';

/** The most of all texts together that a question to a model carries, in characters: about 67,000 tokens. */
export const mostSent = 240_000;

/** What of a material is sent: its beginning. `left` counts the characters that stay behind. */
export type Excerpt = {
  readonly id: MaterialId;
  readonly text: string;
  readonly left: number;
  readonly tokens: number;
};

/**
 * The chosen texts within the bound: short ones whole, long ones cut at the same length, as much of each as fits.
 */
export function excerptsOf(
  materials: readonly Material[],
  chosen: ReadonlySet<MaterialId>,
  most: number = mostSent,
): Excerpt[] {
  const sent = materials.filter(({ id }) => chosen.has(id));
  const length = fairLength(
    sent.map(({ text }) => text.length),
    most,
  );
  return sent.map(({ id, text }) => {
    const part = text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
    return { id, text: part, left: text.length - part.length, tokens: estimateTokens(part) };
  });
}

/** The length at which the longest have to be cut so that all together fit. */
function fairLength(lengths: readonly number[], most: number): number {
  let room = most;
  const rising = [...lengths].sort((one, other) => one - other);
  for (const [index, length] of rising.entries()) {
    const share = Math.floor(room / (rising.length - index));
    if (length > share) return share;
    room -= length;
  }
  return Infinity;
}
