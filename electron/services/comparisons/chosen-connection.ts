import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { Connection } from '../../../shared/run/header.ts';
import type { Settings } from '../../../shared/settings.ts';

/**
 * The connection that the settings choose. Of a compatible server's probe only what was found at this very address
 * counts; null: nobody asked yet. Fails with `bad-address` or `no-model` where address or model is still missing.
 */
export function chosenConnection({ connection, claudeModel, compatible }: Settings): Result<Connection> {
  switch (connection) {
    case 'practice':
      return succeed({ kind: connection, baseUrl: null, model: 'practice' });
    case 'claude':
      return succeed({ kind: connection, baseUrl: null, model: claudeModel });
    case 'compatible': {
      const { baseUrl, model, probe } = compatible;
      if (baseUrl === '') return fail(failure('bad-address', { address: '', reason: 'empty' }));
      if (model === '') return fail(failure('no-model', { address: baseUrl }));
      return succeed({
        kind: connection,
        baseUrl,
        model,
        abilities: probe?.baseUrl === baseUrl ? probe.abilities : null,
      });
    }
  }
}
