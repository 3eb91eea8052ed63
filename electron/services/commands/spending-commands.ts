import { succeed } from '../../../shared/failure.ts';
import { chosenConnection } from '../comparisons/chosen-connection.ts';
import { adviseStarting } from '../comparisons/starting-advice.ts';
import { findWork } from '../comparisons/source.ts';
import type { Services } from '../services.ts';
import type { Handlers } from './handlers.ts';

/** What a comparison would use, before it starts. */
export function spendingCommands(services: Services) {
  const { library, workflows, settings, spending } = services;
  return {
    'comparison.estimate': async ({ source, structures }) => {
      const work = await findWork(source, library, workflows);
      if (!work.ok) return work;
      const connection = chosenConnection(settings.read());
      if (!connection.ok) return connection;
      const expected = await spending.estimate(work.value, structures, connection.value);
      if (!expected.ok) return expected;
      const starting = await adviseStarting(work.value, structures, connection.value, services);
      return succeed({ ...expected.value, starting });
    },
    'spending.month': async () => succeed(await spending.month()),
  } satisfies Partial<Handlers>;
}
