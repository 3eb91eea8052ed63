import { fail, failure, succeed } from '../../../shared/failure.ts';
import { measureOwnData } from '../own-data.ts';
import type { Services } from '../services.ts';
import { done } from './handlers.ts';
import type { Handlers } from './handlers.ts';

const keys = ['claude', 'compatible'] as const;

/** Where a person's data are, and their end. */
export function dataCommands({ ports }: Services) {
  return {
    'data.where': async () => {
      const typed = await Promise.all(keys.map(async (name) => (await ports.secrets.source(name)) === 'typed'));
      const { bytes, files, others, inside } = measureOwnData(ports.dataFolder);
      return succeed({
        folder: ports.dataFolder,
        ...{ bytes, files, others: [...others], inside: [...inside] },
        keys: keys.filter((_, index) => typed[index]),
        canDelete: ports.endAndDelete !== undefined,
      });
    },
    'data.delete': async () => {
      if (!ports.endAndDelete) return fail(failure('bad-command', { command: 'data.delete' }));
      // First: the keys are what must not outlive anything that goes wrong after it.
      for (const name of keys) await ports.secrets.clear(name);
      ports.endAndDelete();
      return succeed(done);
    },
  } satisfies Partial<Handlers>;
}
