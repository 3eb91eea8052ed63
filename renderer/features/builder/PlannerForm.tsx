import { useId, useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import type { WorkflowId } from '../../../shared/ids.ts';
import type { PlannerQuestion } from '../../../shared/planner/asking.ts';
import { excerptsOf } from '../../../shared/planner/excerpts.ts';
import { costSentence } from '../../../shared/words/planner.ts';
import { tokens } from '../../../shared/words/format.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { useBuilder } from './builder-context.ts';
import styles from './Planner.module.css';
import type { Planning, PlanningState } from './planning-store.ts';
import { useModel } from './use-planning.ts';
import { useSettled } from './use-settled.ts';
import { t } from '../../../shared/words/t.ts';

type PlannerFormProps = {
  readonly id: WorkflowId;
  readonly planning: Planning & { readonly state: PlanningState };
  readonly workflow: Workflow;
  readonly flush: () => Promise<Failure | null>;
};

const longestGoal = 8_000;

/** What the plan is for and what the planner may read. The goal is the workflow's own, so nothing typed here is lost. */
export function PlannerForm({ id, planning, workflow, flush }: PlannerFormProps) {
  const { edit, seal } = useBuilder();
  const { model } = useModel();
  const { plan, unsent } = planning.state;
  const [missing, setMissing] = useState(false);
  const list = useId();
  const goal = (workflow.goal ?? '').trim();
  const chosen = workflow.materials.filter((material) => !unsent.has(material.id)).map((material) => material.id);
  const excerpts = new Map(excerptsOf(workflow.materials, new Set(chosen)).map((each) => [each.id, each]));
  const question = { kind: 'plan' as const, workflow: id, goal, materials: chosen };

  const ask = () => {
    setMissing(goal === '');
    if (goal !== '') void planning.ask(question, flush);
  };
  return (
    <div className={styles.form}>
      <p className={text.small}>
        {t`${model} proposes tasks and what hands over to what. Nothing changes until you take parts of it, and the decomposition check reads them first.`}
      </p>
      <TextArea
        label={t`Goal`}
        rows={4}
        autoFocus
        maxLength={longestGoal}
        value={workflow.goal ?? ''}
        placeholder={t`What should be there at the end?`}
        error={missing && goal === '' ? t`Say first what should be there at the end.` : null}
        onBlur={seal}
        onChange={({ target }) => edit({ kind: 'set-goal', goal: target.value === '' ? null : target.value }, 'goal')}
      />
      <section aria-labelledby={list}>
        <div className={layout.between}>
          <h3 id={list} className={text.label}>{t`Texts to send along`}</h3>
          <span className={classes(text.micro, text.faint)}>{t`≈ tokens`}</span>
        </div>
        {workflow.materials.length === 0 && (
          <p className={classes(text.small, text.muted)}>{t`There are no materials yet; the goal alone is sent.`}</p>
        )}
        {workflow.materials.map((material) => {
          const excerpt = excerpts.get(material.id);
          return (
            <div key={material.id} className={layout.between}>
              <Checkbox
                on={excerpt !== undefined}
                onToggle={(on) => {
                  const others = [...unsent].filter((each) => each !== material.id);
                  planning.store.setState({ unsent: new Set(on ? others : [...others, material.id]) });
                }}
                label={material.title}
              />
              <span className={classes(text.micro, text.faint, text.number)}>
                {excerpt === undefined ? t`its title alone` : tokens(excerpt.tokens)}
                {excerpt !== undefined && excerpt.left > 0 && t`, its beginning`}
              </span>
            </div>
          );
        })}
      </section>
      {goal !== '' && <Cost question={question} />}
      {plan.failure && <FailureNotice failure={plan.failure} onRetry={ask} />}
      <div className={layout.row} aria-live="polite">
        {plan.asking ? (
          <>
            <Button icon="stop" onClick={() => planning.stop('plan')}>{t`Stop`}</Button>
            <span className={text.small}>{t`${model} is planning. You can close this and work on meanwhile.`}</span>
          </>
        ) : (
          <>
            <Button look="primary" icon="conversations" onClick={ask}>{t`Ask for a plan`}</Button>
            {plan.answer && (
              <Button onClick={() => planning.store.setState({ anew: false })}>{t`Back to the proposal`}</Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** What asking would use, of what is kept: close enough, and it sends nothing. */
function Cost({ question }: { readonly question: PlannerQuestion }) {
  const settled = useSettled(JSON.stringify(question), 400);
  // The JSON of a question parses back to one.
  const { answer } = useAnswer('planner.cost', JSON.parse(settled) as PlannerQuestion);
  if (answer.state === 'loading') return <p className={styles.cost}>{t`Working out what it would use …`}</p>;
  if (answer.state === 'failed') return <FailureNotice failure={answer.failure} />;
  return <p className={styles.cost}>{costSentence(answer.value)}</p>;
}
