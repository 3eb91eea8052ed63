import { useEffect, useRef, useState } from 'react';
import type { Lane } from '../../../shared/conversations/lanes.ts';
import text from '../../styles/text.module.css';
import { wordsOfState } from '../../ui/StateChip.tsx';
import type { LaneLook } from '../../ui/StateChip.tsx';
import { lookOf } from './lane-standing.ts';
import type { Standing } from './lane-standing.ts';

/** States worth a word of their own: an end, or a standstill that a person may want to know of. */
const worthSaying: readonly LaneLook['kind'][] = ['done', 'cut-off', 'refused', 'failed', 'capped', 'stopped'];

/** Longest a change of state waits to be read out together with others, ms. */
const gatherMs = 1_000;

/** Reads out, politely, which lanes have ended and how. Never seconds, never text. */
export function Heard({ lanes, standing }: { readonly lanes: readonly Lane[]; readonly standing: Standing }) {
  const [said, setSaid] = useState('');
  const words = lanes
    .map((lane) => ({ lane, look: lookOf(standing, lane, standing.state.at) }))
    .filter(({ look }) => worthSaying.includes(look.kind))
    .map(({ lane, look }) => `${lane.task.title}: ${wordsOfState(look).word}`);
  const key = words.join('. ');
  const before = useRef(key);
  useEffect(() => {
    if (key === before.current) return;
    const known = new Set(before.current.split('. '));
    const timer = setTimeout(() => {
      before.current = key;
      setSaid(
        key
          .split('. ')
          .filter((each) => !known.has(each))
          .join('. '),
      );
    }, gatherMs);
    return () => clearTimeout(timer);
  }, [key]);
  return (
    <p className={text.hidden} role="status" aria-live="polite">
      {said}
    </p>
  );
}
