import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { RunId } from '../../../shared/ids.ts';
import { wayOutLabels } from '../../../shared/words/said-failure.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { addresses } from '../../ui/addresses.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { endingOf, selectFirst, waitsForTurn } from '../../bridge/live-comparison.ts';
import { useRace, useRunPart } from './race-context.tsx';
import styles from './RunColumn.module.css';
import { doneOf, isAtCap } from '../../charts/run-figures.ts';
import { t } from '../../../shared/words/t.ts';

/** How a run that did not finish ended, or that it is paused, with its way on. A finished one needs no words. */
export function RunNotice({ run }: { readonly run: RunId }) {
  const { onGoOn, onPause } = useRace();
  const ending = useRunPart(run, endingOf);
  const paused = useRunPart(run, ({ state }) => state.paused) === true;
  const capped = useRunPart(run, ({ state }) => isAtCap(state)) === true;
  const waiting = useRunPart(run, waitsForTurn) === true;
  if (ending === 'running' && waiting) return <Turn />;
  if (ending === 'running' && paused) {
    return (
      <Notice icon="pause" said={raceWords.paused}>
        <Button size="small" icon="play" onClick={() => onPause(run, false)}>{t`Go on`}</Button>
      </Notice>
    );
  }
  if (ending === null || ending === 'running' || ending === 'finished') return null;
  if (ending === 'failed' && capped) {
    return (
      <Notice icon="stop" said={raceWords.runAtCap}>
        <LinkButton size="small" href={addresses.settingsPart('budget')}>
          {wayOutLabels['open-settings']}
        </LinkButton>
        <Button size="small" icon="play" onClick={() => onGoOn(run)}>{t`Go on`}</Button>
      </Notice>
    );
  }
  const said =
    ending === 'failed' ? raceWords.runFailed : ending === 'stopped' ? raceWords.runStopped : raceWords.runInterrupted;
  return (
    <Notice icon={ending === 'stopped' ? 'stop' : 'warn'} said={said} bad={ending === 'failed'}>
      <Button size="small" icon={ending === 'failed' ? 'retry' : 'play'} onClick={() => onGoOn(run)}>
        {ending === 'failed' ? t`Retry failed` : t`Go on`}
      </Button>
      {ending === 'interrupted' && <Kept run={run} />}
    </Notice>
  );
}

/** Why a run that was asked for has not begun. */
function Turn() {
  const { store, comparison } = useRace();
  const first = useStore(store, selectFirst(comparison));
  return <Notice icon="clock" said={raceWords.waitsForTurn(first ? structureName(first.structure.key) : null)} />;
}

/** What a run that was cut off has, and what going on sends. */
function Kept({ run }: { readonly run: RunId }) {
  const said = useRunPart(run, ({ state }) => {
    const { done, of } = doneOf(state);
    return raceWords.keptOfRun(done, of);
  });
  return <p className={styles.kept}>{said}</p>;
}

type NoticeProps = {
  readonly icon: IconName;
  readonly said: string;
  readonly bad?: boolean;
  readonly children?: ReactNode;
};

function Notice({ icon, said, bad = false, children }: NoticeProps) {
  return (
    <div className={classes(styles.notice, bad && styles.failed)}>
      <Icon name={icon} size="small" />
      <p>{said}</p>
      {children}
    </div>
  );
}
