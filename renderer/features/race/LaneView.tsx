import type { ReactNode } from 'react';
import type { RunHeader } from '../../../shared/run/header.ts';
import { lastAttempt } from '../../../shared/run/state.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { Stream } from '../../ui/Stream.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { ToNewest } from '../../ui/ToNewest.tsx';
import { useTail } from '../../ui/use-tail.ts';
import { AskOn } from './AskOn.tsx';
import { LaneFigures } from './LaneFigures.tsx';
import { LaneActions, LaneFailure, mergeWords, turnWords } from './LaneParts.tsx';
import styles from './LaneView.module.css';
import { useLane } from './race-context.tsx';
import type { LanePlace } from './race-context.tsx';
import { written } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

type LaneViewProps = {
  readonly place: LanePlace;
  readonly header: RunHeader;
  readonly within: 'dialog' | 'window';
  readonly close?: ReactNode;
};

/** One lane with all of its turns and figures, large: over the page, or in a window of its own. */
export function LaneView({ place, header, within, close }: LaneViewProps) {
  const lane = useLane(place);
  const answered = lane?.steps.map((step) => lastAttempt(step)?.text ?? '').join('') ?? '';
  const extent = `${answered.length} ${lane?.steps.length ?? 0}`;
  const { box, away, toNewest, hands } = useTail<HTMLDivElement>(extent, { growing: lane?.live === true });
  if (!lane) return null;
  const Heading = within === 'window' ? 'h1' : 'h2';
  const topHeading = within === 'window' ? 2 : 3;
  const given = lane.edited || lane.steps.every(({ attempts }) => attempts.length === 0) ? lane.output : null;
  return (
    <>
      <header className={styles.head}>
        <StructureTag structure={header.structure.key} />
        <Heading className={styles.title} {...written(lane.title)}>
          {lane.title}
        </Heading>
        <StateChip state={lane.look} />
        <LaneActions place={place} lane={lane} within={within} />
        {close}
      </header>
      <LaneFigures place={place} lane={lane} header={header} />
      <div className={styles.room}>
        <div
          ref={box}
          {...hands}
          className={styles.body}
          tabIndex={0}
          role="group"
          aria-label={t`Answer of ${lane.title}`}
        >
          <LaneFailure steps={lane.steps} live={lane.live} />
          {given !== null && (
            <section className={styles.turn}>
              <p className={styles.followUp}>{lane.edited ? raceWords.edited : mergeWords(given)}</p>
              <Stream text={given} whole topHeading={topHeading} />
            </section>
          )}
          {lane.steps.map((step) => {
            const text = lastAttempt(step)?.text ?? '';
            const asked = turnWords(step, lane.followUps);
            // What somebody asked for on the way is there as soon as it is asked.
            if (text === '' && (step.step.purpose ?? 'work') === 'work') return null;
            return (
              <section key={step.step.id} className={styles.turn}>
                {asked !== null && <p className={styles.followUp}>{asked}</p>}
                {text !== '' && (
                  <Stream
                    text={text}
                    whole={step.status === 'done'}
                    writing={lane.live && step.status === 'writing'}
                    topHeading={topHeading}
                  />
                )}
              </section>
            );
          })}
        </div>
        {away && <ToNewest onPress={toNewest} />}
      </div>
      <AskOn key={`${place.run} ${place.task}`} place={place} lane={lane} onAsked={() => box.current?.focus()} />
    </>
  );
}
