import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ComparisonSchema } from '../../../shared/run/comparison.ts';
import { braid, buildNode, launch } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeAll(buildNode, 240_000);

const small = `braid: 1
materials: [{ id: notes, text: "Revenue rose to 8.4 million in Q3. Churn rose to 4 percent. Two leads left in August." }]
tasks:
  - { id: a, brief: Name the risks with their figures., materials: [notes] }
  - { id: b, brief: Name what changed., materials: [notes] }
  - { id: c, brief: Merge the two into one page., needs: [a, b] }
`;

async function workflowFile(text: string, name = 'plan.yaml'): Promise<string> {
  const file = path.join(await temporaryFolder(), name);
  await writeFile(file, text);
  return file;
}

const oneSentence = /^[^\n]+\n$/;

describe('compare', () => {
  it('prints one document and nothing else on standard output, progress on standard error', async () => {
    const data = await temporaryFolder();
    const { status, out, err } = await braid(
      ...['compare', await workflowFile(small), '--structures', 'thread,queue:2,all-at-once'],
      ...['--pace', '20', '--json', '--data', data],
    );
    const comparison = ComparisonSchema.parse(JSON.parse(out));
    expect(status).toBe(0);
    expect(comparison).toMatchObject({
      braid: 1,
      kind: 'comparison',
      model: 'practice',
      pace: 20,
      seed: 1,
      predicted: false,
    });
    expect(comparison.runs.map(({ structure, state }) => [structure, state])).toEqual([
      ['thread', 'finished'],
      ['queue:2', 'finished'],
      ['all-at-once', 'finished'],
    ]);
    expect(err).toContain(`Comparison ${comparison.id} in ${data}`);

    const [thread, , parallel] = comparison.runs;
    const contexts = thread?.tasks.map(({ contextTokens }) => contextTokens ?? 0) ?? [];
    expect(contexts).toEqual([...contexts].sort((a, b) => a - b));
    const [a, b] = parallel?.tasks ?? [];
    expect(a && b && Math.max(a.sentMs ?? 0, b.sentMs ?? 0) < Math.min(a.endedMs ?? 0, b.endedMs ?? 0)).toBe(true);
    expect(thread?.findings).toBeNull();
  });

  it('shows medians and every repetition with --repeat', async () => {
    const file = await workflowFile('braid: 1\ntasks: [{ id: a, brief: Say what matters. }]');
    const { out } = await braid(
      ...['compare', file, '--structures', 'thread', '--repeat', '3', '--pace', '20', '--json'],
      ...['--data', await temporaryFolder()],
    );
    const [run] = ComparisonSchema.parse(JSON.parse(out)).runs;
    const times = run?.repeats?.map(({ wallClockMs }) => wallClockMs).sort((x, y) => x - y) ?? [];
    expect(times).toHaveLength(3);
    expect(run?.wallClockMs).toBe(times[1]);
  });

  it('killed in mid-run leaves a log that resume goes on with: nothing finished is sent again', async () => {
    const data = await temporaryFolder();
    const running = launch('cli', [
      ...['compare', await workflowFile(small), '--structures', 'one-at-a-time,all-at-once'],
      ...['--pace', '10', '--data', data],
    ]);
    const [, id = ''] = await running.said(/^Comparison (\S+) in/m);
    await running.said(/ a is done/);
    running.kill('SIGKILL');
    await running.ended;
    const runs = path.join(data, 'runs');
    const log = await readFile(path.join(runs, `${id}-one-at-a-time.jsonl`), 'utf8');
    expect(log).toContain('"kind":"task-finished"');

    const resumed = await braid('resume', id, '--json', '--data', data);
    expect(resumed.status).toBe(0);
    const comparison = ComparisonSchema.parse(JSON.parse(resumed.out));
    expect(comparison.id).toBe(id);
    expect(comparison.runs.map(({ state }) => state)).toEqual(['finished', 'finished']);
    const [cut] = comparison.runs;
    expect(cut?.tasks.find(({ id: task }) => task === 'a')?.attempts).toBe(1);
    expect(cut?.interruptedMs).toBeGreaterThan(0);
    const after = await readFile(path.join(runs, `${id}-one-at-a-time.jsonl`), 'utf8');
    expect(after.startsWith(log.slice(0, log.lastIndexOf('\n') + 1))).toBe(true);

    const again = await braid('resume', id, '--data', data);
    expect(again).toMatchObject({ status: 2, out: '' });
    expect(again.err).toMatch(oneSentence);
  });

  it('interrupted ends with 130, and can be gone on with', async () => {
    const data = await temporaryFolder();
    const running = launch('cli', [
      'compare',
      await workflowFile(small),
      '--structures',
      'thread',
      '--json',
      '--data',
      data,
    ]);
    const [, id = ''] = await running.said(/^Comparison (\S+) in/m);
    await running.said(/One thread starts/);
    running.kill('SIGINT');
    const { status, out } = await running.ended;
    expect(status).toBe(130);
    expect(ComparisonSchema.parse(JSON.parse(out)).runs[0]?.state).toBe('stopped');
    const resuming = launch('cli', ['resume', id, '--data', data]);
    await resuming.said(/One thread goes on/);
    resuming.kill('SIGINT');
    expect((await resuming.ended).status).toBe(130);
  });

  it('waits for a rate limit, shows that wait apart, and finishes', async () => {
    const file = await workflowFile('braid: 1\ntasks: [{ id: a, brief: Say one. }, { id: b, brief: Say two. }]');
    const { status, out } = await braid(
      ...['compare', file, '--structures', 'all-at-once', '--pace', '20', '--requests-per-minute', '60'],
      ...['--faults', '429@1', '--json', '--data', await temporaryFolder()],
    );
    const [run] = ComparisonSchema.parse(JSON.parse(out)).runs;
    expect(status).toBe(0);
    expect(run?.rejected).toBeGreaterThanOrEqual(1);
    expect(run?.waitingMs.rateLimit).toBeGreaterThan(500);
    expect(run?.waitingMs.retry).toBe(0);
  });

  it('asks any server of the same interface, and ends with 1 where none answers', async () => {
    const server = launch('cli', ['practice-server', '--pace', '20']);
    const [address] = await server.printed(/^http:\/\/127\.0\.0\.1:\d+$/m);
    const file = await workflowFile('braid: 1\ntasks: [{ id: a, brief: Say what matters. }]');
    const data = await temporaryFolder();
    const asked = await braid(
      'compare',
      file,
      '--structures',
      'thread',
      '--base-url',
      `${address}/v1`,
      '--json',
      '--data',
      data,
    );
    expect(asked.status).toBe(0);
    expect(ComparisonSchema.parse(JSON.parse(asked.out))).toMatchObject({ model: 'practice', pace: null });
    const taken = await braid('practice-server', '--port', new URL(address).port);
    expect(taken).toMatchObject({ status: 2, out: '' });
    expect(taken.err).toMatch(/^Port \d+ is taken/);
    server.kill('SIGTERM');
    await server.ended;
    const unanswered = await braid('compare', file, '--base-url', address, '--data', data);
    expect(unanswered).toMatchObject({ status: 1, out: '' });
  });
});

