import { classes } from './class-names.ts';
import styles from './ClassPromises.module.css';
import { Icon } from './Icon.tsx';
import { t } from '../../shared/words/t.ts';

/** What a class sees of a pod, before anybody joins it and while they are in it. */
export function ClassPromises({ className }: { readonly className?: string | undefined }) {
  return (
    <ul className={classes(styles.list, className)}>
      <li>
        <Icon name="eye" />
        <span>{t`The facilitator sees your pod’s step, its figures, what was found, and what it writes when it reflects.`}</span>
      </li>
      <li>
        <Icon name="lock" />
        <span>{t`Nobody sees your briefs or answers unless your pod shares them.`}</span>
      </li>
      <li>
        <Icon name="offline" />
        <span>{t`If the network drops, go on. Your pod catches up by itself.`}</span>
      </li>
    </ul>
  );
}
