import { closeSync, fdatasync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { readFile, truncate } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { ClassEvent, ClassEventBody } from '../../../shared/class/event.ts';
import { ClassEventSchema } from '../../../shared/class/event.ts';
import { succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { ClassLog } from './class-log.ts';
import { asFileFailure } from './file-failure.ts';
import { createTelling } from './telling.ts';

const synchronise = promisify(fdatasync);
const syncEveryMs = 1_000;

/** The events of a log's text, and the numbers of the lines that no event could be read from. */
export type ReadClassLog = { readonly events: readonly ClassEvent[]; readonly damaged: readonly number[] };

/**
 * A last line without its newline was cut by a kill and is dropped. A damaged line in the middle is named and left out:
 * a class survives it, since no event needs another to be understood.
 */
export function parseClassLog(text: string): ReadClassLog {
  const lines = text.split('\n');
  lines.pop();
  const events: ClassEvent[] = [];
  const damaged: number[] = [];
  for (const [index, line] of lines.entries()) {
    const event = ClassEventSchema.safeParse(parseJson(line));
    const last = events.at(-1)?.seq ?? 0;
    if (event.success && event.data.seq > last) events.push(event.data);
    else damaged.push(index + 1);
  }
  return { events, damaged };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Removes what a kill cut off in the middle of a line, so that the next one begins on its own. */
export async function mendEnd(file: string): Promise<string> {
  const bytes = await readFile(file);
  const whole = bytes.lastIndexOf(0x0a) + 1;
  if (whole < bytes.length) await truncate(file, whole);
  return bytes.subarray(0, whole).toString('utf8');
}

/**
 * Writes one class's log, for one process at a time. What is appended in one turn of the event loop is handed to the
 * system in one go before anybody is told, so a killed process loses nothing that was acknowledged; the disk has it
 * within a second.
 */
export function writeClassLog(
  file: string,
  there: readonly ClassEvent[],
  ports: { readonly date: () => Date; readonly report: (fault: unknown) => void },
): ClassLog {
  const descriptor = openSync(file, 'a');
  const telling = createTelling();
  const kept: ClassEvent[] = [...there];
  let last = there.at(-1)?.seq ?? 0;
  let queue: { events: ClassEvent[]; done: (result: Result<readonly ClassEvent[]>) => void }[] = [];
  let size = fstatSync(descriptor).size;
  let dirty = false;
  let closed = false;
  const timer = setInterval(() => void sync(), syncEveryMs);
  timer.unref();

  async function sync(): Promise<void> {
    if (!dirty || closed) return;
    dirty = false;
    await synchronise(descriptor).catch(ports.report);
  }

  function write(): void {
    const batch = queue;
    queue = [];
    if (batch.length === 0) return;
    try {
      const events = batch.flatMap((each) => each.events);
      size += writeWhole(descriptor, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
      dirty = true;
      kept.push(...events);
      telling.tell(events);
      for (const { events: own, done } of batch) done(succeed(own));
    } catch (error) {
      // A full disk may have taken half a line: the numbers and the file go back to what is whole.
      last = kept.at(-1)?.seq ?? 0;
      ftruncateSync(descriptor, size);
      for (const { done } of batch) done(asFileFailure(error, file));
    }
  }

  function append(bodies: readonly ClassEventBody[]): Promise<Result<readonly ClassEvent[]>> {
    const on = ports.date().toISOString();
    const events = bodies.map((body) => ({ seq: (last += 1), on, body }));
    return new Promise((resolve) => {
      if (queue.length === 0) setImmediate(write);
      queue.push({ events, done: resolve });
    });
  }

  return {
    append,
    async decide(make) {
      // What waits stands before it, and is told.
      write();
      const bodies = make();
      if (bodies.length === 0) return succeed([]);
      const kept = append(bodies);
      write();
      return kept;
    },
    read: (from) => Promise.resolve(succeed(kept.filter(({ seq }) => seq >= from))),
    watch: telling.watch,
    refresh() {
      write();
      telling.tell(kept);
      return Promise.resolve(succeed(null));
    },
    async close() {
      write();
      clearInterval(timer);
      await sync();
      if (!closed) closeSync(descriptor);
      closed = true;
    },
  };
}

/** One write of the system may take less than it was given. */
function writeWhole(descriptor: number, text: string): number {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
  return bytes.length;
}
