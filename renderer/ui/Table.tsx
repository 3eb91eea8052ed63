import type { ComponentProps } from 'react';
import { classes } from './class-names.ts';
import styles from './Table.module.css';

type TableProps = ComponentProps<'table'> & {
  /** What the table shows, for screen readers. */
  readonly label: string;
};

/** A table with the design's spacing. Give figures `className={tableStyles.number}` in head and body. */
export function Table({ label, className, ...rest }: TableProps) {
  return <table {...rest} aria-label={label} className={classes(styles.table, className)} />;
}

export { styles as tableStyles };
