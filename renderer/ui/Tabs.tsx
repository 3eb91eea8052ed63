import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './Tabs.module.css';
import track from './Track.module.css';

type TabsProps<Value extends string> = {
  readonly label: string;
  readonly tabs: readonly { readonly value: Value; readonly label: ReactNode; readonly content: ReactNode }[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
};

export function Tabs<Value extends string>({ label, tabs, value, onPick }: TabsProps<Value>) {
  return (
    <Radix.Root
      value={value}
      onValueChange={(picked) => {
        const tab = tabs.find((each) => each.value === picked);
        if (tab) onPick(tab.value);
      }}
    >
      <Radix.List className={track.track} aria-label={label}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className={track.part}>
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className={styles.content}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
