import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ComparisonSummarySchema } from '../../../shared/contract.ts';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { ComparisonIdSchema } from '../../../shared/ids.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import type { RunEvent } from '../../../shared/run/event.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { systemCode } from '../failures.ts';
import { loggedRuns, recoveredSummary } from './recovered-summary.ts';
import { readLog } from '../store/event-log.ts';
import { openTexts } from '../store/texts.ts';
import type { TextStore } from '../store/texts.ts';
import type { SummaryStore } from '../store/summaries.ts';

/** A run as the disk has it. */
export type ArchivedRun = { header: RunHeader; events: readonly RunEvent[] };

/** What is on the disk: the learner's own comparisons, and the examples that ship with the app. */
export type Archive = {
  /** Own ones newest first, then the examples. States are as they were written: see `Desk` for what is going on. */
  list(): Promise<ComparisonSummary[]>;
  /** The same, but of the own ones only so many. */
  newest(most: number): Promise<ComparisonSummary[]>;
  /** Fails with `unknown-comparison`. */
  find(comparison: string): Promise<Result<ComparisonSummary>>;
  /** Fails with `unknown-run`. */
  comparisonOf(run: string): Promise<Result<ComparisonSummary>>;
  /** What could be read of the run; `log-damaged` where not even its header could. */
  read(summary: ComparisonSummary, run: string): Promise<Result<ArchivedRun>>;
  /** Texts that the comparison's requests were made of. */
  textsOf(summary: ComparisonSummary): Pick<TextStore, 'get'>;
  readonly runsFolder: string;
  readonly texts: TextStore;
};

/**
 * Whether nothing may be sent for it: an example, or one that a class host gave. Its logs say which server its runs
 * went to, and whoever wrote them could name their own, to be sent a key.
 */
export const isOnlyRead = ({ example, given }: Pick<ComparisonSummary, 'example' | 'given'>): boolean =>
  example || given === true;

const ExampleFileSchema = z.object({ comparisons: z.array(ComparisonSummarySchema) });

export function openArchive(
  dataFolder: string,
  assetsFolder: string,
  summaries: SummaryStore,
  onTextError: (error: unknown) => void,
  /** Deleted ones may come back, but until then they are nowhere. */
  isDeleted: (comparison: ComparisonId) => boolean = () => false,
): Archive {
  const runsFolder = path.join(dataFolder, 'runs');
  const texts = openTexts(path.join(dataFolder, 'texts'), onTextError);
  let examples: Promise<Map<string, { summary: ComparisonSummary; folder: string }>> | null = null;
  const shipped = () => (examples ??= readExamples(path.join(assetsFolder, 'examples')));

  /** Folder of an example; null for the learner's own. */
  const folderOf = async ({ id, example }: ComparisonSummary): Promise<string | null> =>
    example ? ((await shipped()).get(id)?.folder ?? null) : null;

  async function find(comparison: string): Promise<Result<ComparisonSummary>> {
    const named = ComparisonIdSchema.safeParse(comparison);
    if (named.success && isDeleted(named.data)) return fail(failure('unknown-comparison', { comparison }));
    const own = await summaries.find(comparison);
    const summary = own ?? (await shipped()).get(comparison)?.summary;
    if (summary) return succeed(summary);
    const recovered = await recoveredSummary(runsFolder, comparison, await loggedRuns(runsFolder));
    if (recovered === null) return fail(failure('unknown-comparison', { comparison }));
    await summaries.add(recovered.summary);
    return succeed(recovered.summary);
  }

  const withExamples = async (own: readonly ComparisonSummary[]): Promise<ComparisonSummary[]> => [
    ...own.filter(({ id }) => !isDeleted(id)),
    ...[...(await shipped()).values()].map(({ summary }) => summary),
  ];

  return {
    runsFolder,
    texts,
    find,
    list: async () => withExamples(await summaries.list()),
    newest: async (most) => withExamples(await summaries.newest(most)),
    async comparisonOf(run) {
      // A run's own log says where it belongs; only examples have to be searched.
      const log = /^[A-Za-z0-9-]+$/.test(run) ? await readLog(runsFolder, run) : null;
      if (log?.ok) return find(log.value.header.comparison);
      const holder = [...(await shipped()).values()].find(({ summary }) => summary.runs.some(({ id }) => id === run));
      return holder ? succeed(holder.summary) : fail(failure('unknown-run', { run }));
    },
    async read(summary, run) {
      const folder = await folderOf(summary);
      const log = await readLog(folder === null ? runsFolder : path.join(folder, 'runs'), run);
      if (log.ok) return succeed({ header: log.value.header, events: log.value.events });
      return log.failure.code === 'file-missing' ? fail(failure('unknown-run', { run })) : log;
    },
    textsOf: (summary) => ({
      async get(address) {
        const folder = await folderOf(summary);
        return folder === null ? texts.get(address) : openTexts(path.join(folder, 'texts')).get(address);
      },
    }),
  };
}

/** Every folder of examples is laid out like a data folder. It is only ever read. */
async function readExamples(folder: string): Promise<Map<string, { summary: ComparisonSummary; folder: string }>> {
  const found = new Map<string, { summary: ComparisonSummary; folder: string }>();
  for (const name of await entriesOf(folder)) {
    const home = path.join(folder, name);
    for (const file of await entriesOf(path.join(home, 'summaries'))) {
      const data: unknown = JSON.parse(await readFile(path.join(home, 'summaries', file), 'utf8'));
      for (const summary of ExampleFileSchema.parse(data).comparisons) {
        found.set(summary.id, { summary: { ...summary, example: true }, folder: home });
      }
    }
  }
  return found;
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}
