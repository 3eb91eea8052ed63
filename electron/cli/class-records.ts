import path from 'node:path';
import { ClassExportSchema } from '../../shared/class/commands.ts';
import { exportClass } from '../../shared/class/export/class-export.ts';
import type { ClassroomPort } from '../../shared/class/hosting.ts';
import { ClassIdSchema } from '../../shared/class/ids.ts';
import { classOf } from '../../shared/class/state.ts';
import { fail, failure } from '../../shared/failure.ts';
import { createClassroom } from '../class/classroom.ts';
import { textOf } from './options.ts';
import type { TypedOptions } from './options.ts';
import { databaseOf, dataFolderOf } from './places.ts';
import { aligned } from './table.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';

/** Reads logs and opens nothing: no pod can join through it. */
async function withRecords(typed: TypedOptions, work: (records: ClassroomPort) => Promise<number>): Promise<number> {
  const records = createClassroom({
    folder: path.join(dataFolderOf(typed), 'classes'),
    openPod: () => Promise.resolve(fail(failure('not-hosting'))),
    pagesFolder: '',
    database: databaseOf(typed),
    date: () => new Date(),
    report: (error) => terminal.say(String(error)),
  });
  try {
    return await work(records);
  } finally {
    await records.close();
  }
}

/** `class list`: the classes that were hosted here, newest first. */
export const listClasses = (typed: TypedOptions): Promise<number> =>
  withRecords(typed, async (records) => {
    const listed = await records.list();
    if (!listed.ok) return refuse(listed.failure);
    if (typed['json'] === true) {
      terminal.printJson({ braid: 1, kind: 'classes', classes: listed.value });
      return exitStatus.done;
    }
    const rows = listed.value.map(({ id, title, exercise, pods, results, endedAt }) => [
      id,
      title,
      exercise,
      String(pods),
      String(results),
      endedAt === null ? 'open' : endedAt.slice(0, 10),
    ]);
    terminal.print(
      listed.value.length === 0
        ? 'No class was hosted here yet.'
        : aligned([['Id', 'Title', 'Exercise', 'Pods', 'Results', 'Ended'], ...rows]).join('\n'),
    );
    return exitStatus.done;
  });

/** `class export`: roster, results or reflections as CSV, or everything as xAPI statements. */
export const exportClassRecords = (id: string, typed: TypedOptions): Promise<number> =>
  withRecords(typed, async (records) => {
    const given = textOf(typed, 'as') ?? 'results-csv';
    const as = ClassExportSchema.safeParse(given);
    if (!as.success) {
      const expected = ClassExportSchema.options.join(', ');
      return refuse(failure('bad-option', { option: '--as', value: given, expected: `one of ${expected}` }));
    }
    const named = ClassIdSchema.safeParse(id);
    if (!named.success) return refuse(failure('unknown-class', { class: id }));
    const events = await records.read(named.data);
    if (!events.ok) return refuse(events.failure);
    const state = classOf(events.value);
    if (state === null) return refuse(failure('unknown-class', { class: id }));
    const hideNames = typed['hideNames'] === true;
    process.stdout.write(exportClass(state, events.value, as.data, { hideNames }).text);
    return exitStatus.done;
  });
