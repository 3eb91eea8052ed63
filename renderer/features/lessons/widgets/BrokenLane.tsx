import { laneIds, secondsOf, troubleBounds } from '../../../../shared/lesson/widgets/lane-failure.ts';
import type { FailedLane, LaneId, Repaired, Trouble } from '../../../../shared/lesson/widgets/lane-failure.ts';
import { laneFailureWords as words } from '../../../../shared/words/lane-failure.ts';
import { wholeSeconds } from '../../../../shared/words/format.ts';
import { fittedAxisLength } from '../../../charts/fitted-axis.ts';
import { shareOf } from '../../../charts/time-axis.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { Segment } from '../../../ui/Segment.tsx';
import { WaysOut } from './WaysOut.tsx';
import { WidgetCondition, WidgetControls } from './WidgetControls.tsx';
import { WidgetFigure, WidgetSentence } from './WidgetFrame.tsx';
import { WidgetSlider } from './WidgetSlider.tsx';
import styles from './LaneFailureWidget.module.css';
import { t } from '../../../../shared/words/t.ts';

type BrokenLaneProps = {
  readonly trouble: Trouble;
  readonly repaired: Repaired;
  readonly onChange: (trouble: Trouble) => void;
};

/** A lane that breaks off or hangs: retried alone, and with the whole run. */
export function BrokenLane({ trouble, repaired, onChange }: BrokenLaneProps) {
  const { kind, lane, afterSeconds } = trouble;
  const { undisturbed, retryOne, allAgain, lanes } = repaired;
  const mostIn = (chosen: LaneId): number => (kind === 'hang' ? troubleBounds.hang.most : secondsOf(chosen));
  return (
    <>
      <WidgetControls>
        <Segment
          label={t`Which lane`}
          fill
          value={lane}
          onPick={(chosen) => onChange({ kind, lane: chosen, afterSeconds: Math.min(afterSeconds, mostIn(chosen)) })}
          options={laneIds.map((id) => ({ value: id, label: words.lane(id) }))}
        />
        <WidgetSlider
          label={kind === 'hang' ? t`A limit ends it after` : t`It breaks off after`}
          min={troubleBounds[kind].least}
          max={mostIn(lane)}
          step={kind === 'hang' ? 10 : 1}
          say={words.seconds}
          value={afterSeconds}
          onMove={(value) => onChange({ kind, lane, afterSeconds: value })}
        />
      </WidgetControls>
      <Lanes lanes={lanes} axisMs={fittedAxisLength(retryOne.wallClockMs)} />
      <WaysOut
        ways={[
          { name: words.ways.undisturbed, cost: undisturbed },
          { name: words.ways.retryOne, cost: retryOne },
          { name: words.ways.allAgain, cost: allAgain },
        ]}
      />
      <WidgetCondition>{words.conditions[kind]}</WidgetCondition>
    </>
  );
}

export function BrokenLaneFigures({ trouble, repaired }: Omit<BrokenLaneProps, 'onChange'>) {
  const { undisturbed, retryOne, allAgain } = repaired;
  return (
    <>
      <WidgetFigure label={t`Retry the one, computed`} note={words.beyond(retryOne, undisturbed)}>
        {words.value(retryOne)}
      </WidgetFigure>
      <WidgetFigure label={t`Run all again, computed`} note={words.beyond(allAgain, undisturbed)}>
        {words.value(allAgain)}
      </WidgetFigure>
      <WidgetSentence label={t`What happened`}>{words.told(trouble, repaired)}</WidgetSentence>
    </>
  );
}

function Lanes({ lanes, axisMs }: { readonly lanes: readonly FailedLane[]; readonly axisMs: number }) {
  const share = shareOf(axisMs);
  const place = (fromMs: number, toMs: number) => ({ left: `${share(fromMs)}%`, width: `${share(toMs - fromMs)}%` });
  return (
    <div className={styles.lanes} role="img" aria-label={words.lanes(lanes)}>
      {lanes.map(({ title, fromMs, brokenMs, toMs }) => (
        <div key={title} className={styles.lane} aria-hidden="true">
          <span>{title}</span>
          <span className={styles.track}>
            {brokenMs !== null && <span className={styles.broken} style={place(fromMs, brokenMs)} />}
            <span className={styles.work} style={place(brokenMs ?? fromMs, toMs)}>
              <Bar structure="all-at-once" share={1} size="large" />
              <b>{wholeSeconds(toMs)}</b>
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}
