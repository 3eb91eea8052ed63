import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { answer } from '../../electron/practice/answer.ts';
import { startPracticeServer } from '../../electron/practice/server.ts';
import { createApp } from '../../electron/services/app.ts';
import type { BraidApp } from '../../electron/services/app.ts';
import { browserCapabilities } from '../../electron/services/capabilities.ts';
import { systemClock } from '../../electron/services/clock.ts';
import type { AppPorts, PracticePort } from '../../electron/services/ports.ts';
import { sessionSecrets } from '../../electron/services/secrets.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../shared/contract.ts';
import { commands } from '../../shared/contract.ts';
import type { Result } from '../../shared/failure.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The real practice model, so many times faster than its pace says: a run takes a moment instead of seconds. */
export async function fastPractice(times: number): Promise<PracticePort> {
  const server = await startPracticeServer({ answer });
  if (!server.ok) throw new Error(server.failure.code);
  onTestFinished(() => server.value.close());
  return { ...server.value, open: (options) => server.value.open({ ...options, pace: options.pace * times }) };
}

export async function testPorts(changes: Partial<AppPorts> & { times?: number } = {}): Promise<AppPorts> {
  const { times = 500, ...ports } = changes;
  return {
    dataFolder: ports.dataFolder ?? path.join(await temporaryFolder(), 'data'),
    assetsFolder: path.resolve('assets'),
    practice: ports.practice ?? (await fastPractice(times)),
    // As it is built: a thread of Node takes no TypeScript.
    readerThread: pathToFileURL(path.resolve('dist/electron/services/materials/reader-thread.js')),
    secrets: sessionSecrets({}),
    clock: systemClock,
    version: '0.0.0-test',
    faults: [],
    capabilities: browserCapabilities,
    showLane: null,
    report: (error) => {
      throw error;
    },
    ...ports,
  };
}

/** The whole app over a temporary folder, closed when the test ends. */
export async function testApp(changes: Parameters<typeof testPorts>[0] = {}): Promise<BraidApp> {
  const app = await createApp(await testPorts(changes));
  if (!app.ok) throw new Error(app.failure.code);
  onTestFinished(() => app.value.close());
  return app.value;
}

/** Anything that carries commands: the app itself, or a transport to it. */
export type Carrier = { dispatch(command: unknown): Promise<unknown> };

/** Sends a command and holds the answer to the contract. */
export async function send<N extends CommandName>(
  carrier: Carrier,
  name: N,
  input: CommandInput<N>,
): Promise<Result<CommandOutput<N>>> {
  // A transport answers unknown; that it is a Result is what the caller is about to check.
  const result = (await carrier.dispatch({ name, input })) as Result<unknown>;
  if (!result.ok) return result;
  // The schema of this name gives this name's output; the compiler loses the link through the union of all commands.
  return { ok: true, value: commands[name].output.parse(result.value) as CommandOutput<N> };
}

/** The same, for answers that must not be failures. */
export async function ask<N extends CommandName>(
  carrier: Carrier,
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutput<N>> {
  const result = await send(carrier, name, input);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`);
  return result.value;
}
