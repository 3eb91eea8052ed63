import { atOnceMs, inTurnMs, laneMs, openingInTurnMs } from '../../../shared/conversations/figures.ts';
import type { Lane } from '../../../shared/conversations/lanes.ts';
import { stepsOf } from '../../../shared/run/state.ts';
import { conversationWords } from '../../../shared/words/conversations.ts';
import { ratio, shortClock, tokens } from '../../../shared/words/format.ts';
import { tokensOfRun } from '../../charts/run-figures.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { useNow } from '../../ui/use-now.ts';
import { ListCost } from './ListCost.tsx';
import styles from './LanesFooter.module.css';
import { endingOf, timeOf } from './set-source.ts';
import type { SetRun } from './set-source.ts';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type LanesFooterProps = {
  readonly run: SetRun;
  readonly measured: SetRun | null;
  readonly lanes: readonly Lane[];
  readonly now: () => number;
  readonly onMeasure: () => void;
};

/** Beyond so many lanes a piece of the bar has no room for a name, and bears its lane's number. */
const mostNamed = 6;

/** What all lanes took together, and what one after another would have taken: computed from them, and measured on a press. */
export function LanesFooter({ run, measured, lanes, now, onMeasure }: LanesFooterProps) {
  const running = endingOf(run) === 'running';
  const at = timeOf(run, useNow(now, running, 250));
  const { state, header } = run;
  const together = atOnceMs(state, at);
  const inTurn = inTurnMs(state, at);
  const opening = openingInTurnMs(
    state,
    header.workflow.tasks.map(({ id }) => id),
  );
  const { input, output, estimated } = tokensOfRun(state);
  const share = (ms: number): string => `${inTurn === 0 ? 0 : (ms / inTurn) * 100}%`;
  return (
    <section className={styles.foot} aria-label={t`All lanes together`}>
      <div>
        <p className={styles.label}>{t`One after another instead`}</p>
        <p className={styles.big}>{t`about ${shortClock(inTurn)}`}</p>
        <p className={styles.note}>{conversationWords.computed}</p>
      </div>
      <div className={styles.bars}>
        <div className={styles.drawn} role="img" aria-label={conversationWords.sums(together, inTurn)}>
          <div className={styles.inTurn}>
            {lanes.map(({ task, own }, index) => (
              <span
                key={task.id}
                className={classes(lanes.length > mostNamed && styles.numbered)}
                style={{ width: share(laneMs(own, at)) }}
                title={`${task.title} ${shortClock(laneMs(own, at))}`}
              >
                {lanes.length > mostNamed ? <b>{index + 1}</b> : `${task.title} ${shortClock(laneMs(own, at))}`}
              </span>
            ))}
          </div>
          <div className={styles.together}>
            <span style={{ width: share(together) }} />
            <b>
              {rich`${shortClock(together)} together${running && t` so far`}`}
              {!running && together > 0 && t`, ${ratio(inTurn / together)} sooner`}
            </b>
          </div>
        </div>
        <Measured
          run={measured}
          computed={opening}
          now={now}
          ready={!running && opening !== null}
          onMeasure={onMeasure}
        />
      </div>
      <div className={styles.end}>
        <p className={styles.label}>{t`Tokens`}</p>
        <p>
          <b>
            {estimated && '≈ '}
            {tokens(input + output)}
          </b>
          {running && t` so far`}
        </p>
        <p className={styles.note}>
          <ListCost steps={stepsOf(state)} connection={header.connection} />
          {header.connection.kind === 'practice' && t`, practice is free`}
        </p>
      </div>
    </section>
  );
}

type MeasuredProps = {
  readonly run: SetRun | null;
  readonly computed: number | null;
  readonly now: () => number;
  readonly ready: boolean;
  readonly onMeasure: () => void;
};

function Measured({ run, computed, now, ready, onMeasure }: MeasuredProps) {
  const running = run !== null && endingOf(run) === 'running';
  const at = useNow(now, running, 250);
  if (!run) {
    return (
      <Button
        size="small"
        look="quiet"
        icon="one-at-a-time"
        aria-disabled={!ready}
        title={ready ? conversationWords.measureNote : conversationWords.measureLater}
        onClick={() => ready && onMeasure()}
      >{t`Measure it`}</Button>
    );
  }
  if (running) return <p className={styles.note}>{conversationWords.measuring(timeOf(run, at))}</p>;
  if (run.state.status !== 'finished') return <p className={styles.note}>{conversationWords.notMeasured}</p>;
  const ms = atOnceMs(run.state, run.state.at);
  return (
    <p className={styles.note}>
      {computed === null ? conversationWords.measuredAlone(ms) : conversationWords.measured(ms, computed)}
    </p>
  );
}
