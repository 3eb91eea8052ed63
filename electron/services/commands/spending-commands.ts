import { succeed } from '../../../shared/failure.ts';
import type { Connection } from '../../../shared/run/header.ts';
import type { Settings } from '../../../shared/settings.ts';
import { findWork } from '../comparisons/source.ts';
import type { Services } from '../services.ts';
import type { Handlers } from './handlers.ts';

/** What a comparison would use, before it starts. */
export function spendingCommands({ library, settings, spending }: Services) {
  return {
    'comparison.estimate': async ({ source, structures }) => {
      const work = await findWork(source, library);
      if (!work.ok) return work;
      return spending.estimate(work.value.workflow, structures, connectionIn(settings.read()));
    },
    'spending.month': async () => succeed(await spending.month()),
  } satisfies Partial<Handlers>;
}

function connectionIn({ connection, claudeModel, compatible }: Settings): Connection {
  switch (connection) {
    case 'practice':
      return { kind: connection, baseUrl: null, model: 'practice' };
    case 'claude':
      return { kind: connection, baseUrl: null, model: claudeModel };
    case 'compatible': {
      const abilities = compatible.probe?.abilities ?? null;
      return { kind: connection, baseUrl: compatible.baseUrl, model: compatible.model, abilities };
    }
  }
}
