import { useMemo, useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import type { PlanId, TaskId } from '../../../shared/ids.ts';
import type { ProgressPatch } from '../../../shared/exercise/progress.ts';
import { countWord } from '../../../shared/words/format.ts';
import { defaultStructures } from '../../../shared/structure/structure.ts';
import type { Material } from '../../../shared/workflow/task.ts';
import type { ExerciseScreenProps } from '../../bridge/exercise-screen.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { HeaderActions, HeaderNote } from '../../ui/header-slots.tsx';
import { MaterialReader } from '../../ui/MaterialReader.tsx';
import styles from './BreakDownScreen.module.css';
import { ContextSizes } from './ContextSizes.tsx';
import { contextSizes } from './context-sizes.ts';
import { ForecastTable } from './ForecastTable.tsx';
import { PlanCanvas } from './PlanCanvas.tsx';
import { PlanPicker } from './PlanPicker.tsx';
import { SourcePane } from './SourcePane.tsx';
import { TaskInspector } from './TaskInspector.tsx';

/** Step 2: the picked plan on a canvas, what each of its tasks is given, and the other plans. */
export function BreakDownScreen({ exercise, progress, saveProgress }: ExerciseScreenProps) {
  const [chosen, setChosen] = useState<TaskId | null>(null);
  const [reading, setReading] = useState<Material | null>(null);
  const [sourcesOpen, setSourcesOpen] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const plan = exercise.plans.find((each) => each.id === progress.plan) ?? exercise.plans[0];
  const locked = progress.prediction !== null;
  const forecast = useAnswer(
    'forecast',
    useMemo(
      () => ({
        source: { kind: 'exercise' as const, exercise: exercise.id, plan: progress.plan },
        structures: [...defaultStructures],
      }),
      [exercise.id, progress.plan],
    ),
  );
  const predicted = forecast.answer.state === 'ready' ? forecast.answer.value : null;
  const reads = useMemo(() => contextSizes(predicted).apart, [predicted]);
  if (!plan) return null;

  const { tasks } = plan.workflow;
  const selected = tasks.find((task) => task.id === chosen) ?? tasks[0];
  const save = async (patch: ProgressPatch) => {
    const saved = await saveProgress(patch);
    setFailure(saved.ok ? null : saved.failure);
  };
  // Another plan is another round: a prediction made for the old one doesn't hold for it.
  const pick = (id: PlanId) => {
    if (id !== progress.plan) void save({ plan: id, prediction: null, step: 'break-down' });
  };
  const sources = (
    <SourcePane
      exercise={exercise}
      hintsShown={progress.hintsShown}
      onRead={setReading}
      onShowHint={(hintsShown) => void save({ hintsShown })}
      onPickWorked={pick}
    />
  );

  return (
    <div className={styles.builder}>
      <HeaderNote>
        {plan.title}, {countWord(tasks.length)} {tasks.length === 1 ? 'task' : 'tasks'}
      </HeaderNote>
      <HeaderActions>
        <LinkButton look="primary" iconAfter="arrow" href={addresses.exercise(exercise.id, 'predict')}>
          Go to Predict
        </LinkButton>
      </HeaderActions>
      <h1 className={text.hidden}>Break down: {plan.title}</h1>

      <aside className={styles.left} aria-label="Dossier, materials and hints" tabIndex={0}>
        {sources}
      </aside>

      <div className={styles.middle}>
        <div className={styles.stage}>
          <PlanCanvas workflow={plan.workflow} reads={reads} selected={selected?.id ?? null} onSelect={setChosen} />
          <Button size="small" icon="file" className={styles.narrow} onClick={() => setSourcesOpen(true)}>
            Dossier and hints
          </Button>
        </div>
        <div className={styles.dock}>
          <div className={styles.dockColumn} tabIndex={0} role="region" aria-label="Plans">
            {failure && <FailureNotice failure={failure} />}
            <PlanPicker plans={exercise.plans} picked={plan.id} onPick={pick} />
          </div>
          <div className={styles.dockColumn} tabIndex={0} role="region" aria-label="Sizes">
            {forecast.answer.state === 'failed' && (
              <FailureNotice failure={forecast.answer.failure} onRetry={forecast.ask} />
            )}
            {locked && predicted && <ForecastTable forecast={predicted} />}
            <ContextSizes workflow={plan.workflow} forecast={predicted} locked={locked} />
          </div>
        </div>
      </div>

      <aside className={styles.right} aria-label="Selected task" tabIndex={0}>
        {selected && <TaskInspector task={selected} workflow={plan.workflow} onRead={setReading} />}
      </aside>

      <Drawer title="Dossier and hints" open={sourcesOpen} onClose={() => setSourcesOpen(false)}>
        {sources}
      </Drawer>
      <MaterialReader material={reading} onClose={() => setReading(null)} />
    </div>
  );
}
