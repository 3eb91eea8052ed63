import { describe, expect, it } from 'vitest';
import { asMaterialId, asStepId } from '../../../../shared/ids.ts';
import { listen } from '../../../support/app-pushes.ts';
import {
  begun,
  interviews,
  repair,
  seen,
  sentIn,
  settled,
  shop,
  silent,
  stall,
} from '../../../support/conversation-set.ts';
import { ask, send, testApp, testPorts } from '../../../support/test-app.ts';

describe('a set that is started', () => {
  it('sends every opening turn before any has answered, each with its own materials alone', async () => {
    const app = await testApp();
    const { set, run } = await begun(app);
    const { events, state } = await settled(app, set);
    expect(run).toBe(`${set}-all-at-once`);
    const firsts = events
      .filter(({ kind }) => kind === 'request-sent' || kind === 'first-token')
      .map(({ kind }) => kind);
    expect(firsts).toEqual(['request-sent', 'request-sent', 'first-token', 'first-token']);
    expect(
      sentIn(events).map(({ parts }) => parts.flatMap((part) => (part.kind === 'material' ? part.reference : []))),
    ).toEqual([['m-shop'], ['m-repair']]);
    expect(state.outputs[shop]).toContain('stock counts');
    expect(state.outputs[repair]).not.toContain('stock counts');
  });

  it('is started once, however many ask, and is no comparison of the history', async () => {
    const app = await testApp();
    const { id: set } = await ask(app, 'conversations.create', { draft: interviews });
    const answers = await Promise.all([
      send(app, 'conversations.start', { set }),
      send(app, 'conversations.start', { set }),
    ]);
    expect(answers.map((each) => (each.ok ? 'started' : each.failure.code)).sort()).toEqual([
      'already-started',
      'started',
    ]);
    await settled(app, set);
    expect(await send(app, 'conversations.start', { set })).toMatchObject({ failure: { code: 'already-started' } });
    expect((await ask(app, 'comparison.list', {})).some(({ id }) => id === set)).toBe(false);
    expect(await ask(app, 'conversations.list', {})).toMatchObject([{ id: set, state: 'finished', lanes: null }]);
  });

  it('takes a follow-up in one lane while the other still writes', async () => {
    // Silent in the middle of its reply, until somebody stops it.
    const app = await testApp({ faults: [{ kind: 'stall', text: 'Name what is wrong', times: 1 }] });
    const brief = 'Name what is wrong.';
    const lanes = interviews.lanes.map((lane) => (lane.id === repair ? { ...lane, brief } : lane));
    const { until } = listen(app);
    const { set, run } = await begun(app, { ...interviews, lanes });
    await until(
      (push) =>
        push.kind === 'run-events' &&
        push.events.some((event) => event.kind === 'task-finished' && event.task === shop),
    );
    expect(await ask(app, 'conversations.ask', { set, lanes: [shop], text: 'How often does each come up?' })).toEqual({
      asked: [shop],
      left: [],
    });
    await until(
      (push) =>
        push.kind === 'run-events' &&
        push.events.some((event) => event.kind === 'reply-finished' && event.step === 'shop.follow-up-1'),
    );
    const { lane } = await seen(app, set);
    expect(lane(repair)?.turns[0]?.step.status).toBe('writing');
    await ask(app, 'run.stop', { run, task: repair });
    await settled(app, set);
    expect(lane(shop)?.turns.map(({ message }) => message)).toEqual([
      'List the problems.',
      'How often does each come up?',
    ]);
  });

  it('goes on after its end and after a restart, with everything that was said', async () => {
    const ports = await testPorts();
    const first = await testApp(ports);
    const { set } = await begun(first);
    await settled(first, set);
    await ask(first, 'conversations.ask', { set, lanes: [shop, repair], text: 'Which is worst?' });
    expect((await settled(first, set)).summary.runs[0]?.state).toBe('finished');
    await first.close();

    const app = await testApp(ports);
    expect(await ask(app, 'conversations.list', {})).toMatchObject([{ id: set, title: 'Interview notes' }]);
    const answers = await Promise.all([
      send(app, 'conversations.ask', { set, lanes: [shop], text: 'And the least?' }),
      send(app, 'conversations.ask', { set, lanes: [repair], text: 'And the least?' }),
    ]);
    // The second may meet the first while that takes the set up; then it says so and changes nothing.
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    const { lane, events } = await settled(app, set);
    const parts = sentIn(events)
      .at(-1)
      ?.parts.map(({ kind }) => kind);
    expect(parts).toEqual(['rules', 'history', 'history', 'follow-up']);
    expect((lane(shop)?.turns.length ?? 0) + (lane(repair)?.turns.length ?? 0)).toBe(
      4 + answers.filter(({ ok }) => ok).length,
    );
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
  });

  it('stops one lane, leaves the others, and says why nothing can be asked there', async () => {
    const app = await testApp({ faults: [stall] });
    const { until } = listen(app);
    const { set, run } = await begun(app, silent);
    await until(
      (push) =>
        push.kind === 'run-events' && push.events.some((event) => event.kind === 'delta' && event.step === 'repair'),
    );
    await ask(app, 'run.stop', { run, task: repair });
    const { lane, state } = await settled(app, set);
    expect(lane(repair)?.turns[0]?.step.status).toBe('stopped');
    expect(state.outputs[shop]).toBeDefined();
    expect(await send(app, 'conversations.ask', { set, lanes: [repair], text: 'On?' })).toMatchObject({
      failure: { code: 'lane-broken', details: { lane: 'Bike repair', how: 'stopped' } },
    });
    expect(await ask(app, 'conversations.ask', { set, lanes: [shop, repair], text: 'On?' })).toEqual({
      asked: [shop],
      left: [repair],
    });
    await settled(app, set);
    await ask(app, 'conversations.again', { set, lane: repair });
    expect((await settled(app, set)).lane(repair)?.turns[0]?.step).toMatchObject({
      status: 'done',
      attempts: [{}, {}],
    });
  });

  it('goes on with what a kill cut off, and leaves what was stopped alone', async () => {
    const ports = await testPorts({ faults: [stall, { ...stall, text: 'List the problems' }] });
    const first = await testApp(ports);
    const { until } = listen(first);
    const { set, run } = await begun(first, silent);
    await until(
      (push) =>
        push.kind === 'run-events' && push.events.some((event) => event.kind === 'delta' && event.step === 'repair'),
    );
    await ask(first, 'run.stop', { run, task: shop });
    await first.close();

    const app = await testApp(ports);
    expect((await seen(app, set)).summary.runs[0]?.state).toBe('interrupted');
    const again = listen(app);
    await ask(app, 'comparison.resume', { comparison: set });
    await again.until(
      (push) =>
        push.kind === 'run-events' &&
        push.events.some((event) => event.kind === 'request-sent' && event.step === 'repair' && event.attempt === 2),
    );
    const { lane } = await seen(app, set);
    expect(lane(shop)?.turns[0]?.step).toMatchObject({ status: 'stopped', attempts: [{}] });
    await ask(app, 'run.stop', { run, task: null });
    await settled(app, set);
  });
});

