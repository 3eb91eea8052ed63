import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { tokens as tokensText } from '../../../shared/words/format.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import styles from './CanvasNodes.module.css';

type TaskData = {
  task: Task;
  icon: IconName;
  /** What its conversation reads when it runs apart; null while that is not known. */
  tokens: number | null;
  /** Of the largest in the plan, 0 to 1. */
  share: number;
  /** Some other task is handed its output. */
  handsOver: boolean;
  selected: boolean;
  onSelect: () => void;
};
export type TaskNode = Node<TaskData, 'task'>;
export type GroupNode = Node<Record<string, never>, 'group-box'>;
export type HeadNode = Node<{ wave: number; note: string }, 'wave-head'>;

function TaskBox({ data }: NodeProps<TaskNode>) {
  const { task, icon, tokens, share, handsOver, selected, onSelect } = data;
  return (
    <button
      type="button"
      className={classes(styles.task, selected && styles.selected)}
      aria-pressed={selected}
      data-task={task.id}
      onClick={onSelect}
    >
      {task.needs.length > 0 && <Handle type="target" position={Position.Left} className={styles.end} />}
      <span className={styles.top}>
        <Icon name={icon} />
        <span className={styles.name}>{task.title}</span>
      </span>
      <span className={styles.meta}>
        <span>
          <Icon name="token" size="small" />
          {tokens === null ? 'size n/a' : `reads ${tokensText(tokens)}`}
        </span>
        <span aria-label={task.materials.length === 1 ? '1 material' : `${task.materials.length} materials`}>
          <Icon name="file" size="small" />
          {task.materials.length}
        </span>
      </span>
      <span className={styles.size}>
        <i style={{ width: `${share * 100}%` }} />
      </span>
      {handsOver && <Handle type="source" position={Position.Right} className={styles.port} />}
    </button>
  );
}

function GroupBox() {
  return (
    <div className={styles.group}>
      <span className={styles.groupTag}>
        <Icon name="all-at-once" />
        Drawn as independent
      </span>
    </div>
  );
}

function WaveHead({ data }: NodeProps<HeadNode>) {
  return (
    <div className={styles.head}>
      <b>Wave {data.wave}</b>
      <span>{data.note}</span>
    </div>
  );
}

/** Outside any component, so that the canvas doesn't rebuild its nodes each time. */
export const canvasNodeTypes = { task: TaskBox, 'group-box': GroupBox, 'wave-head': WaveHead };
