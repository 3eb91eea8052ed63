import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../../../shared/contract.ts';
import { asComparisonId, asRunId, asStepId, asTaskId } from '../../../../shared/ids.ts';
import { failureLine } from '../../../../shared/words/said-failure.ts';
import { ask, send, testApp } from '../../../support/test-app.ts';
import { aTask, aWorkflow } from '../../../support/workflows.ts';

const [a, b, join] = [asTaskId('a'), asTaskId('b'), asTaskId('join')];
const gate = asStepId('gate.1');
const fields = { kind: 'fields', fields: [{ name: 'risks', type: 'list', required: true, description: '' }] } as const;
const output = { ...fields, fields: [...fields.fields] };

/** A run that waits at its gate for a review of two outputs and of what joins them without a model. */
async function atTheGate() {
  const app = await testApp();
  await ask(app, 'settings.save', { patch: { gates: 'ask', pace: 20 } });
  const workflow = aWorkflow([
    aTask('a', { title: 'People', output }),
    aTask('b', { title: 'Money', output }),
    aTask('join', { title: 'All of it', needs: ['a', 'b'], brief: '', merge: true }),
    aTask('page', { title: 'One page', needs: ['join'] }),
  ]);
  const source = { kind: 'workflow', workflow } as const;
  const waits = new Promise<void>((resolve) => {
    app.subscribe((push) => {
      if (push.kind === 'run-events' && push.events.some(({ kind }) => kind === 'review-wanted')) resolve();
    });
  });
  await ask(app, 'settings.save', { patch: { reviewEvery: 3 } });
  const started = await ask(app, 'comparison.start', { source, structures: ['queue:2'], prediction: null });
  const run = started.runs[0]?.run ?? asRunId('none');
  await waits;
  const opened = await ask(app, 'comparison.open', { comparison: started.comparison });
  const at = opened.runs[0]?.events.find(({ kind }) => kind === 'review-wanted');
  return { app, run, comparison: started.comparison, gate: at && 'step' in at ? at.step : gate };
}

const said = async (...[app, name, input]: Parameters<typeof send>) => {
  const answer = await send(app, name, input);
  return answer.ok ? 'done' : failureLine(answer.failure);
};

describe('what somebody asks of a run that waits for a review', () => {
  it('is refused in words that are true of it', async () => {
    const { app, run, gate: waiting, comparison } = await atTheGate();
    const review = (
      input: Partial<CommandInput<'run.review'>> & { action: 'edit' | 'send-back'; text: string; task: typeof a },
    ) => said(app, 'run.review', { run, gate: waiting, ...input });
    expect(await review({ action: 'edit', task: a, text: ' \n' })).toBe(
      'The new text cannot be “”. Nothing was started or changed. Give it at least one word.',
    );
    expect(await review({ action: 'send-back', task: a, text: '' })).toMatch(/^The note cannot be “”/);
    expect(await review({ action: 'send-back', task: join, text: 'Shorter.' })).toMatch(
      /^“All of it” has no answer of a model that could be gone on from\. Nothing was started or changed\. Wait until/,
    );
    const page = asTaskId('page');
    expect(await said(app, 'run.follow-up', { run, task: page, text: 'And?' })).toMatch(/^“One page” has no answer/);
    expect(await said(app, 'run.resolve', { run, tasks: [a, page], reason: 'They differ.' })).toMatch(
      /^“One page” has/,
    );
    expect(await said(app, 'run.retry', { run, task: page })).toMatch(/^This run is still going/);
    expect(await said(app, 'run.retry', { run, task: b })).toMatch(/already ended/);
    const nowhere = asRunId('nowhere');
    expect(await said(app, 'run.resolve', { run: nowhere, tasks: [a, b], reason: 'x' })).toMatch(
      /^There is no run “nowhere”/,
    );

    await ask(app, 'comparison.stop', { comparison: asComparisonId(comparison) });
    expect(await said(app, 'run.follow-up', { run, task: a, text: 'And?' })).toMatch(/^This run has ended/);
    expect(await said(app, 'run.resolve', { run, tasks: [a, b], reason: 'x' })).toMatch(/^This run has ended/);
    expect(await review({ action: 'edit', task: a, text: 'Mine.' })).toMatch(/^Nothing waits for a review there/);
  });

  it('goes on with a text of a million letters', async () => {
    const { app, run, gate: waiting } = await atTheGate();
    const text = 'Word '.repeat(200_000);
    expect(await said(app, 'run.review', { run, gate: waiting, action: 'edit', task: a, text })).toBe('done');
  });
});

describe('a lane that is to have a window of its own', () => {
  const place = { comparison: asComparisonId('one'), run: asRunId('one-thread'), task: a };

  it('is handed to the host that opens windows', async () => {
    const shown: unknown[] = [];
    const app = await testApp({ showLane: (lane) => void shown.push(lane) });
    expect(await said(app, 'lane.pop-out', place)).toBe('done');
    expect(shown).toEqual([place]);
  });

  it('is refused by a host without windows to open', async () => {
    const answer = await send(await testApp(), 'lane.pop-out', place);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-command' } });
  });
});

describe('a key that is no key', () => {
  it.each([
    ['short', /too short or too long/],
    ['x'.repeat(401), /too short or too long/],
    ['sk with spaces in it', /a space or a line break/],
  ])('is refused with what is wrong with it: %s', async (key, sentence) => {
    const app = await testApp();
    expect(await said(app, 'key.store', { name: 'claude', key })).toMatch(sentence);
    expect((await ask(app, 'app.hello', {})).hasClaudeKey).toBe(false);
  });
});
