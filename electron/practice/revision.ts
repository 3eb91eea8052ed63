/** One message of a conversation, as far as it poses a task; `brief` is null where it has no task block. */
export type Posed = { readonly role: 'user' | 'assistant'; readonly title: string; readonly brief: string | null };

/** What the last message asks when it sends a task back: the task from its first word on, with what was noted since. */
export type Revision = {
  /** Index of the message that posed the task first: whatever came from there on is still at hand. */
  readonly from: number;
  /** The task's brief and its follow-ups. */
  readonly brief: string;
  /** What was asked beyond them, without the words that only say to send it again; empty for nothing. */
  readonly note: string;
};

/**
 * Whether the last message poses a task again that was posed before: the same title, and its brief begins like that one's.
 * Then the answer is written anew, in full; the earlier drafts no longer count as something that was said. Null: it doesn't.
 */
export function revisionIn(turns: readonly Posed[]): Revision | null {
  const lastIndex = turns.findLastIndex(({ role }) => role === 'user');
  const last = turns[lastIndex];
  if (!last || last.brief === null || last.title === '') return null;
  const from = turns.findIndex(
    (turn, index) =>
      index < lastIndex && isSameTask(turn, last) && noteBeyond(turn.brief ?? '', last.brief ?? '') !== null,
  );
  const original = turns[from]?.brief ?? null;
  if (original === null) return null;
  const since = turns
    .slice(from + 1, lastIndex + 1)
    .flatMap((turn) => (isSameTask(turn, last) ? [turn.brief ?? ''] : []));
  const notes = since.map((brief) => noteBeyond(original, brief));
  return {
    from,
    brief: [original, ...since.filter((_, index) => notes[index] === null)].join('\n'),
    note: notes
      .map((note) => withoutForm(note ?? ''))
      .filter((note) => note !== '')
      .join('\n'),
  };
}

function isSameTask(turn: Posed, last: Posed): boolean {
  return turn.role === 'user' && turn.brief !== null && turn.title === last.title;
}

/** What a brief says beyond an earlier one; null where it doesn't begin like that one. A last line may differ (a time limit). */
function noteBeyond(earlier: string, later: string): string | null {
  const [before, after] = [linesOf(earlier), linesOf(later)];
  const shared = before.findIndex((line, index) => line !== after[index]);
  const common = shared < 0 ? before.length : shared;
  return common > 0 && common >= before.length - 1 ? after.slice(common).join('\n') : null;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const form =
  /\b(?:broke its form|was sent back|sent (?:this|it) back|send (?:it|the whole (?:answer|output)) again|note taken up|nothing in the other outputs)\b|^\s*you have \d+ seconds\b|^\s*if time runs short\b/i;

/** A note without what only says that something is sent again; that would be taken for a question. */
function withoutForm(note: string): string {
  return note
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?])\s+/))
    .filter((sentence) => !form.test(sentence))
    .map((sentence) => sentence.replace(/^\s*note:\s*/i, '').trim())
    .filter((sentence) => sentence !== '')
    .join('\n');
}
