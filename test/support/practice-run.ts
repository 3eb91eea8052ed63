import { expect, onTestFinished } from 'vitest';
import { startPracticeServer } from '../../electron/practice/server.ts';
import type { Answer } from '../../electron/practice/answering.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { anthropicModel } from '../../electron/services/model/anthropic.ts';
import type { Watchdog } from '../../electron/services/model/watched-fetch.ts';
import { createHoldBack } from '../../electron/services/run/hold-back.ts';
import { resumeRun, startRun } from '../../electron/services/run/runner.ts';
import type { RunnerPorts } from '../../electron/services/run/runner.ts';
import { asComparisonId, asRunId } from '../../shared/ids.ts';
import { noLimits } from '../../shared/practice.ts';
import type { Fault, Limits } from '../../shared/practice.ts';
import type { RunEvent } from '../../shared/run/event.ts';
import type { RunHeader } from '../../shared/run/header.ts';
import { presetStructure } from '../../shared/structure/presets.ts';
import type { PresetKey } from '../../shared/structure/structure.ts';
import type { Workflow } from '../../shared/workflow/task.ts';

export type PracticeRunOptions = {
  readonly pace?: number;
  readonly limits?: Partial<Limits>;
  readonly faults?: readonly Fault[];
  readonly answer?: Answer;
  readonly watchdog?: Watchdog;
};

/** Says in a fixed number of words what it was asked, so that sizes are known. */
export const wordyAnswer: Answer = ({ messages }) => ({
  text: `Asked ${messages.length} times. ${'Every word of this reply is one that was written for a test. '.repeat(8)}`,
});

export function headerFor(workflow: Workflow, key: PresetKey, pace = 2_000): RunHeader {
  return {
    braid: 1,
    kind: 'run',
    id: asRunId('run-1'),
    comparison: asComparisonId('comparison-1'),
    startedAt: '2026-11-20T10:00:00.000Z',
    appVersion: '0.1.0',
    workflow,
    structure: presetStructure(workflow.tasks, key),
    connection: { kind: 'practice', baseUrl: null, model: 'practice' },
    pace,
    seed: 1,
    limits: noLimits,
    faults: [],
    gates: 'pass',
  };
}

/** The real runner over the real SDK and a practice session of its own; everything it logged is in `log`. */
export async function practicePorts(
  options: PracticeRunOptions = {},
): Promise<{ ports: RunnerPorts; log: RunEvent[]; texts: Map<string, string>; baseUrl: string }> {
  const server = await startPracticeServer({ answer: options.answer ?? wordyAnswer });
  if (!server.ok) throw new Error('the practice server did not start');
  onTestFinished(() => server.value.close());
  const session = server.value.open({
    pace: options.pace ?? 2_000,
    seed: 1,
    limits: { ...noLimits, ...options.limits },
    faults: options.faults ?? [],
    knowledge: { findings: [], decoys: [], observations: [] },
  });
  const log: RunEvent[] = [];
  const texts = new Map<string, string>();
  const ports: RunnerPorts = {
    clock: systemClock,
    log: { append: (events) => log.push(...events) },
    texts: {
      put: (text) => {
        const address = `t${texts.size}`;
        texts.set(address, text);
        return address;
      },
    },
    model: anthropicModel({ baseUrl: session.baseUrl, apiKey: 'practice' }, systemClock, options.watchdog),
    holdBack: createHoldBack(systemClock),
    policy: { attempts: 4, firstMs: 5, longestMs: 20, limitWaitMs: 600_000, unstatedLimitMs: 20 },
  };
  return { ports, log, texts, baseUrl: session.baseUrl };
}

export async function runToTheEnd(workflow: Workflow, key: PresetKey, options: PracticeRunOptions = {}) {
  const { ports, log, texts } = await practicePorts(options);
  const header = headerFor(workflow, key, options.pace);
  const live = startRun(header, ports);
  const state = await live.ended();
  expect(live.events()).toEqual(log);
  return { header, live, state, log, texts };
}

export { resumeRun, startRun };
