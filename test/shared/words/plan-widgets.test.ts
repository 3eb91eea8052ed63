import { describe, expect, it } from 'vitest';
import { independenceWords } from '../../../shared/words/independence.ts';
import { decisionGuideWords } from '../../../shared/words/decision-guide.ts';
import { jobSorterWords } from '../../../shared/words/job-sorter.ts';
import { mergingWords } from '../../../shared/words/merging.ts';
import { phasedPlannerWords } from '../../../shared/words/phased-planner.ts';
import { planCheckWords } from '../../../shared/words/street-party.ts';
import { contextViewerWords } from '../../../shared/words/tool-library.ts';
import { twoRoundsWords } from '../../../shared/words/two-rounds.ts';
import { asTaskId } from '../../../shared/ids.ts';

describe('what a widget says of a change', () => {
  it('names what an answer drew, and what that did to the clock', () => {
    const pair = [asTaskId('prices'), asTaskId('page')] as const;
    const titleOf = (id: string): string => ({ prices: 'Rival prices', page: 'Launch page' })[id] ?? id;
    const at = (clockMs: number) => ({ clockMs, waves: 1, titleOf });
    expect(independenceWords.changed(pair, 'note', at(75_000), at(85_000))).toBe(
      'Launch page now waits for Rival prices and is handed a note: 75 s became 85 s.',
    );
    expect(independenceWords.changed(pair, 'no', at(75_000), at(75_000))).toBe(
      'Launch page may start beside Rival prices. The clock stays at 75 s.',
    );
  });

  it('names how a loss became another', () => {
    expect(contextViewerWords.changed('not-seen', 'not-passed-on', 'So.')).toBe('Not seen became not passed on. So.');
    expect(contextViewerWords.changed(null, 'found', 'So.')).toBe('So.');
    expect(contextViewerWords.changed('found', 'found', 'So.')).toBe('So.');
  });

  it('counts what a mend left, and what it brought to light', () => {
    expect(planCheckWords.mended('Show it', 4, 3, [])).toBe('Show it. Four things to mend became three.');
    expect(planCheckWords.mended('Use fields', 1, 0, [])).toBe('Use fields. One thing to mend became none.');
    expect(planCheckWords.mended('Add a synthesis', 1, 1, ['Four tasks hand over prose'])).toBe(
      'Add a synthesis. One thing to mend, as before. Now seen: “Four tasks hand over prose”.',
    );
  });

  it('says how far an error got, and where it stops', () => {
    const given = { from: 'Wish list', tasks: 6, share: 0.672 };
    expect(planCheckWords.spread({ ...given, reached: ['Programme', 'Synthesis'] })).toContain(
      '3 of 6 outputs, 67% of the tokens, to be paid again.',
    );
    expect(planCheckWords.spread({ ...given, reached: [] })).toContain('Nobody is handed what Wish list says');
  });

  it('says whether a slider saved more or less, and when nothing is saved', () => {
    expect(phasedPlannerWords.changed('Parts, 5', 0.58, 0.52)).toBe(
      'Parts, 5: from 58% to 52% of one thread, more saved.',
    );
    expect(phasedPlannerWords.changed('A handoff', 0.58, 1.2)).toMatch(/less saved\. Nothing is saved any more\.$/);
    expect(phasedPlannerWords.changed('Parts, 5', 0.521, 0.519)).toBe('Parts, 5: still 52% of one thread.');
    expect(twoRoundsWords.changed('5 parts', 2.48, 2.52, 'So.')).toBe('5 parts: the second round’s price stays. So.');
  });

  it('says which advice an answer turned into which', () => {
    expect(decisionGuideWords.changed(null, null)).toBe('One more question follows from that.');
    expect(decisionGuideWords.changed(null, 'phased')).toBe('That was the last answer it needed: Phased.');
    expect(decisionGuideWords.changed('queue:2', 'all-at-once')).toBe(
      'That one answer turned Queue of 2 into All at once.',
    );
    expect(jobSorterWords.sorted('Tests', 'depth', 'breadth')).toBe(
      'Tests: you said depth, and the guide says breadth. Read why.',
    );
  });

  it('says what is left of the time that was saved', () => {
    const given = { savedMs: 90_000, mergeMs: 60_000, resolves: false } as const;
    expect(mergingWords.result({ ...given, manner: 'person', leftMs: 30_000 })).toMatch(/leave 30 s of it\.$/);
    expect(mergingWords.result({ ...given, manner: 'person', leftMs: 0 })).toMatch(/nothing is left\.$/);
    expect(mergingWords.result({ ...given, manner: 'person', leftMs: -510_000 })).toMatch(
      /took 510 s more than that\.$/,
    );
  });
});
