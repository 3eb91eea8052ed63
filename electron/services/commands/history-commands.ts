import type { ComparisonSummary } from '../../../shared/contract.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import { withoutTag, withTag } from '../../../shared/history/tags.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import type { Services } from '../services.ts';
import { done } from './handlers.ts';
import type { Handlers } from './handlers.ts';

/** Sorting the history and deleting from it. */
export function historyCommands({ archive, companions, deleted, desk, progress, pushes, summaries, tags }: Services) {
  /** Exercises and kept workflows are told too: a comparison of theirs may be gone or back. */
  function tell(summaries: readonly Pick<ComparisonSummary, 'id' | 'exercise' | 'kept' | 'conversations'>[]): void {
    pushes.push({ kind: 'history-changed' });
    for (const exercise of new Set(summaries.map((summary) => summary.exercise))) {
      const stands = exercise === null ? null : progress.find(exercise);
      if (stands) pushes.push({ kind: 'progress-changed', progress: stands });
    }
    for (const { id, conversations } of summaries) {
      if (conversations) pushes.push({ kind: 'conversations-changed', set: id });
    }
    for (const kept of new Set(summaries.map((summary) => summary.kept))) {
      if (kept !== undefined) pushes.push({ kind: 'workflows-changed', workflow: kept });
    }
  }

  /** Repetitions and sweeps stand on the page of another comparison, so they go with it and come back with it. */
  async function companionsOf(leaders: readonly ComparisonId[]): Promise<ComparisonId[]> {
    return (await archive.list())
      .filter(({ id, companion }) => companion && leaders.includes(companion.of) && !leaders.includes(id))
      .map(({ id }) => id);
  }

  async function deletedWith(leaders: readonly ComparisonId[]): Promise<ComparisonId[]> {
    const found: ComparisonId[] = [];
    for (const { comparison } of deleted.list()) {
      const of = (await summaries.find(comparison))?.companion?.of;
      if (of !== undefined && leaders.includes(of)) found.push(comparison);
    }
    return found;
  }

  return {
    'history.tags': () => Promise.resolve(succeed(copied(tags.read()))),
    'history.tag': async ({ comparisons, tag, on }) => {
      // What nobody has is not listed, and a name that is made up takes as much room as one that isn't.
      const known = new Set((await archive.list()).map(({ id }) => id));
      const there = comparisons.filter((id) => known.has(id));
      await tags.update((all) => (on ? withTag(all, there, tag) : withoutTag(all, comparisons, tag)));
      pushes.push({ kind: 'history-changed' });
      return succeed(copied(tags.read()));
    },
    'history.delete': async ({ comparisons }) => {
      const wanted: ComparisonSummary[] = [];
      for (const comparison of new Set([...comparisons, ...(await companionsOf(comparisons))])) {
        // Another window may have deleted it already.
        if (deleted.has(comparison)) continue;
        const found = await archive.find(comparison);
        if (!found.ok) return found;
        const summary = desk.summaryOf(found.value);
        const { title, example, conversations, runs } = summary;
        // Sets of conversations are no part of this list.
        if (conversations) return fail(failure('unknown-comparison', { comparison }));
        if (example) return fail(failure('example-stays', { title }));
        const goesOn = companions.left(comparison) > 0 || runs.some(({ state }) => state === 'running');
        if (goesOn) return fail(failure('comparison-running', { title }));
        wanted.push(summary);
      }
      await deleted.add(wanted);
      tell(wanted);
      return succeed(done);
    },
    'history.restore': async ({ comparisons }) => {
      const wanted = [...new Set([...comparisons, ...(await deletedWith(comparisons))])];
      await deleted.strike(wanted);
      const back: ComparisonSummary[] = [];
      for (const comparison of wanted) {
        const found = await archive.find(comparison);
        if (!found.ok) return found;
        back.push(found.value);
      }
      tell(back);
      return succeed(done);
    },
    'history.deleted': async () => {
      const all = deleted.list();
      const along = await deletedWith(all.map(({ comparison }) => comparison));
      return succeed(all.filter(({ comparison }) => !along.includes(comparison)));
    },
  } satisfies Partial<Handlers>;
}

const copied = (tags: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(tags).map(([id, given]) => [id, [...given]] as const));
