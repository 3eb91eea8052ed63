import type { ComparisonSummary } from '../../../shared/contract.ts';
import { countWord, listed } from '../../../shared/words/format.ts';
import { addresses } from '../../ui/addresses.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { mostPicks } from '../../ui/run-picks.ts';
import styles from './ChosenBar.module.css';
import { firstPicks } from './first-picks.ts';

type ChosenBarProps = { readonly chosen: readonly ComparisonSummary[]; readonly onClear: () => void };

/** What can be done with the comparisons that were chosen. Nothing while none is. */
export function ChosenBar({ chosen, onClear }: ChosenBarProps) {
  if (chosen.length === 0) return null;
  const picks = firstPicks(chosen);
  const comparable = picks.length >= 2 && picks.length <= mostPicks;
  return (
    <div className={styles.bar} role="group" aria-label="Chosen comparisons">
      <p className={styles.what}>
        <b role="status">{chosen.length} chosen</b>{' '}
        <span className={styles.titles}>{listed([...new Set(chosen.map(({ title }) => title))])}</span>
      </p>
      <Button look="quiet" onClick={onClear}>
        Clear
      </Button>
      {comparable ? (
        <LinkButton look="primary" href={addresses.sideBySide(picks)}>
          Compare these
        </LinkButton>
      ) : (
        <p className={styles.why}>
          {picks.length < 2
            ? 'It has one run: choose another comparison to lay beside it.'
            : `Side by side there is room for ${countWord(mostPicks)}.`}
        </p>
      )}
    </div>
  );
}
