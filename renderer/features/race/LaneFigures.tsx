import type { RunHeader } from '../../../shared/run/header.ts';
import { isUnderWay } from '../../../shared/run/state.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { notAvailable, seconds, shortClock, tokens } from '../../../shared/words/format.ts';
import { useHello } from '../../bridge/context.tsx';
import { clockMs } from '../../charts/lane-look.ts';
import { askedAgain, timeToFirstToken, tokensOfSteps, tokensPerSecond } from '../../charts/run-figures.ts';
import { LaneCost } from '../../ui/LaneCost.tsx';
import { useNow } from '../../ui/use-now.ts';
import styles from './LaneView.module.css';
import { timeOf } from '../../bridge/live-comparison.ts';
import { useHeldRun, useRace } from './race-context.tsx';
import type { Lane, LanePlace } from './race-context.tsx';
import { t } from '../../../shared/words/t.ts';

type LaneFiguresProps = { readonly place: LanePlace; readonly lane: Lane; readonly header: RunHeader };

/** Measured figures of a lane; what can't be known is "n/a". */
export function LaneFigures({ place, lane: { steps, live, title }, header }: LaneFiguresProps) {
  const { store } = useRace();
  const { prices, settings } = useHello();
  const held = useHeldRun(place.run);
  const at = useNow(store.now, live && steps.some(isUnderWay), 200);
  const now = held ? timeOf(held, at) : 0;
  const asked = steps.some(({ attempts }) => attempts.length > 0);
  const ms = asked ? clockMs(steps, live ? now : null) : 0;
  const { input, cached, output, estimated, inputEstimated } = tokensOfSteps(steps);
  const last = steps.findLast(({ attempts }) => attempts.length > 0);
  const again = askedAgain(steps);
  const speed = last ? tokensPerSecond(last, now) : null;
  const figures: readonly (readonly [string, string])[] = [
    [t`First token after`, seconds(last ? timeToFirstToken(last) : null)],
    [t`In`, `${inputEstimated ? '≈ ' : ''}${tokens(input)}`],
    [t`Of it cached`, tokens(cached)],
    [t`Out`, `${estimated ? '≈ ' : ''}${tokens(output)}`],
    [t`Tokens a second`, speed === null ? notAvailable() : speed.toFixed(0)],
    [t`Retries`, tokens(again.retries)],
    [t`Limited`, tokens(again.rejected)],
  ];
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t`Clock`}</dt>
        <dd className={styles.clock}>
          <span
            role="timer"
            aria-label={raceWords.clockLabel(title, ms === null ? notAvailable() : raceWords.spokenTime(ms))}
          >
            {shortClock(ms)}
          </span>
        </dd>
      </div>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{t`Cost`}</dt>
        <dd>
          <LaneCost
            steps={steps}
            connection={header.connection}
            prices={prices}
            priceModel={settings.priceModel}
            unknown={notAvailable()}
          />
        </dd>
      </div>
    </dl>
  );
}
