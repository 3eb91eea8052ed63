import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../electron/practice/answering.ts';
import type { ModelPort, ModelRequest } from '../../../../electron/services/model/model.ts';
import { failure } from '../../../../shared/failure.ts';
import { asTaskId } from '../../../../shared/ids.ts';
import type { RunHeader } from '../../../../shared/run/header.ts';
import { measureRun, nothingKnown } from '../../../../shared/run/measure.ts';
import { withOptions } from '../../../../shared/structure/presets.ts';
import type { OutputContract } from '../../../../shared/workflow/task.ts';
import { headerFor, practicePorts, startRun } from '../../../support/practice-run.ts';
import { aTask, aWorkflow } from '../../../support/workflows.ts';

const risks: OutputContract = {
  kind: 'fields',
  fields: [
    { name: 'risks', type: 'list', required: true, description: '' },
    { name: 'months', type: 'number', required: false, description: '' },
  ],
};
const [a, b, all] = [asTaskId('a'), asTaskId('b'), asTaskId('all')];
const one = aWorkflow([aTask('a', { output: risks }), aTask('after', { needs: ['a'] })]);

/** Answers each request with the next text, in the order of arrival. */
const saying = (...texts: string[]): Answer => {
  let next = 0;
  return () => ({ text: texts[Math.min(next++, texts.length - 1)] ?? '' });
};

async function run(header: RunHeader, answer: Answer) {
  const { ports, log, texts } = await practicePorts({ answer, pace: 20_000 });
  const live = startRun(header, ports);
  return { live, log, texts, state: await live.ended() };
}

const kinds = (log: readonly { kind: string }[], kind: string) => log.filter((event) => event.kind === kind).length;

describe('an output that breaks its contract', () => {
  it('gets one more turn, told what is wrong, whose reply takes its place', async () => {
    const { log, state, texts } = await run(
      headerFor(one, 'all-at-once'),
      saying('{"risks": [], "months": 3}', '{"risks": ["Two leave."], "months": 3}', 'Done.'),
    );
    expect(state.status).toBe('finished');
    expect(state.outputs[a]).toBe('{"risks": ["Two leave."], "months": 3}');
    const sent = log.filter((event) => event.kind === 'request-sent');
    expect(sent.map(({ step }) => step)).toEqual(['a', 'a.repair-1', 'after']);
    expect(texts.get(sent[1]?.parts.find(({ kind }) => kind === 'note')?.text ?? '')).toContain('risks');
    expect(kinds(log, 'output-invalid')).toBe(1);
  });

  it('fails for all to see when the second reply breaks it too, and can be asked again', async () => {
    const answer = saying('no object', 'still none', '{"risks": ["One."], "months": 1}', 'Done.');
    const { live, log, state } = await run(headerFor(one, 'all-at-once'), answer);
    expect(state.status).toBe('failed');
    const measured = measureRun(headerFor(one, 'all-at-once'), state, { ...nothingKnown, live: false });
    expect(measured.tasks[0]?.failure).toMatchObject({ code: 'output-invalid', details: { faults: 'json' } });
    expect(measured.tasks[1]?.state).toBe('waiting');
    // Both replies were paid for.
    expect(measured.tokens.output).toBeGreaterThan(4);
    expect(kinds(log, 'output-invalid')).toBe(2);
    expect(live.retry(a)).toBe(true);
    expect((await live.ended()).status).toBe('finished');
  });

  it('is asked once more even where the first reply held nothing at all', async () => {
    const { state } = await run(headerFor(aWorkflow([aTask('a')]), 'all-at-once'), saying('  ', 'Some words.'));
    expect(state.status).toBe('finished');
    expect(state.outputs[a]).toBe('Some words.');
  });

  it('counts a refused form as one attempt, and asks in words for the rest of the run', async () => {
    const { ports, log } = await practicePorts({ answer: saying('{"risks": ["One."], "months": 1}'), pace: 20_000 });
    const asked: ModelRequest[] = [];
    const picky: ModelPort = {
      send: (request, listener) => {
        asked.push(request);
        return request.schema === null
          ? ports.model.send(request, listener)
          : Promise.resolve({ ok: false, failure: failure('schema-refused'), retryAfterMs: null });
      },
    };
    const two = aWorkflow([aTask('a', { output: risks }), aTask('b', { output: risks, needs: ['a'] })]);
    const live = startRun(headerFor(two, 'one-at-a-time'), { ...ports, model: picky });
    expect((await live.ended()).status).toBe('finished');
    expect(asked.map(({ schema }) => schema !== null)).toEqual([true, false, false]);
    expect(log.filter((event) => event.kind === 'attempt-failed').map((event) => event.failure.code)).toEqual([
      'schema-refused',
    ]);
  });

  it('does not ask for a form where the server is known to lack it', async () => {
    const { ports } = await practicePorts({
      answer: saying('{"risks": ["One."], "months": 1}', 'Done.'),
      pace: 20_000,
    });
    const asked: ModelRequest[] = [];
    const header = headerFor(one, 'all-at-once');
    const abilities = { streaming: false, countTokens: false, structuredOutput: false, caching: false, batches: false };
    const model: ModelPort = { send: (request, tell) => (asked.push(request), ports.model.send(request, tell)) };
    const live = startRun({ ...header, connection: { ...header.connection, abilities } }, { ...ports, model });
    expect((await live.ended()).status).toBe('finished');
    expect(asked[0]).toMatchObject({ schema: null, stream: false, cache: false });
  });
});

