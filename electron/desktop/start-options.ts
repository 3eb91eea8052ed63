import path from 'node:path';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { parseFaults } from '../../shared/practice.ts';
import type { Fault } from '../../shared/practice.ts';

export type StartOptions = {
  /** Absolute; null for the folder that the operating system gives the app. */
  readonly dataFolder: string | null;
  /** What goes wrong on purpose in every run with the practice model, for a facilitator's demonstration. */
  readonly faults: readonly Fault[];
};

/**
 * Reads `--data DIR` and `--faults LIST`, as `--name value` or `--name=value`. Everything else is let be: Electron and
 * Chromium leave their own arguments among ours.
 */
export function readStartOptions(argv: readonly string[], workingFolder: string): Result<StartOptions> {
  const data = valueOf('--data', argv);
  const faults = valueOf('--faults', argv);
  for (const [option, value] of [['--data', data] as const, ['--faults', faults] as const]) {
    if (value === '')
      return fail(failure('bad-option', { option, value: '', expected: option === '--data' ? 'a folder' : 'a list' }));
  }
  const read = parseFaults(faults ?? '');
  if (!read.ok) return read;
  return succeed({ dataFolder: data === null ? null : path.resolve(workingFolder, data), faults: read.value });
}

/** The value of an option, empty when it was given none, null when the option is absent. */
function valueOf(option: string, argv: readonly string[]): string | null {
  const index = argv.findIndex((argument) => argument === option || argument.startsWith(`${option}=`));
  const argument = argv[index];
  if (argument === undefined) return null;
  if (argument !== option) return argument.slice(option.length + 1);
  const next = argv[index + 1];
  return next === undefined || next.startsWith('--') ? '' : next;
}
