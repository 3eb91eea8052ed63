import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { raceCaches, raceWork } from '../../../shared/lesson/widgets/cache-race.ts';
import { dispatch, dispatchKeys, dispatchWorkflow } from '../../../shared/lesson/widgets/dispatch.ts';
import { dispatchAttributes } from '../../../shared/lesson/widgets/dispatch-attributes.ts';
import { growThread, splitWork, threadWork } from '../../../shared/lesson/widgets/growing-thread.ts';
import { growingThreadAttributes, growthOf } from '../../../shared/lesson/widgets/growing-thread-attributes.ts';
import { contrasts, wayWork, ways, weigh } from '../../../shared/lesson/widgets/it-depends.ts';
import { repair } from '../../../shared/lesson/widgets/lane-failure.ts';
import { equalWork, limitSweep } from '../../../shared/lesson/widgets/limit-sweep.ts';
import { noPrices } from '../../../shared/lesson/widgets/list-prices.ts';
import type { ListPrices } from '../../../shared/lesson/widgets/list-prices.ts';
import { raceFor, racingPlan, redone, withCopies } from '../../../shared/lesson/widgets/shared-file.ts';
import { readPrices } from '../../../electron/services/price-file.ts';
import { ComparisonSchema } from '../../../shared/run/comparison.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { inputTokens } from '../../../shared/run/figures.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { writeWorkflowFile } from '../../../shared/workflow/write-file.ts';
import { braid, buildNode } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeAll(buildNode, 240_000);

/** A widget's work as the file that somebody could have written. */
async function fileOf(workflow: Workflow): Promise<string> {
  const file = path.join(await temporaryFolder(), `${workflow.id}.yaml`);
  await writeFile(file, writeWorkflowFile(workflow, 'yaml'));
  return file;
}

/** What `braid forecast` says of it. */
async function forecastOf(workflow: Workflow, structures: readonly StructureKey[]): Promise<readonly RunResult[]> {
  const typed = ['forecast', await fileOf(workflow), '--structures', structures.join(','), '--json'];
  const { status, out, err } = await braid(...typed);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return ComparisonSchema.parse(JSON.parse(out)).runs;
}

const clockAndTokens = ({ wallClockMs, tokens }: RunResult) => ({ wallClockMs, tokens: tokens.total ?? 0 });
const only = ([run]: readonly RunResult[]): RunResult => {
  if (!run) throw new Error('a forecast of one structure has one run');
  return run;
};

describe('the figures of a widget are those of braid forecast', () => {
  it('dispatch', async () => {
    const { tasks } = dispatchAttributes.parse({});
    const keys = dispatchKeys(2);
    const told = await forecastOf(dispatchWorkflow(tasks), keys);
    const shown = keys.map((key) => dispatch(tasks, key));
    expect(shown.map(({ wallClockMs, tokens }) => ({ wallClockMs, tokens }))).toEqual(told.map(clockAndTokens));
    expect(told.map(({ wallClockMs }) => wallClockMs / 1_000)).toEqual([95, 95, 50, 45]);
    const longestLast = only(await forecastOf(dispatchWorkflow(tasks.toReversed()), ['queue:2']));
    expect(longestLast.wallClockMs).toBe(65_000);
  });

  it('growing-thread, in tokens and by the list', async () => {
    const growth = growthOf(growingThreadAttributes.parse({}));
    const prices: ListPrices = { list: await readPrices(path.resolve('assets')), model: defaultSettings.priceModel };
    const { thread, apart } = growThread(growth, prices);
    const told = [
      only(await forecastOf(threadWork(growth), ['thread'])),
      only(await forecastOf(splitWork(growth), ['all-at-once'])),
    ];
    expect([thread.sent, apart.sent]).toEqual(told.map(inputTokens));
    expect([thread.usd.cached, apart.usd.cached]).toEqual(told.map(({ listPrice }) => listPrice?.usd));
    expect(told.map(inputTokens)).toEqual([127_500, 49_914]);
  });

  it('it-depends', async () => {
    const told: number[] = [];
    for (const way of ways) {
      const structure = way === 'thread' ? 'thread' : 'all-at-once';
      told.push(only(await forecastOf(wayWork(contrasts.fiveTimes, way), [structure])).tokens.total ?? 0);
    }
    expect(weigh(contrasts.fiveTimes).map(({ tokens }) => tokens)).toEqual(told);
  });

  it('lane-failure, undisturbed and for the ways out of a race', async () => {
    const told = async (plan: Workflow) => clockAndTokens(only(await forecastOf(plan, ['all-at-once'])));
    const race = raceFor(20);
    expect(repair({ kind: 'failure', lane: 'finance', afterSeconds: 20 }).undisturbed).toEqual(race.unharmed);
    expect(race.unharmed).toEqual(await told(racingPlan()));
    expect(race.redo).toEqual(await told(redone(racingPlan(), 'story')));
    expect(race.copies).toEqual(await told(withCopies(racingPlan(), 20)));
  });

  it('limit-sweep, where nothing limits', async () => {
    const work = { tasks: 12, seconds: 20 };
    const { points } = limitSweep({ ...work, requestsPerMinute: null });
    const told = await forecastOf(
      equalWork(work),
      points.map(({ width }): StructureKey => `queue:${width}`),
    );
    expect(points.map(({ wallClockMs, tokens }) => ({ wallClockMs, tokens }))).toEqual(told.map(clockAndTokens));
  });

  it('cache-race, where all start together', async () => {
    const race = { conversations: 4, opening: 4_000 };
    const { run, writtenTokens, readTokens } = raceCaches(race, noPrices).together;
    const told = only(await forecastOf(raceWork(race), ['all-at-once']));
    expect(clockAndTokens(run)).toEqual(clockAndTokens(told));
    expect({ writtenTokens, readTokens }).toEqual({
      writtenTokens: told.tokens.cacheWrite,
      readTokens: told.tokens.cacheRead,
    });
  });
});
