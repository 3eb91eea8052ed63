import { describe, expect, it } from 'vitest';
import { refusedCommand } from '../../../../electron/class/served-commands.ts';
import { asExerciseId } from '../../../../shared/ids.ts';
import { classApp } from '../../../support/class-apps.ts';
import { ask, send, testApp } from '../../../support/test-app.ts';

const exercise = asExerciseId('prd-review');

describe('what a facilitator knows of an exercise', () => {
  it('is its planted points by name, and which choice of the transfer question holds', async () => {
    const { app } = await classApp();
    const key = await ask(app, 'class.key', { exercise });
    expect(key.points).toHaveLength(12);
    expect(key.transfer?.right).toBe('between');
    expect(key.transfer?.before.choices.every(({ why }) => why !== '')).toBe(true);
    expect(key.reflection.length).toBeGreaterThan(0);
  });

  it('is null for a question that the exercise doesn’t have', async () => {
    const { app } = await classApp();
    expect((await ask(app, 'class.key', { exercise: asExerciseId('writing') })).transfer).toBeNull();
  });

  it('is told by no Braid that can’t host, and to no pod', async () => {
    const app = await testApp();
    expect(await send(app, 'class.key', { exercise })).toMatchObject({ failure: { code: 'cannot-host' } });
    expect(refusedCommand({ name: 'class.key', input: { exercise } })?.code).toBe('cannot-host');
  });

  it('is not in what a pod opens', async () => {
    const { app } = await classApp();
    const { exercise: open } = await ask(app, 'exercise.open', { exercise });
    expect(open.transfer?.after.choices).toHaveLength(4);
    expect(JSON.stringify(open.transfer)).not.toMatch(/"why"|"right"/);
  });
});
