import '@xyflow/react/dist/base.css';
import { MarkerType, ReactFlow, ReactFlowProvider, useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import type { TaskId } from '../../../shared/ids.ts';
import { listed } from '../../../shared/words/format.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { IconButton } from '../../ui/Button.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { canvasEdgeTypes, type NeedEdge } from './NeedLine.tsx';
import { canvasNodeTypes, type GroupNode, type HeadNode, type TaskNode } from './CanvasNodes.tsx';
import styles from './PlanCanvas.module.css';
import { layoutPlan, type PlanLayout } from './plan-layout.ts';
import { iconOf } from './task-icon.ts';

type PlanCanvasProps = {
  readonly workflow: Workflow;
  /** Estimated tokens that each task's conversation reads when it runs apart; unknown ones are left out. */
  readonly reads: ReadonlyMap<TaskId, number>;
  readonly selected: TaskId | null;
  readonly onSelect: (task: TaskId) => void;
};

type PlanNode = TaskNode | GroupNode | HeadNode;

/** A plan as waves, needs and independent groups. It is for reading: nothing can be moved or connected. */
export function PlanCanvas(props: PlanCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

// The buttons at the foot keep their own strip.
const fit = { padding: { top: '20px', left: '24px', right: '24px', bottom: '52px' }, maxZoom: 1 } as const;

function Canvas({ workflow, reads, selected, onSelect }: PlanCanvasProps) {
  const layout = useMemo(() => layoutPlan(workflow.tasks), [workflow]);
  const icons = useMemo(
    () => new Map(workflow.tasks.map((task) => [task.id, iconOf(task, workflow.materials)])),
    [workflow],
  );
  const nodes = useMemo(
    () => nodesOf(layout, icons, reads, selected, onSelect),
    [layout, icons, reads, selected, onSelect],
  );
  const edges = useMemo(() => edgesOf(layout), [layout]);
  const flow = useReactFlow();

  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);

  useEffect(() => {
    // Another plan has another shape, and another window other room: show all of it.
    void flow.fitView(fit);
  }, [layout, flow, width, height]);

  return (
    <div
      className={styles.canvas}
      role="group"
      aria-label={spoken(layout)}
      onFocus={({ target, currentTarget }) => {
        const task = target.closest('[data-task]');
        if (!task || isWithin(task.getBoundingClientRect(), currentTarget.getBoundingClientRect())) return;
        const node = flow.getInternalNode(task.getAttribute('data-task') ?? '');
        if (!node) return;
        const { x, y } = node.internals.positionAbsolute;
        // Tabbed to while it lies outside of what is shown: it comes to the middle.
        void flow.setCenter(x + (node.width ?? 0) / 2, y + (node.height ?? 0) / 2, { zoom: flow.getZoom() });
      }}
    >
      <ReactFlow<PlanNode, NeedEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={canvasNodeTypes}
        edgeTypes={canvasEdgeTypes}
        fitView
        fitViewOptions={fit}
        minZoom={0.3}
        maxZoom={1.5}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        disableKeyboardA11y
        proOptions={{ hideAttribution: true }}
      />
      <div className={styles.tools}>
        <IconButton size="small" icon="focus" label="Show the whole plan" onClick={() => void flow.fitView(fit)} />
        <IconButton size="small" icon="minus" label="Zoom out" onClick={() => void flow.zoomOut()} />
        <IconButton size="small" icon="plus" label="Zoom in" onClick={() => void flow.zoomIn()} />
      </div>
    </div>
  );
}

function nodesOf(
  layout: PlanLayout,
  icons: ReadonlyMap<TaskId, IconName>,
  reads: ReadonlyMap<TaskId, number>,
  selected: TaskId | null,
  onSelect: (task: TaskId) => void,
): PlanNode[] {
  const most = Math.max(1, ...reads.values());
  return [
    ...layout.groups.map(({ wave, x, y, width, height }): GroupNode => ({
      id: `group-${wave}`,
      type: 'group-box',
      position: { x, y },
      width,
      height,
      zIndex: -1,
      data: {},
    })),
    ...layout.heads.map(({ wave, note, x, y }): HeadNode => ({
      id: `wave-${wave}`,
      type: 'wave-head',
      position: { x, y },
      width: 240,
      height: 20,
      data: { wave, note },
    })),
    ...layout.tasks.map(({ task, x, y, width, height }): TaskNode => {
      const tokens = reads.get(task.id) ?? null;
      return {
        id: task.id,
        type: 'task',
        position: { x, y },
        width,
        height,
        data: {
          task,
          icon: icons.get(task.id) ?? 'story',
          tokens,
          share: tokens === null ? 0 : tokens / most,
          handsOver: layout.edges.some((edge) => edge.from === task.id),
          selected: task.id === selected,
          onSelect: () => onSelect(task.id),
        },
      };
    }),
  ];
}

function edgesOf(layout: PlanLayout): NeedEdge[] {
  return layout.edges.map(({ from, to, straightTo }) => ({
    id: `${from}-${to}`,
    source: from,
    target: to,
    type: 'need',
    data: { straightTo },
    markerEnd: { type: MarkerType.Arrow, width: 18, height: 18, color: 'var(--ink-3)' },
  }));
}

function isWithin(inner: DOMRect, outer: DOMRect): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

/** The picture as a sentence. */
function spoken(layout: PlanLayout): string {
  const lines = layout.heads.map(({ wave }) => {
    const titles = layout.tasks.filter((each) => each.wave === wave).map((each) => each.task.title);
    return `wave ${wave}: ${listed(titles)}`;
  });
  return `Plan, ${lines.join('; ')}`;
}