describe('what is added to a set', () => {
  it('answers again in place and keeps both; the output holds the newer alone', async () => {
    const app = await testApp();
    const { set } = await begun(app);
    await settled(app, set);
    await ask(app, 'conversations.ask', { set, lanes: [shop], text: 'Which is worst?' });
    const before = (await settled(app, set)).state.outputs[shop];
    await ask(app, 'conversations.again', { set, lane: shop });
    const { lane, state } = await settled(app, set);
    const last = lane(shop)?.turns.at(-1)?.step;
    expect(last?.attempts.map(({ text }) => text.length > 0)).toEqual([true, true]);
    expect(state.outputs[shop]?.split('Which').length).toBe(before?.split('Which').length);
    expect(state.outputs[shop]?.length).toBeLessThan((before?.length ?? 0) + (last?.attempts[1]?.text.length ?? 0));
  });

  it('sends an edited message as a branch with the history up to there, and both stay', async () => {
    const app = await testApp();
    const { set } = await begun(app);
    await settled(app, set);
    await ask(app, 'conversations.ask', { set, lanes: [shop], text: 'Which is worst?' });
    await settled(app, set);
    const { lane: branch } = await ask(app, 'conversations.branch', {
      set,
      step: asStepId('shop.follow-up-1'),
      text: 'Which comes up most?',
    });
    const { lane, events, state } = await settled(app, set);
    expect(lane(branch)?.task.title).toBe('Flower shop, branch 2');
    expect(lane(branch)?.turns.map(({ message, inherited }) => [message, inherited])).toEqual([
      ['List the problems.', true],
      ['Which comes up most?', false],
    ]);
    expect(lane(shop)?.turns.map(({ message }) => message)).toEqual(['List the problems.', 'Which is worst?']);
    expect(
      sentIn(events)
        .at(-1)
        ?.parts.map(({ kind, reference }) => [kind, reference]),
    ).toEqual([
      ['rules', null],
      ['history', 'shop'],
      ['follow-up', branch],
    ]);
    // What it took from there is a part of what it hands on.
    expect(state.outputs[branch]).toContain(lane(shop)?.turns[0]?.step.attempts[0]?.text.trim());
    // A turn that a branch goes on from is not answered anew under it.
    await ask(app, 'conversations.branch', { set, step: asStepId('shop'), text: 'List the joys.' });
    const { lanes } = await settled(app, set);
    expect(lanes.at(-1)?.turns.map(({ message, inherited }) => [message, inherited])).toEqual([
      ['List the joys.', false],
    ]);
    expect(lanes.at(-1)?.task.materials).toEqual(['m-shop']);
  });

  it('hands lanes to a synthesis that starts clean and waits for the one that still writes', async () => {
    const app = await testApp({ times: 50 });
    const { set } = await begun(app);
    const { lane } = await ask(app, 'conversations.synthesise', {
      set,
      lanes: [shop, repair],
      title: 'Both',
      brief: 'Bring them together.',
    });
    const { events, state } = await settled(app, set);
    const sent = sentIn(events).find(({ step }) => step === asStepId(lane));
    expect(sent?.parts.map(({ kind, reference }) => [kind, reference])).toEqual([
      ['rules', null],
      ['handoff', shop],
      ['handoff', repair],
      ['brief', lane],
      ['contract', lane],
    ]);
    expect(state.outputs[lane]).toBeDefined();
    expect(
      await send(app, 'conversations.synthesise', { set, lanes: [shop], title: 'One', brief: 'Alone.' }),
    ).toMatchObject({
      failure: { code: 'too-few-handed' },
    });
  });

  it('takes a new lane with a text of its own, which nobody else is given, up to the most it holds', async () => {
    const app = await testApp();
    const { set } = await begun(app);
    const text = 'Wholesale orders come by text message. One missed text is one lost café.';
    const brought = { id: asMaterialId('m-bakery'), title: 'Bakery notes', text };
    const { lane } = await ask(app, 'conversations.join', {
      set,
      title: 'Bakery',
      brief: 'List the problems.',
      materials: [brought],
    });
    const { state, events } = await settled(app, set);
    expect(state.outputs[lane]).toContain('text message');
    const sent = sentIn(events).find(({ step }) => step === asStepId(lane));
    expect(sent?.parts.filter(({ kind }) => kind === 'material').map(({ reference }) => reference)).toEqual([
      'm-bakery',
    ]);
    for (let more = 3; more < 24; more += 1) {
      await ask(app, 'conversations.join', { set, title: 'One more', brief: 'Anything?', materials: [] });
    }
    expect(
      await send(app, 'conversations.join', { set, title: 'Too many', brief: 'Anything?', materials: [] }),
    ).toMatchObject({
      failure: { code: 'too-many-lanes' },
    });
    await settled(app, set);
  });

  it('measures the opening turns one after another, once, beside the set', async () => {
    const app = await testApp();
    const { set } = await begun(app);
    await settled(app, set);
    const measures = [send(app, 'conversations.measure', { set }), send(app, 'conversations.measure', { set })];
    expect((await Promise.all(measures)).map((each) => (each.ok ? 'measuring' : each.failure.code)).sort()).toEqual([
      'already-measured',
      'measuring',
    ]);
    const { runs, summary } = await settled(app, set);
    expect(summary.runs.map(({ structure, state }) => [structure, state])).toEqual([
      ['all-at-once', 'finished'],
      ['one-at-a-time', 'finished'],
    ]);
    const kinds = runs[1]?.events
      .filter(({ kind }) => kind === 'request-sent' || kind === 'reply-finished')
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['request-sent', 'reply-finished', 'request-sent', 'reply-finished']);
    // The set itself still goes on.
    await ask(app, 'conversations.ask', { set, lanes: [shop], text: 'Which is worst?' });
    expect((await settled(app, set)).lane(shop)?.turns).toHaveLength(2);
  });

  it('asks the budget before each request: at the cap a lane stands still and the rest is kept', async () => {
    const app = await testApp();
    const { set } = await begun(app);
    await settled(app, set);
    await ask(app, 'settings.save', {
      patch: { budget: { run: { tokens: 100, usd: null }, month: { tokens: null, usd: null } } },
    });
    await ask(app, 'conversations.ask', { set, lanes: [shop], text: 'Which is worst?' });
    const { lane, state } = await settled(app, set);
    expect(lane(shop)?.turns.at(-1)?.step).toMatchObject({ status: 'failed', failure: { code: 'over-budget' } });
    expect(state.outputs[shop]).toBeDefined();
  });
});
