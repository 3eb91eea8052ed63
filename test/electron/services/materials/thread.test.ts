import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../electron/services/clock.ts';
import { readInThread } from '../../../../electron/services/materials/thread.ts';

/** A thread with this program in it, and a clock by which its time is up at once or never. */
const running = (program: string, patience: 'none' | 'endless' = 'endless') =>
  readInThread('pdf', Buffer.from('any'), {
    thread: new URL(`data:text/javascript,${encodeURIComponent(program)}`),
    clock: { ...systemClock, wait: () => (patience === 'none' ? Promise.resolve() : new Promise(() => undefined)) },
  });

describe('a thread that reads a file', () => {
  it('is ended when it goes on for ever', async () => {
    expect(await running('for (;;);', 'none')).toEqual({ ok: false, reason: 'endless' });
  });

  it('is ended when it fills its memory', async () => {
    const hoard = 'const all = []; for (let n = 0; ; n += 1) all.push(new Array(1_000_000).fill(n + 0.5));';
    expect(await running(hoard)).toEqual({ ok: false, reason: 'too-much' });
  });

  it('is ended when it fills memory that no limit of a thread holds', { timeout: 60_000 }, async () => {
    // As much as is looked for and no more, so that a lost look costs a failing test and not the machine.
    const hoard =
      'const all = []; for (let n = 0; n < 60; n += 1) all.push(Buffer.alloc(16_000_000, 1)); setInterval(() => all, 1e6);';
    expect(await running(hoard)).toEqual({ ok: false, reason: 'too-much' });
  });

  it('may crash without anything else ending', async () => {
    expect(await running('process.exit(1);')).toEqual({ ok: false, reason: 'damaged' });
  });

  it('is a fault of ours where it can’t even begin', async () => {
    await expect(running('import "nowhere-to-be-found";')).rejects.toThrow();
  });
});
