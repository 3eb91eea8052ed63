import type { RunId } from '../../../shared/ids.ts';
import { raceWords } from '../../../shared/words/en-race.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { endingOf } from './live-comparison.ts';
import { useRace, useRunPart } from './race-context.tsx';
import styles from './RunColumn.module.css';

/** How a run that did not finish ended, with its way out. A finished one needs no words: its clock stands still. */
export function RunNotice({ run }: { readonly run: RunId }) {
  const { onGoOn } = useRace();
  const ending = useRunPart(run, endingOf);
  if (ending === null || ending === 'running' || ending === 'finished') return null;
  const said =
    ending === 'failed' ? raceWords.runFailed : ending === 'stopped' ? raceWords.runStopped : raceWords.runInterrupted;
  return (
    <div className={classes(styles.notice, ending === 'failed' && styles.failed)}>
      <Icon name={ending === 'stopped' ? 'stop' : 'warn'} size="small" />
      <p>{said}</p>
      <Button size="small" icon={ending === 'failed' ? 'retry' : 'play'} onClick={() => onGoOn(run)}>
        {ending === 'failed' ? 'Retry failed' : 'Go on'}
      </Button>
    </div>
  );
}
