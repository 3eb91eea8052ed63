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

type Done = (result: Result<readonly ClassEvent[]>) => void;
type Bodies = { readonly bodies: readonly ClassEventBody[]; readonly done: Done };
type Decision = { readonly make: () => readonly ClassEventBody[]; readonly done: Done };

/** Another host would have to be faster so many times in a row. */
const mostTries = 100;

export function openDatabaseLog(
  database: Database,
  id: ClassId,
  ports: { readonly date: () => Date; readonly report: (fault: unknown) => void },
): ClassLog {
  const telling = createTelling();
  const waiting: (Bodies | Decision)[] = [];
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

  /** One statement at a time: what came while it was under way goes in the next, together. */
  async function writeWaiting(): Promise<void> {
    if (appendingNow) return;
    appendingNow = true;
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        if ('make' in next) next.done(await writeDecision(next.make));
        else await writeTogether(next);
      }
    } finally {
      appendingNow = false;
    }
  }

  async function writeTogether(first: Bodies): Promise<void> {
    const batch = [first];
    for (let count = first.bodies.length; count < mostAtOnce;) {
      const [next] = waiting;
      if (!next || 'make' in next) break;
      waiting.shift();
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

  async function writeDecision(make: Decision['make']): Promise<Result<readonly ClassEvent[]>> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const bodies = make();
      if (bodies.length === 0) return succeed([]);
      const kept = await write(bodies, telling.told());
      if (!kept.ok) return kept;
      if (kept.value) return succeed(kept.value);
      const heard = await catchUp();
      if (!heard.ok) return heard;
    }
    throw new Error('A class could not be appended to: its log moves faster than it can be read.');
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

  function wait(entry: (done: Done) => Bodies | Decision): Promise<Result<readonly ClassEvent[]>> {
    return new Promise((resolve) => {
      waiting.push(entry(resolve));
      writeWaiting().catch(ports.report);
    });
  }

  return {
    append: (bodies) => wait((done) => ({ bodies, done })),
    decide: (make) => wait((done) => ({ make, done })),
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
