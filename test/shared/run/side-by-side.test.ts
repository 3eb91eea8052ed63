import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asExerciseId, asMaterialId, asTaskId } from '../../../shared/ids.ts';
import type { ChosenRun } from '../../../shared/run/chosen-run.ts';
import { barredBy, comparableFigures, comparedFigures, standingBetween } from '../../../shared/run/side-by-side.ts';
import { leftToCompare, standingSentence } from '../../../shared/words/side-by-side.ts';
import { aChosenRun } from '../../support/chosen-run.ts';
import { sampleTask, sampleWorkflow } from '../../support/sample-header.ts';

const claude = { kind: 'claude', baseUrl: null, model: 'claude-sonnet-5-5' } as const;
const haiku = { ...claude, model: 'claude-haiku-4-5' };
const board = { ...sampleWorkflow([sampleTask('a'), sampleTask('b')]), exercise: asExerciseId('board-prep') };
const mended = { ...board, tasks: [sampleTask('a'), sampleTask('b', { needs: [asTaskId('a')] })] };
const notes = { id: asMaterialId('notes'), title: 'Notes', text: 'Stock counts drift.' };
const read = [sampleTask('a', { materials: [notes.id] })];

const said = (...runs: ChosenRun[]): string[] =>
  standingBetween(runs).map((standing) =>
    standingSentence(standing, (run) => 'ABCD'.charAt(runs.findIndex(({ header }) => header.id === run.header.id))),
  );

/** What each case changes of a plain practice run. */
const changes: Record<string, Parameters<typeof aChosenRun>[1]> = {
  nothing: {},
  exercise: { header: { workflow: board } },
  mended: { header: { workflow: mended } },
  other: { header: { workflow: { ...board, exercise: asExerciseId('code-review') } } },
  claude: { header: { connection: claude, pace: null } },
  haiku: { header: { connection: haiku, pace: null } },
  together: { header: { connection: claude, pace: null, starting: 'together' } },
  slow: { header: { pace: 1 } },
  seed: { header: { seed: 7 } },
  limits: { header: { limits: { requestsPerMinute: 10, inputTokensPerMinute: null, outputTokensPerMinute: null } } },
  faults: { header: { faults: [{ kind: 'stall', request: 2 }] } },
  forgetting: { header: { forgetting: true } },
  thinking: { header: { thinking: true } },
  edited: { state: { edited: [asTaskId('a')] } },
  failed: { result: { state: 'failed' } },
  resumed: { result: { interruptedMs: 5_000 } },
  suspended: { result: { suspendedMs: 60_000 } },
  priced: { result: { listPrice: { model: 'claude-sonnet-5-5', date: '2026-10-01', usd: 0.03 } } },
  assisted: { assisted: true },
  updated: { header: { appVersion: '0.2.0' } },
};

const someRun = fc.constantFrom(...Object.keys(changes));
const runOf = (name: string, index: number): ChosenRun => aChosenRun(`run-${index}`, changes[name]);

