import type { Fault } from '../../words/faults.ts';
import type { Exercise } from '../exercise.ts';
import { holdsQuote, comparable } from '../passage.ts';

/** Each suspicion is answered by another passage than those that raise it. That the passage stands there is a matter of quotes. */
export function checkDecoys({ decoys }: Exercise): Fault[] {
  return decoys.flatMap(({ evidence, unless }, at): Fault[] => {
    const sameQuote = evidence.some(
      ({ material, quote }) =>
        material === unless.material &&
        (holdsQuote(comparable(quote), unless.quote) || holdsQuote(comparable(unless.quote), quote)),
    );
    return sameQuote
      ? [
          {
            path: ['decoys', at, 'unless', 'quote'],
            what: 'is the passage that raises the suspicion; name another that answers it',
          },
        ]
      : [];
  });
}
