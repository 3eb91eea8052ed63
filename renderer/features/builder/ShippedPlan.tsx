import { useMemo, useState, type ReactNode } from 'react';
import type { OpenPlan } from '../../../shared/exercise/exercise.ts';
import { expectedReads } from '../../../shared/forecast/expected-context.ts';
import type { TaskId } from '../../../shared/ids.ts';
import type { Material } from '../../../shared/workflow/task.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { BuilderFrame } from './BuilderFrame.tsx';
import styles from './BuilderStage.module.css';
import { ContextSizes } from './ContextSizes.tsx';
import { ForecastStrip } from './ForecastStrip.tsx';
import { PlanCanvas } from './PlanCanvas.tsx';
import { TaskInspector } from './TaskInspector.tsx';
import { t } from '../../../shared/words/t.ts';

type ShippedPlanProps = {
  readonly plan: OpenPlan;
  readonly sources: ReactNode;
  readonly plans: ReactNode;
  readonly locked: boolean;
  readonly onRead: (material: Material) => void;
  /** The learner's own plan begins as this one. */
  readonly onChange: () => void;
  /** It begins with nothing. */
  readonly onEmpty: () => void;
};

/** A plan that comes with the exercise: to be looked at, run as it is, or taken over and changed. */
export function ShippedPlan({ plan, sources, plans, locked, onRead, onChange, onEmpty }: ShippedPlanProps) {
  const { workflow } = plan;
  const [chosen, setChosen] = useState<TaskId | null>(null);
  const reads = useMemo(() => expectedReads(workflow), [workflow]);
  const task = workflow.tasks.find(({ id }) => id === chosen) ?? workflow.tasks[0];
  const selected = useMemo(() => (task ? [task.id] : []), [task]);
  return (
    <BuilderFrame
      sourcesTitle={t`Dossier, materials and hints`}
      sources={sources}
      stage={(openSources) => (
        <div className={styles.stage}>
          <PlanCanvas
            workflow={workflow}
            reads={reads}
            selected={selected}
            onSelect={setChosen}
            tools={
              <>
                <Button size="small" onClick={onEmpty}>{t`Build from nothing`}</Button>
                <Button size="small" icon="pencil" onClick={onChange}>{t`Change this plan`}</Button>
              </>
            }
          />
          <div className={styles.sources}>{openSources}</div>
        </div>
      )}
      dock={[
        { label: t`Plans`, content: plans },
        {
          label: t`Sizes`,
          content: (
            <>
              {locked && <ForecastStrip workflow={workflow} />}
              <ContextSizes workflow={workflow} locked={locked} />
            </>
          ),
        },
      ]}
      side={
        task && (
          <TaskInspector
            task={task}
            workflow={workflow}
            onRead={onRead}
            offer={
              <div className={layout.between}>
                <p className={text.micro}>{t`This plan comes with the exercise.`}</p>
                <Button size="small" onClick={onChange}>{t`Change it`}</Button>
              </div>
            }
          />
        )
      }
    />
  );
}
