import type { Standing } from '../../../shared/class/standings.ts';
import type { PodState } from '../../../shared/class/state.ts';
import { podName, standingWords, stepWords } from '../../../shared/words/class.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { PodDots } from './PodDots.tsx';
import styles from './PodRow.module.css';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type PodRowProps = {
  readonly pod: PodState;
  readonly standing: Standing;
  readonly namesHidden: boolean;
  readonly onOpen: () => void;
  readonly onHelp: () => void;
};

/** One pod: how far it is, what it does, and what it hangs on. */
export function PodRow({ pod, standing, namesHidden, onOpen, onHelp }: PodRowProps) {
  const name = podName(pod, namesHidden);
  const what = standingWords(standing, pod);
  return (
    <li className={classes(styles.row, standing.kind === 'stuck' && styles.stuck)}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <span className={classes(styles.name, text.truncate)} title={name}>
          {name}
        </span>
        <span className={styles.middle}>
          <span className={styles.line}>
            <PodDots standing={standing} />
            <b className={styles.step}>{stepOf(standing, pod)}</b>
          </span>
          <span className={classes(styles.what, text.truncate)} title={what}>
            {what}
          </span>
        </span>
      </button>
      <span className={styles.end}>
        {standing.kind === 'stuck' && (
          <Button icon="warn" onClick={onHelp} aria-label={t`${name}, stuck ${stuckFor(standing.minutes)}. Help`}>
            {rich`${standing.minutes > 0 && t`${standing.minutes} min. `}Help`}
          </Button>
        )}
        {standing.kind === 'running' && <Chip look="strong" icon="play">{t`Running`}</Chip>}
        {standing.kind === 'away' && <Chip look="warn" icon="offline">{t`Catching up`}</Chip>}
        {standing.kind === 'done' && <Chip look="good" icon="check">{t`Done`}</Chip>}
      </span>
    </li>
  );
}

/** A second run is told from the first. */
function stepOf({ step, doing }: Standing, pod: PodState): string {
  if (step === null) return pod.place === 'file' ? t`From a file` : t`Joined`;
  const again = doing?.id === 'running' && pod.results.some(({ given }) => !given);
  return again ? t`Run again` : stepWords[step];
}

const stuckFor = (minutes: number): string =>
  minutes === 0 ? t`just now` : t`for ${minutes} ${minutes === 1 ? t`minute` : t`minutes`}`;
