import { describe, expect, it } from 'vitest';
import type { ComparisonSummary, Push } from '../../../shared/contract.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import { asComparisonId, asRunId, asStepId } from '../../../shared/ids.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { noLimits } from '../../../shared/practice.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import { emptyRun } from '../../../shared/run/state.ts';
import { attemptsOf } from '../../../shared/run/usage.ts';
import type { RunState } from '../../../shared/run/state.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import type { Settings } from '../../../shared/settings.ts';
import { firstRequests } from '../../../electron/services/first-requests.ts';
import { createSpending } from '../../../electron/services/spending.ts';
import type { SpendingPorts } from '../../../electron/services/spending.ts';
import { headerFor, practicePorts, startRun } from '../../support/practice-run.ts';
import { eventsUntil, sampleRun } from '../../support/sample-run.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';
import { ask, fastPractice, testApp } from '../../support/test-app.ts';

const model = 'priced-model';
const claude = { kind: 'claude', baseUrl: null, model } as const;
const practice = { kind: 'practice', baseUrl: null, model: 'practice' } as const;
const prices = { date: '2026-11-20', models: { [model]: { input: 2, output: 10, cacheWrite: 2.5, cacheRead: 0.1 } } };
const noon = (day: string): string => new Date(`${day}T12:00:00`).toISOString();

function summary(id: string, startedAt: string, run: Partial<ComparisonSummary['runs'][number]>, paid = true) {
  const unknown = { wallClockMs: null, totalTokens: null, found: null, of: null, falseAlarms: null };
  return {
    id: asComparisonId(id),
    startedAt,
    title: id,
    exercise: null,
    plan: null,
    planTitle: null,
    model,
    pace: paid ? null : 4,
    seed: 1,
    prediction: null,
    example: false,
    runs: [{ id: asRunId(`${id}-thread`), structure: 'thread', state: 'finished', ...unknown, ...run }],
  } satisfies ComparisonSummary;
}

function headerOf(id: string, changes: Partial<RunHeader> = {}): RunHeader {
  const { header } = sampleRun({ structure: 'all-at-once', id });
  return { ...header, startedAt: noon('2026-11-20'), connection: claude, ...changes };
}

/** A spending desk over a made-up history; `budget` can be changed while it is used. */
function desk(
  budget: Partial<Settings['budget']>,
  given: Partial<SpendingPorts> & { history?: ComparisonSummary[] } = {},
) {
  const settings = { budget: { ...defaultSettings.budget, ...budget } };
  const states = new Map<string, RunState>();
  let tell: (push: Push) => void = () => undefined;
  const spending = createSpending({
    settings: () => settings,
    prices,
    archive: {
      list: () => Promise.resolve(given.history ?? []),
      read: (_, run) => Promise.resolve(fail(failure('unknown-run', { run }))),
    },
    subscribe: (listener) => {
      tell = listener;
      return () => undefined;
    },
    stateOf: (run) => states.get(run) ?? null,
    date: () => new Date(noon('2026-11-20')),
    ...given,
  });
  return { spending, settings, states, tell: (push: Push) => tell(push) };
}

const next = { task: 'Financials', tokens: 500 };
const whole = reduceAll(sampleRun({ structure: 'all-at-once' }).events);

