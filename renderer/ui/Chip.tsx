import type { ReactNode } from 'react';
import { classes } from './class-names.ts';
import styles from './Chip.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.tsx';

export type ChipLook = 'plain' | 'waiting' | 'busy' | 'strong' | 'warn' | 'good' | 'bad' | 'alarm' | 'cause' | 'mono';

type ChipProps = {
  readonly look?: ChipLook;
  readonly icon?: IconName;
  readonly title?: string;
  readonly children: ReactNode;
};

/** A short fact beside something. Colour never carries it: an icon or the word does. */
export function Chip({ look = 'plain', icon, title, children }: ChipProps) {
  return (
    <span className={classes(styles.chip, styles[look], !icon && styles.bare)} title={title}>
      {icon && <Icon name={icon} size="small" />}
      {children}
    </span>
  );
}
