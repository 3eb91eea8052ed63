import { comparable } from '../../shared/exercise/passage.ts';
import { fractionOf } from '../../shared/forecast/pace.ts';
import { charactersPerToken } from '../../shared/tokens.ts';

/** Whether a passage that is in the context is overlooked all the same. */
export type Forgotten = (quote: string) => boolean;

export const forgettingFigures = {
  /** Contexts of up to so many tokens lose nothing. */
  threshold: 8_000,
  /** From the threshold on the risk grows evenly; so many tokens beyond it, it is whole. */
  span: 16_000,
  /** The risk in the very middle of a context that is long enough. */
  most: 0.6,
} as const;

export const nothingForgotten: Forgotten = () => false;

/**
 * What drops out of a very long context: an assumption to discuss, not a measurement. For a passage at the place p (0 at
 * the start of the context, 1 at its end) of a context of T tokens the risk is
 *
 *     most × min(1, (T − threshold) ÷ span) × (1 − |2p − 1|)
 *
 * and it is overlooked where a draw from the seed and the passage alone is below that; so what is gone stays gone as the
 * context grows, and of several places the one nearest to an edge counts. `everything` is the `comparable` text.
 */
export function forgetfulness(everything: string, seed: number): Forgotten {
  const { threshold, span, most } = forgettingFigures;
  const tokens = everything.length / charactersPerToken;
  if (tokens <= threshold) return nothingForgotten;
  const length = Math.min(1, (tokens - threshold) / span);
  return (quote) => {
    const wanted = comparable(quote);
    if (wanted === '') return false;
    let middle = 1;
    for (let at = everything.indexOf(wanted); at >= 0; at = everything.indexOf(wanted, at + 1)) {
      const place = (at + wanted.length / 2) / everything.length;
      middle = Math.min(middle, 1 - Math.abs(2 * place - 1));
    }
    return fractionOf(`${seed}\nforgotten\n${wanted}`) < most * length * middle;
  };
}
