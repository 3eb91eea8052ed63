/** A few words of a reply, and when they are due, in ms after the first token. */
export type Piece = { readonly text: string; readonly dueMs: number };

/** At most about thirty events a second; what falls due in between travels together. */
export const leastGapMs = 1_000 / 30;

/** Words to a piece, over and over: an uneven gait reads like writing. */
const gait = [2, 3, 1, 4, 2, 2, 3];

/**
 * Cuts a reply into pieces at spaces (never within a character) and gives each the moment at which its last
 * character would have been written; the first is due at once. Due times are offsets from one start, so that late
 * timers never add up.
 */
export function planPieces(text: string, durationMs: number): readonly Piece[] {
  const words = text.match(/\S{1,40}\s*|\s+/gu) ?? [];
  const pieces: Piece[] = [];
  let written = 0;
  for (let taken = 0, step = 0; taken < words.length; step += 1) {
    const size = gait[step % gait.length] ?? 1;
    const piece = words.slice(taken, taken + size).join('');
    taken += size;
    written += piece.length;
    pieces.push({ text: piece, dueMs: step === 0 ? 0 : (durationMs * written) / text.length });
  }
  return pieces;
}
