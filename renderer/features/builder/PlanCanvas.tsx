import '@xyflow/react/dist/base.css';
import { MiniMap, ReactFlow, ReactFlowProvider, useReactFlow, useStore } from '@xyflow/react';
import type { Connection, NodeChange } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { asTaskId } from '../../../shared/ids.ts';
import type { TaskId } from '../../../shared/ids.ts';
import type { CanvasPlace, Places } from '../../../shared/workflow/kept.ts';
import type { Task, Workflow } from '../../../shared/workflow/task.ts';
import { IconButton } from '../../ui/Button.tsx';
import { carriedTask, carriesTask } from './card-drag.ts';
import { edgesOf, nodesOf, reusing, spoken } from './canvas-graph.ts';
import type { PlanNode } from './canvas-graph.ts';
import { canvasNodeTypes } from './CanvasNodes.tsx';
import type { TaskMark } from './CanvasNodes.tsx';
import { canvasEdgeTypes } from './NeedLine.tsx';
import type { NeedEdge } from './NeedLine.tsx';
import styles from './PlanCanvas.module.css';
import { layoutPlan, taskSize } from './plan-layout.ts';
import { taskAt } from './task-at.ts';
import { iconOf } from './task-icon.ts';
import { t } from '../../../shared/words/t.ts';

/** What may be done to a plan on the canvas; without it the plan is only read. */
export type CanvasEdits = {
  readonly onMove: (places: Places) => void;
  /** A card was dropped: `at` is where its task's corner comes to lie. */
  readonly onPlace: (task: Task, at: CanvasPlace) => void;
  readonly onConnect: (from: TaskId, to: TaskId) => void;
  readonly onCut: (from: TaskId, to: TaskId) => void;
  readonly onSelectMany: (tasks: readonly TaskId[]) => void;
};

type PlanCanvasProps = {
  readonly workflow: Workflow;
  readonly places?: Places;
  /** Estimated tokens that each task's conversation reads when it runs apart; unknown ones are left out. */
  readonly reads: ReadonlyMap<TaskId, number>;
  readonly marks?: ReadonlyMap<TaskId, TaskMark>;
  readonly tags?: ReadonlyMap<TaskId, string>;
  readonly selected: readonly TaskId[];
  /** `adding`: with Shift, Ctrl or Cmd held, so that it joins what is selected. */
  readonly onSelect: (task: TaskId, adding: boolean) => void;
  /** The task whose next reader is being chosen. */
  readonly connecting?: TaskId | null;
  readonly edits?: CanvasEdits | null;
  /** More buttons in the strip at the foot. */
  readonly tools?: ReactNode;
};

/** Held while pressing a task, each joins it to what is selected. */
const joiningKeys = ['Shift', 'Meta', 'Control'];
const noPlaces: Places = {};
const noMarks: ReadonlyMap<TaskId, TaskMark> = new Map();
const noTags: ReadonlyMap<TaskId, string> = new Map();
/** Above this many tasks a small map helps to find one's way. */
const mapFrom = 13;

