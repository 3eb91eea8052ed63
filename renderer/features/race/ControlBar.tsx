import { useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { lossOptions } from '../../../shared/exercise/loss-choices.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { countWord } from '../../../shared/words/format.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { endingOf, selectRun, waitsForTurn } from '../../bridge/live-comparison.ts';
import type { LiveRun } from '../../bridge/live-comparison.ts';
import { LossDialog } from './LossDialog.tsx';
import { useRace } from './race-context.tsx';
import type { Guess } from './guess.ts';
import styles from './RaceScreen.module.css';
import { failedTasks } from '../../charts/run-figures.ts';
import { t } from '../../../shared/words/t.ts';

type ControlBarProps = {
  readonly guess: Guess | null;
  readonly headers: readonly RunHeader[];
  readonly running: boolean;
  readonly onStopAll: () => void;
  readonly onPauseAll: (paused: boolean) => void;
};

export function ControlBar(props: ControlBarProps) {
  const { headers, running, guess, onStopAll, onPauseAll } = props;
  const { store, comparison, onGoOn } = useRace();
  const [stopping, setStopping] = useState(false);
  const [marking, setMarking] = useState(false);
  const failed = useStore(
    store,
    useShallow((state) =>
      headers.filter(({ id }) => failedTasks(selectRun(comparison, id)(state)?.state).length > 0).map(({ id }) => id),
    ),
  );
  // Paused is what goes and starts nothing new; what has ended is neither.
  const paused = useStore(store, (state) => {
    const going = headers.flatMap(({ id }) => selectRun(comparison, id)(state) ?? []).filter(isRunning);
    return going.length > 0 && going.every((run) => run.state.paused);
  });
  const prediction = guess?.prediction ?? null;
  const marked = guess
    ? lossOptions(guess.lossChoices).find(({ value }) => value === guess.markedLoss)?.title
    : undefined;
  const count = countWord(headers.length);
  return (
    <div className={styles.bar} role="group" aria-label={t`Run controls`}>
      <Button icon="stop" aria-disabled={!running} onClick={() => running && setStopping(true)}>{t`Stop all`}</Button>
      {running && (
        <Button icon={paused ? 'play' : 'pause'} title={raceWords.pauseNote} onClick={() => onPauseAll(!paused)}>
          {paused ? t`Go on` : headers.length === 1 ? t`Pause` : t`Pause all`}
        </Button>
      )}
      <Button
        icon="retry"
        aria-disabled={failed.length === 0}
        onClick={() => failed.forEach(onGoOn)}
      >{t`Retry failed`}</Button>
      <Pace header={headers[0]} />
      <span className={styles.end}>
        {prediction && prediction.of !== prediction.against && (
          <span className={styles.said}>{raceWords.youSaid(prediction.soonerFactor, prediction.tokenFactor)}</span>
        )}
        {/* A guess is worth nothing any more once all have ended. */}
        {running && guess !== null && guess.lossChoices.length > 0 && (
          <Button icon="flag" onClick={() => setMarking(true)} title={marked && t`You marked: ${marked}`}>
            {marked === undefined ? t`Mark what will be lost` : t`Marked what will be lost`}
          </Button>
        )}
        {!running && marked !== undefined && <span className={styles.said}>{t`You marked: ${marked}`}</span>}
      </span>
      <Dialog
        title={headers.length === 1 ? t`Stop the run?` : t`Stop all ${count} runs?`}
        open={stopping}
        onClose={() => setStopping(false)}
        actions={
          <>
            <Button onClick={() => setStopping(false)}>{t`Keep running`}</Button>
            <Button
              look="primary"
              onClick={() => {
                setStopping(false);
                onStopAll();
              }}
            >{t`Stop all`}</Button>
          </>
        }
      >
        <p>{t`Finished lanes keep their answers, and what is half written stays readable. You can go on later.`}</p>
      </Dialog>
      {guess && (
        <LossDialog
          open={marking && running}
          onClose={() => setMarking(false)}
          choices={guess.lossChoices}
          marked={guess.markedLoss}
          onMark={guess.onMark}
        />
      )}
    </div>
  );
}

const isRunning = (run: LiveRun): boolean => endingOf(run) === 'running' && !waitsForTurn(run);

/** Which speed the times are measured at, and where the replies come from. */
function Pace({ header }: { readonly header: RunHeader | undefined }) {
  if (!header) return null;
  const { pace, connection } = header;
  return pace === null ? (
    <p className={styles.pace}>
      <b>{connection.model}</b> <span>{t`measured as it answers`}</span>
    </p>
  ) : (
    <p className={styles.pace}>
      <b>{t`Pace ${pace}×`}</b> <span>{t`a simulated speed, replies from prepared findings`}</span>
    </p>
  );
}