describe('the gate of a run', () => {
  it('refuses past the run’s cap, and lets go again once the cap is raised', async () => {
    const { spending, settings } = desk({ run: { tokens: 400, usd: null } });
    const gate = await spending.gate(headerOf('run-1', { connection: practice }));
    expect(gate.refuse(next, emptyRun)).toMatchObject({ code: 'over-budget', details: { cap: 'run', limit: 400 } });
    settings.budget = { ...settings.budget, run: { tokens: 600, usd: null } };
    expect(gate.refuse(next, emptyRun)).toBeNull();
  });

  it('prefers the cap that was typed for this process', async () => {
    const { spending } = desk({ run: { tokens: 400, usd: null } });
    spending.capRuns({ tokens: 10_000, usd: null });
    const gate = await spending.gate(headerOf('run-1', { connection: practice }));
    expect(gate.refuse(next, emptyRun)).toBeNull();
  });

  it('holds practice runs against no month', async () => {
    const { spending } = desk({ month: { tokens: 1, usd: 0.01 } });
    const gate = await spending.gate(headerOf('run-1', { connection: practice }));
    expect(gate.refuse(next, whole)).toBeNull();
  });

  it('adds the month’s history, other live runs and its own state', async () => {
    const history = [
      summary('old', noon('2026-10-31'), { totalTokens: 1_000_000, costUsd: 9 }),
      summary('free', noon('2026-11-02'), { totalTokens: 1_000_000 }, false),
      summary('paid', noon('2026-11-02'), { totalTokens: 3_000, costUsd: 0.5 }),
    ];
    const { spending, states } = desk({ month: { tokens: 4_000, usd: null } }, { history });
    const gate = await spending.gate(headerOf('mine'));
    expect(gate.refuse(next, emptyRun)).toBeNull();
    await spending.gate(headerOf('other'));
    states.set('other', reduceAll(eventsUntil(sampleRun({ structure: 'all-at-once' }).events, 0)));
    const refused = gate.refuse(next, emptyRun);
    expect(refused?.details).toMatchObject({ cap: 'month', unit: 'tokens', limit: 4_000, next: 500 });
    expect(Number(refused?.details['used'])).toBeGreaterThan(3_500);
  });

  it('counts a run once: as it stands while it is here, by its figures after that', async () => {
    const { spending, states, tell } = desk({});
    await spending.gate(headerOf('c-thread'));
    states.set('c-thread', whole);
    const standing = await spending.month();
    expect(standing.tokens).toBeGreaterThan(1_000);
    tell({
      kind: 'comparison-changed',
      summary: summary('c', noon('2026-11-20'), { totalTokens: standing.tokens, costUsd: standing.usd }),
    });
    expect(await spending.month()).toEqual(standing);
    states.clear();
    expect(await spending.month()).toEqual(standing);
  });

  it('reads what a run that was cut off had drawn from its log', async () => {
    const events = eventsUntil(sampleRun({ structure: 'all-at-once' }).events, 3_000);
    const { spending } = desk(
      {},
      {
        archive: {
          list: () => Promise.resolve([summary('cut', noon('2026-11-02'), { state: 'interrupted' })]),
          read: () => Promise.resolve(succeed({ header: headerOf('cut-thread'), events })),
        },
      },
    );
    const { tokens, usd } = await spending.month();
    expect(tokens).toBeGreaterThan(1_000);
    expect(usd).toBeGreaterThan(0);
  });
});

describe('a wide run under a cap', () => {
  it('sends what fits, counting requests in flight, and the rest once the cap is raised', async () => {
    const tasks = Array.from({ length: 8 }, (_, index) => aTask(`t${index}`));
    const { spending, settings } = desk({});
    const header = headerFor(aWorkflow(tasks), 'all-at-once');
    const { ports } = await practicePorts();
    const each = firstRequests(header.workflow, header.structure)[0]?.tokens ?? 0;
    settings.budget = { ...settings.budget, run: { tokens: 3 * each, usd: null } };
    const run = startRun(header, { ...ports, budget: await spending.gate(header) });
    // All of them are decided before any server has said a word.
    const statuses = () => tasks.map(({ id }) => run.state().steps[asStepId(id)]?.status);
    expect(statuses()).toEqual([
      ...Array.from({ length: 3 }, () => 'sent'),
      ...Array.from({ length: 5 }, () => 'failed'),
    ]);
    expect((await run.ended()).status).toBe('failed');
    expect(attemptsOf(run.state())).toHaveLength(3);

    settings.budget = { ...settings.budget, run: { tokens: null, usd: null } };
    for (const { id } of tasks.slice(3)) expect(run.retry(id)).toBe(true);
    expect((await run.ended()).status).toBe('finished');
    expect(attemptsOf(run.state())).toHaveLength(8);
  });
});

