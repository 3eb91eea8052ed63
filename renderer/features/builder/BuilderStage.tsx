import { useMemo, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { TaskId } from '../../../shared/ids.ts';
import { blankTask } from '../../../shared/workflow/blank-task.ts';
import { copyTasks, pasteTasks, readCopied } from '../../../shared/workflow/copy-tasks.ts';
import type { CopiedTasks } from '../../../shared/workflow/copy-tasks.ts';
import type { CanvasPlace } from '../../../shared/workflow/kept.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { countWord } from '../../../shared/words/format.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { toast } from '../../ui/toast-store.ts';
import { useBuilder, useBuilt } from './builder-context.ts';
import { commandOf } from './builder-keys.ts';
import type { BuilderCommand, Direction } from './builder-keys.ts';
import { selectCanRedo, selectCanUndo, selectPlaces, selectWorkflow } from './builder-store.ts';
import styles from './BuilderStage.module.css';
import type { TaskMark } from './CanvasNodes.tsx';
import { focusTask } from './focus-task.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { nextTask } from './next-task.ts';
import { offerUndo } from './offer-undo.ts';
import { PlanCanvas } from './PlanCanvas.tsx';
import { layoutPlan } from './plan-layout.ts';
import { PlanList } from './PlanList.tsx';
import { taskAt } from './task-at.ts';
import { titleOfCopy } from './TaskEditor.tsx';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type BuilderStageProps = {
  readonly reads: ReadonlyMap<TaskId, number>;
  readonly marks: ReadonlyMap<TaskId, TaskMark>;
  /** A word at a task, e.g. which of two is asked about first. */
  readonly tags?: ReadonlyMap<TaskId, string>;
  /** Buttons of the screen: asking pair by pair, a pane that is hidden on narrow windows. */
  readonly tools?: ReactNode;
  /** Opens the sources where their pane has no room. */
  readonly openSources?: ReactNode;
  /** Somebody wants to work on the brief of the selected task. */
  readonly onOpenTask: () => void;
  /** A text that was pasted and is no copied task. */
  readonly onPasteText?: (text: string) => void;
};

const nudgeBy = 24;
const offsets: Readonly<Record<Direction, { readonly x: number; readonly y: number }>> = {
  left: { x: -nudgeBy, y: 0 },
  right: { x: nudgeBy, y: 0 },
  up: { x: 0, y: -nudgeBy },
  down: { x: 0, y: nudgeBy },
};

/** The plan to work on, as a picture or as a list, by pointer and by keyboard alike. */
export function BuilderStage({ reads, marks, tags, tools, openSources, onOpenTask, onPasteText }: BuilderStageProps) {
  const builder = useBuilder();
  const workflow = useBuilt(selectWorkflow);
  const places = useBuilt(selectPlaces);
  const selected = useBuilt((state) => state.selected);
  const canUndo = useBuilt(selectCanUndo);
  const canRedo = useBuilt(selectCanRedo);
  const [view, setView] = useState<'canvas' | 'list'>('canvas');
  const [connecting, setConnecting] = useState<TaskId | null>(null);
  const [helping, setHelping] = useState(false);
  const layout = useMemo(() => layoutPlan(workflow.tasks, places), [workflow.tasks, places]);
  const titleOf = (id: TaskId) => workflow.tasks.find((task) => task.id === id)?.title ?? id;

  const add = () => {
    const task = blankTask(workflow.tasks, t`Task ${workflow.tasks.length + 1}`);
    builder.edit({ kind: 'add-task', task });
    builder.select([task.id]);
    onOpenTask();
  };
  const place = (task: Task, at: CanvasPlace) => {
    const known = new Set(workflow.materials.map(({ id }) => id));
    builder.place({ ...task, materials: task.materials.filter((id) => known.has(id)) }, at);
    builder.select([task.id]);
  };
  const remove = (ids: readonly TaskId[]) => {
    if (ids.length === 0) return;
    const next = workflow.tasks.find(({ id }) => !ids.includes(id))?.id;
    builder.edit({ kind: 'remove-tasks', tasks: ids });
    const what = ids.length === 1 && ids[0] !== undefined ? titleOf(ids[0]) : t`${countWord(ids.length)} tasks`;
    offerUndo(builder, t`Deleted ${what}.`);
    focusTask(next);
  };
  const paste = (copied: CopiedTasks) => {
    const { edit, added } = pasteTasks(workflow, copied, titleOfCopy);
    builder.edit(edit);
    builder.select(added);
    focusTask(added[0]);
  };
  const pick = (id: TaskId, adding: boolean) => {
    if (connecting !== null) {
      if (connecting !== id) builder.edit({ kind: 'connect', from: connecting, to: id });
      setConnecting(null);
      return;
    }
    if (!adding) builder.select([id]);
    else builder.select(selected.includes(id) ? selected.filter((each) => each !== id) : [...selected, id]);
  };

  const obey = (command: BuilderCommand, at: TaskId | null): void => {
    // What a key is meant for: the task with the focus, and with it whatever is selected along with it.
    const meant = at === null || selected.includes(at) ? selected : [at];
    switch (command.kind) {
      case 'undo':
        return builder.undo();
      case 'redo':
        return builder.redo();
      case 'remove':
        return remove(meant);
      case 'duplicate':
        return meant.length > 0 ? paste(copyTasks(workflow, meant)) : undefined;
      case 'select-all':
        return builder.select(workflow.tasks.map(({ id }) => id));
      case 'add':
        return add();
      case 'connect':
        return setConnecting(at ?? selected.at(-1) ?? null);
      case 'cancel':
        return connecting === null ? builder.select([]) : setConnecting(null);
      case 'open':
        if (at !== null) builder.select([at]);
        return onOpenTask();
      case 'go':
        return focusTask(nextTask(layout, at ?? selected.at(-1) ?? null, command.direction) ?? undefined);
      case 'nudge': {
        const by = offsets[command.direction];
        const moved = layout.tasks.filter(({ task }) => meant.includes(task.id));
        return builder.move(Object.fromEntries(moved.map(({ task, x, y }) => [task.id, { x: x + by.x, y: y + by.y }])));
      }
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === '?') return setHelping(true);
    const command = commandOf(event, isField(event.target));
    if (!command) return;
    // In the list, up and down are for scrolling and there is nothing to move.
    if (view === 'list' && command.kind === 'nudge') return;
    event.preventDefault();
    obey(command, taskAt(event.target));
  };
  const copy = (event: ClipboardEvent, cut: boolean) => {
    if (isField(event.target) || selected.length === 0 || String(window.getSelection()) !== '') return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', JSON.stringify(copyTasks(workflow, selected)));
    toast(t`${selected.length === 1 ? t`Task` : t`${selected.length} tasks`} copied, with what it reads.`);
    if (cut) remove(selected);
  };

  return (
    <>
      <div
        className={styles.stage}
        data-keeps-focus
        onKeyDown={press}
        onCopy={(event) => copy(event, false)}
        onCut={(event) => copy(event, true)}
        onPaste={(event) => {
          if (isField(event.target)) return;
          const pasted = event.clipboardData.getData('text/plain');
          const copied = readCopied(pasted);
          if (copied) paste(copied);
          else if (pasted.trim() !== '') onPasteText?.(pasted);
        }}
      >
        {connecting !== null && (
          <p
            className={styles.banner}
            role="status"
          >{rich`Who is handed the output of ${(<b>{titleOf(connecting)}</b>)}? Press that task, or Escape.`}</p>
        )}
        {view === 'canvas' ? (
          <PlanCanvas
            workflow={workflow}
            places={places}
            reads={reads}
            marks={marks}
            {...(tags && { tags })}
            selected={selected}
            onSelect={pick}
            connecting={connecting}
            edits={{
              onMove: builder.move,
              onPlace: place,
              onConnect: (from, to) => builder.edit({ kind: 'connect', from, to }),
              onCut: (from, to) => builder.edit({ kind: 'disconnect', from, to }),
              onSelectMany: builder.select,
            }}
            tools={
              <>
                {tools}
                <Button size="small" icon="plus" onClick={add}>{t`Task`}</Button>
              </>
            }
          />
        ) : (
          <>
            <PlanList
              workflow={workflow}
              layout={layout}
              reads={reads}
              marks={marks}
              selected={selected}
              onSelect={pick}
            />
            <div className={styles.tools}>
              {tools}
              <Button size="small" icon="plus" onClick={add}>{t`Task`}</Button>
            </div>
          </>
        )}
        <div className={styles.leftTools}>
          <IconButton
            size="small"
            icon="undo"
            label={t`Undo (Ctrl Z)`}
            aria-disabled={!canUndo}
            onClick={() => builder.undo()}
          />
          <IconButton
            size="small"
            icon="redo"
            label={t`Redo (Ctrl Shift Z)`}
            aria-disabled={!canRedo}
            onClick={() => builder.redo()}
          />
          <Segment
            label={t`Show the plan as`}
            options={[
              { value: 'canvas', label: t`Canvas` },
              { value: 'list', label: t`List` },
            ]}
            value={view}
            onPick={setView}
          />
          <IconButton size="small" icon="question" label={t`Keys (?)`} look="quiet" onClick={() => setHelping(true)} />
        </div>
        <div className={styles.sources}>{openSources}</div>
      </div>
      {/* Not in the stage, which would take the keys that are pressed in it, Escape among them. */}
      <KeysDialog open={helping} onClose={() => setHelping(false)} />
    </>
  );
}

function isField(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
