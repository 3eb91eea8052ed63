import type { RaceSide } from '../../../../shared/lesson/widgets/cache-race.ts';
import { cacheRaceWords as words } from '../../../../shared/words/cache-race.ts';
import { shareOf } from '../../../charts/time-axis.ts';
import { Bar } from '../../../ui/Bar.tsx';
import styles from './RaceLanes.module.css';

type RaceLanesProps = { readonly name: string; readonly side: RaceSide; readonly axisMs: number };

/** A thin bar a conversation, paler until its first token. */
export function RaceLanes({ name, side, axisMs }: RaceLanesProps) {
  const share = shareOf(axisMs);
  const place = (fromMs: number, toMs: number) => ({ left: `${share(fromMs)}%`, width: `${share(toMs - fromMs)}%` });
  return (
    <div className={styles.side}>
      <p className={styles.name}>
        {name}
        <span>{words.clock(side)}</span>
      </p>
      <div className={styles.lanes} role="img" aria-label={`${name}: ${words.drawn(side)}`}>
        {side.lanes.map(({ title, fromMs, firstTokenMs, toMs }) => (
          <div key={title} className={styles.lane}>
            <span className={styles.thinking} style={place(fromMs, firstTokenMs)}>
              <Bar structure="all-at-once" share={1} />
            </span>
            <span style={place(firstTokenMs, toMs)}>
              <Bar structure="all-at-once" share={1} />
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
