import type { ClassExport } from '../commands.ts';
import type { ClassEvent } from '../event.ts';
import type { ClassState } from '../state.ts';
import type { Naming } from './named-pod.ts';
import { reflectionsCsv } from './reflections.ts';
import { resultsCsv } from './results.ts';
import { rosterCsv } from './roster.ts';
import { classXapi } from './xapi.ts';

/** A class as a file to hand on; `state` is what `events` are reduced to. */
export function exportClass(
  state: ClassState,
  events: readonly ClassEvent[],
  as: ClassExport,
  naming: Naming,
): { readonly name: string; readonly type: string; readonly text: string } {
  const day = state.openedAt.slice(0, 10);
  const csv = (what: string, text: string) => ({
    name: `class-${day}-${what}.csv`,
    type: 'text/csv;charset=utf-8',
    text,
  });
  switch (as) {
    case 'roster-csv':
      return csv('roster', rosterCsv(state, naming));
    case 'results-csv':
      return csv('results', resultsCsv(state, naming));
    case 'reflections-csv':
      return csv('reflections', reflectionsCsv(state, naming));
    case 'xapi':
      return { name: `class-${day}-xapi.json`, type: 'application/json', text: classXapi(state, events, naming) };
  }
}
