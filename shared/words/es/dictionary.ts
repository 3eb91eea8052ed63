import type { Dictionary } from '../t.ts';
import { claimDisagreements } from './claim-disagreements.ts';
import { claimFigures } from './claim-figures.ts';
import { claimRows } from './claim-rows.ts';
import { claims } from './claims.ts';
import { common } from './common.ts';
import { resultsCards } from './results-cards.ts';
import { resultsCharts } from './results-charts.ts';
import { resultsExport } from './results-export.ts';
import { resultsPage } from './results-page.ts';
import { resultsSideBySide } from './results-side-by-side.ts';
import { resultsWords } from './results-words.ts';
import { classScreens } from './class.ts';
import { classWords } from './class-words.ts';
import { conversations } from './conversations.ts';
import { desktop } from './desktop.ts';
import { interfaceWords } from './interface.ts';
import { lessonsFaults } from './lessons-faults.ts';
import { lessonsScreens } from './lessons.ts';
import { lessonsWidgets } from './lessons-widgets.ts';
import { lessonsWords } from './lessons-words.ts';
import { race } from './race.ts';
import { rooms } from './rooms.ts';
import { words } from './words.ts';

/** Everything that Braid says, in Spanish. Each text stands in exactly one of the parts. */
export const parts: readonly Dictionary[] = [
  claimDisagreements,
  claimFigures,
  claimRows,
  claims,
  common,
  resultsCards,
  resultsCharts,
  resultsExport,
  resultsPage,
  resultsSideBySide,
  resultsWords,
  classScreens,
  classWords,
  conversations,
  desktop,
  interfaceWords,
  lessonsFaults,
  lessonsScreens,
  lessonsWidgets,
  lessonsWords,
  race,
  rooms,
  words,
];

export const dictionary: Dictionary = Object.assign({}, ...parts);
