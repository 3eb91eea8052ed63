import { classes } from './class-names.ts';
import { Icon } from './Icon.tsx';
import styles from './Tick.module.css';

/** How far something is, in a small ring: `on` done, `now` the one at hand, `off` still to come. Words beside say it too. */
export function Tick({ state }: { readonly state: 'on' | 'now' | 'off' }) {
  return (
    <span className={classes(styles.tick, styles[state])} aria-hidden="true">
      {state === 'on' && <Icon name="check" />}
    </span>
  );
}
