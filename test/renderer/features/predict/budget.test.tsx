import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../../renderer/bridge/bridge.ts';
import { BudgetDialog } from '../../../../renderer/ui/BudgetDialog.tsx';
import { askBefore } from '../../../../renderer/bridge/ask-before.ts';
import type { Before } from '../../../../renderer/bridge/ask-before.ts';
import { lock, start, whatRuns } from '../../../../renderer/features/predict/start-run.ts';
import type { Spending } from '../../../../shared/contract.ts';
import type { Prediction } from '../../../../shared/exercise/prediction.ts';
import type { ExerciseProgress } from '../../../../shared/exercise/progress.ts';
import { fail, failure, succeed } from '../../../../shared/failure.ts';
import { ExerciseIdSchema, PlanIdSchema } from '../../../../shared/ids.ts';
import { noLimits } from '../../../../shared/practice.ts';
import { startingOf } from '../../../../shared/run/starting.ts';
import type { StartingAdvice } from '../../../../shared/run/starting.ts';
import { defaultSettings } from '../../../../shared/settings.ts';

const prediction: Prediction = {
  structures: ['thread', 'all-at-once'],
  of: 'all-at-once',
  against: 'thread',
  endsFirst: 'all-at-once',
  soonerFactor: 2,
  tokenFactor: 0.5,
  findsMost: 'same',
  lost: 'nothing',
  why: '',
  lockedAt: '2026-11-20T10:00:00.000Z',
};
const progress: ExerciseProgress = {
  exercise: ExerciseIdSchema.parse('board-prep'),
  plan: PlanIdSchema.parse('first-plan'),
  step: 'predict',
  prediction: null,
  comparisons: [],
  hintsShown: 0,
  markedLoss: null,
  reflection: '',
  updatedAt: '2026-11-20T10:00:00.000Z',
};
const spending: Spending = {
  basis: 'estimated',
  paid: true,
  model: 'claude-sonnet-5-5',
  runs: [
    { structure: 'thread', requests: 5, tokens: 27_720, usd: 0.041 },
    { structure: 'all-at-once', requests: 5, tokens: 10_512, usd: null },
  ],
  tokens: 38_232,
  usd: null,
  pricesDate: '2026-11-20',
  exceeded: [],
};
const single = { because: 'single' } as const;
const crowded: StartingAdvice = {
  because: 'competing',
  competing: [{ limit: 'requestsPerMinute', perMinute: 50, together: 62, alone: 31 }],
};
const runCap: Spending['exceeded'][number] = { cap: 'run', unit: 'tokens', limit: 20_000, used: 0, expected: 27_720 };

/** A host that answers each command by hand, and what it was asked. */
function fakeHost(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const bridge: Bridge = {
    invoke: (name) => {
      asked.push(name);
      // The answers below have the shape that the contract gives the command of that name.
      return Promise.resolve(answers[name] as never);
    },
    onPush: () => () => undefined,
    onConnection: () => () => undefined,
  };
  return { bridge, asked };
}
const capped = { ...defaultSettings, budget: { ...defaultSettings.budget, run: { tokens: 20_000, usd: null } } };

describe('what is asked before a start', () => {
  it('is nothing for the practice model without a cap', async () => {
    const { bridge, asked } = fakeHost({});
    expect(await askBefore(bridge, defaultSettings, whatRuns(progress, prediction))).toEqual({ kind: 'nothing' });
    expect(asked).toEqual([]);
  });

  it('is nothing that a person has to answer where the practice model stays under its cap', async () => {
    const { bridge } = fakeHost({ 'comparison.estimate': succeed({ ...spending, paid: false, starting: single }) });
    expect(await askBefore(bridge, capped, whatRuns(progress, prediction))).toEqual({ kind: 'nothing' });
  });

  it('is a question where it costs money or would pass a cap', async () => {
    const over = { ...spending, paid: false, exceeded: [runCap] };
    const free = fakeHost({ 'comparison.estimate': succeed({ ...over, starting: { because: 'apart' } }) });
    expect(await askBefore(free.bridge, capped, whatRuns(progress, prediction))).toEqual({
      kind: 'spending',
      spending: over,
      advice: { because: 'apart' },
      starting: 'together',
    });
    const paid = fakeHost({ 'comparison.estimate': succeed({ ...spending, starting: crowded }) });
    const claude = { ...defaultSettings, connection: 'claude' as const };
    expect(await askBefore(paid.bridge, claude, whatRuns(progress, prediction))).toEqual({
      kind: 'spending',
      spending,
      advice: crowded,
      starting: 'in-turn',
    });
  });

  it('goes by the settings where they say how structures start', async () => {
    const { bridge } = fakeHost({ 'comparison.estimate': succeed({ ...spending, starting: crowded }) });
    const set = { ...defaultSettings, connection: 'claude' as const, starting: 'together' as const };
    expect(await askBefore(bridge, set, whatRuns(progress, prediction))).toMatchObject({ starting: 'together' });
  });

  it('says so where the host can’t tell, and leaves the choice', async () => {
    const { bridge } = fakeHost({ 'comparison.estimate': fail(failure('network')) });
    const before = await askBefore(bridge, capped, whatRuns(progress, prediction));
    expect(before).toEqual({ kind: 'unknown', failure: failure('network') });
  });
});

