import { z } from 'zod';
import type { Failure } from '../../../shared/failure.ts';
import { LimitsSchema } from '../../../shared/practice.ts';
import type { Limits } from '../../../shared/practice.ts';
import { limitsIn } from '../model/limit-headers.ts';
import { openDocument } from '../store/documents.ts';

/** What servers said of their limits when they last answered, by address and model: an account has others for each. */
export type LearnedLimits = {
  /** Null where none were named yet. */
  of(address: string, model: string): Limits | null;
  /** Hears the headers of an answer to a message. */
  hear(address: string, model: string, headers: Headers): void;
  settled(): Promise<void>;
};

const EntrySchema = z.object({ address: z.string(), model: z.string(), limits: LimitsSchema });
const LearnedSchema = z.object({ version: z.literal(1), servers: z.array(EntrySchema) });
type Entry = z.infer<typeof EntrySchema>;

const mostKept = 50;

/** `refused` hears of a disk that does not take it; what was heard counts until the process ends all the same. */
export async function openLearnedLimits(
  folder: string,
  date: () => Date,
  onNotice: (notice: Failure) => void,
  refused: (error: unknown) => void,
): Promise<LearnedLimits> {
  const document = await openDocument<z.infer<typeof LearnedSchema>>({
    folder,
    name: 'limits',
    schema: LearnedSchema,
    empty: { version: 1, servers: [] },
    date,
    onNotice,
  });
  const find = (address: string, model: string): Entry | undefined =>
    document.read().servers.find((entry) => entry.address === address && entry.model === model);
  return {
    of: (address, model) => find(address, model)?.limits ?? null,
    hear(address, model, headers) {
      const limits = limitsIn(headers);
      const known = find(address, model);
      if (limits === null || (known && isSame(known.limits, limits))) return;
      document
        .update((all) => {
          const others = all.servers.filter((entry) => entry.address !== address || entry.model !== model);
          return { ...all, servers: [{ address, model, limits }, ...others].slice(0, mostKept) };
        })
        .catch(refused);
    },
    settled: document.settled,
  };
}

function isSame(one: Limits, other: Limits): boolean {
  return (
    one.requestsPerMinute === other.requestsPerMinute &&
    one.inputTokensPerMinute === other.inputTokensPerMinute &&
    one.outputTokensPerMinute === other.outputTokensPerMinute
  );
}
