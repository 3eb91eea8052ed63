import type { ReactNode } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import type { MaterialId, TaskId } from '../../../shared/ids.ts';
import type { FieldChange, Part } from '../../../shared/planner/parts.ts';
import { outputWords, readsWords } from '../../../shared/words/planner.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import text from '../../styles/text.module.css';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './Planner.module.css';
import { t } from '../../../shared/words/t.ts';

type PartCheckProps = {
  readonly part: Part;
  readonly workflow: Workflow;
  readonly titles: ReadonlyMap<TaskId, string>;
  readonly on: boolean;
  /** A task that would not be there, so that this part falls away; null for none. */
  readonly missing: TaskId | null;
  readonly onToggle: (on: boolean) => void;
};

/** One part of a proposal, readable by itself, to be taken or left. */
export function PartCheck({ part, workflow, titles, on, missing, onToggle }: PartCheckProps) {
  const named = (id: TaskId): string => t`“${titles.get(id) ?? id}”`;
  const reads = (ids: readonly MaterialId[]): string =>
    readsWords(workflow.materials.filter(({ id }) => ids.includes(id)).map(({ title }) => title));
  const { label, body } = shownPart(part, named, reads);
  return (
    <div className={styles.part}>
      <Checkbox
        on={on && missing === null}
        disabled={missing !== null}
        onToggle={onToggle}
        label={
          <span>
            {label}
            {missing !== null && <span className={text.faint}>: {fallsAway(part, missing, named)}</span>}
          </span>
        }
      />
      {body && <div className={styles.body}>{body}</div>}
    </div>
  );
}

function shownPart(
  part: Part,
  named: (id: TaskId) => string,
  reads: (ids: readonly MaterialId[]) => string,
): { label: string; body: ReactNode } {
  switch (part.kind) {
    case 'add': {
      const { id, brief, materials, output } = part.task;
      return {
        label: t`Add ${named(id)}`,
        body: (
          <>
            <p className={styles.brief}>{brief || t`Without a brief.`}</p>
            <p className={styles.facts}>
              {reads(materials)} {outputWords(output)}
            </p>
          </>
        ),
      };
    }
    case 'remove':
      return { label: t`Remove ${named(part.task)}, and what it hands over`, body: null };
    case 'connect':
      return { label: t`It is handed the output of ${named(part.from)}`, body: null };
    case 'disconnect':
      return { label: t`It is no longer handed the output of ${named(part.from)}`, body: null };
    case 'change':
      return { label: fieldLabels[part.change.field], body: <Change change={part.change} reads={reads} /> };
    default:
      return assertNever(part);
  }
}

/** A task that is left out takes its dependencies with it; nothing comes along that nobody took. */
function fallsAway(part: Part, missing: TaskId, named: (id: TaskId) => string): string {
  const itself = part.kind === 'connect' && part.to === missing;
  return itself ? t`falls away with its task` : t`falls away, since ${named(missing)} is left out`;
}

const fieldLabels = {
  title: t`Call it differently`,
  brief: t`Another brief`,
  materials: t`Other materials`,
  output: t`Another output`,
} as const satisfies Record<FieldChange['field'], string>;

type ChangeProps = { readonly change: FieldChange; readonly reads: (ids: readonly MaterialId[]) => string };

function Change({ change, reads }: ChangeProps) {
  const [before, after] = wordedChange(change, reads);
  return (
    <>
      <del className={styles.before}>
        <span className={text.hidden}>{t`So far:`} </span>
        {before}
      </del>
      <ins className={styles.after}>
        <span className={text.hidden}>{t`Proposed:`} </span>
        {after}
      </ins>
    </>
  );
}

function wordedChange(change: FieldChange, reads: ChangeProps['reads']): [string, string] {
  switch (change.field) {
    case 'title':
    case 'brief':
      return [change.before || 'nothing', change.after];
    case 'materials':
      return [reads(change.before), reads(change.after)];
    case 'output':
      return [outputWords(change.before), outputWords(change.after)];
    default:
      return assertNever(change);
  }
}
