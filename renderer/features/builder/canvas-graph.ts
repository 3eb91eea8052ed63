import { MarkerType } from '@xyflow/react';
import type { TaskId } from '../../../shared/ids.ts';
import { listed } from '../../../shared/words/format.ts';
import type { IconName } from '../../ui/icon-shapes.tsx';
import type { GroupNode, HeadNode, TaskMark, TaskNode } from './CanvasNodes.tsx';
import type { NeedEdge } from './NeedLine.tsx';
import type { PlanLayout } from './plan-layout.ts';
import { t } from '../../../shared/words/t.ts';

export type PlanNode = TaskNode | GroupNode | HeadNode;

export type CanvasLook = {
  readonly icons: ReadonlyMap<TaskId, IconName>;
  /** Estimated tokens that each task's conversation reads when it runs apart; unknown ones are left out. */
  readonly reads: ReadonlyMap<TaskId, number>;
  readonly marks: ReadonlyMap<TaskId, TaskMark>;
  readonly tags: ReadonlyMap<TaskId, string>;
  readonly selected: readonly TaskId[];
  /** The task whose next reader is being chosen. */
  readonly connecting: TaskId | null;
  readonly editable: boolean;
};

export function nodesOf(layout: PlanLayout, look: CanvasLook): PlanNode[] {
  const most = Math.max(1, ...look.reads.values());
  const handing = new Set(layout.edges.map(({ from }) => from));
  return [
    ...layout.groups.map(({ wave, titles, x, y, width, height }): GroupNode => ({
      id: `group-${wave}`,
      type: 'group-box',
      position: { x, y },
      width,
      height,
      zIndex: -1,
      draggable: false,
      selectable: false,
      data: { titles },
    })),
    ...layout.heads.map(({ wave, note, x, y }): HeadNode => ({
      id: `wave-${wave}`,
      type: 'wave-head',
      position: { x, y },
      width: 240,
      height: 20,
      draggable: false,
      selectable: false,
      data: { wave, note },
    })),
    ...layout.tasks.map(({ task, x, y, width, height }): TaskNode => {
      const tokens = look.reads.get(task.id) ?? null;
      return {
        id: task.id,
        type: 'task',
        position: { x, y },
        width,
        height,
        selected: look.selected.includes(task.id),
        data: {
          task,
          icon: look.icons.get(task.id) ?? 'story',
          tokens,
          share: tokens === null ? 0 : tokens / most,
          handsOver: handing.has(task.id),
          mark: look.marks.get(task.id) ?? null,
          tag: look.tags.get(task.id) ?? null,
          connecting: look.connecting === null ? null : look.connecting === task.id ? 'from' : 'to',
          editable: look.editable,
        },
      };
    }),
  ];
}

/** Nodes as they were, wherever nothing about them has changed: the canvas then draws only what did. */
export function reusing(before: readonly PlanNode[], nodes: readonly PlanNode[]): PlanNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return nodes.map((node) => {
    const old = known.get(node.id);
    return old !== undefined && sameNode(old, node) ? old : node;
  });
}

function sameNode(one: PlanNode, other: PlanNode): boolean {
  return (
    one.type === other.type &&
    one.position.x === other.position.x &&
    one.position.y === other.position.y &&
    one.width === other.width &&
    one.height === other.height &&
    one.selected === other.selected &&
    sameFields(one.data, other.data)
  );
}

function sameFields(one: PlanNode['data'], other: PlanNode['data']): boolean {
  const [left, right] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return left.length === right.size && left.every(([field, value]) => sameValue(value, right.get(field)));
}

const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || (Array.isArray(one) && Array.isArray(other) && one.join('\n') === other.join('\n'));

export function edgesOf(layout: PlanLayout, picked: string | null, onCut: ((from: TaskId, to: TaskId) => void) | null) {
  const titleOf = new Map(layout.tasks.map(({ task }) => [task.id, task.title]));
  return layout.edges.map(({ from, to, straightTo }): NeedEdge => ({
    id: `${from}>${to}`,
    source: from,
    target: to,
    type: 'need',
    selected: picked === `${from}>${to}`,
    focusable: false,
    data: {
      straightTo,
      label: t`${titleOf.get(from) ?? from} hands over to ${titleOf.get(to) ?? to}`,
      onCut: onCut && (() => onCut(from, to)),
    },
    markerEnd: { type: MarkerType.Arrow, width: 18, height: 18, color: 'var(--ink-3)' },
  }));
}

/** The picture as a sentence. */
export function spoken(layout: PlanLayout): string {
  if (layout.tasks.length === 0) return t`Plan without tasks`;
  const titles = (wave: number | null) =>
    listed(layout.tasks.filter((each) => each.wave === wave).map((each) => each.task.title));
  const lines = layout.heads.map(({ wave }) => t`wave ${wave}: ${titles(wave)}`);
  const circle = layout.tasks.some(({ wave }) => wave === null) ? [t`in a circle: ${titles(null)}`] : [];
  return t`Plan, ${[...lines, ...circle].join('; ')}`;
}
