import { createContext, useContext } from 'react';

const Guesses = createContext<ReadonlyMap<string, number>>(new Map());

/** Over a lesson: what was guessed in it of the figures that its widgets compute. */
export const GuessesProvider = Guesses.Provider;

/** What was guessed of a figure before it was shown; null where nobody did. */
export function useGuessed(figure: string): number | null {
  return useContext(Guesses).get(figure) ?? null;
}
