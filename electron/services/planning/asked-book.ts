import { z } from 'zod';
import type { Failure } from '../../../shared/failure.ts';
import { addAmounts, nothingSpent } from '../../../shared/run/budget.ts';
import type { AskedBook } from '../month-ledger.ts';
import { openDocument } from '../store/documents.ts';

const AmountSchema = z.object({ tokens: z.number().int().nonnegative(), usd: z.number().nonnegative().nullable() });
/** What questions outside of runs used, month by month: a run's figures stand in the history, these nowhere else. */
const AskedSchema = z.object({ version: z.literal(1), months: z.record(z.string(), AmountSchema) });

export type KeptAskedBook = AskedBook & { settled(): Promise<void> };

/** `refused` hears of a disk that does not take it; it counts until the process ends all the same. */
export async function openAskedBook(
  folder: string,
  date: () => Date,
  onNotice: (notice: Failure) => void,
  refused: (error: unknown) => void,
): Promise<KeptAskedBook> {
  const document = await openDocument<z.infer<typeof AskedSchema>>({
    folder,
    name: 'asked',
    schema: AskedSchema,
    empty: { version: 1, months: {} },
    date,
    onNotice,
  });
  const of: AskedBook['of'] = (month) => document.read().months[month] ?? nothingSpent;
  return {
    of,
    add(month, amount) {
      const sum = addAmounts(of(month), amount);
      document.update((all) => ({ ...all, months: { ...all.months, [month]: sum } })).catch(refused);
    },
    settled: document.settled,
  };
}
