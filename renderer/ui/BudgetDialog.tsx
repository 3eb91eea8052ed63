import type { Spending } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { sayFailure } from '../../shared/words/en.ts';
import { budgetWords, exceededSentence, isUsedUp } from '../../shared/words/en-settings.ts';
import { addresses } from './addresses.ts';
import { Button, LinkButton } from './Button.tsx';
import { Callout } from './Callout.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './BudgetDialog.module.css';
import { SpendingTable } from './SpendingTable.tsx';

/** What has to be answered before it starts: what it would use, or that this can't be said. */
export type StartQuestion =
  { readonly kind: 'spending'; readonly spending: Spending } | { readonly kind: 'unknown'; readonly failure: Failure };

type BudgetDialogProps = {
  readonly before: StartQuestion | null;
  readonly onStart: () => void;
  readonly onCancel: () => void;
};

/** What a start would use, before it costs anything. The first button is the one that does nothing. */
export function BudgetDialog({ before, onStart, onCancel }: BudgetDialogProps) {
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
          <Button onClick={onCancel}>Cancel</Button>
          {exceeded.length > 0 && <LinkButton href={addresses.settingsPart('budget')}>Change the cap</LinkButton>}
          {!usedUp && (
            <Button look="primary" icon="play" onClick={onStart}>
              {plain ? 'Start' : 'Start anyway'}
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
            {exceeded.length > 0 && <p>{usedUp ? budgetWords.usedUp : budgetWords.capActs}</p>}
          </>
        )}
      </div>
    </Dialog>
  );
}

function titleOf(before: StartQuestion): string {
  if (before.kind === 'unknown') return 'Braid can’t say what this will use';
  return before.spending.exceeded.length > 0 ? 'This would pass a cap' : 'What this will use';
}
