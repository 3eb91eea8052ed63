import { describe, expect, it } from 'vitest';
import { guideStep, keptAnswers } from '../../../../shared/lesson/widgets/decision-guide.ts';
import { sortedJobs, tally } from '../../../../shared/lesson/widgets/job-sorter.ts';
import { compareRounds } from '../../../../shared/lesson/widgets/two-rounds.ts';
import { planFigures } from '../../../../shared/lesson/widgets/plan-figures.ts';
import { jobs } from '../../../../shared/words/job-sorter.ts';

const inputs = { shape: 'inputs', shared: 'nothing', merging: 'fields', time: 'yes' } as const;

describe('the decision guide of a lesson', () => {
  it('asks one question after another, and advises after the last', () => {
    expect(guideStep({})).toEqual({ asked: ['shape'], advice: null, sample: null });
    expect(guideStep({ shape: 'inputs' }).asked).toEqual(['shape', 'shared']);
    const { advice, sample } = guideStep(inputs);
    expect(advice?.structure).toBe('all-at-once');
    expect(sample?.of).toBeLessThan(sample?.thread ?? 0);
  });

  it('has no sample where one thread is the advice: it would be held against itself', () => {
    const { advice, sample } = guideStep({ shape: 'steps', turns: 'few' });
    expect([advice?.structure, sample]).toEqual(['thread', null]);
  });

  it('drops answers that another answer makes pointless', () => {
    expect(keptAnswers({ ...inputs, shape: 'whole' })).toEqual({ shape: 'whole' });
  });
});

describe('the job sorter', () => {
  it('has an answer of the guide to every job, three for depth, three for breadth and two for phases', () => {
    expect(sortedJobs.map(({ id }) => id)).toEqual(jobs.map(({ id }) => id));
    const count = (bin: string): number => sortedJobs.filter((job) => job.bin === bin).length;
    expect([count('depth'), count('breadth'), count('phased')]).toEqual([3, 3, 2]);
  });

  it('counts what is sorted, and what is sorted as the guide would', () => {
    expect(tally({})).toEqual({ sorted: 0, agreed: 0, of: 8 });
    expect(tally({ suites: 'depth', debugging: 'depth', gone: 'depth' })).toEqual({ sorted: 2, agreed: 1, of: 8 });
  });
});

describe('one round against two', () => {
  it('pays for a coordinator and for every part once more, and takes longer', () => {
    for (const tasks of [2, 5]) {
      const { one, two } = compareRounds({ tasks, pages: 1_000 });
      expect(two.requests).toBe(2 * tasks + 1);
      expect(two.ms).toBeGreaterThan(one.ms);
      expect(two.tokens).toBeGreaterThan(2 * one.tokens);
    }
  });

  it('stays below one thread where many parts read much, and not where few read little', () => {
    const many = compareRounds({ tasks: 8, pages: 4_000 });
    expect(many.two.tokens).toBeLessThan(many.thread.tokens);
    const few = compareRounds({ tasks: 2, pages: 500 });
    expect(few.two.tokens).toBeGreaterThan(few.thread.tokens);
  });
});

describe('figures that a guess may name', () => {
  it('are what the models compute', () => {
    expect(Object.fromEntries(Object.entries(planFigures).map(([name, figure]) => [name, figure()]))).toEqual({
      'merging/seconds-saved': 90,
      'independence/nothing-waits': 45,
      'phased-planner/engineering-fewer': 42,
      'phased-planner/quality-fewer': 49,
      'job-sorter/depth': 3,
    });
  });
});
