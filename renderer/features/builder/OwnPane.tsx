import { useId } from 'react';
import type { ExerciseSummary } from '../../../shared/contract.ts';
import { estimateTokens } from '../../../shared/tokens.ts';
import { tokens } from '../../../shared/words/format.ts';
import type { Material, Workflow } from '../../../shared/workflow/task.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Field, TextArea } from '../../ui/Field.tsx';
import field from '../../ui/Field.module.css';
import { Icon } from '../../ui/Icon.tsx';
import { MaterialList } from '../../ui/MaterialList.tsx';
import { NonEmptyInput } from '../../ui/NonEmptyInput.tsx';
import { useBuilder } from './builder-context.ts';
import styles from './SourcePane.module.css';
import { t } from '../../../shared/words/t.ts';

type OwnPaneProps = {
  readonly workflow: Workflow;
  readonly templates: readonly ExerciseSummary[];
  readonly onMaterial: (material: Material | null) => void;
  readonly onSteps: () => void;
  readonly onPlan: () => void;
  readonly onTemplate: (template: ExerciseSummary) => void;
};

/** What the workflow is for, what it may read, and where one can start from. */
export function OwnPane({ workflow, templates, onMaterial, onSteps, onPlan, onTemplate }: OwnPaneProps) {
  const { edit, seal } = useBuilder();
  // The pane is on the page twice while its drawer is open.
  const id = useId();
  const all = workflow.materials.reduce((sum, material) => sum + estimateTokens(material.text), 0);
  return (
    <div onBlur={seal}>
      <section className={classes(styles.section, layout.stack)} aria-label={t`What it is for`}>
        <Field label={t`Title`}>
          {({ id: input }) => (
            <NonEmptyInput
              id={input}
              className={field.input}
              maxLength={200}
              value={workflow.title}
              onText={(title) => edit({ kind: 'rename-workflow', title }, 'title')}
            />
          )}
        </Field>
        <TextArea
          label={t`Goal`}
          rows={3}
          value={workflow.goal ?? ''}
          placeholder={t`What should be there at the end?`}
          onChange={({ target }) => edit({ kind: 'set-goal', goal: target.value === '' ? null : target.value }, 'goal')}
        />
        <div className={classes(layout.row, layout.wrap, styles.action)}>
          <Button size="small" icon="phased" onClick={onPlan}>{t`Plan from a goal`}</Button>
          <Button size="small" icon="thread" onClick={onSteps}>{t`List the steps`}</Button>
        </div>
      </section>
      <section className={styles.section} aria-labelledby={`${id}-materials`}>
        <div className={layout.between}>
          <h2 id={`${id}-materials`} className={text.label}>{t`Your materials`}</h2>
          <span className={classes(text.micro, text.faint)}>{t`≈ tokens`}</span>
        </div>
        <MaterialList materials={workflow.materials} onOpen={onMaterial} />
        {workflow.materials.length > 1 && (
          <p className={classes(text.micro, text.faint)}>{t`Together ${tokens(all)}.`}</p>
        )}
        <Button
          size="small"
          icon="plus"
          className={styles.action}
          onClick={() => onMaterial(null)}
        >{t`Add text or file`}</Button>
      </section>
      {templates.length > 0 && (
        <section className={styles.section} aria-labelledby={`${id}-start`}>
          <h2 id={`${id}-start`} className={text.label}>{t`Start from`}</h2>
          <ul className={styles.palette}>
            {templates.map((template) => (
              <li key={template.id}>
                <button
                  type="button"
                  className={styles.card}
                  title={template.summary}
                  onClick={() => onTemplate(template)}
                >
                  <Icon name="phased" />
                  {template.title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
