import type { ChosenRun } from '../../../shared/run/chosen-run.ts';
import { comparableFigures } from '../../../shared/run/side-by-side.ts';
import type { LetterOf } from '../../../shared/words/side-by-side.ts';
import { stateWords } from '../../../shared/words/results.ts';
import { elapsed } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { fittedAxisLength } from '../../charts/fitted-axis.ts';
import { Timeline } from '../../charts/Timeline.tsx';
import { timelineRows } from '../../charts/timeline-rows.ts';
import { Card } from '../../ui/Card.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { Letter } from './Letter.tsx';
import panel from './Panel.module.css';
import styles from './SideBySideClocks.module.css';
import { t } from '../../../shared/words/t.ts';

type SideBySideClocksProps = { readonly runs: readonly ChosenRun[]; readonly letterOf: LetterOf };

/** Each run on its clock: on one axis where wall-clocks compare, else each on its own. */
export function SideBySideClocks({ runs, letterOf }: SideBySideClocksProps) {
  const together = comparableFigures(runs).includes('wallClock');
  const longest = Math.max(1, ...runs.map(({ result }) => result.wallClockMs));
  return (
    <Card padded aria-labelledby="clocks">
      <h2 id="clocks" className={panel.title}>
        {together ? t`The runs on one clock` : t`Each run on its own clock`}
      </h2>
      <p className={panel.note}>
        {together
          ? t`Real start times on one axis. Pale is thinking, solid is writing.`
          : t`These clocks can’t be compared, so each axis ends with its run. Pale is thinking, solid is writing.`}
      </p>
      {runs.map((run) => {
        const { result, state, header } = run;
        return (
          <div key={header.id} className={styles.clock}>
            <p className={styles.run}>
              <Letter of={letterOf(run)} />
              <StructureTag structure={result.structure} look="bare" />
              <span className={styles.end}>
                {result.state === 'finished'
                  ? elapsed(result.wallClockMs)
                  : t`${stateWords[result.state]} at ${elapsed(result.wallClockMs)}`}
              </span>
            </p>
            <Timeline
              rows={timelineRows({
                id: result.id,
                structure: result.structure,
                tasks: result.tasks,
                state,
                now: state.at,
              }).filter((row) => row.tasks.length > 0 || row.bars.length > 0)}
              axisMs={fittedAxisLength(Math.max(1, together ? longest : result.wallClockMs) * 1.04)}
              now={null}
              named
              height="flat"
              label={`${letterOf(run)}, ${structureName(result.structure)}: ${elapsed(result.wallClockMs)}`}
            />
          </div>
        );
      })}
    </Card>
  );
}
