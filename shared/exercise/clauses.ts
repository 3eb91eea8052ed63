/**
 * How a clause hangs on what stands before it. `sentence`: it opens one. `turn`: it says the other side (“but …”).
 * `aside`: it concedes (“although …”). `reason`: it explains (“because …”, “: …”, “(…”). `beside`: it only comes next.
 */
export type Joint = 'sentence' | 'turn' | 'aside' | 'reason' | 'beside';

export type Clause = {
  readonly text: string;
  /** Range of characters in the paragraph, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly joint: Joint;
  /** Which sentence of the paragraph it belongs to. */
  readonly sentence: number;
};

const sentenceEnd = /(?<!\b(?:vs|e\.g|i\.e|approx|cf|etc|no|sec|art|incl|resp|\d))[.!?]["')\]]*\s+/g;

const joints: readonly (readonly [Joint, RegExp])[] = [
  ['turn', /,? (?=(?:but|however|yet|whereas|while|except that|except|only that)[ ,])/g],
  ['aside', /,? (?=(?:although|though|even though|even if|despite) )/g],
  [
    'reason',
    /,? (?=(?:because|since|given that|as the|as it|as they|as this|owing to|due to|thanks to) )|: | - | (?=\()/g,
  ],
  ['beside', /; |, (?=(?:and|so|which|hence|therefore|thus|then|nor) )| \| /g],
];

/** The clauses of a paragraph that is already `comparable`, in its order; together they are the whole of it. */
export function clausesOf(plain: string): Clause[] {
  const starts = [0, ...[...plain.matchAll(sentenceEnd)].map(({ 0: end, index }) => index + end.length)];
  return starts.flatMap((start, sentence) => {
    const end = starts[sentence + 1] ?? plain.length;
    return pieces(plain.slice(start, end)).map(({ from, to, joint }) => ({
      text: plain.slice(start + from, start + to).trim(),
      start: start + from,
      end: start + to,
      joint,
      sentence,
    }));
  });
}

type Piece = { readonly from: number; readonly to: number; readonly joint: Joint };

function pieces(sentence: string): Piece[] {
  const cuts = joints
    .flatMap(([joint, pattern]) =>
      [...sentence.matchAll(pattern)].map((match) => ({ joint, from: match.index + match[0].length })),
    )
    .filter(({ from }) => from > 0 && from < sentence.length);
  // “Although …, the main clause”: what is conceded ends at the comma.
  const conceded = /^(?:(?:but|and|so) )?(?:although|though|even though|even if|while|whereas|despite)\b[^,]*, /.exec(
    sentence,
  );
  if (conceded) cuts.push({ joint: 'turn', from: conceded[0].length });
  const ordered = cuts.toSorted((one, other) => one.from - other.from);
  const firsts = ordered.filter(({ from }, at) => ordered[at - 1]?.from !== from);
  return [{ joint: 'sentence' as const, from: 0 }, ...firsts].map(({ joint, from }, at) => ({
    joint,
    from,
    to: firsts[at]?.from ?? sentence.length,
  }));
}
