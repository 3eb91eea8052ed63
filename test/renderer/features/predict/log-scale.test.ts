import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  barShares,
  clockScale,
  factorAt,
  nextStop,
  placeOf,
  positionOf,
  tokenScale,
} from '../../../../renderer/features/predict/log-scale.ts';
import { PredictionSchema } from '../../../../shared/exercise/prediction.ts';
import { raceWords } from '../../../../shared/words/race.ts';

const scales = fc.constantFrom(clockScale, tokenScale);

describe('a two-sided logarithmic scale', () => {
  it('comes back to where it was, through the factor', () => {
    fc.assert(
      fc.property(scales, fc.double({ min: -1, max: 1, noNaN: true }), (scale, share) => {
        const position = share * scale.end;
        expect(positionOf(scale, factorAt(scale, position))).toBeCloseTo(position, 9);
      }),
    );
  });

  it('is symmetrical: the same distance on the other side is the reciprocal', () => {
    fc.assert(
      fc.property(scales, fc.double({ min: 0, max: 3, noNaN: true }), (scale, position) => {
        expect(factorAt(scale, position) * factorAt(scale, -position)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('ends exactly at what a prediction may hold', () => {
    expect([factorAt(clockScale, -3), factorAt(clockScale, 0), factorAt(clockScale, 3)]).toEqual([0.125, 1, 8]);
    expect([factorAt(tokenScale, -2), factorAt(tokenScale, 2)]).toEqual([0.25, 4]);
    const { soonerFactor, tokenFactor } = PredictionSchema.shape;
    for (const position of [-9, -3, 0.3, 3, 9]) {
      expect(soonerFactor.safeParse(factorAt(clockScale, position)).success).toBe(true);
      expect(tokenFactor.safeParse(factorAt(tokenScale, position)).success).toBe(true);
    }
  });

  it('places its ticks evenly, the same in the middle', () => {
    expect(tokenScale.ticks.map(({ at }) => placeOf(tokenScale, at))).toEqual([0, 25, 50, 75, 100]);
    expect(placeOf(clockScale, 0)).toBe(50);
  });

  it('goes by the arrow keys from one round figure to the next, and each press changes the words', () => {
    const along = (scale: typeof clockScale, direction: 1 | -1, words: (factor: number) => string) => {
      const said = [words(1)];
      for (let factor = 1; ;) {
        const next = nextStop(scale, factorAt(scale, positionOf(scale, factor)), direction);
        if (Math.abs(next - factor) < 1e-9) return said;
        said.push(words((factor = next)));
      }
    };
    const sooner = along(clockScale, 1, raceWords.clockGuess);
    expect(sooner.slice(0, 3)).toEqual(['the same', '1.1× sooner', '1.2× sooner']);
    expect(along(clockScale, -1, raceWords.clockGuess)).toEqual(sooner.map((said) => said.replace('sooner', 'later')));
    const fewer = along(tokenScale, -1, raceWords.tokenGuess);
    expect(fewer.slice(0, 3)).toEqual(['the same', '5% fewer', '10% fewer']);
    expect(fewer.at(-1)).toBe('75% fewer');
    const more = along(tokenScale, 1, raceWords.tokenGuess);
    expect(more.slice(1, 2)).toEqual(['5% more']);
    for (const said of [sooner, fewer, more]) expect(new Set(said).size).toBe(said.length);
  });

  it('draws the sooner one shorter', () => {
    expect(barShares(4)).toEqual({ of: 0.25, against: 1 });
    expect(barShares(0.5)).toEqual({ of: 1, against: 0.5 });
    expect(barShares(1)).toEqual({ of: 1, against: 1 });
  });
});

describe('the words of a guess', () => {
  it('say which side it is on', () => {
    expect([0.25, 0.99, 1, 1.03, 4].map(raceWords.clockGuess)).toEqual([
      '4.0× later',
      'the same',
      'the same',
      'the same',
      '4.0× sooner',
    ]);
    expect([0.25, 0.62, 1, 1.2, 2, 4].map(raceWords.tokenGuess)).toEqual([
      '75% fewer',
      '38% fewer',
      'the same',
      '20% more',
      '2.0× as many',
      '4.0× as many',
    ]);
  });

  it('come together in one line during the run', () => {
    expect(raceWords.youSaid(4, 1.2)).toBe('You said: 4.0× sooner, 20% more tokens');
    expect(raceWords.youSaid(1, 1)).toBe('You said: the same time, the same tokens');
  });
});
