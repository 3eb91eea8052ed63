import { useState } from 'react';
import type { Spending } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { isChoice } from '../../shared/run/starting.ts';
import type { Starting, StartingAdvice } from '../../shared/run/starting.ts';
import { sayFailure } from '../../shared/words/said-failure.ts';
import { budgetWords, exceededSentence, isUsedUp } from '../../shared/words/settings.ts';
import { addresses } from './addresses.ts';
import { Button, LinkButton } from './Button.tsx';
import { Callout } from './Callout.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './BudgetDialog.module.css';
import { SpendingTable } from './SpendingTable.tsx';
import { StartingChoice } from './StartingChoice.tsx';
import { t } from '../../shared/words/t.ts';

/** What has to be answered before it starts: what it would use, or that this can't be said. */
export type StartQuestion =
  | {
      readonly kind: 'spending';
      readonly spending: Spending;
      readonly advice: StartingAdvice;
      readonly starting: Starting;
    }
  | { readonly kind: 'unknown'; readonly failure: Failure };

type BudgetDialogProps = {
  readonly before: StartQuestion | null;
  /** With how they start, where that was to be chosen. */
  readonly onStart: (starting?: Starting) => void;
  readonly onCancel: () => void;
};

/** What a start would use, before it costs anything. The first button is the one that does nothing. */
export function BudgetDialog({ before, onStart, onCancel }: BudgetDialogProps) {
  const [picked, setPicked] = useState<{ readonly of: StartQuestion; readonly starting: Starting } | null>(null);
  const asksHow = before?.kind === 'spending' && isChoice(before.advice);
  // What was picked for one question says nothing of the next.
  const starting = asksHow ? (picked?.of === before ? picked.starting : before.starting) : undefined;
  const exceeded = before?.kind === 'spending' ? before.spending.exceeded : [];
  const usedUp = exceeded.some(isUsedUp);
  const plain = before?.kind === 'spending' && exceeded.length === 0;
  return (
    <Dialog
      title={before === null ? '' : titleOf(before)}
      open={before !== null}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t`Cancel`}</Button>
          {exceeded.length > 0 && <LinkButton href={addresses.settingsPart('budget')}>{t`Change the cap`}</LinkButton>}
          {!usedUp && (
            <Button look="primary" icon="play" onClick={() => onStart(starting)}>
              {plain ? t`Start` : t`Start anyway`}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.body}>
        {before?.kind === 'unknown' && (
          <p>
            {sayFailure(before.failure).what} {budgetWords.unknown}
          </p>
        )}
        {before?.kind === 'spending' && (
          <>
            {exceeded.length > 0 && (
              <Callout
                look="warn"
                title={exceeded.map((each) => (
                  <span key={`${each.cap} ${each.unit}`} className={styles.cap}>
                    {exceededSentence(each)}
                  </span>
                ))}
              />
            )}
            <SpendingTable spending={before.spending} />
            <p className={styles.note}>{budgetWords.basis(before.spending)}</p>
            {starting !== undefined && !usedUp && (
              <StartingChoice
                advice={before.advice}
                value={starting}
                onPick={(pick) => setPicked({ of: before, starting: pick })}
              />
            )}
            {exceeded.length > 0 && <p>{usedUp ? budgetWords.usedUp : budgetWords.capActs}</p>}
          </>
        )}
      </div>
    </Dialog>
  );
}

function titleOf(before: StartQuestion): string {
  if (before.kind === 'unknown') return t`Braid can’t say what this will use`;
  return before.spending.exceeded.length > 0 ? t`This would pass a cap` : t`What this will use`;
}
