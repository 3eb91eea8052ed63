import { useEffect } from 'react';
import { useSession, useSessionState } from '../bridge/context.tsx';
import type { ExerciseScreenProps } from '../bridge/exercise-screen.ts';
import { RaceScreen } from '../features/race/RaceScreen.tsx';
import text from '../styles/text.module.css';
import { runStoreOf } from './window-run-store.ts';

/** The Run step with this window's store of runs. */
export function RunStep(props: ExerciseScreenProps) {
  const session = useSession();
  const connection = useSessionState((state) => state.connection);
  const store = runStoreOf(session);
  useEffect(() => {
    // Pushes of the time without a connection are lost, so what is followed is opened again.
    if (connection > 1) store.reopenAll();
  }, [connection, store]);
  return (
    <>
      <h1 className={text.hidden}>Run, side by side</h1>
      <RaceScreen {...props} store={store} />
    </>
  );
}
