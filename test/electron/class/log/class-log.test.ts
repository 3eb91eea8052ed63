import { randomUUID } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabaseStore } from '../../../../electron/class/log/database-store.ts';
import type { ClassLog, ClassStore } from '../../../../electron/class/log/class-log.ts';
import { parseClassLog } from '../../../../electron/class/log/file-log.ts';
import type { ClassEvent, ClassEventBody } from '../../../../shared/class/event.ts';
import { asClassId, asPodId } from '../../../../shared/class/ids.ts';
import { anyText } from '../../../support/any-text.ts';
import { classSetting, valueOf } from '../../../support/class-host.ts';
import { databaseStores, fileStores, sharedCluster, stopSharedCluster } from '../../../support/class-stores.ts';
import type { StoreOpener } from '../../../support/class-stores.ts';
import { postgresPrograms } from '../../../support/postgres.ts';

const programs = postgresPrograms();
afterAll(stopSharedCluster);

const freshId = () => asClassId(`class-${randomUUID()}`);
const opened = (id = freshId()): ClassEventBody => ({
  kind: 'opened',
  class: id,
  title: 'PRD review',
  code: 'otter-42',
  setting: classSetting,
});
const reflection = (n: number, text = `Report ${n}`): ClassEventBody => ({
  kind: 'reported',
  pod: asPodId('pod-1'),
  n,
  at: '2026-11-30T10:00:00Z',
  report: { kind: 'reflection', exercise: classSetting.exercise, text },
});
const numbers = (events: readonly ClassEvent[]) => events.map(({ seq }) => seq);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

async function newLog(
  stores: StoreOpener,
  id = freshId(),
): Promise<{ id: typeof id; store: ClassStore; log: ClassLog }> {
  const store = await stores.open();
  const log = valueOf(await store.create(id));
  onTestFinished(() => log.close());
  valueOf(await log.append([opened(id)]));
  return { id, store, log };
}

/** What a log tells, with a way to wait for a number. */
function heard(log: ClassLog) {
  const events: ClassEvent[] = [];
  let look = (): void => undefined;
  log.watch((fresh) => {
    events.push(...fresh);
    look();
  });
  return {
    events,
    until: (seq: number) =>
      new Promise<void>((resolve) => {
        look = () => {
          if ((events.at(-1)?.seq ?? 0) >= seq) resolve();
        };
        look();
      }),
  };
}

const kinds: { name: string; stores: (() => Promise<StoreOpener>) | null }[] = [
  { name: 'in a file', stores: fileStores },
  {
    name: programs ? 'in PostgreSQL' : 'in PostgreSQL (skipped: its programs are not installed here)',
    stores: programs === null ? null : async () => databaseStores(await sharedCluster(programs)),
  },
];

describe.each(kinds)('the log of a class $name', ({ stores }) => {
  const test = it.skipIf(stores === null);
  const open = (): Promise<StoreOpener> => {
    if (!stores) throw new Error('There is nothing to open.');
    return stores();
  };

  test('numbers what is appended from 1, and reads it back from any number on', async () => {
    const { log } = await newLog(await open());
    expect(numbers(valueOf(await log.append([reflection(1), reflection(2)])))).toEqual([2, 3]);
    expect(numbers(valueOf(await log.append([reflection(3)])))).toEqual([4]);
    expect(valueOf(await log.read(3)).map(({ body }) => body)).toEqual([reflection(2), reflection(3)]);
    expect(numbers(valueOf(await log.read(1)))).toEqual([1, 2, 3, 4]);
    expect(valueOf(await log.read(5))).toEqual([]);
  });

  test('tells who watches of each event once and in order, also of what was there before', async () => {
    const { log } = await newLog(await open());
    const { events } = heard(log);
    valueOf(await log.refresh());
    await Promise.all(upTo(40).map((n) => log.append([reflection(n)])));
    valueOf(await log.refresh());
    expect(numbers(events)).toEqual(upTo(41));
    expect(valueOf(await log.read(1))).toEqual(events);
  });

  test('decides from the newest event, however many decide at once', async () => {
    const { log } = await newLog(await open());
    const { events } = heard(log);
    valueOf(await log.refresh());
    // Each adds the next number as long as there are fewer than ten.
    const addNext = () => log.decide(() => (events.length > 10 ? [] : [reflection(events.length)]));
    const kept = await Promise.all(upTo(15).flatMap(() => [addNext(), log.append([{ kind: 'ended' }])]));
    const said = events.flatMap(({ body }) => (body.kind === 'reported' ? [body.n] : []));
    expect(new Set(said).size).toBe(said.length);
    expect(events.filter(({ body }) => body.kind === 'ended')).toHaveLength(15);
    expect(kept.every(({ ok }) => ok)).toBe(true);
    for (const { seq, body } of events) if (body.kind === 'reported') expect(body.n).toBe(seq - 1);
  });

  test('has everything when it is opened again, and goes on behind it', async () => {
    const stores = await open();
    const { id, log, store } = await newLog(stores);
    valueOf(await log.append(upTo(20).map((n) => reflection(n))));
    await log.close();
    const again = valueOf(await (await stores.open()).open(id));
    onTestFinished(() => again.close());
    expect(numbers(valueOf(await again.append([reflection(21)])))).toEqual([22]);
    expect(numbers(valueOf(await store.read(id)))).toEqual(upTo(22));
  });

  test('keeps any text as it was', async () => {
    const { log } = await newLog(await open());
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const [event] = valueOf(await log.append([reflection(1, text)]));
        expect(valueOf(await log.read(event?.seq ?? 0))[0]?.body).toEqual(reflection(1, text));
      }),
      { numRuns: 40, examples: [['\u0000'], ['\ud800'], ["'; drop table braid_class; --"], ['\n{"seq": 1}\n']] },
    );
  });

  test('lists classes, and removes one with all that belongs to it', async () => {
    const stores = await open();
    const { id, store, log } = await newLog(stores);
    await log.close();
    expect(valueOf(await store.list())).toContain(id);
    valueOf(await store.remove(id));
    expect(valueOf(await store.list())).not.toContain(id);
    for (const gone of [await store.open(id), await store.read(id), await store.remove(id)]) {
      expect(gone).toMatchObject({ ok: false, failure: { code: 'unknown-class' } });
    }
    expect(valueOf(await store.given(id, 'pod-1'))).toBe(null);
  });
});

