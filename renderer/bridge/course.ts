import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { CommandOutput } from '../../shared/contract.ts';
import { useSession, useSessionState } from './context.tsx';
import type { Session } from './session.ts';
import type { Answer } from './use-answer.ts';

/** The lessons with where the learner stands in them. */
export type Course = CommandOutput<'lessons.list'>;
type CourseStore = StoreApi<{ readonly answer: Answer<Course> }> & { ask(): void };

const stores = new WeakMap<Session, CourseStore>();

/** One for a window: the navigation, Home and the palette show the same course, from one question. */
function courseOf(session: Session): CourseStore {
  const known = stores.get(session);
  if (known) return known;
  const store = createStore<{ readonly answer: Answer<Course> }>(() => ({ answer: { state: 'loading' } }));
  let asking: 'no' | 'once' | 'again' = 'no';
  const ask = (): void => {
    asking = asking === 'no' ? 'once' : 'again';
    if (asking === 'again') return;
    void session.bridge.invoke('lessons.list', {}).then((result) => {
      const stale = asking === 'again';
      asking = 'no';
      if (result.ok) store.setState({ answer: { state: 'ready', value: result.value } });
      // What was shown stays; the whole page says that the connection is lost.
      else if (result.failure.code !== 'disconnected')
        store.setState({ answer: { state: 'failed', failure: result.failure } });
      if (stale) ask();
    });
  };
  session.bridge.onPush((push) => {
    if (push.kind === 'lessons-changed') ask();
  });
  const course = Object.assign(store, { ask });
  stores.set(session, course);
  return course;
}

/** Asks once a connection, and hears of everything that is done in a lesson, in other windows too. */
export function useCourse(): { readonly answer: Answer<Course>; readonly ask: () => void } {
  const session = useSession();
  const connection = useSessionState((state) => state.connection);
  const store = courseOf(session);
  const answer = useStore(store, (state) => state.answer);
  useEffect(() => {
    if (asked.get(store) === connection) return;
    asked.set(store, connection);
    store.ask();
  }, [store, connection]);
  return { answer, ask: store.ask };
}

/** For which connection a course was asked last. */
const asked = new WeakMap<CourseStore, number>();
