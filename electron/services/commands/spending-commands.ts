import { succeed } from '../../../shared/failure.ts';
import { chosenConnection } from '../comparisons/chosen-connection.ts';
import { findWork } from '../comparisons/source.ts';
import type { Services } from '../services.ts';
import type { Handlers } from './handlers.ts';

/** What a comparison would use, before it starts. */
export function spendingCommands({ library, workflows, settings, spending }: Services) {
  return {
    'comparison.estimate': async ({ source, structures }) => {
      const work = await findWork(source, library, workflows);
      if (!work.ok) return work;
      const connection = chosenConnection(settings.read());
      return connection.ok ? spending.estimate(work.value, structures, connection.value) : connection;
    },
    'spending.month': async () => succeed(await spending.month()),
  } satisfies Partial<Handlers>;
}
