import { writeFile } from 'node:fs/promises';
import { ExportFormatSchema } from '../../shared/export/format.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import type { ExportFormat } from '../../shared/export/format.ts';
import { fileFailure } from '../services/failures.ts';
import { exportOf } from '../services/comparisons/exporting.ts';
import { named } from './named-comparison.ts';
import { openHost } from './host.ts';
import { refuseEmpty, textOf } from './options.ts';
import type { TypedOptions } from './options.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';

/** `export <run or comparison id>`: prints what was measured as a file to hand on, or writes it with `--out`. */
export async function exportAs(id: string, typed: TypedOptions): Promise<number> {
  const format = readFormat(typed);
  if (!format.ok) return refuse(format.failure);
  const out = refuseEmpty(typed, '--out', 'out', 'a file');
  if (!out.ok) return refuse(out.failure);
  const host = await openHost(typed);
  if (!host.ok) return refuse(host.failure);
  const services = host.value;
  try {
    const found = await named(services, id);
    if (!found.ok) return refuse(found.failure);
    const { summary, only } = found.value;
    const exported = await exportOf(services.desk.summaryOf(summary), only, format.value, services);
    if (!exported.ok) return refuse(exported.failure);
    return await hand(exported.value.text, textOf(typed, 'out'));
  } finally {
    await services.close();
  }
}

async function hand(text: string, file: string | null): Promise<number> {
  if (file === null) {
    process.stdout.write(text);
    return exitStatus.done;
  }
  try {
    // Nothing that is there already is overwritten by mistake.
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    return refuse(
      error instanceof Error && 'code' in error && error.code === 'EEXIST'
        ? failure('bad-option', { option: '--out', value: file, expected: 'a name that no file has yet' })
        : fileFailure(error, file),
    );
  }
  terminal.say(`Written to ${file}.`);
  return exitStatus.done;
}

function readFormat(typed: TypedOptions): Result<ExportFormat> {
  const text = textOf(typed, 'format') ?? 'markdown';
  const format = ExportFormatSchema.safeParse(text).data;
  const expected = ExportFormatSchema.options.join(', ').replace(/, (\w+)$/, ' or $1');
  return format ? succeed(format) : fail(failure('bad-option', { option: '--format', value: text, expected }));
}
