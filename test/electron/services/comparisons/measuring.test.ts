import { describe, expect, it } from 'vitest';
import { createMeasuring, summaryOfRun } from '../../../../electron/services/comparisons/measuring.ts';

import { planNamed, shippedExercise } from '../../../support/shipped-exercise.ts';
import { eventsUntil, sampleRun } from '../../../support/sample-run.ts';

const exercise = await shippedExercise('board-prep');
const { workflow } = planNamed(exercise, 'first-plan');
const prices = { date: '2026-11-20', models: {} };
const texts = { get: async () => null };

describe('measuring a run', () => {
  const measuring = createMeasuring(prices, () => 'none');
  const [failing] = workflow.tasks.map(({ id }) => String(id));
  if (failing === undefined) throw new Error('A plan has tasks.');

  it('scores what has finished', async () => {
    const { header, events } = sampleRun({ structure: 'all-at-once', workflow });
    const result = await measuring.run({ run: { header, events }, live: false, exercise, texts });
    expect(result).toMatchObject({ state: 'finished', findings: { of: exercise.findings.length } });
  });

  it('does not make up what a run lost that never came to its end', async () => {
    const whole = sampleRun({ structure: 'all-at-once', workflow });
    const failed = sampleRun({ structure: 'all-at-once', workflow, failing });
    const cutOff = { header: whole.header, events: eventsUntil(whole.events, 1_000) };
    for (const [state, run] of [
      ['failed', failed],
      ['interrupted', cutOff],
    ] as const) {
      const result = await measuring.run({ run, live: false, exercise, texts });
      expect(result).toMatchObject({ state, findings: null });
      expect(summaryOfRun(result)).toMatchObject({ found: null, of: null, falseAlarms: null });
    }
  });
});
