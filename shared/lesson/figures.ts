import { cacheRaceFigures } from './widgets/cache-race-figures.ts';
import { dispatchFigures } from './widgets/dispatch-figures.ts';
import { growingThreadFigures } from './widgets/growing-thread-figures.ts';
import { itDependsFigures } from './widgets/it-depends-figures.ts';
import { laneFailureFigures } from './widgets/lane-failure-figures.ts';
import { limitSweepFigures } from './widgets/limit-sweep-figures.ts';
import { overheadLedgerFigures } from './widgets/overhead-ledger-figures.ts';
import { planFigures } from './widgets/plan-figures.ts';

/**
 * Figures that a guess may be held against, each computed by the model of the widget it is named after. A lesson's file
 * says the same number, so that an author sees it; a test holds the two together.
 */
export const lessonFigures: Readonly<Record<string, () => number>> = {
  ...cacheRaceFigures,
  ...dispatchFigures,
  ...growingThreadFigures,
  ...itDependsFigures,
  ...laneFailureFigures,
  ...limitSweepFigures,
  ...overheadLedgerFigures,
  ...planFigures,
};

export function isLessonFigure(name: string): boolean {
  return Object.hasOwn(lessonFigures, name);
}
