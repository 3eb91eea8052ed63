import { useState } from 'react';
import type { RunId } from '../../../shared/ids.ts';
import { stepsOfTask } from '../../../shared/run/state.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import type { Hue } from '../../ui/structure-look.ts';
import { hasBegun, LaneActions, LaneFailure, LaneStats, textOf } from './LaneParts.tsx';
import styles from './Lane.module.css';
import card from './LaneCard.module.css';
import grid from './LaneGrid.module.css';
import { useLane, useRace, useRunPart } from './race-context.tsx';
import type { Lane, LanePlace } from './race-context.tsx';
import { Stream } from '../../ui/Stream.tsx';
import { usePacedText } from './use-paced-text.ts';
import { ToNewest } from '../../ui/ToNewest.tsx';
import { useTail } from '../../ui/use-tail.ts';
import { written } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

type LaneGridProps = { readonly run: RunId; readonly tasks: readonly Task[]; readonly hue: Hue };

/** Conversations of their own, side by side as cards once they have begun; what has not begun takes a line under them. */
export function LaneGrid({ run, tasks, hue }: LaneGridProps) {
  const begun = useRunPart(run, ({ state }) =>
    tasks
      .map(({ id }) => id)
      .filter((id) => hasBegun({ steps: stepsOfTask(state, id), output: state.outputs[id] ?? null }))
      .join(' '),
  );
  const done = useRunPart(run, ({ state }) =>
    tasks
      .map(({ id }) => id)
      .filter((id) => state.outputs[id] !== undefined)
      .join(' '),
  );
  const [folds, setFolds] = useState(false);
  const ids = new Set(begun?.split(' '));
  const finished = new Set(done?.split(' ').filter((id) => id !== ''));
  const foldable = ids.size > 1 && finished.size > 0;
  const isFolded = (id: string) => folds && foldable && finished.has(id);
  return (
    <div className={grid.lanes}>
      {foldable && (
        <Button size="small" look="quiet" className={grid.fold} onClick={() => setFolds(!folds)}>
          {folds ? raceWords.unfoldFinished : raceWords.foldFinished(finished.size)}
        </Button>
      )}
      <div className={grid.begun}>
        {tasks
          .filter(({ id }) => ids.has(id) && !isFolded(id))
          .map(({ id }) => (
            <BegunCard key={id} place={{ run, task: id }} hue={hue} />
          ))}
      </div>
      {tasks
        .filter(({ id }) => isFolded(id))
        .map(({ id }) => (
          <FoldedCard key={id} place={{ run, task: id }} />
        ))}
      {tasks
        .filter(({ id }) => !ids.has(id))
        .map((task) => (
          <WaitingCard key={task.id} place={{ run, task: task.id }} task={task} />
        ))}
    </div>
  );
}

function WaitingCard({ place, task }: { readonly place: LanePlace; readonly task: Task }) {
  const lane = useLane(place);
  if (!lane) return null;
  const outputs = task.needs.length;
  return (
    <article className={classes(card.card, card.waitingCard)} aria-label={lane.title}>
      <Icon name={outputs > 1 ? 'merge' : 'clock'} />
      <h3 className={styles.title} {...written(lane.title)}>
        {lane.title}
      </h3>
      <span className={classes(card.what, styles.wideOnly)}>
        {outputs > 0 && task.materials.length === 0 && raceWords.gets(outputs)}
      </span>
      <StateChip state={lane.look} />
    </article>
  );
}

/** A finished lane as a line: what it took, and what can be done with it. */
function FoldedCard({ place }: { readonly place: LanePlace }) {
  const lane = useLane(place);
  if (!lane) return null;
  return (
    <article className={grid.folded} aria-label={lane.title}>
      <h3 className={styles.title} {...written(lane.title)}>
        {lane.title}
      </h3>
      <LaneStats steps={lane.steps} />
      <LaneActions place={place} lane={lane} />
      <StateChip state={lane.look} />
    </article>
  );
}

function BegunCard({ place, hue }: { readonly place: LanePlace; readonly hue: Hue }) {
  const lane = useLane(place);
  return lane && <OpenCard place={place} lane={lane} hue={hue} />;
}

type OpenCardProps = { readonly place: LanePlace; readonly lane: Lane; readonly hue: Hue };

function OpenCard({ place, lane, hue }: OpenCardProps) {
  const { drawn } = useRace();
  const { text, whole, writing, turn } = textOf(lane);
  const shown = usePacedText(text);
  const { kind } = lane.look;
  const held = kind === 'retrying' || kind === 'limited' || kind === 'capped';
  const broken = kind === 'failed' || kind === 'refused';
  const { box, loose, away, toNewest, hands } = useTail<HTMLDivElement>(shown, {
    growing: (!whole && !broken) || shown !== text,
    mayLoosen: true,
  });
  const isDrawn = drawn?.run === place.run && drawn.task === place.task;
  const look = isDrawn ? card.drawnCard : broken ? card.brokenCard : held && card.heldCard;
  return (
    <article className={classes(card.card, kind === 'done' && card.doneCard, look)} aria-label={lane.title}>
      <div className={classes(card.edge, held ? card.held : !broken && card[hue])} aria-hidden="true" />
      <div className={classes(styles.head, card.cardHead)}>
        <h3 className={styles.title} title={lane.title} {...written(lane.title)}>
          {lane.title}
        </h3>
        <StateChip state={lane.look} />
      </div>
      <div className={classes(styles.foot, card.cardFoot)}>
        <LaneStats steps={lane.steps} />
        <LaneActions place={place} lane={lane} />
      </div>
      {turn !== null && (
        <p className={classes(styles.extra, card.cardExtra)} title={turn}>
          {turn}
        </p>
      )}
      {/* Beside the text, not in it: there it would be scrolled away with what was written last. */}
      <div className={card.cardFailure}>
        <LaneFailure steps={lane.steps} live={lane.live} />
      </div>
      {text !== '' && (
        <div
          ref={box}
          {...hands}
          className={classes(card.cardBody, loose && card.looseBody)}
          tabIndex={0}
          role="group"
          aria-label={t`Answer of ${lane.title}`}
        >
          <Stream text={shown} whole={whole && shown === text} writing={writing && lane.live} />
        </div>
      )}
      {away && <ToNewest onPress={toNewest} />}
    </article>
  );
}
