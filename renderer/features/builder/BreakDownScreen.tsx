import { useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import type { PlanId } from '../../../shared/ids.ts';
import type { OpenPlan } from '../../../shared/exercise/exercise.ts';
import type { ProgressPatch } from '../../../shared/exercise/progress.ts';
import { countWord } from '../../../shared/words/format.ts';
import { ownPlan } from '../../../shared/workflow/kept.ts';
import type { Material, Workflow } from '../../../shared/workflow/task.ts';
import { useBridge } from '../../bridge/context.tsx';
import type { ExerciseScreenProps } from '../../bridge/exercise-screen.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { HeaderActions, HeaderNote } from '../../ui/header-slots.tsx';
import { MaterialReader } from '../../ui/MaterialReader.tsx';
import { AnewDialog } from './AnewDialog.tsx';
import { CardPalette } from './CardPalette.tsx';
import { OwnCut } from './OwnCut.tsx';
import { PlanPicker } from './PlanPicker.tsx';
import { ShippedPlan } from './ShippedPlan.tsx';
import { SourcePane } from './SourcePane.tsx';
import { t } from '../../../shared/words/t.ts';

/** Step 2: the picked plan on a canvas. Those of the exercise are looked at; the learner's own one is worked on. */
export function BreakDownScreen({ exercise, progress, saveProgress }: ExerciseScreenProps) {
  const bridge = useBridge();
  const [reading, setReading] = useState<Material | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** A plan that the learner's own one may begin with, while there is another own one already. */
  const [asking, setAsking] = useState<Workflow | null>(null);
  /** What the own plan begins with anew as soon as it is on the table. */
  const [anew, setAnew] = useState<Workflow | null>(null);

  const plan = exercise.plans.find((each) => each.id === progress.plan) ?? exercise.plans[0];
  const own = exercise.plans.find(({ kind }) => kind === 'own');
  if (!plan) return null;
  const { tasks } = plan.workflow;
  const save = async (patch: ProgressPatch) => {
    const saved = await saveProgress(patch);
    setFailure(saved.ok ? null : saved.failure);
  };
  // Another plan is another round: a prediction made for the old one doesn't hold for it.
  const pick = async (id: PlanId) => {
    if (id !== progress.plan) await save({ plan: id, prediction: null, step: 'break-down' });
  };
  const takeOver = async (from: OpenPlan, workflow: Workflow) => {
    const created = await bridge.invoke('workflow.create', {
      from: 'plan',
      exercise: exercise.id,
      plan: from.id,
      own: true,
    });
    if (!created.ok) return setFailure(created.failure);
    // Begun as the plan that it is a copy of, there is nothing to replace.
    if (workflow !== from.workflow) setAnew(workflow);
    await pick(ownPlan);
  };
  /** The learner's own plan begins as this one, or with nothing. */
  const change = (workflow: Workflow) => {
    if (own) setAsking(workflow);
    else void takeOver(plan, workflow);
  };

  const plans = (
    <>
      {failure && <FailureNotice failure={failure} />}
      <PlanPicker plans={exercise.plans} picked={plan.id} onPick={(id) => void pick(id)} />
    </>
  );
  const sources = (
    <SourcePane
      exercise={exercise}
      hintsShown={progress.hintsShown}
      onRead={setReading}
      onShowHint={(hintsShown) => void save({ hintsShown })}
      onPickWorked={(id) => void pick(id)}
      cards={
        plan.kind === 'own' &&
        exercise.cards.length > 0 && <CardPalette cards={exercise.cards} materials={exercise.materials} />
      }
    />
  );
  const locked = progress.prediction !== null;

  return (
    <>
      <HeaderNote>
        {plan.title}, {countWord(tasks.length)} {tasks.length === 1 ? t`task` : t`tasks`}
      </HeaderNote>
      <HeaderActions>
        <LinkButton
          look="primary"
          iconAfter="arrow"
          href={addresses.exercise(exercise.id, 'predict')}
        >{t`Go to Predict`}</LinkButton>
      </HeaderActions>
      <h1 className={text.hidden}>{t`Break down: ${plan.title}`}</h1>
      {plan.kind === 'own' ? (
        <OwnCut
          key={plan.workflow.id}
          workflow={plan.workflow}
          anew={anew}
          onBegun={() => setAnew(null)}
          sources={sources}
          plans={plans}
          locked={locked}
          onRead={setReading}
          onFirstEdit={() => {
            // What was predicted, and what ran, was another plan than this one is from now on.
            if (locked) void save({ prediction: null, step: 'break-down' });
          }}
        />
      ) : (
        <ShippedPlan
          plan={plan}
          sources={sources}
          plans={plans}
          locked={locked}
          onRead={setReading}
          onChange={() => change(plan.workflow)}
          onEmpty={() => change({ ...plan.workflow, tasks: [] })}
        />
      )}
      <AnewDialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        onGoOn={() => {
          setAsking(null);
          void pick(ownPlan);
        }}
        onAnew={() => {
          setAnew(asking);
          setAsking(null);
          void pick(ownPlan);
        }}
      />
      <MaterialReader material={reading} onClose={() => setReading(null)} />
    </>
  );
}
