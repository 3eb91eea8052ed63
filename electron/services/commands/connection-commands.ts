import { fail, failure } from '../../../shared/failure.ts';
import type { Handlers } from './handlers.ts';

/** The connection in use: what it can do, which models it has, whether it works. */
export function connectionCommands() {
  const unreachable = () => Promise.resolve(fail(failure('network')));
  return {
    'connection.probe': unreachable,
    'connection.test': unreachable,
    'connection.models': unreachable,
  } satisfies Partial<Handlers>;
}
