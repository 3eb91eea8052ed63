import { closeSync, fdatasync, fstatSync, openSync, statSync, writeSync } from 'node:fs';
import { mkdir, readFile, rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import { RunEventSchema } from '../../../shared/run/event.ts';
import type { RunEvent } from '../../../shared/run/event.ts';
import { RunHeaderSchema } from '../../../shared/run/header.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { fileFailure, fileProblem } from '../failures.ts';

/** The log of one run, open for writing. */
export type EventLog = {
  /** Buffers; everything of one turn of the event loop is written in one go at its end. */
  append(events: readonly RunEvent[]): void;
  /** Resolves when all that was appended is on the disk. Never rejects: a disk that refuses is told to `onFailure`, once. */
  flush(): Promise<void>;
  close(): Promise<void>;
  /** Whether the file is there and has everything that was appended and flushed. */
  isWhole(): boolean;
};

/** A log as read: `damage` names the first line that doesn't parse, and the events end before it. */
export type ReadLog = { header: RunHeader; events: RunEvent[]; damage: Failure | null };

const synchronise = promisify(fdatasync);
const syncEveryMs = 1_000;

/** Kinds that end a step's attempt: after them the disk has everything, whatever happens to the power. */
const stepEnds: ReadonlySet<RunEvent['kind']> = new Set([
  'task-finished',
  'reply-finished',
  'attempt-failed',
  'stopped',
  'run-finished',
]);

export function logPath(folder: string, run: string): string {
  return path.join(folder, `${run}.jsonl`);
}

/** Begins a run's log with its header. The file must not exist yet. */
export async function createLog(
  folder: string,
  header: RunHeader,
  onFailure: (failure: Failure) => void,
): Promise<Result<EventLog>> {
  const file = logPath(folder, header.id);
  try {
    await mkdir(folder, { recursive: true });
    const descriptor = openSync(file, 'ax');
    try {
      writeWhole(descriptor, `${JSON.stringify(header)}\n`);
    } catch (error) {
      closeSync(descriptor);
      await discardLog(folder, header.id);
      throw error;
    }
    return succeed(openWriter(descriptor, file, onFailure));
  } catch (error) {
    return fail(fileFailure(error, file));
  }
}

/** Removes the log of a run that could not be begun. */
export async function discardLog(folder: string, run: string): Promise<void> {
  await rm(logPath(folder, run), { force: true });
}

/** Opens the log of a run that was cut off, for going on. A last line cut in the middle is removed first. */
export async function continueLog(
  folder: string,
  run: string,
  onFailure: (failure: Failure) => void,
): Promise<Result<ReadLog & { log: EventLog }>> {
  const file = logPath(folder, run);
  const text = await readText(file);
  if (!text.ok) return text;
  const read = parseLog(text.value, file);
  if (!read.ok) return read;
  if (read.value.damage) return fail(read.value.damage);
  try {
    const whole = text.value.slice(0, text.value.lastIndexOf('\n') + 1);
    if (whole.length < text.value.length) await truncate(file, Buffer.byteLength(whole));
    return succeed({ ...read.value, log: openWriter(openSync(file, 'a'), file, onFailure) });
  } catch (error) {
    return fail(fileFailure(error, file));
  }
}

export async function readLog(folder: string, run: string): Promise<Result<ReadLog>> {
  const file = logPath(folder, run);
  const text = await readText(file);
  return text.ok ? parseLog(text.value, file) : text;
}

async function readText(file: string): Promise<Result<string>> {
  try {
    return succeed(await readFile(file, 'utf8'));
  } catch (error) {
    return fail(fileFailure(error, file));
  }
}

/** A last line without its newline was cut by a kill and is dropped; any other bad line ends the readable part. */
export function parseLog(text: string, file: string): Result<ReadLog> {
  const name = path.basename(file);
  const lines = text.split('\n');
  lines.pop();
  const header = RunHeaderSchema.safeParse(parseJson(lines[0] ?? ''));
  if (!header.success) return fail(failure('log-damaged', { file: name, line: 1 }));
  const events: RunEvent[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const event = RunEventSchema.safeParse(parseJson(line));
    if (!event.success) {
      return succeed({ header: header.data, events, damage: failure('log-damaged', { file: name, line: index + 1 }) });
    }
    events.push(event.data);
  }
  return succeed({ header: header.data, events, damage: null });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function openWriter(descriptor: number, file: string, onFailure: (failure: Failure) => void): EventLog {
  let buffer = '';
  let scheduled: NodeJS.Immediate | null = null;
  let stepEnded = false;
  let unsynchronised = false;
  let broken = false;
  let closed = false;
  let syncing: Promise<void> = Promise.resolve();
  let removed = false;
  const timer = setInterval(() => void sync(), syncEveryMs);
  timer.unref();

  function writeOut(): void {
    if (scheduled) clearImmediate(scheduled);
    scheduled = null;
    if (buffer === '' || broken || closed) return;
    const text = buffer;
    buffer = '';
    try {
      writeWhole(descriptor, text);
      unsynchronised = true;
    } catch (error) {
      broken = true;
      // The run goes on whatever it was, also where nobody has words for it: an error of ours included.
      const refused = fileProblem(error, file) ?? failure('folder-not-writable', { folder: file, reason: null });
      onFailure({ ...refused, details: { ...refused.details, during: 'run' } });
    }
  }

  /** What was opened is no longer what stands under the name: somebody removed or moved the folder meanwhile. */
  const isRemoved = (): boolean => statSync(file, { throwIfNoEntry: false })?.ino !== fstatSync(descriptor).ino;

  function sync(): Promise<void> {
    writeOut();
    stepEnded = false;
    syncing = syncing.then(async () => {
      if (!unsynchronised || closed) return;
      unsynchronised = false;
      // Some file systems refuse to synchronise; what was written still survives a kill.
      await synchronise(descriptor).catch(() => undefined);
    });
    return syncing;
  }

  return {
    append(events) {
      for (const event of events) buffer += `${JSON.stringify(event)}\n`;
      stepEnded ||= events.some((event) => stepEnds.has(event.kind));
      scheduled ??= setImmediate(() => (stepEnded ? void sync() : writeOut()));
    },
    flush: sync,
    async close() {
      if (closed) return;
      clearInterval(timer);
      await sync();
      closed = true;
      removed = isRemoved();
      closeSync(descriptor);
    },
    isWhole: () => !broken && !(closed ? removed : isRemoved()),
  };
}

/** One write may take only a part (a full disk does): goes on until all is written or the system refuses. */
function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}