describe('the log of a class in a file', () => {
  it('drops a last line that a kill cut off, and goes on where the whole ones end', async () => {
    const stores = await fileStores();
    const { id, log } = await newLog(stores);
    valueOf(await log.append([reflection(1)]));
    await log.close();
    const file = path.join(stores.folder, id, 'events.jsonl');
    await appendFile(file, '{"seq":3,"on":"2026-11-30T10:00:00Z","bo');
    const again = valueOf(await (await stores.open()).open(id));
    expect(numbers(valueOf(await again.append([reflection(2)])))).toEqual([3]);
    await again.close();
    expect(parseClassLog(await readFile(file, 'utf8'))).toMatchObject({ damaged: [], events: [{}, {}, { seq: 3 }] });
    expect(stores.faults).toEqual([]);
  });

  it('names a damaged line, and has everything else', async () => {
    const stores = await fileStores();
    const { id, log } = await newLog(stores);
    valueOf(await log.append([reflection(1), reflection(2)]));
    await log.close();
    const file = path.join(stores.folder, id, 'events.jsonl');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [lines[0], lines[1]?.slice(3), lines[2], ''].join('\n'));
    const again = valueOf(await (await stores.open()).open(id));
    onTestFinished(() => again.close());
    expect(numbers(valueOf(await again.read(1)))).toEqual([1, 3]);
    expect(stores.faults).toMatchObject([{ code: 'class-log', details: { line: 2 } }]);
  });

  it('reads back what was written, wherever a kill cuts the file', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.double({ min: 0, max: 1, noNaN: true }), (count, part) => {
        const events = upTo(count).map((seq) => ({ seq, on: '2026-11-30T10:00:00Z', body: reflection(seq) }));
        const text = events.map((event) => `${JSON.stringify(event)}\n`).join('');
        const cut = text.slice(0, Math.floor(text.length * part));
        const whole = cut.split('\n').length - 1;
        expect(parseClassLog(cut)).toEqual({ events: events.slice(0, whole), damaged: [] });
      }),
    );
  });
});

describe.skipIf(programs === null)('hosts that share the log of a class in PostgreSQL', () => {
  it('append at the same time without a gap or a doubled number, and each hears of all', async () => {
    const stores = databaseStores(await sharedCluster(programs ?? ''));
    const { id, log } = await newLog(stores);
    const others = await Promise.all(upTo(2).map(async () => valueOf(await (await stores.open()).open(id))));
    const hosts = [log, ...others];
    const hearing = hosts.map(heard);
    await Promise.all(hosts.map((host) => host.refresh()));
    await Promise.all(hosts.flatMap((host) => upTo(30).map((n) => host.append([reflection(n), reflection(n)]))));
    await Promise.all(hearing.map(({ until }) => until(181)));
    for (const { events } of hearing) expect(numbers(events)).toEqual(upTo(181));
    expect(new Set(hearing.map(({ events }) => JSON.stringify(events))).size).toBe(1);
    await Promise.all(others.map((other) => other.close()));
  });

  it('decide one after the other', async () => {
    const stores = databaseStores(await sharedCluster(programs ?? ''));
    const { id, log } = await newLog(stores);
    const other = valueOf(await (await stores.open()).open(id));
    const hosts = [log, other].map((host) => ({ host, hearing: heard(host) }));
    await Promise.all(hosts.map(({ host }) => host.refresh()));
    const decisions = hosts.flatMap(({ host, hearing }) =>
      upTo(20).map(() => host.decide(() => [reflection(hearing.events.length)])),
    );
    for (const each of await Promise.all(decisions)) valueOf(each);
    const said = valueOf(await log.read(2)).map(({ body }) => (body.kind === 'reported' ? body.n : 0));
    expect(said).toEqual(upTo(40));
    await other.close();
  });

  it('say what is wrong while it is away, and go on when it is back', async () => {
    const cluster = await sharedCluster(programs ?? '');
    const stores = databaseStores(cluster);
    const { id, log } = await newLog(stores);
    const other = valueOf(await (await stores.open()).open(id));
    const hearing = heard(other);
    valueOf(await other.refresh());
    await cluster.restart();
    // A connection from before the restart may still have to find out.
    let kept = await log.append([reflection(1)]);
    while (!kept.ok) {
      expect(kept.failure.code).toBe('class-database');
      kept = await log.append([reflection(1)]);
    }
    await hearing.until(2);
    expect(numbers(hearing.events)).toEqual([1, 2]);
    await other.close();
  });

  it('do not open where nothing listens, and keep the password to themselves', async () => {
    const store = await openDatabaseStore('postgres://braid:s3cret@127.0.0.1:1/braid', {
      date: () => new Date(),
      report: () => undefined,
    });
    expect(store).toMatchObject({ ok: false, failure: { code: 'class-database', wayOut: 'retry' } });
    expect(JSON.stringify(store)).not.toContain('s3cret');
  });
});
