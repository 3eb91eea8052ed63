import type { RunId, TaskId } from '../../../shared/ids.ts';
import { isUnderWay } from '../../../shared/run/state.ts';
import { classes } from '../../ui/class-names.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { LaneActions, LaneFailure, LaneStats } from './LaneParts.tsx';
import styles from './Lane.module.css';
import { useLane } from './race-context.tsx';
import type { LanePlace } from './race-context.tsx';

/** Lanes as lines: where there is no room for their texts. */
export function LaneLines({ run, tasks }: { readonly run: RunId; readonly tasks: readonly TaskId[] }) {
  return (
    <ol>
      {tasks.map((task) => (
        <LaneLine key={task} place={{ run, task }} />
      ))}
    </ol>
  );
}

function LaneLine({ place }: { readonly place: LanePlace }) {
  const lane = useLane(place);
  if (!lane) return null;
  return (
    <li
      data-lane={place.task}
      className={classes(styles.line, lane.live && lane.steps.some(isUnderWay) && styles.liveLine)}
    >
      <h3 className={styles.title} title={lane.title}>
        {lane.title}
      </h3>
      <LaneStats steps={lane.steps} />
      <span className={styles.lineEnd}>
        <StateChip state={lane.look} />
        <LaneActions place={place} lane={lane} />
      </span>
      <LaneFailure steps={lane.steps} live={lane.live} />
    </li>
  );
}
