import { useEffect, useState } from 'react';
import type { TaskId } from '../../../shared/ids.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import text from '../../styles/text.module.css';
import { heardChanges, heardOnArrival, listenTo } from './heard.ts';
import { useRace } from './race-context.tsx';

/** Longest a change of state waits to be read out together with others, ms. */
const gatherMs = 1_000;

type AnnouncerProps = {
  readonly headers: readonly RunHeader[];
  /** One lane, where the window shows no other. */
  readonly only?: TaskId | null;
};

/** Reads out what changes, politely: lanes that end or stand still, and runs that end. Never seconds, never text. */
export function Announcer({ headers, only = null }: AnnouncerProps) {
  const { store, comparison } = useRace();
  const [said, setSaid] = useState('');

  useEffect(() => {
    let before = listenTo(store.getState(), comparison, headers, only);
    let heard = only === null ? heardOnArrival(store.getState(), comparison, headers) : [];
    let timer: ReturnType<typeof setTimeout> | null = null;
    const saySoon = () => {
      if (heard.length === 0 || timer !== null) return;
      timer = setTimeout(() => {
        setSaid(heard.join('. '));
        heard = [];
        timer = null;
      }, gatherMs);
    };
    saySoon();
    const stop = store.subscribe((state) => {
      const now = listenTo(state, comparison, headers, only);
      heard.push(...heardChanges(before, now));
      before = now;
      saySoon();
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [store, comparison, headers, only]);

  return (
    <p className={text.hidden} role="status" aria-live="polite">
      {said}
    </p>
  );
}