describe('forecast', () => {
  const dispatch = `braid: 1
tasks:
  - { id: a, seconds: 45, tokens: 15000 }
  - { id: b, seconds: 30, tokens: 15000 }
  - { id: c, seconds: 20, tokens: 15000 }
`;

  it('predicts 95, 50 and 45 s for 45, 30 and 20 s, at any pace, and sends nothing', async () => {
    const { status, out } = await braid(
      ...['forecast', await workflowFile(dispatch), '--structures', 'one-at-a-time,queue:2,all-at-once'],
      ...['--pace', '20', '--json'],
    );
    const comparison = ComparisonSchema.parse(JSON.parse(out));
    expect(status).toBe(0);
    expect(comparison.predicted).toBe(true);
    expect(comparison.runs.map(({ wallClockMs }) => wallClockMs)).toEqual([95_000, 50_000, 45_000]);
    expect(comparison.runs.every(({ findings, answer }) => findings === null && answer === null)).toBe(true);
  });

  it('is the table for people without --json', async () => {
    const { out } = await braid('forecast', await workflowFile(dispatch), '--structures', 'all-at-once');
    expect(out).toMatch(/All at once +about 45\.0 s/);
  });

  it('is calibrated by what ran in the folder that is named, and by nothing without one', async () => {
    const folder = await temporaryFolder();
    const work = ['code-review', '--structures', 'all-at-once'];
    const ran = await braid('compare', ...work, '--pace', '20', '--data', folder, '--json');
    const measured = ComparisonSchema.parse(JSON.parse(ran.out));
    const predicted = async (...more: string[]) =>
      ComparisonSchema.parse(JSON.parse((await braid('forecast', ...work, '--pace', '20', '--json', ...more)).out));
    const without = await predicted();
    const calibrated = await predicted('--data', folder);
    expect(without.basis).toMatchObject({ kind: 'none', runs: [] });
    expect(calibrated.basis).toMatchObject({ kind: 'same-workflow', runs: [{ run: measured.runs[0]?.id }] });
    const error = ({ runs: [run] }: typeof measured) =>
      Math.abs((run?.tokens.total ?? 0) / (measured.runs[0]?.tokens.total ?? 1) - 1);
    expect(error(without)).toBeGreaterThan(0.1);
    expect(error(calibrated)).toBeLessThan(0.01);
    expect((await braid('forecast', ...work)).out).toMatch(
      /nothing comparable has run yet\. With --data it is calibrated/,
    );
    expect((await braid('forecast', ...work, '--data', folder)).out).toMatch(
      /From your run of today .*, All at once\./,
    );
  });

  it('cannot be run without briefs', async () => {
    const { status, err } = await braid('compare', await workflowFile(dispatch));
    expect(status).toBe(2);
    expect(err).toMatch(oneSentence);
  });
});

