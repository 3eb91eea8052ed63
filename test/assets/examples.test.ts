import { describe, expect, it } from 'vitest';
import { ask, send, testApp } from '../support/test-app.ts';

describe('the examples that ship', () => {
  it('are listed as examples, open whole with what was sent, and are scored by their own exercise', async () => {
    const app = await testApp();
    const examples = (await ask(app, 'comparison.list', {})).filter(({ example }) => example);
    expect(examples.length).toBeGreaterThan(0);
    for (const { id, runs } of examples) {
      const opened = await ask(app, 'comparison.open', { comparison: id });
      const result = await ask(app, 'comparison.result', { comparison: id });
      expect(result.comparison.runs.every(({ state }) => state === 'finished')).toBe(true);
      // What its page says must be what its logs give today.
      expect(result.comparison.runs.map(({ findings }) => [findings?.found, findings?.of])).toEqual(
        runs.map(({ found, of }) => [found, of]),
      );
      expect(result.points.length).toBeGreaterThan(0);
      for (const { header, events } of opened.runs) {
        for (const event of events) {
          if (event.kind !== 'request-sent') continue;
          const { step, attempt } = event;
          expect((await ask(app, 'context.open', { run: header.id, step, attempt })).parts.length).toBeGreaterThan(1);
        }
      }
    }
  });

  it('are not in the list of exercises, cannot be resumed, and leave the learner’s folder empty', async () => {
    const app = await testApp();
    const [example] = (await ask(app, 'comparison.list', {})).filter((each) => each.example);
    if (!example?.exercise) throw new Error('no example with an exercise');
    expect((await ask(app, 'exercises.list', {})).map(({ id }) => id)).not.toContain(example.exercise);
    expect((await ask(app, 'exercise.open', { exercise: example.exercise })).exercise.plans.length).toBeGreaterThan(1);
    expect(await send(app, 'comparison.resume', { comparison: example.id })).toMatchObject({
      ok: false,
      failure: { code: 'nothing-to-resume' },
    });
  });

  it('has evidence that is in the materials, word for word', async () => {
    const app = await testApp();
    const [example] = (await ask(app, 'comparison.list', {})).filter((each) => each.example);
    if (!example?.exercise) throw new Error('no example with an exercise');
    const { exercise } = await ask(app, 'exercise.open', { exercise: example.exercise });
    const { points } = await ask(app, 'comparison.result', { comparison: example.id });
    for (const { evidence } of points) {
      for (const { material, quote } of evidence) {
        const text = exercise.materials.find(({ id }) => id === material)?.text ?? '';
        expect(text.toLowerCase()).toContain(quote.toLowerCase());
        expect(quote.split(/\s+/).length).toBeLessThanOrEqual(25);
      }
    }
  });
});
