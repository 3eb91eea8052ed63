import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Sweep } from '../../../electron/cli/sweep.ts';
import { sweepVerdict } from '../../../shared/run/sweep.ts';
import { wordSweep } from '../../../shared/words/sweep.ts';
import { braid, buildNode } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeAll(buildNode, 240_000);

const twelve = path.resolve('assets/workflows/twelve-endpoints.yaml');
const parse = (out: string): Sweep => JSON.parse(out) as Sweep; // our own document

describe('sweep', () => {
  it('shows under a strict limit the break-even, rejected requests and the limit’s waiting apart, and why', async () => {
    const tasks = Array.from({ length: 12 }, (_, index) => `  - { id: t${index}, brief: Say what ${index} means. }`);
    const file = path.join(await temporaryFolder(), 'twelve.yaml');
    await writeFile(file, `braid: 1\ntasks:\n${tasks.join('\n')}\n`);
    const { status, out } = await braid(
      ...['sweep', file, '--widths', '12,4', '--pace', '20', '--requests-per-minute', '60', '--faults', '429@3'],
      ...['--json', '--data', await temporaryFolder()],
    );
    const document = parse(out);
    expect(status).toBe(0);
    expect(document).toMatchObject({ braid: 1, kind: 'sweep', model: 'practice', pace: 20, predicted: false });
    expect(document.points.map(({ width, state }) => [width, state])).toEqual([
      [4, 'finished'],
      [12, 'finished'],
    ]);
    for (const point of document.points) {
      expect(point.rejected).toBeGreaterThanOrEqual(1);
      expect(point.rateLimitMs).toBeGreaterThan(0);
      expect(point.requests).toBe(12 + (point.rejected ?? 0));
      expect(point.predicted).toBeGreaterThan(0);
    }
    // How wide pays off is a matter of the machine's moment; that the answer follows from the figures is not.
    const { breakEven, why } = sweepVerdict(document.points, 12);
    expect(document).toMatchObject({ breakEven, reason: why.id, sentence: wordSweep(why) });
  });

  it('predicts the shipped twelve endpoints without a request: whole rounds decide', async () => {
    const { status, out } = await braid('sweep', twelve, '--predicted', '--json');
    const { id, points, breakEven, sentence } = parse(out);
    expect({ status, id, breakEven }).toEqual({ status: 0, id: null, breakEven: 6 });
    expect(points.map(({ width }) => width)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(points.every(({ rejected, rateLimitMs }) => rejected === null && rateLimitMs === null)).toBe(true);
    expect(sentence).toBe('Wider than six no longer helps before 12: until then the tasks still go in two rounds.');
    const table = await braid('sweep', twelve, '--predicted', '--widths', '6,12');
    expect(table.out).toMatch(/^ *12 +about [\d.]+ s/m);
    expect(table.out).toContain('Break-even at width 12.');
  });

  it.each(['0..3', '8..1', '1..65', '', 'wide', '1,,2', '1-4'])(
    '--widths %j is one sentence and status 2',
    async (widths) => {
      const { status, out, err } = await braid('sweep', twelve, '--widths', widths);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toMatch(/^--widths cannot be [^\n]+\n$/);
    },
  );
});
