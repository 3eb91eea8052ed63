import { BaseEdge, getBezierPath, Position, type Edge, type EdgeProps } from '@xyflow/react';

export type NeedEdge = Edge<{ straightTo: number }, 'need'>;

/** A dependency: level to the end of its group, then a curve to the task that is handed the output. */
function NeedLine({ id, sourceX, sourceY, targetX, targetY, data, markerEnd }: EdgeProps<NeedEdge>) {
  const bendX = Math.max(sourceX, data?.straightTo ?? sourceX);
  const [curve] = getBezierPath({
    sourceX: bendX,
    sourceY,
    sourcePosition: Position.Right,
    targetX,
    targetY,
    targetPosition: Position.Left,
  });
  const path = `M${sourceX},${sourceY} L${bendX},${sourceY} ${curve}`;
  return <BaseEdge id={id} path={path} {...(markerEnd !== undefined && { markerEnd })} />;
}

/** Outside any component, so that the canvas doesn't rebuild its lines each time. */
export const canvasEdgeTypes = { need: NeedLine };