describe('a merge', () => {
  const merged = aWorkflow([
    aTask('a', { title: 'People', output: risks }),
    aTask('b', { title: 'Money', output: risks }),
    aTask('all', { brief: '', merge: true, needs: ['a', 'b'], output: risks }),
    aTask('summary', { needs: ['all'] }),
  ]);

  it('joins fields without a request, names what disagrees, and hands it on', async () => {
    const { log, state, texts } = await run(headerFor(merged, 'one-at-a-time'), ({ messages }) => {
      const told = messages.at(-1)?.text ?? '';
      if (told.includes('People')) return { text: '{"risks": ["Two leave.", "Nobody knows payroll."], "months": 14}' };
      return told.includes('Money') ? { text: '{"risks": ["two  leave."], "months": 9}' } : { text: 'Done.' };
    });
    expect(state.status).toBe('finished');
    expect(JSON.parse(state.outputs[all] ?? '')).toEqual({
      risks: ['Two leave.', 'Nobody knows payroll.'],
      months: null,
      conflicts: [
        {
          field: 'months',
          values: [
            { from: 'People', value: 14 },
            { from: 'Money', value: 9 },
          ],
        },
      ],
    });
    expect(log.find((event) => event.kind === 'merged')).toMatchObject({ task: all, conflicts: 1 });
    expect(kinds(log, 'request-sent')).toBe(3);
    const last = log.findLast((event) => event.kind === 'request-sent');
    expect(texts.get(last?.parts.find(({ kind }) => kind === 'handoff')?.text ?? '')).toContain(
      'Nobody knows payroll.',
    );
    const result = measureRun(headerFor(merged, 'one-at-a-time'), state, { ...nothingKnown, live: false });
    expect(result.tasks[2]).toMatchObject({ state: 'finished', modelMs: 0, contextTokens: null });
  });

  it('joins the turns of one task in the same way', async () => {
    const turns = aWorkflow([aTask('a', { output: risks, followUps: ['Gaps?'] })]);
    const answer = saying('{"risks": ["Two leave."], "months": 3}', '{"risks": ["A third may."], "months": 4}');
    const { state } = await run(headerFor(turns, 'thread'), answer);
    expect(JSON.parse(state.outputs[a] ?? '')).toEqual({ risks: ['Two leave.', 'A third may.'], months: 4 });
  });
});

describe('two rounds with a coordinator', () => {
  it('gives each task the coordinator’s note and takes its second answer', async () => {
    const workflow = aWorkflow([
      aTask('a', { title: 'People' }),
      aTask('b', { title: 'Money' }),
      aTask('join', { needs: ['a', 'b'] }),
    ]);
    const { state, log } = await run(headerFor(workflow, 'two-rounds'), ({ messages }) => {
      const told = messages.at(-1)?.text ?? '';
      if (told.includes('worked apart'))
        return { text: '## People\nAgree on 14 months.\n\n## Money\nNothing to change.' };
      const note = /Note: (.*)/.exec(told)?.[1];
      return { text: note === undefined ? `First ${messages.length}` : `Second, told: ${note}` };
    });
    expect(state.status).toBe('finished');
    expect(state.outputs[a]).toBe('Second, told: Agree on 14 months.');
    expect(state.outputs[b]).toBe('Second, told: Nothing to change.');
    const order = log.flatMap((event) => (event.kind === 'request-sent' ? [event.step] : []));
    expect(order).toEqual(['a', 'b', 'coordinator-1', 'a.again', 'b.again', 'join']);
    const result = measureRun(headerFor(workflow, 'two-rounds'), state, { ...nothingKnown, live: false });
    expect(result.answer).toBe(state.outputs[asTaskId('join')]);
    expect(result.criticalPath).toContain('coordinator-1');
    for (const task of result.tasks) {
      const parts = Object.values(task.waitingMs).reduce((sum, part) => sum + part, task.modelMs + task.overheadMs);
      expect(Math.abs((task.endedMs ?? 0) - parts)).toBeLessThan(1);
    }
  });
});

describe('warming the cache', () => {
  const paper = {
    id: asTaskId('paper') as never,
    title: 'Paper',
    text: 'A long paper about many things. '.repeat(200),
  };
  const readers = aWorkflow(
    ['a', 'b', 'c'].map((id) => aTask(id, { materials: [paper.id] })),
    { materials: [paper] },
  );

  it('lets one conversation go ahead, and the others read at its first token what it wrote', async () => {
    const header = headerFor(readers, 'all-at-once');
    const { ports, log } = await practicePorts({ pace: 2_000 });
    const structure = withOptions(header.structure, { reviewEvery: null, warmCache: true });
    const live = startRun({ ...header, structure }, ports);
    expect((await live.ended()).status).toBe('finished');
    const firstToken = log.findIndex((event) => event.kind === 'first-token');
    const sent = log.flatMap((event, index) => (event.kind === 'request-sent' ? [index] : []));
    expect(sent[0]).toBeLessThan(firstToken);
    expect(sent[1]).toBeGreaterThan(firstToken);
    const held = log.filter((event) => event.kind === 'step-waiting').map((event) => [event.for, event.on]);
    expect(held).toEqual([
      ['phase', ['a']],
      ['phase', ['a']],
    ]);
    const result = measureRun(header, live.state(), { ...nothingKnown, live: false });
    expect(result.tokens.cacheRead).toBeGreaterThan(2 * 1_024);
  });

  it('misses for all where all start at the very same moment', async () => {
    // Slow enough that all three have asked before the first of them hears anything.
    const { ports } = await practicePorts({ pace: 5 });
    const live = startRun(headerFor(readers, 'all-at-once'), ports);
    await live.ended();
    const result = measureRun(headerFor(readers, 'all-at-once'), live.state(), { ...nothingKnown, live: false });
    expect(result.tokens.cacheRead).toBe(0);
    expect(result.tokens.cacheWrite).toBeGreaterThan(3 * 1_024);
  });
});
