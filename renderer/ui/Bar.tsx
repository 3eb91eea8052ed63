import type { StructureKey } from '../../shared/structure/structure.ts';
import { classes } from './class-names.ts';
import styles from './Bar.module.css';
import { structureLook } from './structure-look.ts';

type BarProps = {
  readonly structure: StructureKey;
  /** 0 to 1 of the room at hand. Bars start at zero: no cut axis. */
  readonly share: number;
  readonly size?: 'small' | 'default' | 'large' | 'tall' | 'huge';
};

/** A bar in its structure's hue and weave. The figure beside it says the number; the bar itself is silent. */
export function Bar({ structure, share, size = 'default' }: BarProps) {
  const { weave } = structureLook(structure);
  const width = `${Math.min(1, Math.max(0, share)) * 100}%`;
  return <span className={classes(styles.bar, styles[weave], styles[size])} style={{ width }} aria-hidden="true" />;
}
