import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { withoutComparisons } from '../../../shared/history/tags.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import type { Archive } from '../comparisons/archive.ts';
import { loggedRuns } from '../comparisons/recovered-summary.ts';
import { systemCode } from '../failures.ts';
import type { ProgressStore } from '../progress.ts';
import type { SummaryStore } from '../store/summaries.ts';
import type { WorkflowStore } from '../workflows.ts';
import type { DeletedBook } from './deleted-book.ts';
import type { TagBook } from './tag-book.ts';

export type PurgePorts = {
  readonly deleted: DeletedBook;
  readonly tags: TagBook;
  readonly summaries: SummaryStore;
  readonly archive: Pick<Archive, 'runsFolder' | 'texts'>;
  readonly progress: Pick<ProgressStore, 'forget'>;
  readonly workflows: Pick<WorkflowStore, 'forget'>;
  /** Hears of each comparison before its files go, so that what it cost still counts. */
  readonly before: (comparison: ComparisonId) => Promise<void>;
};

/**
 * Removes what was deleted from the disk: logs, summaries, tags, and every mention. Nothing of it may be running. What it
 * was sent goes with `sweepTexts`. Cut off in between, the next start goes on. Rejects when the disk refuses.
 */
export async function purgeDeleted(ports: PurgePorts): Promise<void> {
  const { deleted, tags, summaries, archive, progress, workflows } = ports;
  const gone = deleted.list().map(({ comparison }) => comparison);
  if (gone.length === 0) return;
  const logged = await loggedRuns(archive.runsFolder);
  for (const comparison of gone) {
    const files = logged
      .filter((run) => run.startsWith(`${comparison}-`))
      .map((run) => path.join(archive.runsFolder, `${run}.jsonl`));
    const sent = new Set(deleted.texts());
    for (const file of files) for (const text of textsIn(await readFile(file, 'utf8'))) sent.add(text);
    // Told first: a process that is killed here still knows which texts to look for.
    await deleted.setTexts([...sent]);
    await ports.before(comparison);
    await summaries.remove(comparison);
    for (const file of files) await rm(file, { force: true });
    await tags.update((all) => withoutComparisons(all, [comparison]));
    await progress.forget([comparison]);
    await workflows.forget([comparison]);
    await deleted.strike([comparison]);
  }
}

/**
 * Removes the texts that only runs which are gone were sent. All logs may have to be read for it: `signal` puts the rest
 * off to the next start.
 */
export async function sweepTexts(
  { deleted, archive }: Pick<PurgePorts, 'deleted' | 'archive'>,
  signal: AbortSignal,
): Promise<void> {
  const candidates = new Set(deleted.texts());
  if (candidates.size === 0) return;
  for (const run of await loggedRuns(archive.runsFolder)) {
    // A window’s commands go first.
    await nextTurn();
    if (signal.aborted) return;
    for (const text of textsIn(await readLog(path.join(archive.runsFolder, `${run}.jsonl`)))) candidates.delete(text);
    if (candidates.size === 0) break;
  }
  await deleted.setTexts([...candidates].filter((text) => !archive.texts.remove(text)));
}

/** Empty for one that was removed meanwhile. */
async function readLog(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return '';
    throw error;
  });
}

/** Addresses of texts in a log, damaged lines of it too: one too many keeps a text, one too few would lose it. */
const textsIn = (log: string): string[] => log.match(/(?<=")[0-9a-f]{64}(?=")/g) ?? [];
