import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCircumstances } from '../../../shared/decomposition/issue.ts';
import { forecast } from '../../../shared/forecast/forecast.ts';
import { adviseOn, advisedStructures } from '../../../shared/structure/advice.ts';
import type { Advice } from '../../../shared/structure/advice.ts';
import { agreementOf } from '../../../shared/structure/agreement.ts';
import { guideAdvice } from '../../../shared/structure/guide.ts';
import type { GuideAdvice, GuideAnswers } from '../../../shared/structure/guide.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { adviceTitle, wordAgreement, wordCaution, wordReason } from '../../../shared/words/advice.ts';
import { anyPlan } from '../../support/any-plan.ts';
import { planNamed, shippedExercise } from '../../support/shipped-exercise.ts';
import { measuredVirtually } from '../../support/virtual-practice.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';

const foreseen = (workflow: Workflow) =>
  forecast({ workflow, structures: advisedStructures, model: 'practice', pace: 1, seed: 1, listPrice: () => null });

function advised(workflow: Workflow, circumstances = defaultCircumstances): Advice {
  const advice = adviseOn({ workflow, forecast: foreseen(workflow), circumstances });
  if (!advice) throw new Error('No advice.');
  return advice;
}

const ids = (advice: Advice): string[] => [...advice.reasons, ...advice.cautions].map(({ id }) => id);
const wide = aWorkflow([
  aTask('a'),
  aTask('b'),
  aTask('c'),
  aTask('page', { needs: ['a', 'b', 'c'], brief: 'Merge the three.' }),
]);
const chain = aWorkflow([aTask('a'), aTask('b', { needs: ['a'] }), aTask('c', { needs: ['b'] })]);

describe('the shipped plans', () => {
  it.each([
    ['board-prep', 'worked', 'all-at-once'],
    // The story waits for the numbers, and nothing else does: that is no discovery.
    ['board-prep', 'story-after', 'all-at-once'],
    ['test-generation', 'worked', 'phased'],
    ['test-generation', 'pm-worked', 'phased'],
    ['test-generation', 'first-plan', 'all-at-once'],
    ['test-generation', 'needless-chain', 'thread'],
    ['prd-review', 'lens-coherence', 'all-at-once'],
    ['prd-review', 'one-thread', 'thread'],
    ['bug-investigation', 'worked', 'phased'],
    ['code-review', 'by-concern', 'all-at-once'],
    ['feature', 'worked', 'phased'],
    ['research', 'with-fields', 'all-at-once'],
    ['writing', 'outline-first', 'phased'],
  ])('%s, %s: %s', async (exercise, plan, structure) => {
    expect(advised(planNamed(await shippedExercise(exercise), plan).workflow).structure).toBe(structure);
  });

  it('are advised with reasons in their own titles and figures', async () => {
    const advice = advised(planNamed(await shippedExercise('board-prep'), 'worked').workflow);
    expect(adviceTitle(advice)).toBe('The guide says All at once.');
    expect(advice.reasons.map(wordReason)).toEqual([
      'Competitive research, Financial analysis and Narrative structure need nothing of each other: three can run at once, two waves in all.',
      'Phased would start the same conversations at the same moments: nothing is found out first, and one task joins them all.',
      expect.stringMatching(/^About 2\d\.\d s, where One at a time takes about 3\d\.\d s\.$/),
      expect.stringMatching(/^About 17,\d{3} tokens, where One thread takes about 4\d,\d{3} tokens\.$/),
    ]);
  });

  it('are told what phases cost beside all at once, as their runs measure it', async () => {
    const exercise = await shippedExercise('test-generation');
    const worked = planNamed(exercise, 'worked').workflow;
    const words = advised(worked).reasons.map(wordReason);
    expect(words[0]).toBe('Risk analysis comes first, and six tasks rest on it: worth a review before they start.');
    expect(words.at(-1)).toBe('It takes about the same time and tokens as All at once: what it adds is your review.');
    const { result: phased } = await measuredVirtually(worked, 'phased', exercise);
    const { result: atOnce } = await measuredVirtually(worked, 'all-at-once', exercise);
    expect(phased.tokens.total).toBe(atOnce.tokens.total);
    expect(phased.wallClockMs).toBeCloseTo(atOnce.wallClockMs, 0);
  });

  it.each([
    [0, -1_400, 'About 1,400 tokens fewer than All at once.'],
    [2_000, 1_400, 'About 2.0 s more and about 1,400 tokens more than All at once.'],
  ])('are told of %s ms and %s tokens in words', (ms, tokens, words) => {
    const against = { structure: 'all-at-once' as const, ms: 10_000, tokens: 5_000 };
    const of = { structure: 'phased' as const, ms: against.ms + ms, tokens: against.tokens + tokens };
    expect(wordReason({ id: 'price', of, against })).toBe(words);
  });

  it('that are a needless chain are told that the chain decides, and may be needless', async () => {
    const advice = advised(planNamed(await shippedExercise('test-generation'), 'needless-chain').workflow);
    expect(advice.cautions.map(wordCaution)[0]).toMatch(/^Five dependencies may be needless/);
    expect(ids(advice)).toContain('chain-apart');
  });
});