/** A plan as waves, needs and independent groups. */
export function PlanCanvas(props: PlanCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

// The buttons at the foot keep their own strip.
const fit = { padding: { top: '20px', left: '24px', right: '24px', bottom: '52px' }, maxZoom: 1 } as const;
/** In a narrow window a button lies over the top. */
const narrowFit = { ...fit, padding: { ...fit.padding, top: '52px' } } as const;
const narrowBelow = 700;

function Canvas({
  workflow,
  places = noPlaces,
  reads,
  marks = noMarks,
  tags = noTags,
  selected,
  onSelect,
  connecting = null,
  edits = null,
  tools,
}: PlanCanvasProps) {
  const [dragged, setDragged] = useState<Places>(noPlaces);
  const [picked, setPicked] = useState<string | null>(null);
  const layout = useMemo(
    () => layoutPlan(workflow.tasks, { ...places, ...dragged }),
    [workflow.tasks, places, dragged],
  );
  const icons = useMemo(
    () => new Map(workflow.tasks.map((task) => [task.id, iconOf(task, workflow.materials)])),
    [workflow.tasks, workflow.materials],
  );
  const editable = edits !== null;
  const drawn = useRef<PlanNode[]>([]);
  const nodes = useMemo(() => {
    const next = nodesOf(layout, { icons, reads, marks, tags, selected, connecting, editable });
    // What was drawn last is only a hint for what can be reused: without it the same nodes come out.
    return reusing(drawn.current, next);
  }, [layout, icons, reads, marks, tags, selected, connecting, editable]);
  useEffect(() => {
    drawn.current = nodes;
  }, [nodes]);
  const onCut = edits?.onCut ?? null;
  const edges = useMemo(() => edgesOf(layout, picked, onCut), [layout, picked, onCut]);
  const flow = useReactFlow();

  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const shape = shapeOf(layout.tasks);
  const dropped = useRef(false);
  useEffect(() => {
    // Asked before there is anything to show, the library would wait and move the first task that is dropped.
    if (width === 0 || shape === '') return;
    // What was dropped stays under the pointer.
    const stays = dropped.current;
    dropped.current = false;
    if (stays) return;
    // Another plan has another shape, and another window other room: show all of it. A moved task moves nothing else.
    void flow.fitView(width < narrowBelow ? narrowFit : fit);
  }, [shape, flow, width, height]);

  const change = (changes: NodeChange<PlanNode>[]) => {
    if (!edits) return;
    const moves = changes.flatMap((each) =>
      each.type === 'position' && each.position ? [[asTaskId(each.id), each.position] as const] : [],
    );
    if (moves.length > 0) setDragged((before) => ({ ...before, ...Object.fromEntries(moves) }));
    const next = selectionAfter(selected, changes);
    if (next !== selected) edits.onSelectMany(next);
  };
  const drop = () => {
    if (!edits || dragged === noPlaces) return;
    edits.onMove(rounded(dragged));
    setDragged(noPlaces);
  };

  const take = (event: DragEvent) => {
    const task = edits && carriedTask(event.dataTransfer);
    if (!task) return;
    event.preventDefault();
    const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    dropped.current = !workflow.tasks.some(({ id }) => id === task.id);
    edits.onPlace(task, { x: Math.round(x - taskSize.width / 2), y: Math.round(y - taskSize.height / 2) });
  };

  return (
    <div
      className={styles.canvas}
      role="group"
      aria-label={spoken(layout)}
      onDragOver={(event) => {
        if (editable && carriesTask(event.dataTransfer)) event.preventDefault();
      }}
      onDrop={take}
      onClick={(event) => {
        setPicked(null);
        const id = taskAt(event.target);
        // The pointer's own selecting, with its keys and its frame, is the canvas library's; keys press without a pointer.
        const byPointer = editable && event.detail > 0 && connecting === null;
        if (id !== null && !byPointer) onSelect(id, event.shiftKey || event.ctrlKey || event.metaKey);
      }}
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
        minZoom={0.15}
        maxZoom={1.5}
        nodesDraggable={editable}
        nodesConnectable={editable}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={editable}
        onNodesChange={change}
        onNodeDragStop={drop}
        onSelectionDragStop={drop}
        onConnect={(connection) => connect(connection, edits)}
        isValidConnection={({ source, target }) => source !== target}
        onEdgeClick={(event, edge) => {
          event.stopPropagation();
          setPicked(edge.id);
        }}
        connectionRadius={40}
        nodeDragThreshold={4}
        zoomOnScroll={editable}
        zoomOnDoubleClick={false}
        preventScrolling={editable}
        deleteKeyCode={null}
        selectionKeyCode={editable ? 'Shift' : null}
        multiSelectionKeyCode={editable ? joiningKeys : null}
        disableKeyboardA11y
        proOptions={{ hideAttribution: true }}
      >
        {workflow.tasks.length >= mapFrom && (
          <MiniMap<PlanNode>
            className={styles.map}
            pannable
            zoomable
            position="top-right"
            ariaLabel={t`Small map of the plan`}
            nodeColor={(node) => (node.type === 'task' ? 'var(--ink-3)' : 'transparent')}
            maskColor="var(--map-mask)"
          />
        )}
      </ReactFlow>
      <div className={styles.tools}>
        {tools}
        <IconButton size="small" icon="focus" label={t`Show the whole plan`} onClick={() => void flow.fitView(fit)} />
        <IconButton size="small" icon="minus" label={t`Zoom out`} onClick={() => void flow.zoomOut()} />
        <IconButton size="small" icon="plus" label={t`Zoom in`} onClick={() => void flow.zoomIn()} />
      </div>
    </div>
  );
}

/** The same list where nothing about it has changed. */
function selectionAfter(selected: readonly TaskId[], changes: readonly NodeChange<PlanNode>[]): readonly TaskId[] {
  const chosen = changes.flatMap((each) => (each.type === 'select' ? [each] : []));
  const gone = new Set(chosen.filter((each) => !each.selected).map(({ id }) => id));
  const kept = selected.filter((id) => !gone.has(id));
  const added = chosen.filter((each) => each.selected).map(({ id }) => asTaskId(id));
  const fresh = added.filter((id) => !kept.includes(id));
  return kept.length === selected.length && fresh.length === 0 ? selected : [...kept, ...fresh];
}

function connect({ source, target }: Connection, edits: CanvasEdits | null): void {
  edits?.onConnect(asTaskId(source), asTaskId(target));
}

/** Changes with the tasks and their waves, and with nothing else. */
function shapeOf(tasks: readonly { readonly task: { readonly id: TaskId }; readonly wave: number | null }[]): string {
  return tasks.map(({ task, wave }) => `${task.id}:${wave ?? ''}`).join();
}

function rounded(places: Places): Places {
  return Object.fromEntries(
    Object.entries(places).map(([id, place]) => [id, place && { x: Math.round(place.x), y: Math.round(place.y) }]),
  );
}

function isWithin(inner: DOMRect, outer: DOMRect): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}
