import { useMemo, type ReactNode } from 'react';
import { whyNotForecastable } from '../../../shared/forecast/forecast.ts';
import type { Comparison } from '../../../shared/run/comparison.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import { phaseFaults } from '../../../shared/structure/phase-faults.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { sayFailure } from '../../../shared/words/en.ts';
import { clock, tokens, tokensShort, usd } from '../../../shared/words/format.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { useHello } from '../../bridge/context.tsx';
import { useAnswer } from '../../bridge/use-answer.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { Bar } from '../../ui/Bar.tsx';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import styles from './ForecastStrip.module.css';
import { useSettled } from './use-settled.ts';

type ForecastStripProps = {
  readonly workflow: Workflow;
  /** Those that were built for it: predicted too, as long as they can run. */
  readonly phases?: OwnPhase[] | null;
  /** Under the table, e.g. what the guide says of it. */
  readonly children?: (forecast: Comparison) => ReactNode;
};

const shown: readonly StructureKey[] = ['thread', 'one-at-a-time', 'queue:2', 'all-at-once', 'phased'];
const settleMs = 250;

/** What each structure would take, predicted without a request while one edits. */
export function ForecastStrip({ workflow, phases = null, children }: ForecastStripProps) {
  const settled = useSettled(workflow, settleMs);
  const settledPhases = useSettled(phases, settleMs);
  const unusable = whyNotForecastable(workflow);
  const { connection, pace } = useHello().settings;
  const basis = `predicted${connection === 'practice' ? ` at pace ${pace}×` : ''}, if nothing fails`;
  return (
    <section aria-labelledby="forecast" className={layout.stack}>
      <div className={classes(layout.between, styles.head)}>
        <h2 id="forecast" className={text.subheading}>
          Forecast
        </h2>
        {!unusable && <span className={classes(text.micro, text.faint)}>{basis}</span>}
      </div>
      {unusable ? (
        <p className={classes(text.small, text.muted)}>
          {workflow.tasks.length === 0
            ? 'Add a task, and what it would take is predicted here.'
            : sayFailure(unusable).what}
        </p>
      ) : (
        <Predicted workflow={settled} phases={settledPhases} {...(children && { children })} />
      )}
    </section>
  );
}

function Predicted({ workflow, phases = null, children }: ForecastStripProps) {
  const input = useMemo(() => {
    const own = phases !== null && phaseFaults(workflow.tasks, phases).length === 0;
    return {
      source: { kind: 'workflow' as const, workflow, phases },
      structures: own ? [...shown, 'own' as const] : [...shown],
    };
  }, [workflow, phases]);
  const { answer, ask } = useAnswer('forecast', input);
  if (whyNotForecastable(workflow)) return null;
  if (answer.state === 'failed') return <FailureNotice failure={answer.failure} onRetry={ask} />;
  if (answer.state === 'loading') return <p className={classes(text.small, text.faint)}>Predicting.</p>;
  const { runs } = answer.value;
  const longest = Math.max(1, ...runs.map(({ wallClockMs }) => wallClockMs ?? 0));
  const most = Math.max(1, ...runs.map((run) => run.tokens.total ?? 0));
  return (
    <>
      <table className={styles.table}>
        <caption className={text.hidden}>Predicted wall-clock, tokens and list price by structure</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={text.hidden}>Structure</span>
            </th>
            <th scope="col" colSpan={2}>
              Time, about
            </th>
            <th scope="col" colSpan={2}>
              Tokens, about
            </th>
            <th scope="col">List price</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <StructureTag structure={run.structure} look="bare" />
              </th>
              <td className={styles.bar}>
                <Bar structure={run.structure} share={(run.wallClockMs ?? 0) / longest} size="small" />
              </td>
              <td className={styles.figure}>{clock(run.wallClockMs)}</td>
              <td className={styles.bar}>
                <Bar structure={run.structure} share={(run.tokens.total ?? 0) / most} size="small" />
              </td>
              <td className={styles.figure} title={`${tokens(run.tokens.total)} tokens`}>
                {tokensShort(run.tokens.total)}
              </td>
              <td className={styles.price}>{usd(run.listPrice?.usd ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children?.(answer.value)}
    </>
  );
}
