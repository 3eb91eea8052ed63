import { structureLook } from '../ui/structure-look.ts';
import type { Hue, Weave } from '../ui/structure-look.ts';
import { classes } from '../ui/class-names.ts';
import plot from './plot.module.css';
import styles from './Timeline.module.css';
import type { TimelineBar, TimelineRow } from './timeline-rows.ts';
import { weaveFills } from './weave-fills.ts';

type TimelineBarsProps = {
  readonly row: TimelineRow;
  readonly top: number;
  readonly height: number;
  readonly percent: (ms: number) => string;
  readonly named: boolean;
};

/** The bars of one row, with seams where one turn of a thread meets the next. */
export function TimelineBars({ row, top, height, percent, named }: TimelineBarsProps) {
  const { hue, weave } = structureLook(row.structure);
  const seams = row.stretches.slice(1).filter(({ from }, index) => row.stretches[index]?.to === from);
  return (
    <>
      {row.bars.map((bar) => (
        <BarShape
          key={`${bar.step} ${bar.kind} ${bar.from}`}
          bar={bar}
          hue={hue}
          weave={weave}
          top={top}
          height={height}
          percent={percent}
        />
      ))}
      {seams.map(({ task, from }) => (
        <line
          key={task}
          className={styles.seam}
          x1={percent(from)}
          x2={percent(from)}
          y1={top - 1}
          y2={top + height + 1}
        />
      ))}
      {row.bars
        .filter(({ extra }) => extra !== undefined)
        .map(({ step, from }) => (
          <line
            key={`${step} ${from}`}
            className={styles.seam}
            x1={percent(from)}
            x2={percent(from)}
            y1={top - 1}
            y2={top + height + 1}
          />
        ))}
      {named &&
        row.whole &&
        row.stretches.map(({ task, title, from, to }) => {
          // On the solid part: on the paler one before it a name would be hard to read.
          const begin = row.bars.find((bar) => bar.task === task && bar.kind === 'writing')?.from ?? from;
          return (
            // Its own svg, as wide as the bar, cuts a name that is too long instead of letting it run into the next.
            <svg
              key={task}
              x={percent(begin)}
              y={top}
              width={widthOf(begin, to, percent)}
              height={height}
              overflow="hidden"
            >
              <text className={classes(styles.inBar, hue === 'seq' ? styles.onSeq : styles.onPar)} x={7} y={height - 4}>
                {title}
              </text>
            </svg>
          );
        })}
    </>
  );
}

function widthOf(from: number, to: number, percent: (ms: number) => string): string {
  return `${Math.max(0, parseFloat(percent(to)) - parseFloat(percent(from))).toFixed(3)}%`;
}

type BarShapeProps = {
  readonly bar: TimelineBar;
  readonly hue: Hue;
  readonly weave: Weave;
  readonly top: number;
  readonly height: number;
  readonly percent: (ms: number) => string;
};

function BarShape({ bar, hue, weave, top, height, percent }: BarShapeProps) {
  const place = { x: percent(bar.from), y: top, width: widthOf(bar.from, bar.to, percent), height, rx: 3.5 };
  switch (bar.kind) {
    case 'retry':
    case 'limit':
      return (
        <>
          <rect {...place} className={styles.wait} />
          <rect {...place} fill="url(#weave-wait)" className={styles.waitWeave} />
        </>
      );
    case 'person':
      return <rect {...place} className={styles.person} />;
    case 'thinking':
    case 'writing': {
      const woven = weaveFills[weave];
      return (
        <>
          <rect {...place} className={plot[hue]} />
          {woven !== null && <rect {...place} fill={woven} />}
          {bar.kind === 'thinking' && <rect {...place} className={styles.pale} />}
        </>
      );
    }
  }
}
