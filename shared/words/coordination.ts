import type { ChartTable } from '../charts/chart-table.ts';
import { coordinationKinds } from '../run/coordination.ts';
import type { Coordination, CoordinationKind } from '../run/coordination.ts';
import type { StructureKey } from '../structure/structure.ts';
import { counted, listed, percent, seconds, tokens } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

/** A run, what it used in all, and what of that was coordination. */
export type CoordinatedRun = {
  readonly structure: StructureKey;
  readonly total: number | null;
  readonly cost: Coordination;
};

export const coordinationTexts = {
  get title() {
    return t`What coordination cost`;
  },
  get basis() {
    return t`Counted from what each request held, as the run’s log has it, with tokens estimated from the words. Whatever is said for the first time, and every output but the synthesis, is the work itself. Each part is counted in one place.`;
  },
} as const;

const rowNames: Readonly<Record<CoordinationKind, string>> = {
  get instructions() {
    return t`Rules, briefs and contracts, said again`;
  },
  get materials() {
    return t`Shared materials, sent again`;
  },
  get history() {
    return t`Earlier turns, sent again`;
  },
  get handoffs() {
    return t`Outputs handed on`;
  },
  get synthesis() {
    return t`Synthesis: its brief, and what it wrote`;
  },
};

const clauses: Readonly<Record<CoordinationKind, string>> = {
  get instructions() {
    return t`instructions said again`;
  },
  get materials() {
    return t`materials sent again`;
  },
  get history() {
    return t`earlier turns sent again`;
  },
  get handoffs() {
    return t`outputs handed on`;
  },
  get synthesis() {
    return t`the synthesis`;
  },
};

/** `about 3,210 tokens, 20% of its total, most of it for materials sent again`. */
function costClause({ total, cost }: CoordinatedRun): string {
  if (cost.tokens === 0) return t`no tokens beyond the work`;
  const share = total === null || total === 0 ? '' : t`, ${percent(Math.min(1, cost.tokens / total))} of its total`;
  const most = coordinationKinds.toSorted((one, other) => cost.parts[other].tokens - cost.parts[one].tokens)[0];
  return t`about ${tokens(cost.tokens)} tokens${share}, ${most ? t`most of it for ${clauses[most]}` : ''}`;
}

/** What each run spent on coordination, and which of a person's minutes. */
export function coordinationFinding(runs: readonly CoordinatedRun[]): string {
  const spent = runs.map((run) => t`${structureName(run.structure)} spent ${costClause(run)}`);
  const yours = runs.flatMap(({ structure, cost }) =>
    cost.personMs >= 50 ? [t`${seconds(cost.personMs)} in ${structureName(structure)}`] : [],
  );
  const reviewing = yours.length === 0 ? '' : t` Reviewing and merging took you ${listed(yours)}.`;
  return spent.length === 0 ? t`Nothing was sent yet.` : `${spent.join('; ')}.${reviewing}`;
}

/** `3 times, 2,100`: how often, and how many tokens that is. */
const cell = ({ times, tokens: count }: { readonly times: number; readonly tokens: number }): string =>
  times === 0 ? '0' : `${times} ${times === 1 ? t`time` : t`times`}, ${tokens(count)}`;

/** A row a part with its arithmetic, a column a run. */
export function coordinationTable(runs: readonly CoordinatedRun[]): ChartTable {
  const row = (name: string, say: (cost: Coordination) => string): string[] => [
    name,
    ...runs.map(({ cost }) => say(cost)),
  ];
  return {
    heads: [t`Beyond the work`, ...runs.map(({ structure }) => structureName(structure))],
    rows: [
      ...coordinationKinds.map((kind) => row(rowNames[kind], ({ parts }) => cell(parts[kind]))),
      [
        t`In all, about`,
        ...runs.map(({ cost }) => {
          const sum = coordinationKinds.flatMap((kind) =>
            cost.parts[kind].tokens > 0 ? [cost.parts[kind].tokens] : [],
          );
          return sum.length > 1 ? `${sum.map(tokens).join(' + ')} = ${tokens(cost.tokens)}` : tokens(cost.tokens);
        }),
      ],
      row(t`Your time at reviews`, ({ personMs }) => seconds(personMs)),
      row(
        t`Getting requests out`,
        ({ startingMs, conversations }) => t`${seconds(startingMs)} for ${counted(conversations, t`conversation`)}`,
      ),
    ],
  };
}
