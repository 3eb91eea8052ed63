import path from 'node:path';
import { fileFaultWords as words } from '../../shared/words/en-file-faults.ts';

/** A fault as it is told, at its `file:line field`. */
type Told = { readonly where: string; readonly what: string };

/** More than anybody mends before they look again. */
const most = 100;

/** As many as somebody reads, and how many more there are. */
export function firstFaults(file: string, faults: readonly Told[]): Told[] {
  if (faults.length <= most) return [...faults];
  return [...faults.slice(0, most), { where: path.basename(file), what: words.further(faults.length - most) }];
}