describe('an estimate', () => {
  const workflow = aWorkflow([aTask('a'), aTask('b'), aTask('c', { needs: ['a', 'b'] })]);

  it('is the forecast, priced, and names the caps that would be passed', async () => {
    const history = [summary('paid', noon('2026-11-02'), { totalTokens: 3_000, costUsd: 0.5 })];
    const { spending } = desk({ run: { tokens: 1_000, usd: null }, month: { tokens: null, usd: 0.501 } }, { history });
    const estimate = await spending.estimate({ workflow }, ['thread', 'all-at-once'], claude);
    if (!estimate.ok) throw new Error(estimate.failure.code);
    const { basis, paid, runs, tokens, usd, exceeded } = estimate.value;
    expect({ basis, paid }).toEqual({ basis: 'estimated', paid: true });
    expect(runs.map(({ structure, requests }) => [structure, requests])).toEqual([
      ['thread', 3],
      ['all-at-once', 3],
    ]);
    expect(tokens).toBe(runs.reduce((sum, run) => sum + run.tokens, 0));
    expect(exceeded).toEqual([
      { cap: 'run', unit: 'tokens', limit: 1_000, used: 0, expected: Math.max(...runs.map((run) => run.tokens)) },
      { cap: 'month', unit: 'usd', limit: 0.501, used: 0.5, expected: usd },
    ]);
  });

  it('takes the server’s count of what is sent first, each prompt once', async () => {
    let asked = 0;
    const countTokens: SpendingPorts['countTokens'] = () => {
      asked += 1;
      return Promise.resolve(10_000);
    };
    const plain = await desk({}).spending.estimate({ workflow }, ['one-at-a-time', 'all-at-once'], claude);
    const counted = await desk({}, { countTokens }).spending.estimate(
      { workflow },
      ['one-at-a-time', 'all-at-once'],
      claude,
    );
    if (!plain.ok || !counted.ok) throw new Error('no estimate');
    expect(counted.value.basis).toBe('counted');
    expect(asked).toBe(2);
    const [run] = counted.value.runs;
    expect(run && run.tokens > (plain.value.runs[0]?.tokens ?? 0) + 18_000).toBe(true);
  });

  it('is estimated where the server does not count all of it, and has no price where none is known', async () => {
    const countTokens = () => Promise.resolve(null);
    const { spending } = desk({ run: { tokens: null, usd: 0.01 } }, { countTokens });
    const estimate = await spending.estimate({ workflow }, ['thread'], { ...claude, model: 'unheard-of' });
    expect(estimate).toMatchObject({ ok: true, value: { basis: 'estimated', paid: true, usd: null, exceeded: [] } });
  });

  it('is free with the practice model, and refuses what cannot run', async () => {
    const { spending } = desk({ month: { tokens: 1, usd: null } });
    const free = await spending.estimate({ workflow }, ['thread'], practice);
    expect(free).toMatchObject({ ok: true, value: { paid: false, usd: null, exceeded: [] } });
    const cyclic = aWorkflow([aTask('a', { needs: ['b'] }), aTask('b', { needs: ['a'] })]);
    expect(await spending.estimate({ workflow: cyclic }, ['thread'], practice)).toMatchObject({
      ok: false,
      failure: { code: 'cyclic-workflow' },
    });
  });

  it('answers by the contract', async () => {
    const app = await testApp();
    const spending = await ask(app, 'comparison.estimate', {
      source: { kind: 'workflow', workflow },
      structures: ['thread', 'all-at-once'],
    });
    expect(spending).toMatchObject({ paid: false, model: 'practice', usd: null });
    expect(spending.runs).toHaveLength(2);
  });
});

describe('an estimate on a server', () => {
  it('asks it how large the first requests are, sends no message, and has no price to show', async () => {
    const practicePort = await fastPractice(500);
    const knowledge = { findings: [], decoys: [], observations: [] };
    const session = practicePort.open({ pace: 1, seed: 1, limits: noLimits, faults: [], knowledge });
    const app = await testApp();
    const compatible = { baseUrl: session.baseUrl, model: 'practice', probe: null };
    await ask(app, 'settings.save', { patch: { connection: 'compatible', compatible } });
    const spending = await ask(app, 'comparison.estimate', {
      source: { kind: 'workflow', workflow: aWorkflow([aTask('a'), aTask('b')]) },
      structures: ['all-at-once'],
    });
    expect(spending).toMatchObject({ basis: 'counted', paid: true, model: 'practice', usd: null });
    expect((await ask(app, 'comparison.list', {})).filter(({ example }) => !example)).toEqual([]);
  });
});
