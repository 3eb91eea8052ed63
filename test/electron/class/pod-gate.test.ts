import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerWithoutPlaces, pushWithoutPlaces, withoutPlaces } from '../../../electron/class/host-places.ts';
import { podCommands } from '../../../electron/class/pod-commands.ts';
import { createPodGate } from '../../../electron/class/pod-gate.ts';
import { createWorkTurns, fileBounds, forecastBounds } from '../../../electron/class/work-turns.ts';
import { podIdOf } from '../../../shared/class/ids.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import { saveAfterMs } from '../../../renderer/features/builder/builder-store.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';

const one = podIdOf(1);
const other = podIdOf(2);
const done = () => Promise.resolve(succeed('done'));

/** A gate whose time stands still until it is told to go. */
function gateAt(files = createWorkTurns<typeof one>(fileBounds)) {
  let time = 0;
  const gate = createPodGate(one, { files, forecasts: createWorkTurns(forecastBounds) }, () => time);
  return {
    ...gate,
    ask: (name: string, work: Parameters<typeof gate.pass>[1] = done, input = {}) => gate.pass({ name, input }, work),
    after: (ms: number) => void (time += ms),
  };
}

describe('what a pod in a browser asks of the class host’s machine', () => {
  it('is more than four people with a page each come to in a lesson', async () => {
    const { ask, after } = gateAt();
    // Four pages open, and in each second of an hour somebody saves, looks and forecasts.
    for (let times = 0; times < 120; times += 1) expect(await ask('workflows.list')).toMatchObject({ ok: true });
    for (let second = 0; second < 3_600; second += 1) {
      after(1_000);
      for (const name of ['workflow.save', 'progress.save', 'comparison.list', 'app.hello', 'forecast', 'forecast'])
        expect(await ask(name)).toMatchObject({ ok: true });
      if (second % 30 === 0) expect(await ask('conversations.ask')).toMatchObject({ ok: true });
      if (second % 60 === 0) expect(await ask('comparison.start')).toMatchObject({ ok: true });
    }
  });

  it('is more than four people come to who drag tasks for an hour and see at once where the others put theirs', async () => {
    const { ask, after } = gateAt();
    for (let second = 0; second < 3_600; second += 1) {
      after(1_000);
      for (let person = 0; person < 4; person += 1) {
        expect(await ask('workflow.save')).toMatchObject({ ok: true });
        for (let window = 0; window < 3; window += 1) expect(await ask('workflow.open')).toMatchObject({ ok: true });
      }
    }
  });

  it('is more than one person comes to whose page saves as often as it ever does', async () => {
    const { ask, after } = gateAt();
    for (let saves = 0; saves < 7_200; saves += 1) {
      after(saveAfterMs);
      for (const name of ['workflow.save', 'workflow.open', 'forecast'])
        expect(await ask(name)).toMatchObject({ ok: true });
    }
  });

  it.each([
    ...['workflow.create', 'workflow.save', 'workflow.delete', 'workflow.restore'],
    ...['conversations.create', 'conversations.save', 'conversations.delete', 'conversations.restore'],
    'conversations.rename',
  ])('is held back at %s long before it keeps the machine writing', async (name) => {
    const { ask } = gateAt();
    let passed = 0;
    while ((await ask(name)).ok) passed += 1;
    expect(passed).toBeLessThanOrEqual(150);
  });

  const bounded = Object.entries(podCommands).filter(([, cost]) => cost !== 'host' && cost !== 'file');
  it.each(bounded)('has a bound for %s (%s), which says when to try again and is kept then', async (name) => {
    const { ask, after } = gateAt();
    let refused = await ask(name);
    let passed = 0;
    for (; refused.ok && passed < 2_000; passed += 1) refused = await ask(name);
    if (refused.ok) throw new Error(`${name} has no bound.`);
    expect(refused.failure).toMatchObject({ code: 'class-busy', wayOut: 'wait' });
    const said = sayFailure(refused.failure);
    expect(said.what).toMatch(/^This pod has (asked for|started) more at once than a class can share\.$/);
    after(Number(refused.failure.details['seconds']) * 1_000);
    expect(await ask(name)).toMatchObject({ ok: true });
  });

  it('still reaches what stops its runs while no more of them can be started', async () => {
    const { ask } = gateAt();
    for (let times = 0; times < 100; times += 1) {
      await ask('comparison.start');
      await ask('run.retry');
    }
    expect(await ask('run.retry')).toMatchObject({ failure: { code: 'class-busy', details: { why: 'runs' } } });
    for (const name of ['comparison.stop', 'run.stop', 'planner.stop', 'workflow.save'])
      expect(await ask(name)).toMatchObject({ ok: true });
  });

  it('is read more slowly once it has sent many bytes', () => {
    const { limits, after } = gateAt();
    for (let files = 0; files < 4; files += 1) expect(limits.pauseAfter(7_000_000)).toBe(0);
    const waitMs = limits.pauseAfter(7_000_000);
    expect(waitMs).toBeGreaterThan(1_000);
    after(waitMs);
    expect(limits.pauseAfter(1)).toBeLessThan(10);
  });
});

