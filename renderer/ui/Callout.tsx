import type { ReactNode } from 'react';
import { classes } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.tsx';
import styles from './Callout.module.css';

type CalloutProps = {
  readonly look?: 'plain' | 'warn' | 'bad' | 'good';
  readonly icon?: IconName;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Spoken when it appears: for what went wrong just now. */
  readonly live?: boolean;
};

const icons = { plain: 'hint', warn: 'warn', bad: 'warn', good: 'check' } satisfies Record<string, IconName>;

export function Callout({ look = 'plain', icon, title, children, actions, live = false }: CalloutProps) {
  return (
    <div className={classes(styles.callout, styles[look])} {...(live && { role: 'alert' })}>
      <Icon name={icon ?? icons[look]} className={styles.icon} />
      <div className={styles.text}>
        <p>
          <strong className={styles.title}>{title}</strong> {children}
        </p>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
