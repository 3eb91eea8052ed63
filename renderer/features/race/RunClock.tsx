import { useStore } from 'zustand';
import type { RunId } from '../../../shared/ids.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { clock } from '../../../shared/words/format.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { endingOf, selectRun, timeOf } from '../../bridge/live-comparison.ts';
import { useRace } from './race-context.tsx';
import styles from './RunColumn.module.css';
import { useNow } from '../../ui/use-now.ts';

/** The run's own clock. It ticks by itself while the run lives; a screen reader asks it, it never speaks up. */
export function RunClock({ run, structure }: { readonly run: RunId; readonly structure: StructureKey }) {
  const { store, comparison } = useRace();
  const select = selectRun(comparison, run);
  const zero = useStore(store, (state) => select(state)?.zero ?? null);
  const running = useStore(store, (state) => {
    const held = select(state);
    return held !== null && endingOf(held) === 'running';
  });
  const now = useNow(store.now, running && zero !== null, 100);
  const held = select(store.getState());
  const ms = held ? timeOf(held, now) : 0;
  return (
    <div
      className={styles.clock}
      role="timer"
      aria-label={raceWords.clockLabel(structureName(structure), raceWords.spokenTime(ms))}
    >
      {clock(ms)}
    </div>
  );
}
