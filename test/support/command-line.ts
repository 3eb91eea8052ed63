import { spawn } from 'node:child_process';
import path from 'node:path';
import { onTestFinished } from 'vitest';
// Plain Node without types: it builds where what is built is stale.
// @ts-expect-error -- the scripts of the project are no part of the type-checked tree
import { build } from '../../scripts/build.mjs';

export type Ended = { status: number | null; out: string; err: string };
export type Running = {
  /** Resolves when standard error has said something that matches. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
  /** The same for standard output. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): void;
  ended: Promise<Ended>;
};

/** Builds what the processes below run. */
export async function buildNode(): Promise<void> {
  await (build as (parts: string[]) => Promise<void>)(['node']);
}

/** Starts one of the built programs as its own process. */
export function launch(
  program: 'cli' | 'web',
  args: readonly string[],
  environment: Record<string, string> = {},
): Running {
  const { ANTHROPIC_API_KEY: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [path.resolve('dist/electron', program, 'main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, ...environment },
  });
  let [out, err] = ['', ''];
  let hear: () => void = () => undefined;
  let over = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    hear();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    hear();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (status) => {
      over = true;
      hear();
      resolve({ status, out, err });
    });
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const until = async (pattern: RegExp, text: () => string): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(text());
      if (found) return found;
      if (over) throw new Error(`It ended without ${String(pattern)}:\n${out}\n${err}`);
      await new Promise<void>((resolve) => (hear = resolve));
    }
  };
  return {
    said: (pattern) => until(pattern, () => err),
    printed: (pattern) => until(pattern, () => out),
    kill: (signal) => void child.kill(signal),
    ended,
  };
}

export const braid = (...args: string[]): Promise<Ended> => launch('cli', args).ended;
