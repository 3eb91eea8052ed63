import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../electron/practice/answering.ts';
import { asStepId, asTaskId } from '../../../../shared/ids.ts';
import type { RunEvent } from '../../../../shared/run/event.ts';
import type { RunHeader } from '../../../../shared/run/header.ts';
import { measureRun, nothingKnown } from '../../../../shared/run/measure.ts';
import { reduceAll } from '../../../../shared/run/reduce.ts';
import type { RunState } from '../../../../shared/run/state.ts';
import { withOptions } from '../../../../shared/structure/presets.ts';
import type { PresetKey } from '../../../../shared/structure/structure.ts';
import type { Workflow } from '../../../../shared/workflow/task.ts';
import { headerFor, practicePorts, resumeRun, startRun } from '../../../support/practice-run.ts';
import { until } from '../../../support/until.ts';
import { aTask, aWorkflow } from '../../../support/workflows.ts';

const [a, b, c, join] = ['a', 'b', 'c', 'join'].map(asTaskId) as [
  ReturnType<typeof asTaskId>,
  ReturnType<typeof asTaskId>,
  ReturnType<typeof asTaskId>,
  ReturnType<typeof asTaskId>,
]; // four names give four ids
const board = aWorkflow([aTask('a'), aTask('b'), aTask('c'), aTask('join', { needs: ['a', 'b', 'c'] })]);

/** Says which words of the last message matter, so that a test sees what a conversation was told. */
const echo: Answer = ({ messages }) => ({
  text: `I was told: ${messages.at(-1)?.text.replaceAll(/[<>]/g, '|') ?? ''}`,
});

async function asking(workflow: Workflow, key: PresetKey, change: (header: RunHeader) => RunHeader = (same) => same) {
  const { ports, log, texts } = await practicePorts({ answer: echo, pace: 20_000 });
  const header = change({ ...headerFor(workflow, key, 20_000), gates: 'ask' });
  return { header, ports, log, texts, live: startRun(header, ports) };
}

const gateThatWaits = (state: RunState) => Object.values(state.steps).find(({ status }) => status === 'review');
const sentTo = (log: readonly RunEvent[], task: string) =>
  log.filter((event) => event.kind === 'request-sent' && event.step.split('.')[0] === task);

function sumsOf(header: RunHeader, log: readonly RunEvent[]) {
  const result = measureRun(header, reduceAll(log), { ...nothingKnown, live: false });
  for (const task of result.tasks) {
    const parts = Object.values(task.waitingMs).reduce((sum, part) => sum + part, task.modelMs + task.overheadMs);
    expect(Math.abs((task.endedMs ?? 0) - parts)).toBeLessThan(1);
  }
  const path = Object.values(result.finishParts).reduce((sum, part) => sum + part, 0);
  expect(Math.abs(result.wallClockMs - path)).toBeLessThan(1);
  expect(result.criticalPathMs).toBeLessThanOrEqual(result.wallClockMs);
  return result;
}

