import { useEffect, useRef, useState } from 'react';
import type { ClassState } from '../../../shared/class/state.ts';
import text from '../../styles/text.module.css';
import { heardNow, newsSince } from './heard.ts';
import type { Heard } from './heard.ts';

/** At most one sentence in so many milliseconds: thirty pods join within a minute. */
const pauseMs = 8_000;

/** Says who joined and who is stuck, to whoever listens instead of looking. */
export function ClassHeard({ state, now }: { readonly state: ClassState; readonly now: number }) {
  const heard = useRef<Heard | null>(null);
  const spokenAt = useRef(0);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const current = heardNow(state, now);
    if (heard.current === null) {
      heard.current = current;
      return;
    }
    const news = newsSince(heard.current, current, state);
    const speak = () => {
      spokenAt.current = Date.now();
      heard.current = current;
      if (news !== '') setSaid(news);
    };
    const wait = spokenAt.current + pauseMs - Date.now();
    if (wait <= 0 || news === '') return speak();
    const timer = setTimeout(speak, wait);
    return () => clearTimeout(timer);
  }, [state, now]);
  return (
    <p role="status" className={text.hidden}>
      {said}
    </p>
  );
}
