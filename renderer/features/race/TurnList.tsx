import type { RunId, TaskId } from '../../../shared/ids.ts';
import { classes } from '../../ui/class-names.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { hasBegun, LaneActions, LaneFailure, LaneStats, textOf } from './LaneParts.tsx';
import styles from './Lane.module.css';
import turns from './TurnList.module.css';
import { previewOf } from '../../ui/paragraphs.ts';
import { useLane } from './race-context.tsx';
import type { Lane, LanePlace } from './race-context.tsx';
import { Stream } from '../../ui/Stream.tsx';
import { ToNewest } from '../../ui/ToNewest.tsx';
import { useTail } from '../../ui/use-tail.ts';
import { written } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

type TurnListProps = {
  readonly run: RunId;
  readonly tasks: readonly TaskId[];
  /** On one string: turns of one conversation. Apart: one fresh conversation after another. */
  readonly strung: boolean;
  readonly hue: 'seq' | 'phased';
};

/** Tasks that follow each other, from top to bottom. */
export function TurnList({ run, tasks, strung, hue }: TurnListProps) {
  return (
    <ol className={classes(hue === 'phased' && turns.inPhased)}>
      {tasks.map((task, index) => (
        <Turn key={task} place={{ run, task }} strung={strung} number={index + 1} />
      ))}
    </ol>
  );
}

type TurnProps = { readonly place: LanePlace; readonly strung: boolean; readonly number: number };

function Turn({ place, strung, number }: TurnProps) {
  const lane = useLane(place);
  if (!lane) return null;
  const begun = hasBegun(lane);
  const done = lane.steps.length > 0 && lane.steps.every(({ status }) => status === 'done');
  return (
    <li data-lane={place.task} className={classes(turns.bead, strung && turns.strung, !begun && turns.ahead)}>
      {strung ? (
        <span className={turns.number}>{number}</span>
      ) : (
        <span className={classes(turns.dot, done && turns.full)} aria-hidden="true" />
      )}
      {begun ? (
        <TurnBox place={place} lane={lane} done={done} />
      ) : (
        <div className={turns.next}>
          <span className={turns.preview} {...written(lane.title)}>
            {lane.title}
          </span>
          <StateChip state={lane.look} />
        </div>
      )}
    </li>
  );
}

function TurnBox({ place, lane, done }: { readonly place: LanePlace; readonly lane: Lane; readonly done: boolean }) {
  const { text, whole, writing, turn } = textOf(lane);
  const { box, away, toNewest, hands } = useTail<HTMLDivElement>(text, { growing: !done });
  const held = ['retrying', 'limited', 'capped'].includes(lane.look.kind);
  const broken = lane.look.kind === 'failed' || lane.look.kind === 'refused';
  const look = broken ? turns.brokenBox : held ? turns.heldBox : !done && lane.live && turns.liveBox;
  return (
    <div className={classes(turns.box, look)}>
      <div className={styles.head}>
        <h3 className={styles.title} title={lane.title} {...written(lane.title)}>
          {lane.title}
        </h3>
        <StateChip state={lane.look} />
      </div>
      <div className={styles.foot}>
        <LaneStats steps={lane.steps} />
        <LaneActions place={place} lane={lane} />
      </div>
      {turn !== null && (
        <p className={styles.extra} title={turn}>
          {turn}
        </p>
      )}
      {done ? (
        <p className={turns.preview}>{previewOf(text)}</p>
      ) : (
        text !== '' && (
          <div
            ref={box}
            {...hands}
            className={turns.text}
            tabIndex={0}
            role="group"
            aria-label={t`Answer of ${lane.title} so far`}
          >
            <Stream text={text} whole={whole} writing={writing && lane.live} />
          </div>
        )
      )}
      {away && <ToNewest onPress={toNewest} />}
      <LaneFailure steps={lane.steps} live={lane.live} />
    </div>
  );
}
