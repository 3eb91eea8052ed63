import type { ComponentProps } from 'react';
import { classes } from './class-names.ts';
import styles from './Card.module.css';

type CardProps = ComponentProps<'section'> & {
  /** Room around the content; off for tables and rows that draw their own. */
  readonly padded?: boolean;
  readonly flat?: boolean;
};

export function Card({ padded = false, flat = false, className, ...rest }: CardProps) {
  return (
    <section {...rest} className={classes(styles.card, padded && styles.padded, flat && styles.flat, className)} />
  );
}
