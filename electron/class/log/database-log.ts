import { z } from 'zod';
import type { ClassEvent, ClassEventBody } from '../../../shared/class/event.ts';
import { ClassEventBodySchema } from '../../../shared/class/event.ts';
import type { ClassId } from '../../../shared/class/ids.ts';
import { failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { ClassLog } from './class-log.ts';
import { channel } from './database.ts';
import type { Database } from './database.ts';
import { createTelling } from './telling.ts';

/**
 * Bodies get the numbers behind the last one in the order they are given, all of them or none: the class's own row is
 * held until they are written, so hosts that append at the same time follow one another. With $4 only if that is still
 * the last number. Hosts that listen are told the class and its last number, never what is in it.
 */
const appending = `
  with moved as (
    update braid_class set last = last + $3::integer
    where id = $1 and ($4::integer is null or last = $4::integer)
    returning last
  ), written as (
    insert into braid_class_event (class, seq, written, body)
    select $1, moved.last - $3::integer + given.place::integer, $5, given.body
    from moved, unnest($2::text[]) with ordinality as given (body, place)
  )
  select last, pg_notify('${channel}', $1 || ' ' || last) from moved`;

const reading = 'select seq, written, body from braid_class_event where class = $1 and seq >= $2 order by seq';

const LastSchema = z.object({ last: z.number().int() });
const RowSchema = z.object({ seq: z.number().int(), written: z.string(), body: z.string() });

/** Notifications may get lost on the way (a pooler in between carries none), so a host also looks for itself. */
const lookEveryMs = 3_000;
/** Appended in one statement at the most. */
const mostAtOnce = 500;

type Waiting = {
  readonly bodies: readonly ClassEventBody[];
  readonly done: (result: Result<readonly ClassEvent[]>) => void;
};

export function openDatabaseLog(
  database: Database,
  id: ClassId,
  ports: { readonly date: () => Date; readonly report: (fault: unknown) => void },
): ClassLog {
  const telling = createTelling();
  const waiting: Waiting[] = [];
  let appendingNow = false;
  let closed = false;

  async function write(
    bodies: readonly ClassEventBody[],
    after: number | null,
  ): Promise<Result<readonly ClassEvent[] | null>> {
    const on = ports.date().toISOString();
    const texts = bodies.map((body) => JSON.stringify(body));
    const rows = await database.ask(appending, [id, texts, bodies.length, after, on]);
    if (!rows.ok) return rows;
    const row = LastSchema.safeParse(rows.value[0]);
    if (!row.success) return succeed(null);
    const first = row.data.last - bodies.length + 1;
    const events = bodies.map((body, index): ClassEvent => ({ seq: first + index, on, body }));
    // Another host's events may stand in between: they are heard first.
    if (first === telling.told() + 1) telling.tell(events);
    else await catchUp();
    return succeed(events);
  }

  /** What came while a statement was under way goes in the next, together. */
  async function writeWaiting(): Promise<void> {
    if (appendingNow) return;
    appendingNow = true;
    while (waiting.length > 0) {
      const batch: Waiting[] = [];
      for (let count = 0; waiting.length > 0 && count < mostAtOnce;) {
        const next = waiting.shift();
        if (!next) break;
        batch.push(next);
        count += next.bodies.length;
      }
      const kept = await write(
        batch.flatMap(({ bodies }) => bodies),
        null,
      );
      let from = 0;
      for (const { bodies, done } of batch) {
        if (kept.ok && kept.value) done(succeed(kept.value.slice(from, from + bodies.length)));
        else done({ ok: false, failure: kept.ok ? failure('unknown-class', { class: id }) : kept.failure });
        from += bodies.length;
      }
    }
    appendingNow = false;
  }

  async function catchUp(): Promise<Result<null>> {
    const events = await readEvents(database, id, telling.told() + 1, ports.report);
    if (!events.ok) return events;
    if (!closed) telling.tell(events.value);
    return succeed(null);
  }

  const look = (): void => {
    if (!closed) catchUp().catch(ports.report);
  };
  const silence = database.listen((moved) => {
    if (moved === null || moved === id) look();
  });
  const timer = setInterval(look, lookEveryMs);
  timer.unref();

  function append(bodies: readonly ClassEventBody[]): Promise<Result<readonly ClassEvent[]>>;
  function append(bodies: readonly ClassEventBody[], after: number): Promise<Result<readonly ClassEvent[] | null>>;
  function append(bodies: readonly ClassEventBody[], after?: number): Promise<Result<readonly ClassEvent[] | null>> {
    if (after !== undefined) return write(bodies, after);
    return new Promise((resolve) => {
      waiting.push({ bodies, done: resolve });
      writeWaiting().catch(ports.report);
    });
  }

  return {
    append,
    read: (from) => readEvents(database, id, from, ports.report),
    watch: telling.watch,
    refresh: catchUp,
    close() {
      closed = true;
      clearInterval(timer);
      silence();
      return Promise.resolve();
    },
  };
}

/** A row that no event can be read from is told and left out. */
export async function readEvents(
  database: Database,
  id: ClassId,
  from: number,
  report: (fault: unknown) => void,
): Promise<Result<readonly ClassEvent[]>> {
  const rows = await database.ask(reading, [id, from]);
  if (!rows.ok) return rows;
  const events = rows.value.flatMap((row): ClassEvent[] => {
    const { seq, written, body } = RowSchema.parse(row);
    const read = ClassEventBodySchema.safeParse(parsed(body));
    if (!read.success) report(failure('class-log', { line: seq }));
    return read.success ? [{ seq, on: written, body: read.data }] : [];
  });
  return succeed(events);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
