import { useState, type ReactNode } from 'react';
import { Tabs } from '../../ui/Tabs.tsx';
import { t } from '../../../shared/words/t.ts';

type DockTabsProps = {
  readonly first: 'plans' | 'check';
  /** How much there is to mend, beside the name of the check; 0 says nothing. */
  readonly toMend: number;
  readonly plans: ReactNode;
  readonly check: ReactNode;
};

/** In a guided exercise the plans to choose from and what the check says of the one on the table share a place. */
export function DockTabs({ first, toMend, plans, check }: DockTabsProps) {
  const [shown, setShown] = useState(first);
  return (
    <Tabs
      label={t`Plans and check`}
      value={shown}
      onPick={setShown}
      tabs={[
        { value: 'plans', label: t`Plans`, content: plans },
        { value: 'check', label: toMend > 0 ? t`Check, ${toMend} to mend` : t`Check`, content: check },
      ]}
    />
  );
}
