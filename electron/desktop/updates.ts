import type { Failure, Result } from '../../shared/failure.ts';
import { updateWords } from '../../shared/words/updates.ts';

/** A newer version, as whoever published it describes it. */
export type NewerVersion = { readonly version: string; readonly notes: string | null };

/** What looks for newer versions and fetches them. */
export type UpdatePort = {
  /** Whether the system holds what is fetched against a signature; else a newer version is only told of. */
  readonly canFetch: boolean;
  /** The newest version where it is newer than this one, else null. Fails with `network`. */
  newer(): Promise<Result<NewerVersion | null>>;
  /** Fetches it, to be put in place when the app ends. Fails with `network`. */
  fetch(): Promise<Result<null>>;
};

export type UpdatePorts = {
  readonly version: string;
  readonly updates: UpdatePort;
  /** Shows a sentence, and below it perhaps more. */
  readonly tell: (sentence: string, more: string | null) => Promise<void>;
  /** Asks; true for yes. */
  readonly ask: (question: string, more: string | null, yes: string, no: string) => Promise<boolean>;
};

/** Release notes are somebody's text from elsewhere: as much of it as a dialog holds, and without markup. */
const mostNotes = 1_500;

/**
 * Looks for a newer version when somebody asks for it from the menu, and at no other time: nothing is looked up at the
 * start, nothing by a clock. What is found is named with its notes, and fetched only after a yes.
 */
export function createUpdates({ version, updates, tell, ask }: UpdatePorts): { look(): Promise<void> } {
  let looking: Promise<void> | null = null;
  let fetched: string | null = null;

  function failed({ details }: Failure): Promise<void> {
    const { notReached, nothingChanged } = updateWords();
    const { reason } = details;
    return tell(notReached, nothingChanged(typeof reason === 'string' ? reason : null));
  }

  async function look(): Promise<void> {
    const words = updateWords();
    const found = await updates.newer();
    if (!found.ok) return failed(found.failure);
    if (found.value === null) return tell(words.newest(version), null);
    const { version: newer, notes } = found.value;
    if (!updates.canFetch) return tell(words.elsewhere(newer, version), readable(notes));
    if (newer === fetched) return tell(words.ready(newer), null);
    if (!(await ask(words.found(newer, version), readable(notes), words.fetch, words.notNow))) return;
    const done = await updates.fetch();
    if (!done.ok) return failed(done.failure);
    fetched = newer;
    return tell(words.ready(newer), null);
  }

  return {
    look() {
      // A second press while the first is under way waits with it.
      looking ??= look().finally(() => {
        looking = null;
      });
      return looking;
    },
  };
}

function readable(notes: string | null): string | null {
  // Cut first: whoever writes the notes must not decide how long they are read.
  const text =
    notes
      ?.slice(0, 4 * mostNotes)
      .replace(/<[^>]*>/g, '')
      .trim() ?? '';
  if (text === '') return null;
  return text.length > mostNotes ? `${text.slice(0, mostNotes).trimEnd()}…` : text;
}
