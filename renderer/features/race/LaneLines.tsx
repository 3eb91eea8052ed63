import type { RunId, TaskId } from '../../../shared/ids.ts';
import { isUnderWay } from '../../../shared/run/state.ts';
import { classes } from '../../ui/class-names.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { lastWords } from '../../ui/paragraphs.ts';
import { LaneActions, LaneFailure, LaneStats, textOf } from './LaneParts.tsx';
import styles from './Lane.module.css';
import lines from './LaneLines.module.css';
import { useLane } from './race-context.tsx';
import type { Lane, LanePlace } from './race-context.tsx';
import { usePacedText } from './use-paced-text.ts';
import { written } from '../../ui/written.ts';

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

const mostCharacters = 90;

/** What is being written, so far as a line has room: to see that it goes on, and where. Read to nobody. */
function LastWords({ lane }: { readonly lane: Lane }) {
  const { text, writing } = textOf(lane);
  const shown = usePacedText(writing && lane.live ? lastWords(text, mostCharacters) : '');
  return (
    <span className={lines.lastWords} aria-hidden="true">
      <span>{shown}</span>
    </span>
  );
}

function LaneLine({ place }: { readonly place: LanePlace }) {
  const lane = useLane(place);
  if (!lane) return null;
  return (
    <li
      data-lane={place.task}
      className={classes(lines.line, lane.live && lane.steps.some(isUnderWay) && lines.liveLine)}
    >
      <h3 className={styles.title} title={lane.title} {...written(lane.title)}>
        {lane.title}
      </h3>
      <LaneStats steps={lane.steps} />
      <LastWords lane={lane} />
      <span className={lines.lineEnd}>
        <StateChip state={lane.look} />
        <LaneActions place={place} lane={lane} />
      </span>
      <LaneFailure steps={lane.steps} live={lane.live} />
    </li>
  );
}