describe('locking and starting', () => {
  it('locks before anything is shown, once', async () => {
    const patches: unknown[] = [];
    const save = (patch: unknown) => {
      patches.push(patch);
      return Promise.resolve(succeed(progress));
    };
    expect(await lock(progress, prediction, save)).toBeNull();
    expect(await lock({ ...progress, prediction }, prediction, save)).toBeNull();
    expect(patches).toEqual([{ prediction }]);
  });

  it('moves on to the run when it has started, and stays where it has not', async () => {
    const patches: unknown[] = [];
    const save = (patch: unknown) => {
      patches.push(patch);
      return Promise.resolve(succeed(progress));
    };
    const refused = fakeHost({ 'comparison.start': fail(failure('no-key')) });
    expect(await start(refused.bridge, progress, prediction, save)).toEqual(failure('no-key'));
    expect(patches).toEqual([]);
    const started = fakeHost({ 'comparison.start': succeed({}) });
    expect(await start(started.bridge, progress, prediction, save)).toBeNull();
    expect(patches).toEqual([{ step: 'run' }]);
  });
});

const spent = (changes: Partial<Spending> = {}, advice: StartingAdvice = single) =>
  ({ kind: 'spending', spending: { ...spending, ...changes }, advice, starting: startingOf(advice) }) as const;
const draw = (before: Exclude<Before, { kind: 'nothing' }>): string =>
  renderToStaticMarkup(<BudgetDialog before={before} onStart={() => undefined} onCancel={() => undefined} />);
const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the dialog before a start', () => {
  it('lists each structure and the sum, and calls what is not known n/a', () => {
    const words = wordsOf(draw(spent()));
    expect(words).toContain('What this will use');
    expect(words).toContain('One thread 5 27,720 $0.041');
    expect(words).toContain('All at once 5 10,512 n/a');
    expect(words).toContain('Together 10 38,232 n/a');
    expect(words).toContain('All figures are estimates.');
    expect(words).toMatch(/Cancel Start $/);
  });

  it('names the cap, by how much it would be passed, and what a cap does', () => {
    const words = wordsOf(draw(spent({ exceeded: [runCap] })));
    expect(words).toContain('This would pass a cap');
    expect(words).toContain('about 7,720 tokens too much');
    expect(words).toContain('stops with all it has');
    expect(words).toMatch(/Cancel Change the cap Start anyway $/);
  });

  it('offers no start where not one request would be let through', () => {
    const usedUp = { cap: 'month', unit: 'usd', limit: 5, used: 5.2, expected: 0.04 } as const;
    const words = wordsOf(draw(spent({ exceeded: [usedUp] }, crowded)));
    expect(words).toContain('Nothing more is sent until the cap is higher.');
    expect(words).toMatch(/Cancel Change the cap $/);
  });

  it('asks how they start where they share an account, with the reason in figures and the cautious way chosen', () => {
    const html = draw(spent({}, crowded));
    expect(wordsOf(html)).toContain(
      'Started together, they would send about 62 requests in their busiest minute, and this account may send 50. The busiest alone sends about 31.',
    );
    expect(html.match(/<input[^>]*>/g)?.map((input) => input.includes('checked'))).toEqual([true, false]);
    expect(draw(spent({}, { because: 'within', limits: { ...noLimits, requestsPerMinute: 50 } }))).toContain(
      '50 requests',
    );
    for (const advice of [single, { because: 'apart' } as const])
      expect(draw(spent({}, advice))).not.toContain('<input');
  });

  it('shows no figures where there are none', () => {
    const words = wordsOf(draw({ kind: 'unknown', failure: failure('network') }));
    expect(words).toContain('Braid can’t say what this will use');
    expect(words).toContain('Nothing was started.');
    expect(words).toMatch(/Cancel Start anyway $/);
  });
});
