import type { ChartTable } from '../charts/chart-table.ts';
import { coordinationKinds } from '../run/coordination.ts';
import type { Coordination, CoordinationKind } from '../run/coordination.ts';
import type { StructureKey } from '../structure/structure.ts';
import { counted, listed, percent, seconds, tokens } from './format.ts';
import { structureName } from './structure-names.ts';

/** A run, what it used in all, and what of that was coordination. */
export type CoordinatedRun = {
  readonly structure: StructureKey;
  readonly total: number | null;
  readonly cost: Coordination;
};

export const coordinationTexts = {
  title: 'What coordination cost',
  basis:
    'Counted from what each request held, as the run’s log has it, with tokens estimated from the words. Whatever is said for the first time, and every output but the synthesis, is the work itself. Each part is counted in one place.',
} as const;

const rowNames: Readonly<Record<CoordinationKind, string>> = {
  instructions: 'Rules, briefs and contracts, said again',
  materials: 'Shared materials, sent again',
  history: 'Earlier turns, sent again',
  handoffs: 'Outputs handed on',
  synthesis: 'Synthesis: its brief, and what it wrote',
};

const clauses: Readonly<Record<CoordinationKind, string>> = {
  instructions: 'instructions said again',
  materials: 'materials sent again',
  history: 'earlier turns sent again',
  handoffs: 'outputs handed on',
  synthesis: 'the synthesis',
};

/** `about 3,210 tokens, 20% of its total, most of it for materials sent again`. */
function costClause({ total, cost }: CoordinatedRun): string {
  if (cost.tokens === 0) return 'no tokens beyond the work';
  const share = total === null || total === 0 ? '' : `, ${percent(Math.min(1, cost.tokens / total))} of its total`;
  const most = coordinationKinds.toSorted((one, other) => cost.parts[other].tokens - cost.parts[one].tokens)[0];
  return `about ${tokens(cost.tokens)} tokens${share}, ${most ? `most of it for ${clauses[most]}` : ''}`;
}

/** What each run spent on coordination, and which of a person's minutes. */
export function coordinationFinding(runs: readonly CoordinatedRun[]): string {
  const spent = runs.map((run) => `${structureName(run.structure)} spent ${costClause(run)}`);
  const yours = runs.flatMap(({ structure, cost }) =>
    cost.personMs >= 50 ? [`${seconds(cost.personMs)} in ${structureName(structure)}`] : [],
  );
  const reviewing = yours.length === 0 ? '' : ` Reviewing and merging took you ${listed(yours)}.`;
  return spent.length === 0 ? 'Nothing was sent yet.' : `${spent.join('; ')}.${reviewing}`;
}

/** `3 times, 2,100`: how often, and how many tokens that is. */
const cell = ({ times, tokens: count }: { readonly times: number; readonly tokens: number }): string =>
  times === 0 ? '0' : `${times} ${times === 1 ? 'time' : 'times'}, ${tokens(count)}`;

/** A row a part with its arithmetic, a column a run. */
export function coordinationTable(runs: readonly CoordinatedRun[]): ChartTable {
  const row = (name: string, say: (cost: Coordination) => string): string[] => [
    name,
    ...runs.map(({ cost }) => say(cost)),
  ];
  return {
    heads: ['Beyond the work', ...runs.map(({ structure }) => structureName(structure))],
    rows: [
      ...coordinationKinds.map((kind) => row(rowNames[kind], ({ parts }) => cell(parts[kind]))),
      [
        'In all, about',
        ...runs.map(({ cost }) => {
          const sum = coordinationKinds.flatMap((kind) =>
            cost.parts[kind].tokens > 0 ? [cost.parts[kind].tokens] : [],
          );
          return sum.length > 1 ? `${sum.map(tokens).join(' + ')} = ${tokens(cost.tokens)}` : tokens(cost.tokens);
        }),
      ],
      row('Your time at reviews', ({ personMs }) => seconds(personMs)),
      row(
        'Getting requests out',
        ({ startingMs, conversations }) => `${seconds(startingMs)} for ${counted(conversations, 'conversation')}`,
      ),
    ],
  };
}
