import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ClassIdSchema } from '../../../shared/class/ids.ts';
import type { ClassId } from '../../../shared/class/ids.ts';
import { GivenComparisonSchema } from '../../../shared/class/message.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { ClassLog, ClassStore } from './class-log.ts';
import { asFileFailure } from './file-failure.ts';
import { mendEnd, parseClassLog, writeClassLog } from './file-log.ts';

/** Classes as files: `<folder>/<class>/events.jsonl`, and `given/<pod>.json` beside it. For one process at a time. */
export function openFileStore(
  folder: string,
  ports: { readonly date: () => Date; readonly report: (fault: unknown) => void },
): ClassStore {
  const logOf = (id: ClassId): string => path.join(folder, id, 'events.jsonl');
  const givenOf = (id: ClassId, pod: string): string => path.join(folder, id, 'given', `${pod}.json`);

  async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work();
    } catch (error) {
      return asFileFailure(error, folder);
    }
  }

  const unknown = (id: ClassId) => fail(failure('unknown-class', { class: id }));

  function eventsIn(text: string) {
    const { events, damaged } = parseClassLog(text);
    for (const line of damaged) ports.report(failure('class-log', { line }));
    return events;
  }

  return {
    create: (id) =>
      guarded<ClassLog>(async () => {
        await mkdir(path.join(folder, id), { recursive: true, mode: 0o700 });
        await writeFile(logOf(id), '', { flag: 'ax', mode: 0o600 });
        return succeed(writeClassLog(logOf(id), [], ports));
      }),
    open: (id) =>
      guarded<ClassLog>(async () => {
        if (!existsSync(logOf(id))) return unknown(id);
        return succeed(writeClassLog(logOf(id), eventsIn(await mendEnd(logOf(id))), ports));
      }),
    read: (id) =>
      guarded(async () => {
        if (!existsSync(logOf(id))) return unknown(id);
        return succeed(eventsIn(await readFile(logOf(id), 'utf8')));
      }),
    list: () =>
      guarded<readonly ClassId[]>(async () => {
        if (!existsSync(folder)) return succeed([]);
        const names = (await readdir(folder)).flatMap((name) => {
          const id = ClassIdSchema.safeParse(name);
          return id.success && existsSync(logOf(id.data)) ? [id.data] : [];
        });
        const born = await Promise.all(
          names.map(async (id) => ({ id, at: (await stat(path.join(folder, id))).birthtimeMs })),
        );
        return succeed(born.sort((one, other) => other.at - one.at).map(({ id }) => id));
      }),
    remove: (id) =>
      guarded<null>(async () => {
        if (!existsSync(logOf(id))) return unknown(id);
        await rm(path.join(folder, id), { recursive: true, force: true, maxRetries: 3 });
        return succeed(null);
      }),
    keepGiven: (id, pod, comparison) =>
      guarded<null>(async () => {
        const file = givenOf(id, pod);
        await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
        // Renamed into place, so that a kill leaves the earlier one or this one, whole.
        await writeFile(`${file}.new`, JSON.stringify(comparison), { mode: 0o600 });
        await rename(`${file}.new`, file);
        return succeed(null);
      }),
    given: (id, pod) =>
      guarded(async () => {
        const file = givenOf(id, pod);
        if (!existsSync(file)) return succeed(null);
        const given = GivenComparisonSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
        return succeed(given.success ? given.data : null);
      }),
    close: () => Promise.resolve(),
  };
}
