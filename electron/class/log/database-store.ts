import { fail, failure } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { ClassStore } from './class-log.ts';

/** Classes in a PostgreSQL that several hosts share. */
export function openDatabaseStore(): Promise<Result<ClassStore>> {
  return Promise.resolve(fail(failure('no-database-client')));
}
