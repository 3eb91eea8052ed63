import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import styles from './Tooltip.module.css';

type TooltipProps = {
  readonly text: string;
  /** Something that takes the focus. What the tooltip says must not be the only place that says it. */
  readonly children: ReactElement;
};

export function Tooltip({ text, children }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={300}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content className={styles.tooltip} sideOffset={6}>
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
