import { useMemo, useState, type ReactNode } from 'react';
import { whyNotForecastable } from '../../../shared/forecast/forecast.ts';
import type { Comparison } from '../../../shared/run/comparison.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import { phaseFaults } from '../../../shared/structure/phase-faults.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { basisWords } from '../../../shared/words/forecast.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { sentence } from '../../../shared/words/format.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { useHello } from '../../bridge/context.tsx';
import { useAnswer } from '../../bridge/use-answer.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { ForecastNotes } from './ForecastNotes.tsx';
import { ForecastTable } from './ForecastTable.tsx';
import styles from './ForecastStrip.module.css';
import { useSettled } from './use-settled.ts';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

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
  return (
    <section aria-labelledby="forecast" className={layout.stack}>
      {unusable ? (
        <>
          <Head />
          <p className={classes(text.small, text.muted)}>
            {workflow.tasks.length === 0
              ? t`Add a task, and what it would take is predicted here.`
              : sayFailure(unusable).what}
          </p>
        </>
      ) : (
        <Predicted workflow={settled} phases={settledPhases} {...(children && { children })} />
      )}
    </section>
  );
}

function Predicted({ workflow, phases = null, children }: ForecastStripProps) {
  const { connection, pace } = useHello().settings;
  const [now] = useState(() => Date.now());
  const faulty = phases !== null && phaseFaults(workflow.tasks, phases).length > 0;
  const input = useMemo(
    () => ({
      source: { kind: 'workflow' as const, workflow, phases },
      structures: phases !== null && !faulty ? [...shown, 'own' as const] : [...shown],
    }),
    [workflow, phases, faulty],
  );
  const { answer, ask } = useAnswer('forecast', input);
  if (answer.state !== 'ready' || whyNotForecastable(workflow)) {
    return (
      <>
        <Head />
        {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={ask} />}
        {answer.state === 'loading' && <p className={classes(text.small, text.faint)}>{t`Predicting.`}</p>}
      </>
    );
  }
  const { runs, basis } = answer.value;
  return (
    <>
      <Head>
        {rich`Predicted${connection === 'practice' && t` at pace ${pace}×`}, if nothing fails.${basis && ` ${sentence(basisWords(basis, { now }))}.`}`}
      </Head>
      <ForecastTable runs={runs} />
      {children?.(answer.value)}
      <ForecastNotes runs={runs} {...(basis && { basis })} faulty={faulty} />
    </>
  );
}

/** `children`: what it rests on. */
function Head({ children }: { readonly children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h2 id="forecast" className={text.subheading}>{t`Forecast`}</h2>
      {children && <p className={classes(text.micro, text.faint)}>{children}</p>}
    </div>
  );
}
