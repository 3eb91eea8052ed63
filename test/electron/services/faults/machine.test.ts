import type * as fileSystem from 'node:fs';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../../electron/services/app.ts';
import type { Clock } from '../../../../electron/services/clock.ts';
import type { Push } from '../../../../shared/contract.ts';
import { failureLine } from '../../../../shared/words/said-failure.ts';
import { ask, testApp, testPorts } from '../../../support/test-app.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import {
  end,
  fastClock,
  holdOf,
  listen,
  look,
  outputsOf,
  requestsOf,
  start,
  structures,
  textIn,
} from './matrix-run.ts';

const disk = vi.hoisted((): { full: boolean } => ({ full: false }));

// No disk of a test is full on demand: one call of the system says so instead.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fileSystem>();
  return {
    ...real,
    writeSync: (descriptor: number, bytes: Uint8Array, offset: number): number => {
      if (disk.full) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      return real.writeSync(descriptor, bytes, offset);
    },
  };
});

beforeEach(() => {
  disk.full = false;
});

const wrote =
  (task: string) =>
  (push: Push): boolean =>
    push.kind === 'run-events' && push.events.some((event) => event.kind === 'delta' && event.step === task);

describe.each(structures)('under the structure %s', (structure) => {
  it('a full disk is told once and ends nothing; what the disk has is gone on with once there is room', async () => {
    const expected = await outputsOf(structure);
    const ports = await testPorts({ clock: fastClock(5) });
    const app = await testApp(ports);
    const heard = listen(app);
    const comparison = await start(app, structure);
    // In the middle of the first reply.
    await heard.until(wrote('people'));
    disk.full = true;
    await end(heard);
    const inMemory = await look(app, comparison);
    holdOf(inMemory);
    expect(inMemory.state.status).toBe('finished');
    expect(inMemory.state.outputs).toEqual(expected);
    const notices = heard.heard.flatMap((push) => (push.kind === 'notice' ? [push.notice] : []));
    expect(notices.filter(({ code }) => code === 'disk-full')).toHaveLength(1);
    expect(notices.map(failureLine).join()).toContain('disk');
    await app.close();

    disk.full = false;
    const after = await testApp(ports);
    const asked = (await look(after, comparison)).open.events;
    expect(asked.length).toBeLessThan(inMemory.open.events.length);
    expect(asked).toEqual(inMemory.open.events.slice(0, asked.length));
    const again = listen(after);
    await ask(after, 'comparison.resume', { comparison });
    await end(again);
    const resumed = await look(after, comparison);
    holdOf(resumed);
    expect(resumed.state.status).toBe('finished');
    expect(resumed.state.outputs).toEqual(expected);
  });

  it('a host killed in mid-reply leaves a log that the next one goes on with', async () => {
    const ports = await testPorts({ clock: fastClock(5), times: 60 });
    const app = await testApp(ports);
    const heard = listen(app);
    const comparison = await start(app, structure);
    await heard.until(wrote('people'));
    // What a kill leaves is what is on the disk at that moment.
    const dataFolder = path.join(await temporaryFolder(), 'killed');
    cpSync(ports.dataFolder, dataFolder, { recursive: true });
    await app.close();

    const next = await testApp({ ...ports, dataFolder });
    const before = await look(next, comparison);
    expect(before.open.live).toBe(false);
    expect(textIn(before)).not.toBe('');
    const again = listen(next);
    await ask(next, 'comparison.resume', { comparison });
    await end(again);
    const after = await look(next, comparison);
    holdOf(after);
    expect(after.state.status).toBe('finished');
    expect(after.state.outputs).toEqual(await outputsOf(structure));
    expect(textIn(after).startsWith(textIn(before))).toBe(true);
    expect(requestsOf(after)).toBeGreaterThan(6);
  });

  it('a second host is told who holds the folder, and the run goes on as if nobody had asked', async () => {
    const ports = await testPorts({ clock: fastClock(5) });
    const app = await testApp(ports);
    const heard = listen(app);
    const comparison = await start(app, structure);
    const second = await createApp(ports);
    expect(second).toMatchObject({ ok: false, failure: { code: 'folder-busy', wayOut: 'choose-folder' } });
    expect(second.ok ? '' : failureLine(second.failure)).toContain(`process ${process.pid}`);
    await end(heard);
    const looked = await look(app, comparison);
    holdOf(looked);
    expect(looked.state.status).toBe('finished');
    expect(looked.state.outputs).toEqual(await outputsOf(structure));
    expect(requestsOf(looked)).toBe(6);
    await app.close();
    // Free again: the next host reads what the first one wrote.
    expect((await look(await testApp(ports), comparison)).state).toEqual(looked.state);
  });

  it.each(['date', 'monotonic clock'] as const)(
    'a jump of the %s is written down and changes nothing',
    async (which) => {
      const hour = 3_600_000;
      const { clock, jump } = jumpingClock(which, hour);
      // Slow enough that the watch over sleep looks while the run is going.
      const app = await testApp({ clock, times: 8 });
      const heard = listen(app);
      const comparison = await start(app, structure);
      await heard.until((push) => push.kind === 'run-events' && push.events.some(({ kind }) => kind === 'first-token'));
      jump();
      await end(heard);
      const looked = await look(app, comparison);
      holdOf(looked);
      expect(looked.state.status).toBe('finished');
      expect(looked.state.outputs).toEqual(await outputsOf(structure));
      expect(looked.state.suspendedMs).toBeGreaterThan(hour * 0.9);
    },
  );
});

/** A fast clock, one of whose two times can be set on by so many milliseconds. */
function jumpingClock(which: 'date' | 'monotonic clock', ms: number): { clock: Clock; jump: () => void } {
  const clock = fastClock(20);
  let ahead = 0;
  return {
    clock: {
      now: () => clock.now() + (which === 'monotonic clock' ? ahead : 0),
      date: () => new Date(clock.date().getTime() + (which === 'date' ? ahead : 0)),
      wait: clock.wait,
    },
    jump: () => void (ahead = ms),
  };
}