describe('forecasts that pods ask for', () => {
  it('are made one after the other, one pod’s and then the next’s, whoever asks for more', async () => {
    const turns = createWorkTurns<string>(forecastBounds);
    const made: string[] = [];
    const makes = (pod: string) => async (): Promise<void> => {
      made.push(pod);
      await new Promise(setImmediate);
    };
    const asked = ['a', 'a', 'a', 'a', 'b', 'c', 'b'].map((pod) => turns.take(pod, makes(pod)));
    await Promise.all(asked);
    expect(made.join('')).toBe('aabcaba');
  });

  it('are paid for by the time that they take', async () => {
    const { ask, after } = gateAt();
    const long = () => {
      after(25_000);
      return done();
    };
    for (let times = 0; times < 2; times += 1) expect(await ask('forecast', long)).toMatchObject({ ok: true });
    const refused = await ask('comparison.estimate');
    expect(refused).toMatchObject({ failure: { code: 'class-busy', details: { why: 'many' } } });
    expect(await ask('workflow.save')).toMatchObject({ ok: true });
    if (!refused.ok) after(Number(refused.failure.details['seconds']) * 1_000);
    expect(await ask('forecast')).toMatchObject({ ok: true });
  });
});

describe('files that pods bring', () => {
  it('are read two at a time, each pod’s in turn, and no more wait than there is room for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9), { maxLength: 80 }), async (pods) => {
        const turns = createWorkTurns<number>(fileBounds);
        let reading = 0;
        const ended: (() => void)[] = [];
        const held = new Map<number, number>();
        const taken = pods.flatMap((pod) => {
          const turn = turns.take(pod, async () => {
            reading += 1;
            expect(reading).toBeLessThanOrEqual(fileBounds.atOnce);
            await new Promise<void>((resolve) => ended.push(resolve));
            reading -= 1;
          });
          const before = held.get(pod) ?? 0;
          if (turn === null) {
            const all = [...held.values()].reduce((sum, count) => sum + count, 0);
            expect(before === fileBounds.ofOne || all === fileBounds.together).toBe(true);
            return [];
          }
          held.set(pod, before + 1);
          return [turn];
        });
        for (let done = 0; done < taken.length; done += 1) {
          ended[done]?.();
          await new Promise(setImmediate);
        }
        await Promise.all(taken);
        expect(turns.take(0, () => Promise.resolve())).not.toBe(null);
      }),
      { numRuns: 30 },
    );
  });

  it('go on after one that failed', async () => {
    const turns = createWorkTurns<number>(fileBounds);
    const broken = [1, 2, 3].map((pod) => turns.take(pod, () => Promise.reject(new Error('broken'))));
    for (const each of broken) await expect(each).rejects.toThrow('broken');
    expect(await turns.take(1, () => Promise.resolve('read'))).toBe('read');
  });

  it('of one pod leave room for another’s, and are refused in a sentence', async () => {
    const files = createWorkTurns<typeof one>(fileBounds);
    const never = () => new Promise<never>(() => undefined);
    const first = gateAt(files);
    for (let times = 0; times < fileBounds.ofOne; times += 1) void first.ask('material.read', never);
    const refused = await first.ask('material.read');
    expect(refused).toMatchObject({ failure: { code: 'class-busy', details: { why: 'files' }, wayOut: 'wait' } });
    if (!refused.ok) expect(sayFailure(refused.failure).what).toMatch(/files to read as it can take\.$/);
    expect(await first.ask('workflow.create', done, { from: 'file', name: 'plan.braid', text: '' })).toEqual(refused);
    expect(await first.ask('workflow.create', done, { from: 'blank', title: 'Ours' })).toMatchObject({ ok: true });
    expect(files.take(other, done)).not.toBe(null);
  });
});

describe('a failure that a pod reads', () => {
  it.each([
    ['/home/ann/.local/share/braid/classes/c-1/pods/pod-1/settings.json', 'settings.json'],
    ['C:\\Users\\Ann\\Braid\\runs\\r-1.jsonl', 'r-1.jsonl'],
    ['\\\\server\\share\\braid', 'braid'],
    ['/', ''],
    ['sources/prd.md', 'sources/prd.md'],
    ['texts/0a1b…', 'texts/0a1b…'],
  ])('names %s as “%s”', (file, named) => {
    const told = failure('file-missing', { file, count: 3, none: null });
    expect(withoutPlaces(told)).toEqual(failure('file-missing', { file: named, count: 3, none: null }));
    expect(answerWithoutPlaces(fail(told))).toMatchObject({ failure: { details: { file: named } } });
    const push = pushWithoutPlaces({ kind: 'notice', notice: told });
    expect(push).toMatchObject({ kind: 'notice', notice: { details: { file: named } } });
  });

  it('is all that is changed', () => {
    expect(answerWithoutPlaces(succeed({ text: '/home/ann' }))).toEqual(succeed({ text: '/home/ann' }));
    const push = { kind: 'settings-changed', settings: { theme: 'dark' } };
    expect(pushWithoutPlaces(push)).toBe(push);
  });
});
