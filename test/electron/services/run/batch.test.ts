import { describe, expect, it } from 'vitest';
import { anthropicBatches } from '../../../../electron/services/model/anthropic-batches.ts';
import type { BatchPort } from '../../../../electron/services/model/batch-port.ts';
import type { ModelPort } from '../../../../electron/services/model/model.ts';
import { fail, failure } from '../../../../shared/failure.ts';
import { asTaskId } from '../../../../shared/ids.ts';
import type { RunEvent } from '../../../../shared/run/event.ts';
import type { RunHeader } from '../../../../shared/run/header.ts';
import { measureRun, nothingKnown } from '../../../../shared/run/measure.ts';
import { reduceAll } from '../../../../shared/run/reduce.ts';
import { withOptions } from '../../../../shared/structure/presets.ts';
import { headerFor, practicePorts, resumeRun, startRun } from '../../../support/practice-run.ts';
import { until } from '../../../support/until.ts';
import { aTask, aWorkflow } from '../../../support/workflows.ts';

const wide = aWorkflow([
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aTask(id)),
  aTask('join', { needs: ['a', 'b', 'c', 'd', 'e', 'f'] }),
]);

function wideHeader(): RunHeader {
  const header = headerFor(wide, 'all-at-once', 20_000);
  const structure = withOptions(header.structure, { reviewEvery: null, warmCache: false, batch: true });
  return { ...header, structure, connection: { kind: 'compatible', baseUrl: 'http://127.0.0.1:1', model: 'practice' } };
}

/** A practice session whose requests outside the batch are counted. */
async function session(faults: Parameters<typeof practicePorts>[0] = {}) {
  const { ports, log, baseUrl } = await practicePorts({ pace: 20_000, ...faults });
  const singles: string[] = [];
  const model: ModelPort = {
    send: (request, tell) => {
      singles.push(JSON.stringify(request.prompt));
      return ports.model.send(request, tell);
    },
  };
  const server = anthropicBatches({ baseUrl, apiKey: 'practice' });
  let submitted = 0;
  const batches: BatchPort = { ...server, submit: (members) => ((submitted += 1), server.submit(members)) };
  const policy = { ...ports.policy!, looks: { firstMs: 5, longestMs: 20 } };
  return { ports: { ...ports, model, batches, policy }, log, singles, submitted: () => submitted };
}

const kinds = (log: readonly RunEvent[], kind: RunEvent['kind']) => log.filter((event) => event.kind === kind).length;

describe('very wide work as one batch', () => {
  it('goes out together, is counted request by request, and what follows it goes out alone', async () => {
    const { ports, log, singles, submitted } = await session();
    const live = startRun(wideHeader(), ports);
    const state = await live.ended();
    expect(state.status).toBe('finished');
    expect(submitted()).toBe(1);
    expect(singles).toHaveLength(1);
    expect(kinds(log, 'request-sent')).toBe(7);
    const result = measureRun(wideHeader(), state, { ...nothingKnown, live: false });
    expect(result.requests).toBe(7);
    expect(result.tasks.every(({ outputTokens }) => (outputTokens ?? 0) > 0)).toBe(true);
    const priced = measureRun(wideHeader(), state, {
      ...nothingKnown,
      live: false,
      costUsd: ({ output }) => output,
    });
    const alone = result.tasks.find(({ id }) => id === 'join')?.outputTokens ?? 0;
    expect(priced.costUsd).toBe(alone + ((result.tokens.output ?? 0) - alone) / 2);
    // Nobody saw a first token of what came whole.
    expect(result.tasks[0]?.firstTokenMs).toBeNull();
    for (const task of result.tasks) {
      const parts = Object.values(task.waitingMs).reduce((sum, part) => sum + part, task.modelMs + task.overheadMs);
      expect(Math.abs((task.endedMs ?? 0) - parts)).toBeLessThan(1);
    }
  });

  it('is waited for after a restart, and not handed in again', async () => {
    const { ports, log, submitted } = await session({ pace: 200 });
    const first = startRun(wideHeader(), ports);
    await until(first, () => kinds(log, 'batch-submitted') === 1);
    const kept = log.slice();
    const later = resumeRun(wideHeader(), kept, { ...ports, log: { append: (events) => kept.push(...events) } });
    expect((await later.ended()).status).toBe('finished');
    expect(submitted()).toBe(1);
    expect(kinds(kept, 'request-sent')).toBe(7);
    expect(reduceAll(kept)).toEqual(later.state());
  });

  it('counts what a stopped lane had cost all the same', async () => {
    const { ports, log } = await session({ pace: 500 });
    const live = startRun(wideHeader(), ports);
    await until(live, () => kinds(log, 'batch-submitted') === 1);
    live.stop(asTaskId('b'));
    const state = await live.ended();
    expect(state.status).toBe('stopped');
    const result = measureRun(wideHeader(), state, { ...nothingKnown, live: false });
    expect(result.tasks.find(({ id }) => id === 'b')).toMatchObject({ state: 'stopped', output: null });
    expect(result.tasks.find(({ id }) => id === 'b')?.outputTokens).toBeGreaterThan(0);
    expect(result.tasks.find(({ id }) => id === 'a')?.state).toBe('finished');
  });

  it('fails lane by lane, and a lane is asked again by itself', async () => {
    const { ports, log, singles } = await session({
      faults: [{ kind: 'status', status: 500, text: 'Do c.', times: 1 }],
    });
    const live = startRun(wideHeader(), ports);
    expect((await live.ended()).status).toBe('failed');
    expect(log.filter((event) => event.kind === 'attempt-failed').map(({ step }) => step)).toEqual(['c']);
    expect(live.retry(asTaskId('c'))).toBe(true);
    expect((await live.ended()).status).toBe('finished');
    expect(singles).toHaveLength(2);
  });

  it('says why where the server takes no batch after all', async () => {
    const { ports } = await session();
    const refusing = { ...ports.batches, submit: () => Promise.resolve(fail(failure('not-found', { model: null }))) };
    const live = startRun(wideHeader(), { ...ports, batches: refusing });
    const state = await live.ended();
    expect(state.status).toBe('failed');
    expect(state.steps[wide.tasks[0]!.id as never]).toMatchObject({ failure: { code: 'not-found' } });
  });
});
