import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { tokens as tokensText } from '../../../shared/words/format.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import styles from './CanvasNodes.module.css';
import { written } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

/** What the check says of a task, in short. */
export type TaskMark = { readonly severity: 'error' | 'warning'; readonly words: string };

type TaskData = {
  task: Task;
  icon: IconName;
  /** What its conversation reads when it runs apart; null while that is not known. */
  tokens: number | null;
  /** Of the largest in the plan, 0 to 1. */
  share: number;
  /** Some other task is handed its output. */
  handsOver: boolean;
  mark: TaskMark | null;
  tag: string | null;
  /** While a reader is being chosen for one task's output: that task, or one that may be chosen. */
  connecting: 'from' | 'to' | null;
  editable: boolean;
};
export type TaskNode = Node<TaskData, 'task'>;
export type GroupNode = Node<{ titles: readonly string[] }, 'group-box'>;
export type HeadNode = Node<{ wave: number; note: string }, 'wave-head'>;

/** A press is heard by the canvas, which knows what is selected and whether tasks are being connected. */
function TaskBox({ data, selected }: NodeProps<TaskNode>) {
  const { task, icon, tokens, share, handsOver, mark, tag, connecting, editable } = data;
  return (
    <>
      <button
        type="button"
        className={classes(
          styles.task,
          selected && styles.selected,
          mark && styles[mark.severity],
          connecting === 'from' && styles.connecting,
        )}
        aria-pressed={selected}
        data-task={task.id}
      >
        <span className={styles.top}>
          <Icon name={icon} />
          <span className={styles.name} {...written(task.title)}>
            {task.title}
          </span>
          {tag && <span className={styles.tag}>{tag}</span>}
          {mark && (
            <span className={styles.mark} title={mark.words}>
              <Icon name="warn" />
              <span className={text.hidden}>{mark.words}</span>
            </span>
          )}
        </span>
        <span className={styles.meta}>
          <span>
            <Icon name="token" size="small" />
            {tokens === null ? t`size n/a` : t`reads ${tokensText(tokens)}`}
          </span>
          <span aria-label={task.materials.length === 1 ? t`1 material` : t`${task.materials.length} materials`}>
            <Icon name="file" size="small" />
            {task.materials.length}
          </span>
        </span>
        <span className={styles.size}>
          <i style={{ width: `${share * 100}%` }} />
        </span>
      </button>
      {(editable || task.needs.length > 0) && (
        <Handle type="target" position={Position.Left} className={editable ? styles.inlet : styles.end} />
      )}
      {(editable || handsOver) && (
        <Handle
          type="source"
          position={Position.Right}
          className={classes(styles.port, editable && styles.live)}
          {...(editable && { title: t`Drag to the task that is handed its output` })}
        />
      )}
    </>
  );
}

function GroupBox({ data }: NodeProps<GroupNode>) {
  return (
    <div className={styles.group}>
      <span className={styles.groupTag}>
        <Icon name="all-at-once" />
        {rich`Drawn as independent${(<span className={text.hidden}>: {data.titles.join(', ')}</span>)}`}
      </span>
    </div>
  );
}

function WaveHead({ data }: NodeProps<HeadNode>) {
  return (
    <div className={styles.head}>
      <b>{t`Wave ${data.wave}`}</b>
      <span>{data.note}</span>
    </div>
  );
}

/** Outside any component, so that the canvas doesn't rebuild its nodes each time. */
export const canvasNodeTypes = { task: memo(TaskBox), 'group-box': memo(GroupBox), 'wave-head': memo(WaveHead) };
