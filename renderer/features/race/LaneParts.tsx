import { failureLine, sayFailure, wayOutLabels } from '../../../shared/words/said-failure.ts';
import { tokens } from '../../../shared/words/format.ts';
import { promptWords } from '../../../shared/words/prompt.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { isUnderWay, lastAttempt } from '../../../shared/run/state.ts';
import { parseFields } from '../../../shared/run/output.ts';
import type { StepState } from '../../../shared/run/state.ts';
import { mostAttempts, nextAttempt } from '../../charts/lane-look.ts';
import { addresses } from '../../ui/addresses.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useRace } from './race-context.tsx';
import type { Lane, LanePlace } from './race-context.tsx';
import { askedAgain, tokensOfSteps } from '../../charts/run-figures.ts';
import styles from './Lane.module.css';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

/** In, cached and out over all requests of a lane; "≈" until the server has counted. Null before the first request. */
export function LaneStats({ steps }: { readonly steps: readonly StepState[] }) {
  if (steps.every(({ attempts }) => attempts.length === 0)) return null;
  const { input, cached, output, estimated, inputEstimated } = tokensOfSteps(steps);
  const { retries, rejected } = askedAgain(steps);
  return (
    <p className={styles.stats}>
      {/* A request that was refused before it was read took nothing. */}
      {input > 0 && (
        <span>
          {rich`${(
            <b>
              {inputEstimated && '≈ '}
              {tokens(input)}
            </b>
          )} in${cached > 0 && <span className={styles.cached}>{t`, ${tokens(cached)} cached`}</span>}`}
        </span>
      )}
      {output > 0 && (
        <span>
          {rich`${(
            <b>
              {estimated && '≈ '}
              {tokens(output)}
            </b>
          )} out`}
        </span>
      )}
      {retries > 0 && (
        <span className={styles.again}>
          <Icon name="retry" size="tiny" />
          {raceWords.retries(retries)}
        </span>
      )}
      {rejected > 0 && (
        <span className={styles.again}>
          <Icon name="clock" size="tiny" />
          {raceWords.rejected(rejected)}
        </span>
      )}
    </p>
  );
}

type LaneActionsProps = {
  readonly place: LanePlace;
  readonly lane: Lane;
  readonly within?: 'card' | 'dialog' | 'window';
};

/** Stop or retry, what it was sent, and a closer look. */
export function LaneActions({ place, lane, within = 'card' }: LaneActionsProps) {
  const { onContext, onFocus, onPopOut, onStop, onRetry, drawn } = useRace();
  const { steps, title, live } = lane;
  const asked = steps.some(({ attempts }) => attempts.length > 0);
  const stoppable = live && steps.some(isUnderWay);
  const broken = steps.some(({ status }) => status === 'failed' || status === 'stopped');
  const open = drawn?.run === place.run && drawn.task === place.task;
  return (
    <span className={styles.actions}>
      {stoppable && (
        <IconButton icon="stop" label={t`Stop ${title}`} look="quiet" size="small" onClick={() => onStop(place)} />
      )}
      {broken && (
        <IconButton icon="retry" label={t`Retry ${title}`} look="quiet" size="small" onClick={() => onRetry(place)} />
      )}
      {asked && within !== 'dialog' && (
        <IconButton
          icon="context"
          label={t`What ${title} was sent`}
          look="quiet"
          size="small"
          aria-expanded={open}
          onClick={() => onContext(open ? null : place)}
        />
      )}
      {asked && within === 'card' && (
        <IconButton icon="focus" label={t`Focus ${title}`} look="quiet" size="small" onClick={() => onFocus(place)} />
      )}
      {asked && onPopOut && (
        <IconButton
          icon="open"
          label={t`Open ${title} in a window of its own`}
          look="quiet"
          size="small"
          className={within === 'card' ? styles.wideOnly : undefined}
          onClick={() => onPopOut(place)}
        />
      )}
    </span>
  );
}

