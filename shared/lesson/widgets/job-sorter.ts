import { guideAdvice } from '../../structure/guide.ts';
import type { GuideAdvice } from '../../structure/guide.ts';
import { structureKind } from '../../structure/structure.ts';
import type { PresetKey } from '../../structure/structure.ts';
import { jobs } from '../../words/job-sorter.ts';
import type { Bin } from '../../words/job-sorter.ts';

export type SortedJob = {
  readonly id: string;
  readonly title: string;
  readonly because: string;
  readonly bin: Bin;
  readonly advice: GuideAdvice;
};

/** Every job with what the decision guide makes of it. */
export const sortedJobs: readonly SortedJob[] = jobs.flatMap(({ id, title, because, answers }) => {
  const advice = guideAdvice(answers);
  return advice ? [{ id, title, because, advice, bin: binOf(advice.structure) }] : [];
});

function binOf(structure: PresetKey): Bin {
  const kind = structureKind(structure);
  if (kind === 'thread') return 'depth';
  return kind === 'phased' ? 'phased' : 'breadth';
}

export type Sorting = Readonly<Record<string, Bin>>;

export function tally(given: Sorting): { readonly sorted: number; readonly agreed: number; readonly of: number } {
  const sorted = sortedJobs.filter(({ id }) => given[id] !== undefined);
  return {
    sorted: sorted.length,
    agreed: sorted.filter(({ id, bin }) => given[id] === bin).length,
    of: sortedJobs.length,
  };
}