describe('wrong use', () => {
  it.each([
    [['compare', 'nothing-such'], /There is no exercise “nothing-such”/],
    [['compare', 'board-prep', '--structures', 'thread,fast'], /There is no structure “fast”/],
    [['compare', 'board-prep', '--structures', 'queue:0'], /There is no structure “queue:0”/],
    [['compare', 'board-prep', '--pace', '21'], /--pace cannot be “21”/],
    [['compare', 'board-prep', '--pace', 'fast'], /--pace cannot be “fast”/],
    [['compare', 'board-prep', '--seed', '1.5'], /--seed cannot be “1.5”/],
    [['compare', 'board-prep', '--faults', '999@1'], /--faults cannot be/],
    [['compare', 'board-prep', '--gates', 'ask'], /--gates cannot be “ask”/],
    [['compare', 'board-prep', '--base-url', 'ftp://x'], /cannot be used as a server/],
    [['compare', 'board-prep', '--model', 'claude-sonnet-5-5'], /There is no key/],
    [['compare', 'missing.yaml'], /There is no file .*missing\.yaml/],
    [['forecast', 'nothing-such'], /There is no exercise/],
    [['resume', 'nothing-such'], /There is no run “nothing-such”/],
    [['practice-server', '--port', '99999'], /--port cannot be “99999”/],
    [['compare'], /Missing required argument/],
    [['dance'], /Unknown command/],
    [['compare', 'board-prep', '--dance'], /Unknown option/],
  ])('braid %j is one sentence and status 2', async (args, pattern) => {
    const data = args[0] === 'compare' || args[0] === 'resume' ? ['--data', await temporaryFolder()] : [];
    const { status, out, err } = await braid(...args, ...data);
    expect(err).toMatch(pattern);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(oneSentence);
  });

  it('a cyclic or malformed workflow file leaves nothing behind', async () => {
    const data = path.join(await temporaryFolder(), 'data');
    const cyclic = await workflowFile(
      'braid: 1\ntasks: [{id: a, brief: x, needs: [b]}, {id: b, brief: y, needs: [a]}]',
    );
    const malformed = await workflowFile('braid: 1\ntasks: [{id: a, brief: 3}]');
    for (const [file, pattern] of [
      [cyclic, /in a circle: /],
      [malformed, /plan\.yaml:2 tasks\[0\]\.brief must be a text/],
    ] as const) {
      const { status, err } = await braid('compare', file, '--data', data);
      expect(status).toBe(2);
      expect(err).toMatch(pattern);
      expect(err).toMatch(oneSentence);
    }
    await expect(readdir(data)).rejects.toThrow(/ENOENT/);
  });

  it('a folder that cannot be written, or that is in use', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'file'), '');
    const refused = await braid('compare', 'board-prep', '--data', path.join(folder, 'file', 'data'));
    expect(refused).toMatchObject({ status: 2, out: '' });
    expect(refused.err).toMatch(/cannot be written: a part of the path is a file/);

    const data = path.join(folder, 'data');
    await mkdir(data);
    const host = launch('web', ['--no-open', '--port', '0', '--data', data]);
    await host.printed(/^http:\/\/127\.0\.0\.1:\d+\/\?token=\S+$/m);
    const busy = await braid('compare', 'board-prep', '--data', data);
    expect(busy).toMatchObject({ status: 2, out: '' });
    expect(busy.err).toMatch(/is in use by the browser host \(process \d+\)/);
    const second = await launch('web', ['--no-open', '--port', '0', '--data', data]).ended;
    expect(second).toMatchObject({ status: 2, out: '' });
    host.kill('SIGTERM');
    expect((await host.ended).status).toBe(0);
  });
});

describe('exercises', () => {
  it('lists what ships, for people and for programs', async () => {
    expect((await braid('exercises')).out).toMatch(/^board-prep +Board preparation/m);
    const { exercises } = JSON.parse((await braid('exercises', '--json')).out) as { exercises: { id: string }[] }; // our own document
    expect(exercises.map(({ id }) => id)).toContain('board-prep');
  });
});