describe('a review gate that asks', () => {
  it('waits for a person, and counts the wait as the time of a person alone', async () => {
    const { header, live, log } = await asking(board, 'phased');
    const gate = gateThatWaits(await until(live, (state) => gateThatWaits(state) !== undefined));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(log.some((event) => event.kind === 'request-sent' && event.step === 'join')).toBe(false);
    expect(live.review(asStepId('gate.7'), { action: 'approve' })).toBe(false);
    expect(live.review(gate?.step.id ?? asStepId('none'), { action: 'approve' })).toBe(true);
    expect(live.review(gate?.step.id ?? asStepId('none'), { action: 'approve' })).toBe(false);
    await live.ended();
    const result = sumsOf(header, log);
    expect(result.state).toBe('finished');
    expect(result.waitingMs.person).toBeGreaterThan(25);
    expect(result.finishParts.person).toBe(result.waitingMs.person);
    expect(result.tasks.find(({ id }) => id === 'a')?.waitingMs.person).toBe(0);
  });

  it('hands on what the reviewer wrote in place of an output', async () => {
    const { live, texts, log } = await asking(board, 'phased');
    const gate = gateThatWaits(await until(live, (state) => gateThatWaits(state) !== undefined));
    expect(live.review(gate!.step.id, { action: 'edit', task: b, text: 'The reviewer’s own words.' })).toBe(true);
    expect(live.review(gate!.step.id, { action: 'edit', task: join, text: 'Not shown here.' })).toBe(false);
    expect(live.state().edited).toEqual([b]);
    live.review(gate!.step.id, { action: 'approve' });
    const state = await live.ended();
    expect(state.outputs[b]).toBe('The reviewer’s own words.');
    const sent = sentTo(log, 'join')[0];
    const parts = sent?.kind === 'request-sent' ? sent.parts : [];
    expect(texts.get(parts.find(({ reference }) => reference === b)?.text ?? '')).toContain(
      'The reviewer’s own words.',
    );
  });

  it('has an output written again with a note in the same conversation, and asks for a review once more', async () => {
    const { header, live, log, texts } = await asking(board, 'phased');
    const first = gateThatWaits(await until(live, (state) => gateThatWaits(state) !== undefined));
    const before = live.state().outputs[a];
    expect(live.review(first!.step.id, { action: 'send-back', task: a, text: 'Name the runway.' })).toBe(true);
    expect(live.state().steps[first!.step.id]?.status).toBe('waiting');
    const again = gateThatWaits(await until(live, (state) => gateThatWaits(state) !== undefined));
    const sent = sentTo(log, 'a').at(-1);
    const parts = sent?.kind === 'request-sent' ? sent.parts : [];
    expect(parts.map(({ kind }) => kind)).toEqual(['rules', 'history', 'note', 'contract']);
    expect(texts.get(parts[2]?.text ?? '')).toContain('Name the runway.');
    expect(live.state().outputs[a]).not.toBe(before);
    live.review(again!.step.id, { action: 'approve' });
    await live.ended();
    const result = sumsOf(header, log);
    expect(result.tasks.find(({ id }) => id === 'a')).toMatchObject({ state: 'finished', attempts: 2 });
    expect(result.tasks.find(({ id }) => id === 'a')?.waitingMs.person).toBeGreaterThan(0);
    expect(log.filter((event) => event.kind === 'request-sent')).toHaveLength(5);
  });

  it('keeps what the reviewer wrote when somebody asks on, twice', async () => {
    const { live } = await asking(board, 'phased');
    const gate = gateThatWaits(await until(live, (state) => gateThatWaits(state) !== undefined));
    live.review(gate!.step.id, { action: 'edit', task: b, text: 'The reviewer’s own words.' });
    expect(live.followUp(b, 'And the rent?')).toBe(true);
    await until(live, ({ outputs }) => outputs[b]?.includes('And the rent?') === true);
    expect(live.followUp(b, 'And the wages?')).toBe(true);
    const { outputs } = await until(live, (state) => state.outputs[b]?.includes('And the wages?') === true);
    expect(outputs[b]).toMatch(/^The reviewer’s own words\.\n\nI was told: [^]*And the rent\?[^]*And the wages\?/);
  });

  it('tells a conversation what a reviewer changed before it was sent back', async () => {
    const { live, log, texts } = await asking(board, 'phased');
    const gate = gateThatWaits(await until(live, (state) => gateThatWaits(state) !== undefined));
    live.review(gate!.step.id, { action: 'edit', task: b, text: 'The reviewer’s own words.' });
    live.review(gate!.step.id, { action: 'send-back', task: b, text: 'Shorter.' });
    await until(live, (state) => gateThatWaits(state) !== undefined);
    const sent = sentTo(log, 'b').at(-1);
    const note = sent?.kind === 'request-sent' ? sent.parts.find(({ kind }) => kind === 'note') : undefined;
    expect(texts.get(note?.text ?? '')).toMatch(/The reviewer’s own words\.[^]*Shorter\./);
  });

  it('comes after every two tasks of a queue, and not after the last', async () => {
    const four = aWorkflow(['a', 'b', 'c', 'd', 'e'].map((id) => aTask(id)));
    const { live, log, header } = await asking(four, 'queue:2', (given) => ({
      ...given,
      structure: withOptions(given.structure, { reviewEvery: 2, warmCache: false }),
    }));
    const first = gateThatWaits(await until(live, (state) => gateThatWaits(state) !== undefined));
    expect(Object.keys(live.state().outputs)).toEqual(['a', 'b']);
    expect(live.state().steps[asStepId('c')]).toMatchObject({ waitingFor: 'person', waitingOn: [first?.step.id] });
    live.review(first!.step.id, { action: 'approve' });
    const second = gateThatWaits(await until(live, (state) => gateThatWaits(state) !== undefined));
    expect(second?.step.id).not.toBe(first?.step.id);
    live.review(second!.step.id, { action: 'approve' });
    await live.ended();
    expect(sumsOf(header, log).state).toBe('finished');
    expect(log.filter(({ kind }) => kind === 'review-given')).toHaveLength(2);
  });

  it('waits again after the host was killed in the middle of a review', async () => {
    const { header, ports, live, log } = await asking(board, 'phased');
    await until(live, (state) => gateThatWaits(state) !== undefined);
    const kept = [...log];
    const later = resumeRun(header, kept, { ...ports, log: { append: (events) => kept.push(...events) } });
    const gate = gateThatWaits(later.state());
    expect(gate).toBeDefined();
    later.review(gate!.step.id, { action: 'approve' });
    expect((await later.ended()).status).toBe('finished');
    expect(sentTo(kept, 'a')).toHaveLength(1);
  });
});

