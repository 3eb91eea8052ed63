import { independenceJob, independenceOf } from './independence.ts';
import { billForMerging } from './merging.ts';
import { planInPhases } from './phased-planner.ts';
import { sortedJobs } from './job-sorter.ts';
import { startInterview } from '../../workflow/interview.ts';

const fewer = (share: number): number => Math.round((1 - share) * 100);
const saved = { savedSeconds: 90, manner: 'person', mergingSeconds: 0, resolves: false } as const;

/** Figures of the widgets about plans that a guess may be held against. */
export const planFigures = {
  'merging/seconds-saved': () => billForMerging(saved).savedMs / 1_000,
  'independence/nothing-waits': () => independenceOf(startInterview(independenceJob)).clockMs / 1_000,
  'phased-planner/engineering-fewer': () =>
    fewer(planInPhases({ discover: 15, lanes: 4, turns: 10, integrate: 8, handoff: null }).share),
  'phased-planner/quality-fewer': () =>
    fewer(planInPhases({ discover: 8, lanes: 5, turns: 6, integrate: 5, handoff: null }).share),
  'job-sorter/depth': () => sortedJobs.filter(({ bin }) => bin === 'depth').length,
} as const;
