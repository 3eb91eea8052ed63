import { useState, type ComponentProps, type ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import styles from './BuilderFrame.module.css';
import { t } from '../../../shared/words/t.ts';

type BuilderFrameProps = Omit<ComponentProps<'div'>, 'children'> & {
  /** What the left pane is called; on narrow windows it is a drawer behind a button of that name. */
  readonly sourcesTitle: string;
  readonly sources: ReactNode;
  /** Is handed the button that opens the drawer. */
  readonly stage: (openSources: ReactNode) => ReactNode;
  readonly dock: readonly { readonly label: string; readonly content: ReactNode }[];
  readonly side: ReactNode;
  /** Gives the second part of the dock more room than the first. */
  readonly wideDock?: boolean;
};

/** The panes of the builder: sources, the plan with its dock, and the selected task. */
export function BuilderFrame({
  sourcesTitle,
  sources,
  stage,
  dock,
  side,
  wideDock = false,
  ...rest
}: BuilderFrameProps) {
  const [open, setOpen] = useState(false);
  return (
    <div {...rest} className={styles.builder}>
      <aside className={styles.left} aria-label={sourcesTitle} tabIndex={0}>
        {sources}
      </aside>
      <div className={styles.middle}>
        {stage(
          <Button size="small" icon="file" className={styles.narrow} onClick={() => setOpen(true)}>
            {sourcesTitle}
          </Button>,
        )}
        <div className={classes(styles.dock, wideDock && styles.wideDock)}>
          {dock.map(({ label, content }) => (
            <div key={label} className={styles.dockColumn} tabIndex={0} role="region" aria-label={label}>
              {content}
            </div>
          ))}
        </div>
      </div>
      <aside className={styles.right} aria-label={t`Selected task`} tabIndex={0} data-keeps-focus>
        {side}
      </aside>
      <Drawer title={sourcesTitle} open={open} onClose={() => setOpen(false)}>
        {sources}
      </Drawer>
    </div>
  );
}

/** Instead of a task, where none is selected. */
export function NoTask({ children }: { readonly children: ReactNode }) {
  return <p className={styles.none}>{children}</p>;
}
