import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: the scripts work from wherever they are called. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A path inside the project. */
export const inProject = (...parts) => path.join(root, ...parts);

/** Start-up talk goes to standard error: standard output belongs to the program that is started. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Something a person can mend: shown as its sentence, without a stack. `status` is the exit status. */
export class Trouble extends Error {
  constructor(sentence, status = 1) {
    super(sentence);
    this.status = status;
  }
}

/**
 * Runs a program to its end. Its output goes to our standard error unless `output` says otherwise
 * ('inherit' keeps standard output, 'capture' returns both streams as text and shows nothing).
 * Answers `{ status, text }`; a program ended by a signal, or that could not be started, has status 1.
 */
export function run(command, args, { output = 'stderr', env = {}, cwd = root, shell = false } = {}) {
  return new Promise((resolve) => {
    const captured = output === 'capture';
    const stdio = captured ? ['ignore', 'pipe', 'pipe'] : output === 'inherit' ? 'inherit' : ['ignore', 2, 2];
    // Some tools colour their output by guess; escape codes in a log file help nobody.
    const plain = process.stderr.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };
    const child = spawn(command, args, { cwd, stdio, shell, env: { ...process.env, ...plain, ...env } });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
    }
    child.once('error', (error) => resolve({ status: 1, text: `${text}${error.message}\n` }));
    child.once('close', (code) => resolve({ status: code ?? 1, text }));
  });
}

/** Runs a program of a package in node_modules by its file, which works the same on every system. */
export const runTool = (file, args, options) =>
  run(process.execPath, [inProject('node_modules', file), ...args], options);

/** Runs `work`; a Trouble becomes its sentence and its exit status, anything else is a fault and keeps its stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say(error.message);
    process.exitCode = error.status;
  }
}

/** Whether the module at `url` is the one that Node was started with. */
export const isMain = (url) => process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(url);
