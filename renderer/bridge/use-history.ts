import { useEffect, useState } from 'react';
import type { CommandInput, CommandOutput } from '../../shared/contract.ts';
import { useAnswer } from './use-answer.ts';
import type { Answer } from './use-answer.ts';

type Listed = CommandOutput<'comparison.list'>;

/** More than a screen shows at once. */
const newest: CommandInput<'comparison.list'> = { newest: 100 };
const all: CommandInput<'comparison.list'> = {};

/**
 * The comparisons of this machine, newest first: some at once, the whole history once those are on screen, so that a
 * screen opens as quickly beside ten thousand of them as beside ten.
 */
export function useHistory(): { readonly answer: Answer<Listed>; readonly isWhole: boolean; readonly ask: () => void } {
  const [opened, setOpened] = useState(false);
  const { answer, ask } = useAnswer('comparison.list', opened ? all : newest);
  const [shown, setShown] = useState<Listed | null>(null);
  if (answer.state === 'ready' && answer.value !== shown) setShown(answer.value);

  const isReady = answer.state === 'ready';
  useEffect(() => {
    if (!isReady || opened) return;
    // A frame, and what comes after it: then the first of them can be seen.
    const frame = requestAnimationFrame(() => setTimeout(() => setOpened(true)));
    return () => cancelAnimationFrame(frame);
  }, [isReady, opened]);

  const waiting = answer.state === 'loading' && shown !== null;
  return { answer: waiting ? { state: 'ready', value: shown } : answer, isWhole: opened && isReady, ask };
}
