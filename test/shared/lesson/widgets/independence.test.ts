import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedAnswers, independenceJob, independenceOf } from '../../../../shared/lesson/widgets/independence.ts';
import { launchPage } from '../../../../shared/words/independence.ts';
import { answerPair, startInterview } from '../../../../shared/workflow/interview.ts';
import type { Answer, Interview } from '../../../../shared/workflow/interview.ts';

/** Answers whatever is asked next, as a learner would, until nothing is open. */
function answeredBy(answerOf: (pair: string) => Answer): Interview {
  let interview = startInterview(independenceJob);
  for (;;) {
    const { question } = independenceOf(interview);
    if (!question) return interview;
    const { pair } = question;
    interview = answerPair(interview, { pair, answer: answerOf(pair.join('/')), carries: '' });
  }
}

const ours = new Map(launchPage.ours.map(({ pair, answer }) => [pair.join('/'), answer]));

describe('the interview of a lesson', () => {
  it('begins with nothing drawn: everything starts at once and ends with the longest', () => {
    const { workflow, waves, clockMs, inTurnMs, progress } = independenceOf(startInterview(independenceJob));
    expect(workflow.tasks.every(({ needs }) => needs.length === 0)).toBe(true);
    expect({ waves: waves.length, clockMs, inTurnMs }).toEqual({ waves: 1, clockMs: 45_000, inTurnMs: 140_000 });
    expect(progress).toEqual({ total: 6, answered: 0, implied: 0, open: 6 });
  });

  it('draws three waves and one thread from the lesson’s answers, and asks four of the six pairs', () => {
    const { waves, groups, threads, clockMs, progress } = independenceOf(answeredBy((pair) => ours.get(pair) ?? 'no'));
    expect(waves).toEqual([['prices', 'interviews'], ['page'], ['polish']]);
    expect(groups).toEqual([['prices', 'interviews']]);
    expect(threads).toEqual([['page', 'polish']]);
    expect(clockMs).toBe(110_000);
    expect(progress).toMatchObject({ answered: 4, implied: 2, open: 0 });
  });

  it('takes a hidden edge for a saving: without the prices the page seems sooner', () => {
    const honest = independenceOf(answeredBy((pair) => ours.get(pair) ?? 'no'));
    const cut = independenceOf(answeredBy((pair) => (pair === 'prices/page' ? 'no' : (ours.get(pair) ?? 'no'))));
    expect(cut.clockMs).toBe(100_000);
    expect(cut.clockMs).toBeLessThan(honest.clockMs);
  });

  it('holds given answers beside its own, each with a reason', () => {
    const compared = comparedAnswers(answeredBy(() => 'no'));
    expect(compared.map(({ pair, ours: right }) => [pair.join('/'), right])).toEqual([
      ['prices/interviews', 'no'],
      ['interviews/page', 'note'],
      ['prices/page', 'note'],
      ['page/polish', 'whole'],
    ]);
    expect(compared.every(({ why }) => why.length > 20)).toBe(true);
  });

  it('never takes longer than one after another, and never less than its longest chain of waves', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Answer>('no', 'note', 'whole'), { minLength: 6, maxLength: 6 }), (given) => {
        let next = 0;
        const { clockMs, inTurnMs, waves } = independenceOf(answeredBy(() => given[next++] ?? 'no'));
        expect(inTurnMs).toBe(140_000);
        expect(clockMs).toBeLessThanOrEqual(inTurnMs);
        expect(clockMs).toBeGreaterThanOrEqual(45_000);
        expect(waves.length === 4).toBe(clockMs === inTurnMs);
      }),
      { numRuns: 60 },
    );
  });
});
