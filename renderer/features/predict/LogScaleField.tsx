import type { KeyboardEvent } from 'react';
import { classes } from '../../ui/class-names.ts';
import { Range } from '../../ui/Range.tsx';
import { factorAt, nextStop, placeOf, positionOf } from './log-scale.ts';
import type { LogScale } from './log-scale.ts';
import styles from './LogScaleField.module.css';

type LogScaleFieldProps = {
  readonly label: string;
  readonly scale: LogScale;
  readonly factor: number;
  readonly onMove: (factor: number) => void;
  readonly valueText: (factor: number) => string;
  readonly disabled: boolean;
};

/** A slider with the same in its middle; its words are spoken as it moves, and the arrow keys go from one round figure to the next. */
export function LogScaleField({ label, scale, factor, onMove, valueText, disabled }: LogScaleFieldProps) {
  const press = (event: KeyboardEvent) => {
    const direction = directionOf(event.key);
    if (direction === null || disabled) return;
    event.preventDefault();
    onMove(nextStop(scale, factor, direction));
  };
  return (
    <div onKeyDown={press}>
      <Range
        label={label}
        min={-scale.end}
        max={scale.end}
        step={scale.step}
        origin={0}
        value={positionOf(scale, factor)}
        valueText={(position) => valueText(factorAt(scale, position))}
        onMove={(position) => onMove(factorAt(scale, position))}
        disabled={disabled}
      />
      <div className={styles.scale} aria-hidden="true">
        {scale.ticks.map(({ at, label: name }) => (
          <span
            key={at}
            className={classes(styles.tick, at === 0 && styles.middle)}
            style={{ left: `${placeOf(scale, at)}%` }}
          >
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}

function directionOf(key: string): 1 | -1 | null {
  if (key === 'ArrowRight' || key === 'ArrowUp') return 1;
  return key === 'ArrowLeft' || key === 'ArrowDown' ? -1 : null;
}
