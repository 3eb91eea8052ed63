import { useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import { isOver } from '../../../shared/run/state.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import styles from './LaneView.module.css';
import { endingOf } from '../../bridge/live-comparison.ts';
import { useRace, useRunPart } from './race-context.tsx';
import type { Lane, LanePlace } from './race-context.tsx';
import { t } from '../../../shared/words/t.ts';

type AskOnProps = {
  readonly place: LanePlace;
  readonly lane: Lane;
  /** The form is gone while the answer is written: the focus needs another place. */
  readonly onAsked: () => void;
};

/** One more turn in a conversation that has ended, while its run goes on. What is typed outlives the run's end. */
export function AskOn({ place, lane, onAsked }: AskOnProps) {
  const { actions } = useRace();
  const running = useRunPart(place.run, endingOf) === 'running';
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const ended = lane.steps.some(({ attempts }) => attempts.length > 0) && lane.steps.every(isOver);
  if (text === '' && failure === null && !(running && ended)) return null;
  const send = async () => {
    const failed = await actions.askOn(place.run, place.task, text.trim());
    setFailure(failed);
    if (failed) return;
    setText('');
    onAsked();
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void send();
      }}
    >
      {failure && <FailureNotice failure={failure} />}
      <TextArea
        label={raceWords.askOn}
        hint={raceWords.askOnHint}
        rows={2}
        maxLength={40_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" icon="up" aria-disabled={text.trim() === ''}>{t`Ask`}</Button>
    </form>
  );
}
