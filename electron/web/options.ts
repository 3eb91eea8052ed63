import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { parseFaults } from '../../shared/practice.ts';
import type { Fault } from '../../shared/practice.ts';

export type WebOptions = {
  /** Null: the usual port, or a free one where that is taken. 0: any free one. */
  port: number | null;
  /** Absolute; null for the default. */
  dataFolder: string | null;
  open: boolean;
  faults: readonly Fault[];
  help: boolean;
};

export const webUsage = `Options of the browser host:

  --port N       listen on this port; 0 takes any free one (default: 4870, or a free one)
  --data DIR     keep everything in this folder
  --no-open      print the address and open no browser
  --faults LIST  go wrong on purpose in every practice run, e.g. 429@3,stall@5
  --help         print this
`;

/** Reads the arguments. Fails with `bad-option`. */
export function readWebOptions(args: readonly string[], workingFolder: string): Result<WebOptions> {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        'no-open': { type: 'boolean' },
        faults: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? args.join(' ');
    return fail(failure('bad-option', { option: 'The command', value: option, expected: 'options from --help' }));
  }
  const { port, data, faults } = values;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    return fail(failure('bad-option', { option: '--port', value: port, expected: 'a number from 0 to 65535' }));
  }
  if (data === '') return fail(failure('bad-option', { option: '--data', value: '', expected: 'a folder' }));
  const read = parseFaults(faults ?? '');
  if (!read.ok) return read;
  return succeed({
    port: port === undefined ? null : Number(port),
    dataFolder: data === undefined ? null : path.resolve(workingFolder, data),
    open: !values['no-open'],
    faults: read.value,
    help: values.help ?? false,
  });
}
