import { describe, expect, it } from 'vitest';
import {
  draftOf,
  emptyDraft,
  pairOf,
  predictionOf,
  unanswered,
  withStructures,
} from '../../../../renderer/features/predict/draft.ts';
import type { Draft } from '../../../../renderer/features/predict/draft.ts';
import { PredictionSchema } from '../../../../shared/exercise/prediction.ts';

const made: Draft = {
  ...emptyDraft,
  endsFirst: 'all-at-once',
  soonerFactor: 4,
  tokenFactor: 1.2,
  findsMost: 'same',
  lost: 'between',
  why: '  They share nothing. ',
};
const lockedAt = '2026-11-20T10:42:00.000Z';

describe('a prediction in the making', () => {
  it('can be locked only when everything is answered', () => {
    expect(unanswered(emptyDraft, true)).toEqual(['endsFirst', 'findsMost', 'lost']);
    expect(predictionOf(emptyDraft, true, lockedAt)).toBeNull();
    expect(predictionOf({ ...made, lost: null }, true, lockedAt)).toBeNull();
  });

  it('becomes what the contract asks for, and can be read back', () => {
    const prediction = predictionOf(made, true, lockedAt);
    expect(PredictionSchema.parse(prediction)).toEqual({
      structures: ['thread', 'one-at-a-time', 'all-at-once'],
      of: 'all-at-once',
      against: 'thread',
      endsFirst: 'all-at-once',
      soonerFactor: 4,
      tokenFactor: 1.2,
      findsMost: 'same',
      lost: 'between',
      why: 'They share nothing.',
      lockedAt,
    });
    expect(prediction && draftOf(prediction)).toEqual({ ...made, why: 'They share nothing.' });
  });

  it('asks for no loss where nothing is planted', () => {
    expect(predictionOf({ ...made, lost: null }, false, lockedAt)?.lost).toBeNull();
  });

  it('compares the widest with the deepest of what runs', () => {
    expect(pairOf(['phased', 'all-at-once', 'thread'])).toEqual({ of: 'all-at-once', against: 'thread' });
    expect(pairOf(['queue:3', 'one-at-a-time'])).toEqual({ of: 'queue:3', against: 'one-at-a-time' });
    expect(pairOf(['thread'])).toBeNull();
  });

  it('takes back an answer that names a structure which no longer runs', () => {
    const fewer = withStructures(made, ['thread', 'one-at-a-time']);
    expect(fewer).toMatchObject({ endsFirst: null, findsMost: 'same', soonerFactor: 1, tokenFactor: 1 });
    expect(withStructures(made, ['thread', 'all-at-once', 'phased'])).toMatchObject({
      endsFirst: 'all-at-once',
      soonerFactor: 4,
    });
  });

  it('needs nothing but the loss for a structure alone', () => {
    const alone = { ...withStructures(made, ['phased']), lost: 'nothing' };
    expect(unanswered(alone, true)).toEqual([]);
    expect(predictionOf(alone, true, lockedAt)).toMatchObject({ of: 'phased', against: 'phased', endsFirst: 'same' });
  });
});