describe('a pause', () => {
  it('that outlasts its run leaves the time of the run alone', async () => {
    const { live, log } = await asking(board, 'all-at-once');
    live.pause();
    live.stop(null);
    const { at } = await live.ended();
    live.continue();
    expect(live.state().at).toBe(at);
    expect(log.at(-1)?.kind).toBe('run-finished');
  });

  it('lets what is under way finish, starts nothing new, and goes on where it was', async () => {
    const { header, live, log } = await asking(board, 'one-at-a-time');
    live.pause();
    const held = await until(live, (state) => state.outputs[a] !== undefined);
    expect(held.status).toBe('running');
    expect(held.steps[asStepId('b')]).toMatchObject({ status: 'waiting', waitingFor: 'person' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sentTo(log, 'b')).toHaveLength(0);
    live.continue();
    expect((await live.ended()).status).toBe('finished');
    expect(sumsOf(header, log).waitingMs.person).toBeGreaterThan(15);
  });

  it('can be stopped as a whole', async () => {
    const { live } = await asking(board, 'one-at-a-time');
    live.pause();
    await until(live, (state) => state.outputs[a] !== undefined);
    live.stop(null);
    expect((await live.ended()).status).toBe('stopped');
  });
});

describe('a follow-up into a finished lane', () => {
  it('is a further turn there, adds to the output, and holds up what has not begun', async () => {
    const { header, live, log, texts } = await asking(board, 'phased');
    const gate = gateThatWaits(await until(live, (state) => gateThatWaits(state) !== undefined));
    const before = live.state().outputs[b] ?? '';
    expect(live.followUp(b, 'And in one line?')).toBe(true);
    live.review(gate!.step.id, { action: 'approve' });
    const state = await live.ended();
    expect(state.outputs[b]?.startsWith(before)).toBe(true);
    expect(state.outputs[b]).toContain('And in one line?');
    const sent = sentTo(log, 'join')[0];
    const handed = sent?.kind === 'request-sent' ? sent.parts.find(({ reference }) => reference === b) : undefined;
    expect(texts.get(handed?.text ?? '')).toContain('And in one line?');
    expect(sumsOf(header, log).state).toBe('finished');
  });

  it('is refused for a task that has not ended, and once the run is over', async () => {
    const { live } = await asking(board, 'all-at-once');
    expect(live.followUp(a, 'Too early?')).toBe(false);
    await live.ended();
    expect(live.followUp(a, 'Too late?')).toBe(false);
    expect(live.resolve([a, b], 'Too late.')).toBeNull();
  });

  it('changes nothing of what others were handed before', async () => {
    const chain = aWorkflow([aTask('a'), aTask('b', { needs: ['a'], followUps: ['And then?'] }), aTask('c')]);
    const { live, log, texts } = await asking(chain, 'one-at-a-time');
    await until(live, (state) => state.outputs[a] !== undefined && state.steps[asStepId('b')]?.status !== 'waiting');
    const told = live.state().outputs[a] ?? '';
    expect(live.followUp(a, 'One more thing?')).toBe(true);
    await live.ended();
    const [first, second] = sentTo(log, 'b');
    const partOf = (event: RunEvent | undefined, kind: string) =>
      event?.kind === 'request-sent' ? event.parts.find((part) => part.kind === kind) : undefined;
    expect(texts.get(partOf(first, 'handoff')?.text ?? '')).toContain(told);
    const history = texts.get(partOf(second, 'history')?.text ?? '') ?? '';
    expect(history).toContain(told);
    expect(history).not.toContain('One more thing?');
  });
});

describe('a conflict', () => {
  it('gets a conversation of its own, whose output goes to what follows', async () => {
    const { header, live, log, texts } = await asking(board, 'phased');
    const gate = gateThatWaits(await until(live, (state) => gateThatWaits(state) !== undefined));
    const task = live.resolve([a, c], 'They count the year differently.');
    expect(task).toBe('resolution-1');
    expect(live.resolve([a, a], 'The same.')).toBeNull();
    live.review(gate!.step.id, { action: 'approve' });
    const state = await live.ended();
    expect(state.outputs[asTaskId('resolution-1')]).toContain('They count the year differently.');
    const sent = sentTo(log, 'join')[0];
    const parts = sent?.kind === 'request-sent' ? sent.parts : [];
    expect(parts.filter(({ kind }) => kind === 'handoff').map(({ reference }) => reference)).toEqual([
      'a',
      'b',
      'c',
      'resolution-1',
    ]);
    expect(texts.size).toBeGreaterThan(0);
    const result = sumsOf(header, log);
    expect(result.tasks.map(({ id }) => id)).toContain('resolution-1');
    expect(result.answer).toBe(state.outputs[join]);
  });
});

describe('asking again after everything was stopped', () => {
  it('brings back what only waited for the lanes that are asked again', async () => {
    const { live } = await asking(board, 'all-at-once');
    live.stop(null);
    expect((await live.ended()).status).toBe('stopped');
    for (const task of [a, b, c]) live.retry(task);
    expect((await live.ended()).status).toBe('finished');
  });
});
