import { describe, expect, it } from 'vitest';
import { commands, PushSchema } from '../../shared/contract.ts';
import type { CommandName } from '../../shared/contract.ts';
import { FailureSchema } from '../../shared/failure.ts';
import { asComparisonId, asExerciseId, asPlanId, asRunId, asStepId, asTaskId } from '../../shared/ids.ts';
import { reduceAll } from '../../shared/run/reduce.ts';
import { ask, send, testApp } from '../support/test-app.ts';
import { transports } from './transports.ts';
import type { Transport } from './transports.ts';

const names = Object.keys(commands) as CommandName[]; // keys of a const record
const board = asExerciseId('board-prep');
const source = { kind: 'exercise', exercise: board, plan: asPlanId('first-plan') } as const;

/** Asks until no run is going any more; the app pushes the same news, this is for whoever was not listening. */
async function untilOver(transport: Transport): Promise<void> {
  for (;;) {
    const [newest] = await ask(transport, 'comparison.list', {});
    if (newest?.runs.every(({ state }) => state !== 'running')) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe.each(Object.keys(transports) as (keyof typeof transports)[])('the contract over %s', (name) => {
  const open = async (): Promise<Transport> => transports[name](await testApp());

  it('greets with settings, capabilities and prices, and without any key', async () => {
    const transport = await open();
    await ask(transport, 'key.store', { name: 'claude', key: 'sk-a-key-of-nobody' });
    const hello = await ask(transport, 'app.hello', {});
    expect(hello).toMatchObject({
      version: '0.0.0-test',
      hasClaudeKey: true,
      claudeKeyFrom: 'typed',
      notices: [],
      settings: { pace: 2 },
    });
    expect(JSON.stringify(hello)).not.toContain('sk-a-key');
    await ask(transport, 'key.clear', { name: 'claude' });
    expect(await ask(transport, 'app.hello', {})).toMatchObject({ hasClaudeKey: false, claudeKeyFrom: null });
  });

  it.each(names)('refuses bad input for %s in a failure that can be worded, and goes on', async (command) => {
    const transport = await open();
    for (const input of [null, 7, 'text', [], { exercise: 7, run: {}, comparison: '', patch: 'x', key: '' }]) {
      const answer = await transport.dispatch({ name: command, input });
      if (commands[command].input.safeParse(input).success) continue;
      expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-command', details: { command } } });
    }
    expect(await send(transport, 'app.hello', {})).toMatchObject({ ok: true });
  });

  it.each([undefined, null, 'app.hello', {}, { name: 'app.quit', input: {} }, { name: '__proto__', input: {} }])(
    'refuses %j, which is no command',
    async (command) => {
      const answer = await (await open()).dispatch(command);
      expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-command' } });
    },
  );

  it('answers commands about what does not exist with a failure, never with an error', async () => {
    const transport = await open();
    const comparison = asComparisonId('nope');
    const run = asRunId('nope');
    const answers = await Promise.all([
      send(transport, 'exercise.open', { exercise: asExerciseId('nope') }),
      send(transport, 'comparison.start', {
        source: { ...source, plan: asPlanId('nope') },
        structures: ['thread'],
        prediction: null,
      }),
      send(transport, 'comparison.open', { comparison }),
      send(transport, 'comparison.result', { comparison }),
      send(transport, 'comparison.stop', { comparison }),
      send(transport, 'comparison.resume', { comparison }),
      send(transport, 'run.stop', { run, task: null }),
      send(transport, 'run.retry', { run, task: asTaskId('a') }),
      send(transport, 'context.open', { run, step: asStepId('a'), attempt: 1 }),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : FailureSchema.parse(answer.failure).code))).toEqual([
      'unknown-exercise',
      'unknown-plan',
      ...Array.from({ length: 4 }, () => 'unknown-comparison'),
      ...Array.from({ length: 3 }, () => 'unknown-run'),
    ]);
  });

  it('opens an exercise without its planted points', async () => {
    const { exercise } = await ask(await open(), 'exercise.open', { exercise: board });
    expect(Object.keys(exercise)).not.toEqual(expect.arrayContaining(['findings']));
    expect(JSON.stringify(exercise)).not.toMatch(/"(findings|decoys|observations|answerKey|cues)"/);
  });

  it('keeps progress and settings, and tells every window', async () => {
    const transport = await open();
    await ask(transport, 'settings.save', { patch: { pace: 20, theme: 'dark' } });
    await ask(transport, 'progress.save', {
      exercise: board,
      patch: { step: 'predict', reflection: 'So that is why.' },
    });
    expect((await ask(transport, 'app.hello', {})).settings).toMatchObject({
      pace: 20,
      theme: 'dark',
      projector: false,
    });
    expect((await ask(transport, 'exercise.open', { exercise: board })).progress).toMatchObject({
      step: 'predict',
      plan: 'first-plan',
      reflection: 'So that is why.',
    });
    expect(transport.pushes.map((push) => PushSchema.parse(push).kind)).toEqual([
      'settings-changed',
      'progress-changed',
    ]);
  });

  it('runs a comparison to its end: live events, the same log, a scored result', async () => {
    const transport = await open();
    const { comparison, runs } = await ask(transport, 'comparison.start', {
      source,
      structures: ['one-at-a-time', 'all-at-once'],
      prediction: null,
    });
    await untilOver(transport);

    const opened = await ask(transport, 'comparison.open', { comparison });
    expect(opened.runs.map(({ live }) => live)).toEqual([false, false]);
    const pushes = transport.pushes.map((push) => PushSchema.parse(push));
    for (const { run } of runs) {
      const told = pushes.flatMap((push) => (push.kind === 'run-events' && push.run === run ? push.events : []));
      const kept = opened.runs.find(({ header }) => header.id === run)?.events;
      expect(told).toEqual(kept);
      expect(reduceAll(told).status).toBe('finished');
    }

    const result = await ask(transport, 'comparison.result', { comparison });
    expect(result.comparison.runs.map(({ state, structure }) => [structure, state])).toEqual([
      ['one-at-a-time', 'finished'],
      ['all-at-once', 'finished'],
    ]);
    for (const { findings } of result.comparison.runs) {
      expect(findings?.of).toBeGreaterThanOrEqual(10);
      expect((findings?.found ?? 0) + (findings?.lost.length ?? 0)).toBe(findings?.of);
    }
    expect(result.points.length).toBeGreaterThan(10);
    expect(result.mends.map(({ id }) => id)).not.toContain('first-plan');
    expect(result.summary.runs.every(({ found, totalTokens }) => found !== null && totalTokens !== null)).toBe(true);
    expect((await ask(transport, 'exercise.open', { exercise: board })).progress.comparisons).toEqual([comparison]);

    const sent = opened.runs[0]?.events.find((event) => event.kind === 'request-sent');
    if (sent?.kind !== 'request-sent' || !runs[0]) throw new Error('nothing was sent');
    const context = await ask(transport, 'context.open', { run: runs[0].run, step: sent.step, attempt: sent.attempt });
    expect(context.parts.map(({ kind }) => kind)).toEqual(sent.parts.map(({ kind }) => kind));
    expect(context.parts.every(({ body }) => body.length > 0)).toBe(true);
    const never = await send(transport, 'context.open', { run: runs[0].run, step: sent.step, attempt: 9 });
    expect(never).toMatchObject({ failure: { code: 'unknown-run', details: { step: sent.step, attempt: 9 } } });
  });
});
