import type { Page } from '@playwright/test';
import type { Prediction } from '../../../shared/exercise/prediction.ts';
import { ExerciseIdSchema, PlanIdSchema } from '../../../shared/ids.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { hostCommand } from './host-command.ts';
import { Rooms } from './rooms.ts';
import { RunPage } from './run-page.ts';

const exercise = ExerciseIdSchema.parse('board-prep');

const prediction: Prediction = {
  structures: ['thread', 'one-at-a-time', 'all-at-once'],
  of: 'all-at-once',
  against: 'thread',
  endsFirst: 'all-at-once',
  soonerFactor: 2,
  tokenFactor: 0.5,
  findsMost: 'same',
  lost: 'nothing',
  why: 'Every file is read by somebody.',
  lockedAt: '2026-11-20T10:00:00.000Z',
};

/** Starts the first plan as the Predict screen does, without the walk there, and opens the Run page. */
export async function startRun(page: Page, structures: readonly StructureKey[]): Promise<RunPage> {
  const guess = { ...prediction, structures: [...structures] };
  await hostCommand(page, 'progress.save', { exercise, patch: { step: 'predict', prediction: guess } });
  await hostCommand(page, 'comparison.start', {
    source: { kind: 'exercise', exercise, plan: PlanIdSchema.parse('first-plan') },
    structures: [...structures],
    prediction: guess,
  });
  await new Rooms(page).openStep('run');
  return new RunPage(page);
}
