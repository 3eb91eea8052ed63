import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ComparisonSchema } from '../../../shared/run/comparison.ts';
import { braid, buildNode } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeAll(buildNode, 240_000);

const three = `braid: 1
tasks:
  - { id: first, brief: Say what matters first. }
  - { id: second, brief: Say what matters second., needs: [first] }
  - { id: third, brief: Say what matters third., needs: [second] }
`;

describe('a budget on the command line', () => {
  it('stops a run before the request that would pass it, names it, and goes on with a higher one', async () => {
    const data = await temporaryFolder();
    const file = path.join(data, 'three.yaml');
    await writeFile(file, three);
    const args = ['--pace', '20', '--json', '--data', data];
    const free = await braid('compare', file, '--structures', 'one-at-a-time', ...args);
    const [whole] = ComparisonSchema.parse(JSON.parse(free.out)).runs;
    // The first task fits whatever its reply turns out to be; the second's request would pass the cap.
    const first = whole?.tasks[0];
    const cap = (first?.contextTokens ?? 0) + (first?.outputTokens ?? 0) + 10;

    const capped = await braid('compare', file, '--structures', 'one-at-a-time', '--budget-tokens', `${cap}`, ...args);
    const stopped = ComparisonSchema.parse(JSON.parse(capped.out));
    expect(capped.status).toBe(1);
    expect(stopped.runs.map(({ state }) => state)).toEqual(['failed']);
    expect(stopped.runs[0]?.tasks.map(({ state }) => state)).toEqual(['finished', 'failed', 'waiting']);
    expect(stopped.runs[0]?.requests).toBe(1);
    expect(capped.err).toMatch(
      /The next request, “second”, would pass this run’s cap of [\d,]+ tokens: [\d,]+ tokens are used/,
    );
    expect(capped.err).toContain(`resume ${stopped.id} --budget-tokens N`);

    const still = await braid('resume', stopped.id, '--budget-tokens', `${cap}`, '--json', '--data', data);
    expect(still.status).toBe(1);
    const log = path.join(data, 'runs', `${stopped.runs[0]?.id ?? ''}.jsonl`);
    const sent = async () => (await readFile(log, 'utf8')).split('"kind":"request-sent"').length - 1;
    expect(await sent()).toBe(1);

    const resumed = await braid('resume', stopped.id, '--budget-tokens', '1000000', '--json', '--data', data);
    expect(resumed.status).toBe(0);
    const [run] = ComparisonSchema.parse(JSON.parse(resumed.out)).runs;
    expect(run?.state).toBe('finished');
    expect(await sent()).toBe(3);
    expect(run?.tasks.map(({ output }) => output)).toEqual(whole?.tasks.map(({ output }) => output));
  });
});
