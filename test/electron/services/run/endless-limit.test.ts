import { expect, it } from 'vitest';
import type { ModelPort } from '../../../../electron/services/model/model.ts';
import { createHoldBack } from '../../../../electron/services/run/hold-back.ts';
import { startRun } from '../../../../electron/services/run/runner.ts';
import { failure } from '../../../../shared/failure.ts';
import { asTaskId } from '../../../../shared/ids.ts';
import { stepsOf } from '../../../../shared/run/state.ts';
import { failureLine } from '../../../../shared/words/said-failure.ts';
import { headerFor } from '../../../support/practice-run.ts';
import { virtualTime } from '../../../support/virtual-clock.ts';
import { aTask, aWorkflow } from '../../../support/workflows.ts';

const oneYearMs = 365 * 86_400_000;

it('a server that once asked for a year holds nobody back for longer than a task may wait', async () => {
  const time = virtualTime(0);
  const { clock } = time.process();
  let asked = 0;
  const model: ModelPort = {
    send(_, listener) {
      asked += 1;
      if (asked === 1) {
        return Promise.resolve({ ok: false, failure: failure('rate-limited'), retryAfterMs: oneYearMs });
      }
      listener({ kind: 'accepted' });
      listener({ kind: 'text', text: 'Here it is.' });
      return Promise.resolve({ ok: true, stopReason: 'end_turn' });
    },
  };
  const holdBack = createHoldBack(clock);
  const ports = { clock, model, holdBack, log: { append: () => undefined }, texts: { put: () => 't' } };
  const live = startRun(headerFor(aWorkflow([aTask('a')]), 'thread'), ports);
  const ended = await live.ended();
  expect(ended).toMatchObject({ status: 'failed', at: 0 });
  const [reason] = stepsOf(ended).flatMap((step) => step.failure ?? []);
  expect(reason && failureLine(reason)).toContain('would have held the request longer than 600 s');

  time.moveTo(60_000);
  expect(live.retry(asTaskId('a'))).toBe(true);
  for (let due = time.nextDue(); live.state().status === 'running' && due !== null; due = time.nextDue()) {
    time.moveTo(due);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(live.state().status).toBe('finished');
});
