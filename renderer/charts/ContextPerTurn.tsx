import { scaleLinear } from 'd3-scale';
import type { RunId, TaskId } from '../../shared/ids.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import { structureKind } from '../../shared/structure/structure.ts';
import { tokens } from '../../shared/words/format.ts';
import { structureLook } from '../ui/structure-look.ts';
import { amountAxis, tickLabel } from './amount-axis.ts';
import paper from './ChartPaper.module.css';
import type { PaperDrawing } from './ChartPaper.tsx';
import plot from './plot.module.css';
import { ValueAxis } from './ValueAxis.tsx';
import styles from './ContextPerTurn.module.css';
import { sheetRoom } from './paper-place.ts';
import { shortened } from './wrapped-lines.ts';

/** One group a task, one bar a run. Null: not known, and drawn as n/a. */
export type ContextGroups = readonly {
  readonly id: TaskId;
  readonly title: string;
  readonly bars: readonly { readonly run: RunId; readonly structure: StructureKey; readonly tokens: number | null }[];
}[];

type ContextPerTurnProps = {
  /** States the finding, for who can't see the drawing. */
  readonly label: string;
  readonly groups: ContextGroups;
};

const frame = { top: 20, bottom: 206, height: 232, left: 36 };

/** How much each turn had to read, side by side for every run. */
export function ContextPerTurn({ label, groups }: ContextPerTurnProps) {
  return (
    <div className={styles.chart} role="img" aria-label={label}>
      <svg className={styles.axis} height={frame.height} aria-hidden="true">
        <Axis groups={groups} />
      </svg>
      <div className={styles.groups} aria-hidden="true">
        {groups.map((group) => (
          <div key={group.id} className={styles.group}>
            <svg width="100%" height={frame.bottom + 1}>
              <Bars group={group} groups={groups} />
            </svg>
            <span className={styles.title} title={group.title}>
              {group.title}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The same for a sheet of its own: its titles are drawn. */
export function contextPaper(groups: ContextGroups): PaperDrawing {
  const width = (sheetRoom - frame.left) / Math.max(1, groups.length);
  return {
    height: frame.height,
    drawing: (
      <>
        <Axis groups={groups} />
        {groups.map((group, index) => (
          <svg key={group.id} x={frame.left + index * width} width={width} height={frame.height} overflow="visible">
            <Bars group={group} groups={groups} />
            <text className={paper.label} x="50%" y={frame.bottom + 18} textAnchor="middle">
              {shortened(group.title, Math.floor(width / 6.6))}
            </text>
          </svg>
        ))}
      </>
    ),
  };
}

function scaleOf(groups: ContextGroups) {
  const axis = amountAxis(Math.max(1, ...groups.flatMap(({ bars }) => bars.map((bar) => bar.tokens ?? 0))));
  return { axis, y: scaleLinear().domain([0, axis.max]).range([frame.bottom, frame.top]) };
}

function Axis({ groups }: { readonly groups: ContextGroups }) {
  const { axis, y } = scaleOf(groups);
  return <ValueAxis ticks={axis.ticks} y={y} left={frame.left} right="100%" base={0} say={tickLabel} />;
}

type BarsProps = { readonly group: ContextGroups[number]; readonly groups: ContextGroups };

function Bars({ group, groups }: BarsProps) {
  const { y } = scaleOf(groups);
  // With more bars than this only the first of each group keeps its figure; the others would run into each other.
  const roomy = groups.reduce((sum, { bars }) => sum + bars.length, 0) <= 18;
  return group.bars.map((bar, index) => (
    <ContextBar
      key={bar.run}
      structure={bar.structure}
      tokens={bar.tokens}
      top={y(bar.tokens ?? 0)}
      at={((index + 0.5) / group.bars.length) * 88 + 6}
      width={Math.min(30, 80 / group.bars.length)}
      labelled={index === 0 || (roomy && isLabelled(group.bars, index))}
    />
  ));
}

/** A bar as high as the one to its left says nothing new, and its figure would stand in the way. */
function isLabelled(bars: ContextGroups[number]['bars'], index: number): boolean {
  return bars[index]?.tokens !== bars[index - 1]?.tokens;
}

type ContextBarProps = {
  readonly structure: StructureKey;
  readonly tokens: number | null;
  readonly top: number;
  /** Middle and width, in percent of the group. */
  readonly at: number;
  readonly width: number;
  readonly labelled: boolean;
};

function ContextBar({ structure, tokens: amount, top, at, width, labelled }: ContextBarProps) {
  const { hue, weave } = structureLook(structure);
  const kind = structureKind(structure);
  const place = { x: `${at - width / 2}%`, y: top, width: `${width}%`, height: Math.max(0, frame.bottom - top), rx: 2 };
  return (
    <>
      {amount !== null && <rect {...place} className={plot[hue]} />}
      {amount !== null && kind !== 'thread' && kind !== 'one-at-a-time' && (
        <rect {...place} fill={`url(#weave-${weave})`} />
      )}
      {amount !== null && kind === 'one-at-a-time' && <Beads {...place} />}
      {labelled && (
        <text className={kind === 'thread' ? styles.strong : styles.value} x={`${at}%`} y={top - 5} textAnchor="middle">
          {tokens(amount)}
        </text>
      )}
    </>
  );
}

/** Cuts a bar into beads: the same hue as a thread, in separate pieces. */
function Beads({
  x,
  y,
  width,
  height,
}: {
  readonly x: string;
  readonly y: number;
  readonly width: string;
  readonly height: number;
}) {
  return Array.from({ length: Math.floor(height / 9) }, (_, index) => (
    <rect key={index} className={plot.gap} x={x} y={y + (index + 1) * 9 - 2} width={width} height={2} />
  ));
}
