import { BaseEdge, EdgeLabelRenderer, getBezierPath, Position, type Edge, type EdgeProps } from '@xyflow/react';
import { IconButton } from '../../ui/Button.tsx';
import styles from './NeedLine.module.css';
import { t } from '../../../shared/words/t.ts';

export type NeedEdge = Edge<
  {
    straightTo: number;
    label: string;
    /** Null where the plan is only read. */
    onCut: (() => void) | null;
  },
  'need'
>;

/** A dependency: level to the end of its group, then a curve to the task that is handed the output. */
function NeedLine({ id, sourceX, sourceY, targetX, targetY, data, markerEnd, selected }: EdgeProps<NeedEdge>) {
  const bendX = Math.max(sourceX, data?.straightTo ?? sourceX);
  const [curve, middleX, middleY] = getBezierPath({
    sourceX: bendX,
    sourceY,
    sourcePosition: Position.Right,
    targetX,
    targetY,
    targetPosition: Position.Left,
  });
  const path = `M${sourceX},${sourceY} L${bendX},${sourceY} ${curve}`;
  return (
    <>
      <BaseEdge id={id} path={path} interactionWidth={24} {...(markerEnd !== undefined && { markerEnd })} />
      {selected && data?.onCut && (
        <EdgeLabelRenderer>
          <div
            className={styles.cut}
            style={{ transform: `translate(-50%, -50%) translate(${middleX}px, ${middleY}px)` }}
          >
            <IconButton
              icon="cross"
              size="small"
              label={t`Remove: ${data.label}`}
              onClick={(event) => {
                event.stopPropagation();
                data.onCut?.();
              }}
            />
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}

/** Outside any component, so that the canvas doesn't rebuild its lines each time. */
export const canvasEdgeTypes = { need: NeedLine };
