import type { ReactNode } from 'react';
import { Button } from '../../../ui/Button.tsx';
import styles from './WidgetControls.module.css';

/** The sliders and switches of a widget: two beside each other where there is room. */
export function WidgetControls({ children }: { readonly children: ReactNode }) {
  return <div className={styles.controls}>{children}</div>;
}

type WidgetPresetsProps<T> = {
  readonly label: string;
  readonly presets: readonly { readonly name: string; readonly set: T }[];
  readonly onPick: (set: T) => void;
};

/** Settings that a lesson sets against each other, a press each. */
export function WidgetPresets<T>({ label, presets, onPick }: WidgetPresetsProps<T>) {
  return (
    <div className={styles.presets} role="group" aria-label={label}>
      {presets.map(({ name, set }) => (
        <Button key={name} size="small" onClick={() => onPick(set)}>
          {name}
        </Button>
      ))}
    </div>
  );
}

/** On what condition the figures hold. */
export function WidgetCondition({ children }: { readonly children: ReactNode }) {
  return <p className={styles.condition}>{children}</p>;
}