describe('what stands between runs', () => {
  it('is nothing where only the structure differs', () => {
    expect(standingBetween([aChosenRun('one'), aChosenRun('other', { header: { seed: 1 } })])).toEqual([]);
  });

  it.each([
    [
      'pace',
      'slow',
      ['A ran at pace 20×, B ran at pace 1×, and their clocks with them. Not compared: wall-clock and model time.'],
    ],
    ['seed', 'seed', ['A has seed 1, B seed 7: times differ a little by chance.']],
    [
      'a run that failed',
      'failed',
      [
        'B failed. What it measured is not the whole work. Not compared: wall-clock, model time, tokens, price and findings.',
      ],
    ],
    [
      'faults',
      'faults',
      [
        'A had no faults, B one fault set. What went wrong on purpose took time and tokens. Not compared: wall-clock, model time, tokens and price.',
      ],
    ],
    [
      'an edit',
      'edited',
      ['In B you replaced an output, so what the answer says is partly yours. Not compared: findings.'],
    ],
    ['a hint', 'assisted', ['B ran with a hint open, which may have gone into the plan.']],
    [
      'the date of the prices',
      'priced',
      [
        'A is priced as claude-sonnet-5-5 of 2026-11-20, B priced as claude-sonnet-5-5 of 2026-10-01. Not compared: price.',
      ],
    ],
    [
      'a new version',
      'updated',
      ['A ran in Braid 0.1.0, B ran in Braid 0.2.0: a newer version may word a brief differently.'],
    ],
    ['the machine’s sleep', 'suspended', ['The machine slept while B ran. Not compared: wall-clock and model time.']],
    [
      'a resumed run',
      'resumed',
      [
        'B was cut off and went on: what was under way was asked again. Not compared: wall-clock, model time, tokens and price.',
      ],
    ],
    [
      'a real model beside practice',
      'claude',
      [
        'A ran on the practice model, B ran on claude-sonnet-5-5: a simulated clock and prepared replies say nothing about a real model’s. Not compared: wall-clock, model time, tokens, price, findings and largest context.',
      ],
    ],
  ])('%s is said', (_what, name, sentences) => {
    expect(said(runOf('nothing', 0), runOf(name, 1))).toEqual(sentences);
  });

  it('two plans of one exercise may be compared, and it is said what differs', () => {
    const pair = [runOf('exercise', 0), runOf('mended', 1)];
    expect(said(...pair)).toEqual([
      'A and B follow different plans of the same work: other handoffs. What the figures differ in comes from the plan as well as from the structure.',
    ]);
    expect(comparableFigures(pair)).toEqual(comparedFigures);
    expect(leftToCompare(comparedFigures, comparedFigures.length)).toBe('All figures may be compared.');
  });

  it('other work bars everything but the size of a context', () => {
    const pair = [runOf('exercise', 0), runOf('other', 1)];
    expect(comparableFigures(pair)).toEqual(['contexts']);
    expect(said(...pair)[0]).toContain('says nothing about a structure');
  });

  it('a changed text under the same name is another version, and a text more is another plan', () => {
    const before = aChosenRun('before', { header: { workflow: { ...board, tasks: read, materials: [notes] } } });
    const changed = { ...notes, text: 'Stock counts drift by two.' };
    const after = aChosenRun('after', { header: { workflow: { ...board, tasks: read, materials: [changed] } } });
    expect(standingBetween([before, after]).map(({ id }) => id)).toEqual(['version']);
    const without = aChosenRun('without', {
      header: { workflow: { ...board, tasks: [sampleTask('a')], materials: [] } },
    });
    expect(standingBetween([before, without]).map(({ id, parts }) => [id, parts])).toEqual([['plan', ['materials']]]);
  });

  it('the same workflow under another name is the same work', () => {
    const copy = { ...sampleWorkflow([sampleTask('a'), sampleTask('b')]), id: 'copy', title: 'Copy' };
    expect(standingBetween([aChosenRun('one'), aChosenRun('copy', { header: { workflow: copy } })])).toEqual([]);
  });

  it('two real models count tokens each its own way, but their prices and findings compare', () => {
    const pair = [runOf('claude', 0), runOf('haiku', 1)];
    expect(comparableFigures(pair)).toEqual(['wallClock', 'modelTime', 'price', 'findings']);
  });

  it('runs on an account that started together and in turn are told apart, and compared', () => {
    const inTurn = aChosenRun('in-turn', { header: { connection: claude, pace: null, starting: 'in-turn' } });
    expect(standingBetween([runOf('claude', 0), inTurn])).toEqual([]);
    const pair = [inTurn, runOf('together', 1)];
    expect(standingBetween(pair).map(({ id, bars }) => [id, bars])).toEqual([['starting', []]]);
  });

  it('runs that are alike stand together', () => {
    expect(said(runOf('nothing', 0), runOf('slow', 1), runOf('nothing', 2))).toEqual([
      'A and C ran at pace 20×, B ran at pace 1×, and their clocks with them. Not compared: wall-clock and model time.',
    ]);
  });

  it('a run that something does not concern is not named in it', () => {
    const of = (id: string, ...runs: ChosenRun[]) =>
      said(...runs).filter((_text, index) => standingBetween(runs)[index]?.id === id);
    const models =
      'B ran on claude-sonnet-5-5, C ran on claude-haiku-4-5, and each model counts tokens its own way. Times, prices and findings are the models’ as well as the structures’. Not compared: tokens and largest context.';
    expect(of('model', runOf('nothing', 0), runOf('claude', 1), runOf('haiku', 2))).toEqual([models]);
    const paces =
      'A ran at pace 20×, C ran at pace 1×, and their clocks with them. Not compared: wall-clock and model time.';
    expect(of('pace', runOf('nothing', 0), runOf('claude', 1), runOf('slow', 2))).toEqual([paces]);
  });

  it('the runs are told in the same groups, whichever comes first', () => {
    fc.assert(
      fc.property(
        fc.array(someRun, { minLength: 2, maxLength: 4 }).chain((names) =>
          fc.tuple(
            fc.constant(names),
            fc.shuffledSubarray(
              names.map((_name, index) => index),
              { minLength: names.length },
            ),
          ),
        ),
        ([names, order]) => {
          const runs = names.map(runOf);
          const grouped = (some: readonly ChosenRun[]) =>
            standingBetween(some).map(({ id, groups }) => [
              id,
              groups.map((group) => group.map(({ header }) => header.id).sort()).sort(),
            ]);
          expect(grouped(order.flatMap((index) => runs[index] ?? []))).toEqual(grouped(runs));
        },
      ),
    );
  });

  it('a figure is barred between two runs exactly where something that is told bars it, whichever comes first', () => {
    fc.assert(
      fc.property(someRun, someRun, fc.constantFrom(...comparedFigures), (here, there, figure) => {
        const [one, other] = [runOf(here, 0), runOf(there, 1)];
        const told = standingBetween([one, other]).filter(({ bars }) => bars.includes(figure));
        expect(barredBy(figure, one, other)).toEqual(told.map(({ id }) => id));
        expect(barredBy(figure, other, one)).toEqual(barredBy(figure, one, other));
      }),
    );
  });

  it('one run more never makes a figure comparable again, and all that is told is told once', () => {
    fc.assert(
      fc.property(fc.array(someRun, { minLength: 2, maxLength: 4 }), (names) => {
        const runs = names.map(runOf);
        const few = comparableFigures(runs.slice(0, -1));
        for (const figure of comparableFigures(runs)) expect(few).toContain(figure);
        const ids = standingBetween(runs).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('every sentence is one: a large letter first, a full stop last, no hole in it', () => {
    fc.assert(
      fc.property(fc.array(someRun, { minLength: 2, maxLength: 4 }), (names) => {
        for (const text of said(...names.map(runOf))) {
          expect(text).toMatch(/^[A-Z].*\.$/);
          expect(text).not.toMatch(/ {2}|undefined|null| [.,:]/);
        }
      }),
    );
  });
});
