import { describe, expect, it } from 'vitest';
import type { ModelPort } from '../../../../electron/services/model/model.ts';
import { asRunId, asTaskId } from '../../../../shared/ids.ts';
import type { RunEvent } from '../../../../shared/run/event.ts';
import type { Connection, RunHeader } from '../../../../shared/run/header.ts';
import { measureRun, nothingKnown } from '../../../../shared/run/measure.ts';
import type { Prompt } from '../../../../shared/run/messages.ts';
import { lastAttempt, stepsOf, stepsOfTask } from '../../../../shared/run/state.ts';
import { estimateTokens } from '../../../../shared/tokens.ts';
import { headerFor, practicePorts, resumeRun, runToTheEnd, startRun } from '../../../support/practice-run.ts';
import { aTask, aWorkflow } from '../../../support/workflows.ts';

const board = aWorkflow([aTask('a'), aTask('b', { followUps: ['And then?'] }), aTask('join', { needs: ['a', 'b'] })]);

const outputOf = (log: readonly RunEvent[], task: string) =>
  log.flatMap((event) => (event.kind === 'task-finished' && event.task === task ? [event.output] : []));
const asked = (log: readonly RunEvent[]) => log.flatMap((event) => (event.kind === 'request-sent' ? [event.step] : []));

/** A log up to its last event of a kind in a task's steps, that one included. */
function cutAfterLast(log: readonly RunEvent[], kind: RunEvent['kind'], steps: readonly string[]): RunEvent[] {
  const at = log.findLastIndex((event) => event.kind === kind && 'step' in event && steps.includes(event.step));
  if (at < 0) throw new Error(`the log has no ${kind}`);
  return log.slice(0, at + 1);
}

describe('a log cut between the last reply of a task and the word that the task is done', () => {
  const whole = () => runToTheEnd(board, 'one-at-a-time');

  it.each(['a', 'b', 'join'])('goes on with the output of %s and does not ask for it again', async (name) => {
    const { header, log: before, state: first } = await whole();
    const steps = stepsOfTask(first, asTaskId(name)).map(({ step }) => step.id);
    const cut = cutAfterLast(before, 'reply-finished', steps);
    expect(outputOf(cut, name)).toEqual([]);

    const { ports, log } = await practicePorts();
    const state = await resumeRun(header, cut, ports).ended();
    expect(state.status).toBe('finished');
    expect(asked(log).filter((step) => steps.includes(step))).toEqual([]);
    expect(outputOf(log, name)).toEqual(outputOf(before, name));
    expect(state.outputs[asTaskId(name)]).toBe(first.outputs[asTaskId(name)]);
  });

  it('hands that output on to the task that needs it', async () => {
    const { header, log: before } = await whole();
    const { ports, log } = await practicePorts();
    await resumeRun(header, cutAfterLast(before, 'reply-finished', ['a']), ports).ended();
    const join = log.find((event) => event.kind === 'request-sent' && event.step === 'join');
    const handed = join?.kind === 'request-sent' ? join.parts.filter(({ kind }) => kind === 'handoff') : [];
    expect(handed.map(({ reference }) => reference)).toEqual(['a', 'b']);
  });

  it('asks what a task with a further turn still has to be asked, and calls it done only then', async () => {
    const { header, log: before, state: first } = await whole();
    const [opening, further] = stepsOfTask(first, asTaskId('b')).map(({ step }) => step.id);
    if (!opening || !further) throw new Error('b has two turns');
    const { ports, log } = await practicePorts();
    await resumeRun(header, cutAfterLast(before, 'reply-finished', [opening]), ports).ended();
    expect(asked(log)).not.toContain(opening);
    expect(asked(log)).toContain(further);
    expect(outputOf(log, 'b')).toHaveLength(1);
  });
});

describe('an attempt that a kill cut off', () => {
  it('counts the text that had come in the totals, on top of what the second attempt cost', async () => {
    const { header, log: before } = await runToTheEnd(board, 'one-at-a-time');
    const { ports } = await practicePorts();
    const state = await resumeRun(header, cutAfterLast(before, 'delta', ['a']), ports).ended();
    const [cut, again] = stepsOf(state)[0]?.attempts ?? [];
    expect(again?.stopReason).toBe('end_turn');
    expect(cut).toMatchObject({ stopReason: null, failure: null });
    const received = estimateTokens(cut?.text ?? '');
    expect(received).toBeGreaterThan(cut?.usage?.output ?? 0);

    const replies = stepsOf(state).map((step) => lastAttempt(step)?.usage?.output ?? 0);
    const { tokens } = measureRun(header, state, { ...nothingKnown, live: false });
    expect(tokens.output).toBe(replies.reduce((sum, output) => sum + output, 0) + received);
  });
});

describe('the opening of a prompt', () => {
  const claude: Connection = { kind: 'claude', baseUrl: null, model: 'claude' };
  const compatible: Connection = { kind: 'compatible', baseUrl: 'http://127.0.0.1:1', model: 'other' };
  const practice: Connection = { kind: 'practice', baseUrl: null, model: 'practice' };

  /** What a run says first in each of its requests, to a model that answers at once. */
  async function openingsOf(id: string, connection: Connection): Promise<string[]> {
    const prompts: Prompt[] = [];
    const model: ModelPort = {
      send: ({ prompt }, listener) => {
        prompts.push(prompt);
        listener({ kind: 'accepted' });
        listener({ kind: 'text', text: 'Done.' });
        return Promise.resolve({ ok: true, stopReason: 'end_turn' });
      },
    };
    const { ports } = await practicePorts();
    const header: RunHeader = { ...headerFor(board, 'all-at-once'), id: asRunId(id), connection };
    const state = await startRun(header, { ...ports, model }).ended();
    expect(state.status).toBe('finished');
    return prompts.map(({ system }) => system[0]?.text ?? '');
  }

  it.each([
    ['Claude', claude],
    ['a compatible server', compatible],
  ])('is a run’s own on %s, so that no run reads what another left in the cache', async (_name, connection) => {
    const first = new Set(await openingsOf('run-1', connection));
    const second = new Set(await openingsOf('run-2', connection));
    // Within a run they are all the same: there the cache is what is measured.
    expect([first.size, second.size]).toEqual([1, 1]);
    const lineOf = ([text]: Set<string>) => (text ?? '').split('\n')[0];
    expect(lineOf(first)).toContain('run-1');
    expect(lineOf(second)).toContain('run-2');
  });

  it('says nothing of the run on the practice model, where every run has a session of its own', async () => {
    const first = await openingsOf('run-1', practice);
    expect(first.join()).not.toContain('run-1');
    expect(await openingsOf('run-2', practice)).toEqual(first);
  });
});
