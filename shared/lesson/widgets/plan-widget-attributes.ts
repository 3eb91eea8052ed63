import { z } from 'zod';
import { widgetTitle, wholeNumber } from './attribute-shapes.ts';

const titled = (title: string) => z.strictObject({ title: widgetTitle(title) });

/** Turns of the three parts of a phased plan, as the author of the pattern counts them for an engineering team. */
const phasedPlannerAttributes = z.strictObject({
  title: widgetTitle('Plan it in phases'),
  discover: wholeNumber(1, 40, 15),
  lanes: wholeNumber(1, 8, 4),
  turns: wholeNumber(1, 20, 10),
  integrate: wholeNumber(1, 20, 8),
  /** Tokens that each lane is handed; 0: all that discovery wrote. */
  handoff: wholeNumber(0, 20_000, 0),
});
export type PhasedPlannerAttributes = z.infer<typeof phasedPlannerAttributes>;

const mergingAttributes = z.strictObject({
  title: widgetTitle('Who merges, and for how long?'),
  /** Seconds that three equal tasks save by running at once. */
  saved: wholeNumber(10, 600, 90),
});
export type MergingAttributes = z.infer<typeof mergingAttributes>;

const twoRoundsAttributes = z.strictObject({
  title: widgetTitle('One round, or two with a coordinator?'),
  tasks: wholeNumber(2, 8, 4),
});
export type TwoRoundsAttributes = z.infer<typeof twoRoundsAttributes>;

/** The widgets about plans carry their own work, so a lesson's file names what stands above them, and a figure or two. */
export const planWidgetAttributes = {
  'context-viewer': titled('What was each of them sent?'),
  independence: titled('Ask pair by pair: a launch page'),
  'job-sorter': titled('Depth, breadth, or both?'),
  'phased-planner': phasedPlannerAttributes,
  'decision-guide': titled('Let the guide ask you'),
  merging: mergingAttributes,
  'plan-check': titled('Check a small plan'),
  'two-rounds': twoRoundsAttributes,
} as const;
