import { useEffect } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import type { WorkflowId } from '../../../shared/ids.ts';
import { toldTasks } from '../../../shared/planner/told-workflow.ts';
import { answeredNote, costSentence, opinionLabels } from '../../../shared/words/planner.ts';
import { untitledWorkflow } from '../../../shared/words/workflows.ts';
import { withoutBlanks } from '../../../shared/workflow/draft.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useBuilder, useBuilt } from './builder-context.ts';
import check from './CheckPanel.module.css';
import styles from './Planner.module.css';
import { useModel, usePlanning } from './use-planning.ts';
import { t } from '../../../shared/words/t.ts';

type SecondOpinionProps = {
  readonly id: WorkflowId;
  readonly workflow: Workflow;
  readonly flush: () => Promise<Failure | null>;
};

/** What a real model remarks on the plan, apart from the rules and never one of them. It changes nothing. */
export function SecondOpinion(props: SecondOpinionProps) {
  const { plans } = useModel();
  if (props.workflow.tasks.length === 0) return null;
  return (
    <section aria-labelledby="second-opinion" className={styles.opinion}>
      <h2 id="second-opinion" className={text.subheading}>{t`Second opinion`}</h2>
      {plans ? <Opinion {...props} /> : <p className={styles.cost}>{opinionLabels.practice}</p>}
    </section>
  );
}

function Opinion({ id, workflow, flush }: SecondOpinionProps) {
  const { select } = useBuilder();
  const { model } = useModel();
  const planning = usePlanning(id);
  const { asking, answer, failure } = planning.state.opinion;
  const question = { kind: 'opinion' as const, workflow: id };
  const ask = () => void planning.ask(question, flush);
  const titles = new Map(workflow.tasks.map((task) => [task.id, task.title || task.id]));
  const changed = answer !== null && answer.about !== toldTasks(withoutBlanks(workflow, untitledWorkflow()));
  return (
    <>
      <div className={layout.row} aria-live="polite">
        {asking ? (
          <>
            <Button size="small" icon="stop" onClick={() => planning.stop('opinion')}>{t`Stop`}</Button>
            <span className={text.small}>{t`${model} is reading the plan.`}</span>
          </>
        ) : (
          <Button size="small" icon="conversations" onClick={ask}>
            {answer === null ? t`Ask ${model}` : t`Ask again`}
          </Button>
        )}
      </div>
      {!asking && answer === null && <Cost id={id} />}
      {failure && <FailureNotice failure={failure} onRetry={ask} />}
      {answer && (
        <>
          <p className={styles.cost}>
            {opinionLabels.caveat(answer.model)} {changed && <b>{opinionLabels.changed}</b>}
          </p>
          {answer.remarks.length === 0 && <p className={text.small}>{opinionLabels.nothing}</p>}
          <ul className={check.list} aria-label={t`Remarks of the model`}>
            {answer.remarks.map(({ task, remark, reason }) => {
              const title = task === null ? undefined : titles.get(task);
              return (
                <li key={`${task} ${remark}`} className={check.item}>
                  <Icon name="conversations" />
                  <div className={check.said}>
                    {task !== null && title !== undefined ? (
                      <button
                        type="button"
                        className={check.title}
                        title={t`Show it on the canvas`}
                        onClick={() => select([task])}
                      >
                        {title}
                      </button>
                    ) : (
                      <b>{opinionLabels.whole}</b>
                    )}
                    <p>{remark}</p>
                    {reason !== '' && <p className={check.reason}>{reason}</p>}
                  </div>
                </li>
              );
            })}
          </ul>
          <p className={styles.cost}>{answeredNote(answer)}</p>
        </>
      )}
    </>
  );
}

function Cost({ id }: { readonly id: WorkflowId }) {
  const { answer, ask } = useAnswer('planner.cost', { kind: 'opinion', workflow: id });
  const saved = useBuilt(({ saving }) => saving.kind === 'saved');
  // It is worked out from what is kept, so after each save anew.
  useEffect(() => {
    if (saved) ask();
  }, [saved, ask]);
  return answer.state === 'ready' ? <p className={styles.cost}>{costSentence(answer.value)}</p> : null;
}
