import { DropdownMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.tsx';
import styles from './Menu.module.css';

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** A short word at the end of the line: a format, a key. */
  readonly note?: string;
  readonly disabled?: boolean;
  readonly onPick: () => void;
};

type MenuProps = {
  readonly label: string;
  /** A button; it is handed the menu's ARIA attributes. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
};

/** Not modal: a modal menu locks scrolling with a style element, which the page's policy refuses. */
export function Menu({ label, trigger, items }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="end" sideOffset={6} aria-label={label}>
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.id}
              className={styles.item}
              disabled={item.disabled ?? false}
              onSelect={item.onPick}
            >
              {item.icon && <Icon name={item.icon} className={styles.icon} />}
              {item.label}
              {item.note && <span className={styles.note}>{item.note}</span>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
