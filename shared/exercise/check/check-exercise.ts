import type { Fault } from '../../words/faults.ts';
import type { Exercise } from '../exercise.ts';
import { checkAsking } from './asking.ts';
import { checkCardYields } from './card-yields.ts';
import { checkCards } from './cards.ts';
import { checkCues } from './cues.ts';
import { checkDecoys } from './decoys.ts';
import { checkFigures } from './figures.ts';
import type { TextFiles } from './figures.ts';
import { checkOpening } from './opening.ts';
import type { InstantModel } from './plan-run.ts';
import { checkPlans } from './plans.ts';
import { checkQuotes } from './quotes.ts';
import { checkWordings } from './wordings.ts';
import { checkYields } from './yields.ts';

/** Everything that keeps an exercise from proving its point, each fault at its field of the file. Empty: it holds. */
export function checkExercise(exercise: Exercise, files: TextFiles, model: InstantModel): Fault[] {
  return [
    ...checkOpening(exercise),
    ...checkQuotes(exercise),
    ...checkAsking(exercise),
    ...checkWordings(exercise),
    ...checkCues(exercise),
    ...checkDecoys(exercise),
    ...checkFigures(exercise, files),
    ...checkPlans(exercise),
    ...checkYields(exercise, model),
    ...checkCards(exercise),
    ...checkCardYields(exercise, model),
  ];
}
