import path from 'node:path';
import { fileFaultWords as words } from '../../shared/words/file-faults.ts';

/** A fault as it is told, at its `file:line field`. */
type Told = { readonly where: string; readonly what: string };

/** More than anybody mends before they look again. */
export const mostTold = 100;

/** As many as somebody reads, and how many more there are; `unlisted` are some that were counted already. */
export function firstFaults(file: string, faults: readonly Told[], unlisted = 0): Told[] {
  const further = Math.max(0, faults.length - mostTold) + unlisted;
  if (further === 0) return [...faults];
  return [...faults.slice(0, mostTold), { where: path.basename(file), what: words.further(further) }];
}
