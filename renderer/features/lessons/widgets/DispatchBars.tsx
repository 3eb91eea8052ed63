import { useState, type DragEvent } from 'react';
import type { Dispatched } from '../../../../shared/lesson/widgets/dispatch.ts';
import { wholeSeconds } from '../../../../shared/words/format.ts';
import text from '../../../styles/text.module.css';
import { axisTicks, shareOf } from '../../../charts/time-axis.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { IconButton } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/class-names.ts';
import styles from './DispatchWidget.module.css';
import { t } from '../../../../shared/words/t.ts';

type DispatchBarsProps = {
  readonly dispatched: Dispatched;
  /** Which task each row is, so that what is focused goes along with it. */
  readonly keys: readonly number[];
  readonly axisMs: number;
  readonly onMove: (from: number, to: number) => void;
};

/** A row a task in the order of the queue, all on one axis. A row is moved by its buttons, or by dragging it. */
export function DispatchBars({ dispatched, keys, axisMs, onMove }: DispatchBarsProps) {
  const [dragged, drag] = useState<number | null>(null);
  const [over, hover] = useState<number | null>(null);
  const share = shareOf(axisMs);
  const { bars, structure } = dispatched;
  const drop = (event: DragEvent, at: number) => {
    event.preventDefault();
    if (dragged !== null) onMove(dragged, at);
    drag(null);
    hover(null);
  };
  return (
    <div className={styles.bars}>
      <ol>
        {bars.map(({ title, fromMs, toMs }, index) => (
          <li
            key={keys[index]}
            className={classes(styles.row, over === index && dragged !== null && dragged !== index && styles.over)}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              drag(index);
            }}
            onDragEnd={() => {
              drag(null);
              hover(null);
            }}
            onDragOver={(event) => {
              if (dragged !== null) event.preventDefault();
              hover(index);
            }}
            onDrop={(event) => drop(event, index)}
          >
            <span className={styles.name} title={title}>
              {title}
            </span>
            <span className={text.hidden}>{t`from ${wholeSeconds(fromMs)} to ${wholeSeconds(toMs)}`}</span>
            <div className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ left: `${share(fromMs)}%`, width: `${share(toMs - fromMs)}%` }}>
                <Bar structure={structure} share={1} size="tall" />
                <b>{wholeSeconds(toMs - fromMs)}</b>
              </span>
            </div>
            <span className={styles.moves}>
              <IconButton
                icon="up"
                look="quiet"
                size="small"
                label={t`Move ${title} up in the queue`}
                aria-disabled={index === 0}
                onClick={() => index > 0 && onMove(index, index - 1)}
              />
              <IconButton
                icon="up"
                look="quiet"
                size="small"
                className={styles.down}
                label={t`Move ${title} down in the queue`}
                aria-disabled={index === bars.length - 1}
                onClick={() => index < bars.length - 1 && onMove(index, index + 1)}
              />
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.row} aria-hidden="true">
        <span />
        <div className={styles.scale}>
          {axisTicks(axisMs).map((tick) => (
            <span key={tick} style={{ left: `${share(tick)}%` }}>
              {tick === 0 ? t`0 s` : tick / 1_000}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
