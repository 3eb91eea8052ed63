import { parseFaults } from '../../../shared/practice.ts';
import type { Fault } from '../../../shared/practice.ts';
import { t } from '../../../shared/words/t.ts';

export type FaultPreset = { readonly title: string; readonly about: string; readonly faults: readonly Fault[] };

/** Faults that belong together, as a class would meet them. Each works with any exercise. */
export const faultPresets: readonly FaultPreset[] = [
  {
    title: t`A rate limit`,
    about: t`Three requests in a row are told to wait.`,
    faults: read('429@3,429@4,429-bare@5'),
  },
  {
    title: t`A bad network`,
    about: t`Replies break off, and the server fails once.`,
    faults: read('cut@2,500@4,error@6,cut~10%'),
  },
  { title: t`One slow colleague`, about: t`One conversation takes eight times as long.`, faults: read('slow@3') },
  {
    title: t`An answer that breaks its form`,
    about: t`One answer needs a repair.`,
    faults: read('invalid@2'),
  },
];

/** The faults after those that were set, each once. */
export function addFaults(set: readonly Fault[], more: readonly Fault[]): Fault[] {
  const known = new Set(set.map((fault) => JSON.stringify(fault)));
  return [...set, ...more.filter((fault) => !known.has(JSON.stringify(fault)))];
}

function read(text: string): readonly Fault[] {
  const faults = parseFaults(text);
  if (!faults.ok) throw new TypeError(t`A preset can’t be read: ${text}`);
  return faults.value;
}
