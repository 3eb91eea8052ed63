import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ComparisonSummarySchema } from '../../../shared/contract.ts';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { systemCode } from '../failures.ts';
import { openDocument } from './documents.ts';
import type { StoredDocument } from './documents.ts';

const MonthSchema = z.object({ version: z.literal(1), comparisons: z.array(ComparisonSummarySchema) });
type Month = z.infer<typeof MonthSchema>;

/** Past this many a month goes on in a further file, so that writing a run costs the same after ten thousand others. */
const perFile = 50;
const fileShape = /^(\d{4}-\d{2})(?:-(\d+))?\.json$/;

/** The history of comparisons, in files by month: `summaries/2026-11.json`, `summaries/2026-11-2.json`, … */
export type SummaryStore = {
  /** Newest first. */
  list(): Promise<ComparisonSummary[]>;
  /** Only so many, newest first: older files stay closed. */
  newest(most: number): Promise<ComparisonSummary[]>;
  find(comparison: string): Promise<ComparisonSummary | null>;
  /** Months (`2026-11`) of which a newer version of the app wrote a file: what they list can't be known here. */
  unknownMonths(): Promise<ReadonlySet<string>>;
  /** A new one. */
  add(summary: ComparisonSummary): Promise<void>;
  /** The one with the same id, as it is now. */
  replace(summary: ComparisonSummary): Promise<void>;
  /** Takes it out; nothing where it isn't there. */
  remove(comparison: string): Promise<void>;
  settled(): Promise<void>;
};

export function openSummaries(folder: string, date: () => Date, onNotice: (notice: Failure) => void): SummaryStore {
  const opened = new Map<string, Promise<StoredDocument<Month>>>();
  const open = (name: string): Promise<StoredDocument<Month>> => {
    let document = opened.get(name);
    if (!document) {
      document = openDocument<Month>({
        folder,
        name: `summaries/${name}`,
        schema: MonthSchema,
        empty: { version: 1, comparisons: [] },
        date,
        onNotice,
      });
      opened.set(name, document);
      // A disk that refused once is asked again next time.
      document.catch(() => opened.delete(name));
    }
    return document;
  };

  /** Names without ending, the newest part of the newest month first. */
  async function names(): Promise<string[]> {
    const files = await readdir(path.join(folder, 'summaries')).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
      throw error;
    });
    return files
      .flatMap((file) => {
        const [, month, part] = fileShape.exec(file) ?? [];
        return month === undefined ? [] : [{ name: file.slice(0, -'.json'.length), month, part: Number(part ?? 1) }];
      })
      .sort((a, b) => b.month.localeCompare(a.month) || b.part - a.part)
      .map(({ name }) => name);
  }

  const homes = new Map<string, StoredDocument<Month>>();

  /** Ids begin with their day, so the right month is looked through first. */
  async function documentOf(comparison: string): Promise<StoredDocument<Month> | null> {
    const home = homes.get(comparison);
    if (home) return home;
    const month = comparison.replace(/^(\d{4})(\d{2}).*$/, '$1-$2');
    const all = await names();
    for (const name of [...all.filter((each) => each.startsWith(month)), ...all]) {
      const document = await open(name);
      if (!document.read().comparisons.some(({ id }) => id === comparison)) continue;
      homes.set(comparison, document);
      return document;
    }
    return null;
  }

  /** Where a new comparison goes: the last file of its month, or the next one when that is full or not ours to write. */
  async function roomIn(month: string): Promise<StoredDocument<Month>> {
    const [last] = (await names()).filter((name) => name.startsWith(month));
    if (last === undefined) return open(month);
    const document = await open(last);
    if (!document.isReadOnly && document.read().comparisons.length < perFile) return document;
    return open(`${month}-${Number(fileShape.exec(`${last}.json`)?.[2] ?? 1) + 1}`);
  }

  return {
    async list() {
      const documents = await Promise.all((await names()).map(open));
      return documents
        .flatMap((document) => document.read().comparisons)
        .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
    },
    async newest(most) {
      const found: ComparisonSummary[] = [];
      for (const name of await names()) {
        if (found.length >= most) break;
        found.push(...(await open(name)).read().comparisons);
      }
      return found.sort((a, b) => b.startedAt.localeCompare(a.startedAt)).slice(0, most);
    },
    async find(comparison) {
      const document = await documentOf(comparison);
      return document?.read().comparisons.find(({ id }) => id === comparison) ?? null;
    },
    async unknownMonths() {
      const documents = await Promise.all((await names()).map(async (name) => ({ name, document: await open(name) })));
      return new Set(documents.flatMap(({ name, document }) => (document.isReadOnly ? [name.slice(0, 7)] : [])));
    },
    async add(summary) {
      const document = await roomIn(summary.startedAt.slice(0, 7));
      homes.set(summary.id, document);
      await document.update((month) => ({
        ...month,
        // Two windows may recover the same lost one at the same moment.
        comparisons: [...month.comparisons.filter(({ id }) => id !== summary.id), summary],
      }));
    },
    async replace(summary) {
      const document = await documentOf(summary.id);
      await document?.update((month) => ({
        ...month,
        comparisons: month.comparisons.map((each) => (each.id === summary.id ? summary : each)),
      }));
    },
    async remove(comparison) {
      const document = await documentOf(comparison);
      homes.delete(comparison);
      await document?.update((month) => ({
        ...month,
        comparisons: month.comparisons.filter(({ id }) => id !== comparison),
      }));
    },
    async settled() {
      await Promise.allSettled([...opened.values()].map(async (document) => (await document).settled()));
    },
  };
}
