import { spawn } from 'node:child_process';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { PodState } from '../../shared/class/state.ts';

export type HostProcess = {
  address: string;
  code: string;
  /** As the class stood when it was opened. */
  pods: PodState[];
  /** At once, without goodbyes. */
  kill(): Promise<void>;
};

/** Starts a class host of the built project in a process of its own. */
export function startHostProcess(options: {
  folder: string;
  port: number;
  open?: string;
  database?: string;
  hostName?: string;
}): Promise<HostProcess> {
  const script = path.resolve('test/support/class-host-child.mjs');
  const child = spawn(process.execPath, [script, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  let said = '';
  let faults = '';
  child.stderr.on('data', (chunk: Buffer) => (faults += chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The host ended. ${faults}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (!said.endsWith('\n')) return;
      // What the script beside this one prints.
      resolve({ ...(JSON.parse(said) as Pick<HostProcess, 'address' | 'code' | 'pods'>), kill });
    });
  });
}
