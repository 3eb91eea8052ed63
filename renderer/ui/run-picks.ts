import { ComparisonIdSchema } from '../../shared/ids.ts';
import type { ComparisonId } from '../../shared/ids.ts';
import { parseStructureKey } from '../../shared/structure/structure.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';

/** One run of the history: a comparison has each structure once. */
export type RunPick = { readonly comparison: ComparisonId; readonly structure: StructureKey };

/** More columns than these nobody can read beside each other. */
export const mostPicks = 4;

/** As an address has it: `20261120-101512-1f9c3a~thread+20261121-090000-00ab12~queue:2`. */
export const picksText = (picks: readonly RunPick[]): string =>
  picks.map(({ comparison, structure }) => `${comparison}~${structure}`).join('+');

/** Null for what names no two to four runs, or one of them twice. */
export function readPicks(text: string): RunPick[] | null {
  const picks = text.split('+').map((part): RunPick | null => {
    const [id = '', key = '', ...more] = part.split('~');
    const comparison = ComparisonIdSchema.safeParse(id);
    const structure = parseStructureKey(key);
    return comparison.success && structure && more.length === 0 ? { comparison: comparison.data, structure } : null;
  });
  const read = picks.filter((pick) => pick !== null);
  const once = new Set(read.map((pick) => picksText([pick])));
  return read.length === picks.length && once.size === read.length && read.length >= 2 && read.length <= mostPicks
    ? read
    : null;
}
