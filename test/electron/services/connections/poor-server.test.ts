import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExercise } from '../../../../electron/services/exercises.ts';
import type { BraidApp } from '../../../../electron/services/app.ts';
import type { ComparisonId } from '../../../../shared/ids.ts';
import { knowledgeOf } from '../../../../shared/exercise/knowledge.ts';
import { lackingSentence } from '../../../../shared/words/connection.ts';
import { sampleTask, sampleWorkflow } from '../../../support/sample-header.ts';
import { poorServer } from '../../../support/poor-server.ts';
import type { Poverty } from '../../../support/poor-server.ts';
import { ask, testApp } from '../../../support/test-app.ts';

const nothing = { streaming: false, structuredOutput: false, caching: false, countTokens: false, batches: false };
const poverties: [string, Poverty, typeof nothing][] = [
  ['ignores a schema', { schema: 'ignored', stream: 'kept' }, { ...nothing, streaming: true }],
  [
    'refuses a schema by name',
    { schema: { status: 400, words: 'output_config: Extra inputs are not permitted' }, stream: 'kept' },
    { ...nothing, streaming: true },
  ],
  [
    'refuses a schema without a reason, and streaming',
    { schema: { status: 400, words: 'Bad Request' }, stream: 'refused' },
    nothing,
  ],
  ['knows no streaming and answers whole', { schema: 'ignored', stream: 'ignored' }, nothing],
];

function comparisonEnd(app: BraidApp): (comparison: ComparisonId) => Promise<unknown[]> {
  const over = new Map<string, unknown[]>();
  let hear: () => void = () => undefined;
  app.subscribe((push) => {
    if (push.kind !== 'comparison-changed') return;
    const states = push.summary.runs.map(({ structure, state }) => [structure, state]);
    if (states.every(([, state]) => state !== 'running')) over.set(push.summary.id, states);
    hear();
  });
  return async (comparison) => {
    for (;;) {
      const states = over.get(comparison);
      if (states) return states;
      await new Promise<void>((resolve) => (hear = resolve));
    }
  };
}

const folder = path.resolve('assets/exercises');
const exercises = readdirSync(folder);
/** Read once for all kinds of poverty. */
const read = new Map(exercises.map((id) => [id, readExercise(path.join(folder, id))]));

describe('a server that has messages and nothing else', () => {
  it.each(poverties)('and %s is found out exactly', async (_, poverty, abilities) => {
    const { address } = await poorServer(poverty);
    const found = await ask(await testApp(), 'connection.probe', { baseUrl: address, model: null });
    expect(found.abilities).toEqual(abilities);
    expect(found.firstTokenMs === null).toBe(!abilities.streaming);
  });

  it('is said to lack it in one sentence', () => {
    expect(lackingSentence({ ...nothing, streaming: true })).toBe(
      'This server does not have structured output, prompt caching and counting tokens: Braid does without, and says “n/a” where a figure is unknown.',
    );
    expect(
      lackingSentence({ streaming: true, structuredOutput: true, caching: true, countTokens: true, batches: false }),
    ).toBe(null);
    expect(lackingSentence(null)).toBe(null);
  });

  describe.each(poverties)('and %s', (_, poverty, abilities) => {
    it.each(exercises)('completes the exercise %s', { timeout: 60_000 }, async (id) => {
      const exercise = await read.get(id);
      if (!exercise?.ok) throw new Error(JSON.stringify(exercise?.failure));
      const { address, asked } = await poorServer({ ...poverty, knowledge: knowledgeOf([exercise.value]) });
      const app = await testApp();
      const end = comparisonEnd(app);
      await ask(app, 'connection.probe', { baseUrl: address, model: null });
      await ask(app, 'settings.save', { patch: { connection: 'compatible' } });
      const probing = asked.length;
      // Every plan with one of them; what they lack makes no difference between plans.
      const { plans } = exercise.value;
      for (const plan of poverty === poverties[0]?.[1] ? plans : plans.slice(0, 1)) {
        const structures = ['thread', 'all-at-once'] as const;
        const source = { kind: 'exercise', exercise: exercise.value.id, plan: plan.id } as const;
        const { comparison } = await ask(app, 'comparison.start', {
          source,
          structures: [...structures],
          prediction: null,
        });
        expect(await end(comparison)).toEqual(structures.map((structure) => [structure, 'finished']));
        const { runs } = await ask(app, 'comparison.open', { comparison });
        expect(runs.map(({ header }) => header.connection)).toEqual(
          structures.map(() => ({ kind: 'compatible', baseUrl: address, model: 'practice', abilities })),
        );
      }
      const sent = asked.slice(probing).map(({ body }) => body);
      expect(sent.filter((body) => /"cache_control"|"output_config"/.test(body))).toEqual([]);
      expect(sent.every((body) => /"stream":true/.test(body) === abilities.streaming)).toBe(true);
    });

    it('gives fields that are asked for in words', async () => {
      const { address } = await poorServer(poverty);
      const app = await testApp();
      const end = comparisonEnd(app);
      const fields = [{ name: 'risks', type: 'list' as const, required: true, description: '' }];
      const workflow = sampleWorkflow([sampleTask('a', { output: { kind: 'fields', fields } })]);
      await ask(app, 'connection.probe', { baseUrl: address, model: null });
      await ask(app, 'settings.save', { patch: { connection: 'compatible' } });
      const { comparison } = await ask(app, 'comparison.start', {
        source: { kind: 'workflow', workflow },
        structures: ['thread'],
        prediction: null,
      });
      expect(await end(comparison)).toEqual([['thread', 'finished']]);
    });
  });
});
