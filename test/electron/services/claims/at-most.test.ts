import { describe, expect, it } from 'vitest';
import { atMost } from '../../../../electron/services/claims/at-most.ts';

/** Work that ends when it is told to. */
function held(): { work: () => Promise<void>; end: () => void; begun: () => boolean } {
  let begun = false;
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return {
    work: () => {
      begun = true;
      return ended;
    },
    end: () => end(),
    begun: () => begun,
  };
}

const moment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('at most so many', () => {
  it('begin at once, and the others in their order as places become free', async () => {
    const enter = atMost(2);
    const works = [held(), held(), held(), held()];
    const done = works.map(({ work }) => enter(work));
    await moment();
    expect(works.map(({ begun }) => begun())).toEqual([true, true, false, false]);
    works[1]?.end();
    await done[1];
    await moment();
    expect(works.map(({ begun }) => begun())).toEqual([true, true, true, false]);
    for (const { end } of works) end();
    await Promise.all(done);
    expect(works.every(({ begun }) => begun())).toBe(true);
  });

  it('keep no place for work that failed', async () => {
    const enter = atMost(1);
    await expect(enter(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(enter(() => Promise.resolve(7))).resolves.toBe(7);
  });
});