describe('advice on a plan', () => {
  it('is to take turns where two change one thing, and to queue under a limit', () => {
    const racing = aWorkflow([aTask('a', { writes: ['x.sql'] }), aTask('b', { writes: ['x.sql'] })]);
    expect(advised(racing).structure).toBe('one-at-a-time');
    expect(wordReason(advised(racing).reasons[0] ?? { id: 'phased-is-all-at-once' })).toBe(
      'a and b change x.sql: at once, the last would win.',
    );
    const limits = { ...defaultCircumstances.limits, requestsPerMinute: 12 };
    expect(advised(wide, { ...defaultCircumstances, limits })).toMatchObject({ structure: 'queue:2' });
  });

  it('is one thread where most need each other’s whole conversation, and says so where a few do', () => {
    const mark = (workflow: Workflow, marked: readonly string[]): Workflow => ({
      ...workflow,
      tasks: workflow.tasks.map((task) => (marked.includes(task.id) ? { ...task, thread: 'a' } : task)),
    });
    expect(advised(mark(wide, ['a', 'b', 'c']))).toMatchObject({ structure: 'thread', reasons: [{ id: 'whole' }] });
    const few = advised(mark(wide, ['a', 'b']));
    expect(few.structure).toBe('all-at-once');
    expect(few.cautions).toContainEqual({ id: 'parts-thread', titles: ['a', 'b'] });
  });

  it('warns that what several read is sent to each, where one thread costs less', () => {
    const materials = [{ id: 'pack', title: 'Pack', text: 'Late by four days. '.repeat(2_000) }];
    const tasks = wide.tasks.map((task) => (task.id === 'page' ? task : { ...task, materials: ['pack'] }));
    // One turn of a thread sends the pack again too, so it takes cheap joins for a thread to win.
    const workflow = { ...wide, materials, tasks } as Workflow; // the ids are those of this test
    const { runs } = foreseen(workflow);
    const cheaper = runs.map((run) =>
      run.structure === 'thread' ? { ...run, tokens: { ...run.tokens, total: 1_000 } } : run,
    );
    expect(adviseOn({ workflow, forecast: { runs: cheaper } })?.cautions.map(({ id }) => id)).toContain('reads-again');
  });

  it('does without a forecast, and says nothing of what can’t run', () => {
    expect(adviseOn({ workflow: chain, forecast: null })).toMatchObject({
      structure: 'thread',
      reasons: [{ id: 'chain' }],
    });
    const circle = aWorkflow([aTask('a', { needs: ['b'] }), aTask('b', { needs: ['a'] })]);
    expect(adviseOn({ workflow: circle, forecast: null })).toBeNull();
    expect(adviseOn({ workflow: aWorkflow([]), forecast: null })).toBeNull();
  });

  it('is worded for any plan', () => {
    fc.assert(
      fc.property(anyPlan(false), (workflow) => {
        const advice = adviseOn({ workflow, forecast: null });
        const texts = advice ? [...advice.reasons.map(wordReason), ...advice.cautions.map(wordCaution)] : [];
        expect(texts.filter((text) => text === '' || /undefined|NaN|!/.test(text))).toEqual([]);
      }),
    );
  });
});

describe('the guide beside the plan', () => {
  const free = { shared: 'nothing', merging: 'fields', time: 'yes' } as const;
  const said = (answers: GuideAnswers): GuideAdvice => {
    const advice = guideAdvice(answers);
    if (!advice) throw new Error('Open.');
    return advice;
  };
  const independent = said({ shape: 'parts', coupling: 'independent', discovery: 'no', ...free });
  const mixed = said({ shape: 'parts', coupling: 'some', discovery: 'yes', ...free });
  const deep = said({ shape: 'whole', turns: 'few' });
  const discovery = aWorkflow([
    aTask('frame'),
    aTask('a', { needs: ['frame'] }),
    aTask('b', { needs: ['frame'] }),
    aTask('page', { needs: ['a', 'b'], brief: 'Merge both.' }),
  ]);

  it('agrees in one sentence', () => {
    const agreement = agreementOf(independent, advised(wide));
    expect(wordAgreement(agreement)).toBe('Your answers and your graph both speak for All at once.');
    expect(agreementOf(mixed, advised(discovery)).agrees).toBe(true);
  });

  it.each([
    ['a chain that was called independent', independent, chain, 'drawn-in-order'],
    ['a discovery that was not mentioned', independent, discovery, 'discovery-drawn'],
    ['a discovery that is not drawn', mixed, wide, 'no-discovery-drawn'],
    ['a whole that is drawn in parts', deep, wide, 'drawn-apart'],
    ['a condition that no graph shows', said({ shape: 'inputs', ...free, time: 'no' }), wide, 'condition-undrawn'],
  ])('disagrees, and says why: %s', (_, guide, workflow, why) => {
    const agreement = agreementOf(guide, advised(workflow));
    expect(agreement).toMatchObject({ agrees: false, why: [{ id: why }] });
    expect(wordAgreement(agreement)).toMatch(/^Your answers speak for .*, your graph for .*\. \w/);
  });

  it('lets a race decide', () => {
    const racing = aWorkflow([aTask('a', { writes: ['x.sql'] }), aTask('b', { writes: ['x.sql'] })]);
    expect(agreementOf(independent, advised(racing))).toMatchObject({ why: [{ id: 'resource-unsaid' }] });
  });
});
