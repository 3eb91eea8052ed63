import { DropdownMenu } from 'radix-ui';
import { useRef, useState } from 'react';
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

/** What a menu belongs to: it opens within the part of the page where its button stands, over whatever lies there. */
const landmarks = 'dialog, main, header, nav, aside';

/** Not modal: a modal menu locks scrolling with a style element, which the page's policy refuses. */
export function Menu({ label, trigger, items }: MenuProps) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const picked = useRef<MenuItem | null>(null);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger ref={setButton} asChild>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={button?.closest<HTMLElement>(landmarks) ?? null}>
        <DropdownMenu.Content
          className={styles.menu}
          align="end"
          sideOffset={6}
          aria-label={label}
          onCloseAutoFocus={(event) => {
            const { current: item } = picked;
            if (item === null) return;
            picked.current = null;
            event.preventDefault();
            // First the button has the focus again: a dialog that the item opens gives it back to where it found it.
            button?.focus();
            item.onPick();
          }}
        >
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.id}
              className={styles.item}
              disabled={item.disabled ?? false}
              onSelect={() => {
                picked.current = item;
              }}
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
