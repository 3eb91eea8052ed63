import type { Dictionary } from '../t.ts';
import { builderAdvice } from './builder-advice.ts';
import { builderCanvas } from './builder-canvas.ts';
import { builderCheck } from './builder-check.ts';
import { builderForecast } from './builder-forecast.ts';
import { builderPhases } from './builder-phases.ts';
import { builderPlanner } from './builder-planner.ts';
import { builderScreens } from './builder-screens.ts';
import { claimDisagreements } from './claim-disagreements.ts';
import { claimFigures } from './claim-figures.ts';
import { claimRows } from './claim-rows.ts';
import { claims } from './claims.ts';
import { classScreens } from './class.ts';
import { classWords } from './class-words.ts';
import { common } from './common.ts';
import { conversations } from './conversations.ts';
import { desktop } from './desktop.ts';
import { failures } from './failures.ts';
import { failuresClass } from './failures-class.ts';
import { failuresConnection } from './failures-connection.ts';
import { failuresFiles } from './failures-files.ts';
import { failuresLanes } from './failures-lanes.ts';
import { failuresMachine } from './failures-machine.ts';
import { failuresMaterials } from './failures-materials.ts';
import { failuresPractice } from './failures-practice.ts';
import { failuresWaits } from './failures-waits.ts';
import { interfaceWords } from './interface.ts';
import { lessonsScreens } from './lessons.ts';
import { lessonsFaults } from './lessons-faults.ts';
import { lessonsWidgets } from './lessons-widgets.ts';
import { lessonsWords } from './lessons-words.ts';
import { race } from './race.ts';
import { resultsCards } from './results-cards.ts';
import { resultsCharts } from './results-charts.ts';
import { resultsExport } from './results-export.ts';
import { resultsPage } from './results-page.ts';
import { resultsSideBySide } from './results-side-by-side.ts';
import { resultsWords } from './results-words.ts';
import { rooms } from './rooms.ts';
import { senses } from './senses.ts';
import { settings } from './settings.ts';
import { words } from './words.ts';

/** Everything that Braid says, in Spanish. Each text stands in exactly one of the parts. */
export const parts: readonly Dictionary[] = [
  builderAdvice,
  builderCanvas,
  builderCheck,
  builderForecast,
  builderPhases,
  builderPlanner,
  builderScreens,
  claimDisagreements,
  claimFigures,
  claimRows,
  claims,
  classScreens,
  classWords,
  common,
  conversations,
  desktop,
  failures,
  failuresClass,
  failuresConnection,
  failuresFiles,
  failuresLanes,
  failuresMachine,
  failuresMaterials,
  failuresPractice,
  failuresWaits,
  interfaceWords,
  lessonsFaults,
  lessonsScreens,
  lessonsWidgets,
  lessonsWords,
  race,
  resultsCards,
  resultsCharts,
  resultsExport,
  resultsPage,
  resultsSideBySide,
  resultsWords,
  rooms,
  senses,
  settings,
  words,
];

export const dictionary: Dictionary = Object.assign({}, ...parts);