/** Why a lane stands still, with its way out, in the lane itself; and where an answer ends before its end. */
export function LaneFailure({ steps, live }: { readonly steps: readonly StepState[]; readonly live: boolean }) {
  // A step remembers why an earlier request failed; that is news only while it stands still. Once nothing runs it any
  // more it does not wait to ask again either.
  const failed = steps.find(
    ({ status }) => status === 'failed' || (live && (status === 'retrying' || status === 'limited')),
  );
  if (!failed?.failure) return <CutOff steps={steps} />;
  const { status, failure } = failed;
  // A cap that was reached is what somebody asked for, not something that broke.
  const broken = status === 'failed' && failure.code !== 'over-budget';
  return (
    <div className={broken ? styles.failure : styles.refusal}>
      <Icon name={broken ? 'warn' : 'clock'} size="small" />
      {/* What goes out again by itself asks nothing of anybody. */}
      <p>
        {status === 'retrying'
          ? raceWords.askedAgainSoon(sayFailure(failure).what, nextAttempt(failed), mostAttempts)
          : failureLine(failure)}
        {status === 'failed' && failure.wayOut === 'open-settings' && (
          <>
            {' '}
            <a href={failure.code === 'over-budget' ? addresses.settingsPart('budget') : addresses.settings}>
              {wayOutLabels['open-settings']}
            </a>
          </>
        )}
      </p>
    </div>
  );
}

function CutOff({ steps }: { readonly steps: readonly StepState[] }) {
  const last = steps.findLast(({ attempts }) => attempts.length > 0);
  if (last?.status !== 'done' || lastAttempt(last)?.stopReason !== 'max_tokens') return null;
  return (
    <div className={styles.refusal}>
      <Icon name="minus" size="small" />
      <p>{raceWords.cutOff}</p>
    </div>
  );
}

/** What a lane shows of its text: the turn under the pen, else the last one that has any, else what it hands over. */
export type LaneText = {
  readonly text: string;
  readonly whole: boolean;
  readonly writing: boolean;
  /** Why that turn was asked for, where it is not the task's first. */
  readonly turn: string | null;
};

export function textOf({ steps, output, edited, followUps }: TextSource): LaneText {
  const step = steps.findLast((each) => (lastAttempt(each)?.text ?? '') !== '');
  const written = (step && lastAttempt(step)?.text) ?? '';
  // Nobody wrote what was joined without a model; and what a reviewer wrote stands over what the model did.
  const merged = steps.some((each) => each.step.kind === 'merge');
  const given = output !== null && (step === undefined || (edited && step.status === 'done'));
  return {
    text: given ? output : written,
    whole: given || step?.status === 'done',
    writing: step?.status === 'writing',
    turn: merged && given ? mergeWords(output) : given || !step ? null : turnWords(step, followUps),
  };
}

/** How outputs were joined without a model; the fields that disagree stand in what came of it. */
export function mergeWords(output: string): string {
  const conflicts = parseFields(output)?.['conflicts'];
  return raceWords.joined(Array.isArray(conflicts) ? conflicts.length : 0);
}

/** Asked for at least once, joined without being asked, or refused before its first request: a cap does that. */
export function hasBegun({ steps, output }: Pick<Lane, 'steps' | 'output'>): boolean {
  return output !== null || steps.some(({ attempts, status }) => attempts.length > 0 || status === 'failed');
}

type TextSource = Pick<Lane, 'steps' | 'output' | 'edited' | 'followUps'>;

/** Why a turn was asked for; null for a task's first. */
export function turnWords({ step }: StepState, followUps: Lane['followUps']): string | null {
  const purpose = step.purpose ?? 'work';
  const planned = purpose === 'work' ? (followUps[step.turn - 1] ?? null) : null;
  return raceWords.extraTurn(purpose, step.note === undefined ? planned : withoutOpening(step.note));
}

/** A note as its writer typed it: every revision's prompt opens with the same words. */
function withoutOpening(note: string): string {
  const opening = promptWords.revision('');
  return note.startsWith(opening) ? note.slice(opening.length) : note;
}
