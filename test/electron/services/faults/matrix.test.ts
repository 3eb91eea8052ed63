import { describe, expect, it } from 'vitest';
import type { FailureCode, WayOut } from '../../../../shared/failure.ts';
import { measureRun, nothingKnown } from '../../../../shared/run/measure.ts';
import { stepsOf } from '../../../../shared/run/state.ts';
import type { RunState } from '../../../../shared/run/state.ts';
import { parseFaults } from '../../../../shared/practice.ts';
import type { Fault } from '../../../../shared/practice.ts';
import { failureLine } from '../../../../shared/words/said-failure.ts';
import { ask, testApp } from '../../../support/test-app.ts';
import {
  end,
  endsSoFar,
  fastClock,
  holdOf,
  listen,
  look,
  outputsOf,
  requestsOf,
  start,
  structures,
  textIn,
  textOf,
} from './matrix-run.ts';
import type { Looked } from './matrix-run.ts';

type Row = {
  readonly fault: string;
  readonly provoked: string;
  /** How fast the app's clock runs: fast enough for the wait that this fault brings. */
  readonly times?: number;
  readonly ends: 'finished' | { readonly code: FailureCode; readonly wayOut: WayOut };
  /** What the figures have to say of it. */
  readonly counted: (result: ReturnType<typeof measured>, state: RunState) => void;
};

const measured = ({ open, state }: Looked) => measureRun(open.header, state, { ...nothingKnown, live: false });
const failures = (state: RunState): string[] =>
  stepsOf(state).flatMap(({ attempts }) => attempts.flatMap(({ failure }) => failure?.code ?? []));

const waitedForLimit: Row['counted'] = ({ rejected, retries, waitingMs }) => {
  expect([rejected, retries]).toEqual([1, 0]);
  expect(waitingMs.rateLimit).toBeGreaterThan(0);
};

const retriedAfter =
  (code: FailureCode, keepsText: boolean): Row['counted'] =>
  ({ retries, rejected, waitingMs }, state) => {
    expect(failures(state)).toContain(code);
    expect([retries, rejected]).toEqual([failures(state).length, 0]);
    expect(waitingMs.retry).toBeGreaterThan(0);
    const broken = stepsOf(state).flatMap(({ attempts }) => attempts.filter(({ failure }) => failure?.code === code));
    expect(broken.every(({ text }) => text !== '')).toBe(keepsText);
  };

const refusedOnce =
  (code: FailureCode): Row['counted'] =>
  ({ requests, rejected }, state) => {
    expect(failures(state)).toEqual([code]);
    expect([requests, rejected]).toEqual([7, 0]);
  };

const rows: readonly Row[] = [
  { fault: '429 with retry-after', provoked: '429@2', ends: 'finished', counted: waitedForLimit },
  { fault: '429 without', provoked: '429-bare@2', ends: 'finished', counted: waitedForLimit },
  { fault: '500', provoked: '500@2', ends: 'finished', counted: retriedAfter('server-error', false) },
  { fault: '529', provoked: '529@2', ends: 'finished', counted: retriedAfter('overloaded', false) },
  { fault: 'error in mid-stream', provoked: 'error@2', ends: 'finished', counted: retriedAfter('overloaded', true) },
  { fault: 'cut socket', provoked: 'cut@2', ends: 'finished', counted: retriedAfter('stream-cut', true) },
  { fault: 'stall', provoked: 'stall@2', times: 20, ends: 'finished', counted: retriedAfter('stalled', true) },
  {
    fault: 'slow lane',
    provoked: 'slow:"what happened"',
    ends: 'finished',
    counted: ({ requests }, state) => {
      expect(failures(state)).toEqual([]);
      expect(requests).toBe(6);
    },
  },
  {
    fault: 'refused schema',
    provoked: 'schema~100%',
    ends: 'finished',
    counted: ({ requests, retries }, state) => {
      const refused = failures(state);
      expect(new Set(refused)).toEqual(new Set(['schema-refused']));
      expect([requests, retries]).toEqual([6 + refused.length, refused.length]);
    },
  },
  {
    fault: '401',
    provoked: '401@2',
    ends: { code: 'unauthorized', wayOut: 'open-settings' },
    counted: refusedOnce('unauthorized'),
  },
  { fault: '413', provoked: '413@2', ends: { code: 'too-large', wayOut: 'none' }, counted: refusedOnce('too-large') },
];

function read(text: string): readonly Fault[] {
  const faults = parseFaults(text);
  if (!faults.ok) throw new Error(text);
  return faults.value;
}

describe.each(structures)('under the structure %s', (structure) => {
  it.each(rows)('$fault ($provoked)', async ({ provoked, times = 5, ends, counted }) => {
    const app = await testApp({ clock: fastClock(times), faults: read(provoked) });
    const heard = listen(app);
    const comparison = await start(app, structure);
    await end(heard);
    let looked = await look(app, comparison);
    holdOf(looked);

    if (ends !== 'finished') {
      expect(looked.state.status).toBe('failed');
      expect(looked.failure).toMatchObject(ends);
      expect(looked.failure && failureLine(looked.failure)).toMatch(/^[A-Z].*\.$/s);
      for (const { step, status } of stepsOf(looked.state)) {
        if (status !== 'failed' || step.task === null) continue;
        const before = endsSoFar(heard);
        await ask(app, 'run.retry', { run: looked.open.header.id, task: step.task });
        await end(heard, before);
      }
      looked = await look(app, comparison);
      holdOf(looked);
    }

    expect(looked.state.status).toBe('finished');
    expect(looked.state.outputs).toEqual(await outputsOf(structure));
    expect(textIn(looked)).toBe(textOf(heard.heard));
    const result = measured(looked);
    expect(result.requests).toBe(requestsOf(looked));
    counted(result, looked.state);
  });
});
