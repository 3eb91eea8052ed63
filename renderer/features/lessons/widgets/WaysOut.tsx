import type { WayOut } from '../../../../shared/lesson/widgets/lane-failure.ts';
import { laneFailureWords as words } from '../../../../shared/words/lane-failure.ts';
import { AmountBars } from './AmountBars.tsx';

type WaysOutProps = { readonly ways: readonly { readonly name: string; readonly cost: WayOut }[] };

/** How long each way out takes in all, on one scale. */
export function WaysOut({ ways }: WaysOutProps) {
  return (
    <AmountBars
      label={words.drawn(ways)}
      rows={ways.map(({ name, cost }) => ({
        id: name,
        structure: 'all-at-once',
        label: name,
        amount: cost.wallClockMs,
        value: words.value(cost),
      }))}
    />
  );
}
