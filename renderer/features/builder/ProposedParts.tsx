import { useEffect, useRef } from 'react';
import type { Issue } from '../../../shared/decomposition/issue.ts';
import type { TaskId } from '../../../shared/ids.ts';
import { taskOfPart } from '../../../shared/planner/parts.ts';
import type { Part } from '../../../shared/planner/parts.ts';
import type { ProposalNote } from '../../../shared/planner/proposal.ts';
import { proposalSentence, wordNote } from '../../../shared/words/planner.ts';
import { counted, sentence } from '../../../shared/words/format.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { classes } from '../../ui/class-names.ts';
import { Chip } from '../../ui/Chip.tsx';
import { PartCheck } from './PartCheck.tsx';
import styles from './Planner.module.css';
import { ProposedIssues } from './ProposedIssues.tsx';
import type { Proposed } from './use-proposal.ts';
import { t } from '../../../shared/words/t.ts';

type ProposedPartsProps = {
  readonly workflow: Workflow;
  readonly notes: readonly ProposalNote[];
  readonly proposed: Proposed;
  /** What the rules say of the plan as it would be. */
  readonly issues: readonly Issue[];
  readonly onLeave: (keys: ReadonlySet<string>) => void;
};

/** In what a proposal differs from the plan on the table, task by task, each part to be taken or left. */
export function ProposedParts({ workflow, notes, proposed, issues, onLeave }: ProposedPartsProps) {
  const { parts, left, taking } = proposed;
  const told = useRef<HTMLParagraphElement>(null);
  // What was asked with has just gone from the sheet, and the keyboard with it.
  useEffect(() => told.current?.focus(), []);
  const titles = titlesOf(workflow, parts);
  const toggle = (key: string, on: boolean) =>
    onLeave(new Set(on ? [...left].filter((each) => each !== key) : [...left, key]));
  return (
    <div className={styles.form}>
      <p ref={told} tabIndex={-1} className={classes(text.small, styles.told)}>
        {proposalSentence(parts)}
      </p>
      {notes.length > 0 && (
        <Callout look="warn" title={t`${sentence(counted(notes.length, t`thing`))} could not be taken as it came.`}>
          <span className={styles.notes}>
            {notes.map((note) => (
              <span key={wordNote(note)}>{wordNote(note)}</span>
            ))}
          </span>
        </Callout>
      )}
      {parts.length > 1 && (
        <div className={layout.row}>
          <Button size="small" onClick={() => onLeave(new Set())}>{t`All of it`}</Button>
          <Button size="small" onClick={() => onLeave(new Set(parts.map(({ key }) => key)))}>{t`None of it`}</Button>
        </div>
      )}
      <ul className={styles.groups} aria-label={t`Proposed changes`}>
        {groupsOf(parts).map(({ task, own }) => (
          <li key={task} className={styles.group}>
            <h3 className={styles.groupTitle}>
              {titles.get(task) ?? task}
              <Chip>{markOf(own)}</Chip>
            </h3>
            {own.map((part) => (
              <PartCheck
                key={part.key}
                part={part}
                workflow={workflow}
                titles={titles}
                on={!left.has(part.key)}
                missing={taking.fallen.get(part.key) ?? null}
                onToggle={(on) => toggle(part.key, on)}
              />
            ))}
          </li>
        ))}
      </ul>
      {taking.tooMany > 0 && (
        <Callout
          look="warn"
          live
          title={t`A workflow has room for 200 tasks, and these would be ${taking.tooMany} more.`}
        >{t`Leave some out.`}</Callout>
      )}
      <ProposedIssues issues={issues} />
    </div>
  );
}

type Group = { readonly task: TaskId; readonly own: readonly Part[] };

/** Parts of one task stand together; a dependency belongs to the task that is handed something. */
function groupsOf(parts: readonly Part[]): Group[] {
  const groups = new Map<TaskId, Part[]>();
  for (const part of parts) groups.set(taskOfPart(part), [...(groups.get(taskOfPart(part)) ?? []), part]);
  return [...groups].map(([task, own]) => ({ task, own }));
}

function markOf(own: readonly Part[]): string {
  if (own.some(({ kind }) => kind === 'add')) return 'new';
  return own.some(({ kind }) => kind === 'remove') ? 'goes' : 'changed';
}

/** A task that is there is called as it is now, whatever it would be called. */
function titlesOf(workflow: Workflow, parts: readonly Part[]): Map<TaskId, string> {
  const added = parts.flatMap((part) => (part.kind === 'add' ? [[part.task.id, part.task.title] as const] : []));
  return new Map([...workflow.tasks.map(({ id, title }) => [id, title || id] as const), ...added]);
}
