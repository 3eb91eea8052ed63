import type { RunResult } from '../../../shared/run/comparison.ts';
import { isPhased } from '../../../shared/structure/structure.ts';
import { tasksInOrder } from '../../../shared/run/figures.ts';
import { tokens } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { contextTable } from '../../../shared/charts/chart-tables.ts';
import { chartLegends, contextFinding } from '../../../shared/words/charts.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { contextPaper, ContextPerTurn } from '../../charts/ContextPerTurn.tsx';
import type { ContextGroups } from '../../charts/ContextPerTurn.tsx';
import { Card } from '../../ui/Card.tsx';
import panel from './Panel.module.css';
import { t } from '../../../shared/words/t.ts';

/** What each task had in its context at its last turn, in the order in which the first run went through them. */
export function ContextCard({ runs }: { readonly runs: readonly RunResult[] }) {
  const [lead] = runs;
  if (!lead) return null;
  const order = tasksInOrder(lead);
  const groups: ContextGroups = order.map((task) => ({
    id: task.id,
    title: task.title,
    bars: runs.map((run) => ({
      run: run.id,
      structure: run.structure,
      tokens: run.tasks.find(({ id }) => id === task.id)?.contextTokens ?? null,
    })),
  }));
  return (
    <Card padded aria-labelledby="context">
      <h2 id="context" className={panel.title}>
        {title}
      </h2>
      <p className={panel.note}>{noteOf(runs)}</p>
      <div className={panel.below}>
        <ChartFrame
          name="context"
          title={title}
          finding={contextFinding(runs)}
          legend={chartLegends.context}
          table={contextTable(runs)}
          structures={runs.map(({ structure }) => structure)}
          paper={() => contextPaper(groups)}
        >
          <ContextPerTurn label={labelOf(runs)} groups={groups} />
        </ChartFrame>
      </div>
    </Card>
  );
}

const title = t`What each turn had to read`;

function noteOf(runs: readonly RunResult[]): string {
  const thread = runs.some(({ structure }) => structure === 'thread');
  const apart = runs.some(({ structure }) => structure !== 'thread' && !isPhased(structure));
  if (thread && apart)
    return t`A thread carries its history forward. Apart, each starts fresh, and width changes nothing.`;
  if (thread) return t`A thread carries its history forward, so every turn reads more than the one before.`;
  return t`Each conversation starts fresh, so what it reads doesn’t grow.`;
}

function labelOf(runs: readonly RunResult[]): string {
  const largest = runs.map((run) => {
    const contexts = tasksInOrder(run).flatMap(({ contextTokens }) => contextTokens ?? []);
    return contexts.length === 0
      ? t`${structureName(run.structure)}: n/a`
      : t`${structureName(run.structure)}: from ${tokens(Math.min(...contexts))} to ${tokens(Math.max(...contexts))}`;
  });
  return t`Context of each turn in tokens. ${largest.join('. ')}.`;
}
