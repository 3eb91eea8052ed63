import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneIds, lanePlan, repair, secondsOf } from '../../../../shared/lesson/widgets/lane-failure.ts';
import { laneFailureAttributes } from '../../../../shared/lesson/widgets/lane-failure-attributes.ts';
import { laneFailureFigures } from '../../../../shared/lesson/widgets/lane-failure-figures.ts';
import { inTurn, raceFor, racingPlan } from '../../../../shared/lesson/widgets/shared-file.ts';
import { laneFailureWords } from '../../../../shared/words/lane-failure.ts';

const tokensOf = (lane: string): number => lanePlan().tasks.find(({ id }) => id === lane)?.estimate?.tokens ?? 0;
const anyTrouble = fc.record({
  kind: fc.constantFrom('failure' as const, 'hang' as const),
  lane: fc.constantFrom(...laneIds),
  afterSeconds: fc.integer({ min: 5, max: 300 }),
});

describe('a lane that fails', () => {
  it('is paid for once more when it is retried, and everything is when all is run again', () => {
    expect(laneFailureFigures['lane-failure/paid-again-retrying']()).toBe(16_000);
    expect(laneFailureFigures['lane-failure/paid-again-running-all']()).toBe(49_000);
    expect(laneFailureFigures['lane-failure/later-when-broken']()).toBe(5);
    expect(laneFailureFigures['lane-failure/later-when-silent']()).toBe(285);
  });

  it('keeps the finished ones as they were, and lets nobody wait but who needs it', () => {
    fc.assert(
      fc.property(anyTrouble, (trouble) => {
        const { undisturbed, retryOne, allAgain, lanes, heldMs } = repair(trouble);
        expect(retryOne.tokens).toBe(undisturbed.tokens + tokensOf(trouble.lane));
        expect(allAgain.tokens).toBeGreaterThan(retryOne.tokens);
        expect(allAgain.wallClockMs).toBeGreaterThanOrEqual(retryOne.wallClockMs);
        expect(retryOne.wallClockMs).toBe(undisturbed.wallClockMs + heldMs);
        const others = lanes.filter(({ title }) => title.toLowerCase() !== trouble.lane).slice(0, -1);
        expect(others.every(({ fromMs, brokenMs }) => fromMs === 0 && brokenMs === null)).toBe(true);
        const [synthesis] = lanes.slice(-1);
        expect(synthesis?.fromMs).toBe(Math.max(...lanes.slice(0, -1).map(({ toMs }) => toMs)));
      }),
      { numRuns: 30 },
    );
  });

  it('breaks off before its own end, however late that is asked for, and hangs until the limit', () => {
    for (const lane of laneIds) {
      const brokenIn = (kind: 'failure' | 'hang') =>
        repair({ kind, lane, afterSeconds: 200 }).lanes.find(({ brokenMs }) => brokenMs !== null)?.brokenMs;
      expect([brokenIn('failure'), brokenIn('hang')]).toEqual([secondsOf(lane) * 1_000, 200_000]);
    }
  });

  it('says who waited, and that a model has no clock', () => {
    const hang = { kind: 'hang', lane: 'story', afterSeconds: 60 } as const;
    expect(laneFailureWords.told(hang, repair(hang))).toBe(
      'Story said nothing until the limit ended it after 60 s. Synthesis waited 35 s longer for Story, and nobody else did. Retrying one pays 13,000 tokens again, running all again 49,000.',
    );
    const brief = { kind: 'failure', lane: 'story', afterSeconds: 10 } as const;
    expect(laneFailureWords.told(brief, repair(brief))).toMatch(/^Synthesis waited for nobody: a longer lane/);
  });
});

describe('two lanes that write one file', () => {
  it('are mended as the decomposition check mends them: one after the other', () => {
    expect(inTurn(racingPlan()).tasks.find(({ id }) => id === 'story')?.needs).toEqual(['finance']);
    const { inTurn: ordered, unharmed, allAgain, redo, last, undone } = raceFor(20);
    expect({ last, undone }).toEqual({ last: 'Finance', undone: 'Story' });
    expect(ordered).toEqual({ wallClockMs: 75_000, tokens: unharmed.tokens });
    // What is gone and what rests on it come once more; that is less than everything.
    expect(redo.wallClockMs).toBe(unharmed.wallClockMs + 45_000);
    expect(redo.wallClockMs).toBeLessThan(allAgain.wallClockMs);
  });

  it('need a merge where each has a copy, and the longer it takes the later the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 120 }), (seconds) => {
        const { copies, unharmed } = raceFor(seconds);
        // Finance is there after 30 s, and the longest lane after 45.
        expect(copies.wallClockMs).toBe((Math.max(45, 30 + seconds) + 25) * 1_000);
        expect(copies.tokens).toBeGreaterThan(unharmed.tokens);
      }),
      { numRuns: 10 },
    );
  });

  it('refuses a kind of trouble that it does not know', () => {
    expect(laneFailureAttributes.safeParse({ kind: 'fire' }).success).toBe(false);
  });
});
