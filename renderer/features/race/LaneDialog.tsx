import type { RunHeader } from '../../../shared/run/header.ts';
import { lastAttempt } from '../../../shared/run/state.ts';
import type { StepState } from '../../../shared/run/state.ts';
import { raceWords } from '../../../shared/words/en-race.ts';
import { notAvailable, seconds, tokens } from '../../../shared/words/format.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useModalDialog } from '../../ui/modal-dialog.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { AskOn } from './AskOn.tsx';
import { LaneActions, LaneFailure, mergeWords, turnWords } from './LaneParts.tsx';
import styles from './LaneDialog.module.css';
import { useLane } from './race-context.tsx';
import type { LanePlace } from './race-context.tsx';
import { askedAgain, timeToFirstToken, tokensOfSteps, tokensPerSecond } from '../../charts/run-figures.ts';
import { Stream } from '../../ui/Stream.tsx';
import { useStickToEnd } from '../../ui/use-stick-to-end.ts';

type LaneDialogProps = {
  readonly place: LanePlace | null;
  readonly headers: readonly RunHeader[];
  readonly onClose: () => void;
};

/** One lane over the whole width, for reading. */
export function LaneDialog({ place, headers, onClose }: LaneDialogProps) {
  const dialog = useModalDialog(place !== null);
  const header = headers.find(({ id }) => id === place?.run);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label="One lane" onClose={onClose}>
      {place && header && <FocusedLane place={place} header={header} onClose={onClose} />}
    </dialog>
  );
}

type FocusedLaneProps = {
  readonly place: LanePlace;
  readonly header: RunHeader;
  readonly onClose: () => void;
};

function FocusedLane({ place, header, onClose }: FocusedLaneProps) {
  const lane = useLane(place);
  const answered = lane?.steps.map((step) => lastAttempt(step)?.text ?? '').join('') ?? '';
  const body = useStickToEnd<HTMLDivElement>(`${answered.length} ${lane?.steps.length ?? 0}`, lane?.live === true);
  if (!lane) return null;
  const given = lane.edited || lane.steps.every(({ attempts }) => attempts.length === 0) ? lane.output : null;
  return (
    <>
      <header className={styles.head}>
        <StructureTag structure={header.structure.key} />
        <h2 className={styles.title}>{lane.title}</h2>
        <StateChip state={lane.look} />
        <LaneActions place={place} lane={lane} within="dialog" />
        <IconButton icon="cross" label="Close" look="quiet" onClick={onClose} />
      </header>
      <LaneFigures steps={lane.steps} now={lane.now} />
      <div ref={body} className={styles.body} tabIndex={0} role="group" aria-label={`Answer of ${lane.title}`}>
        <LaneFailure steps={lane.steps} live={lane.live} />
        {given !== null && (
          <section className={styles.turn}>
            <p className={styles.followUp}>{lane.edited ? raceWords.edited : mergeWords(given)}</p>
            <Stream text={given} whole />
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
                <Stream text={text} whole={step.status === 'done'} writing={lane.live && step.status === 'writing'} />
              )}
            </section>
          );
        })}
      </div>
      <AskOn key={`${place.run} ${place.task}`} place={place} lane={lane} onAsked={() => body.current?.focus()} />
    </>
  );
}

/** Measured figures of a lane; what can't be known is "n/a". */
function LaneFigures({ steps, now }: { readonly steps: readonly StepState[]; readonly now: number }) {
  const { input, cached, output, estimated, inputEstimated } = tokensOfSteps(steps);
  const last = steps.findLast(({ attempts }) => attempts.length > 0);
  const again = askedAgain(steps);
  const speed = last ? tokensPerSecond(last, now) : null;
  const figures: readonly (readonly [string, string])[] = [
    ['First token after', seconds(last ? timeToFirstToken(last) : null)],
    ['In', `${inputEstimated ? '≈ ' : ''}${tokens(input)}`],
    ['Of it cached', tokens(cached)],
    ['Out', `${estimated ? '≈ ' : ''}${tokens(output)}`],
    ['Tokens a second', speed === null ? notAvailable : speed.toFixed(0)],
    ['Retries', tokens(again.retries)],
    ['Limited', tokens(again.rejected)],
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
