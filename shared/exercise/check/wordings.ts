import type { Fault } from '../../words/faults.ts';
import type { Exercise } from '../exercise.ts';
import { statesPoint } from '../finding.ts';
import { comparable, holdsQuote } from '../passage.ts';
import { pointsOf } from './points.ts';

/** Each wording quotes all the evidence, is recognised by the cues of its point, and differs from the other two. */
export function checkWordings(exercise: Exercise): Fault[] {
  const ofPoints = pointsOf(exercise).flatMap(({ point, path }) =>
    point.wordings.flatMap((wording, at): Fault[] => {
      const plain = comparable(wording);
      const where = [...path, 'wordings', at];
      const missing = point.evidence.filter(({ quote }) => !holdsQuote(plain, quote));
      const faults = missing.map(({ quote }) => ({ path: where, what: `leaves out the quote “${quote}”` }));
      if (!statesPoint(plain, point.cues)) faults.push({ path: where, what: 'is not recognised by the cues' });
      return faults;
    }),
  );
  const ofObservations = exercise.observations.flatMap(({ wordings, quote }, index) =>
    wordings.flatMap((wording, at): Fault[] =>
      holdsQuote(comparable(wording), quote)
        ? []
        : [{ path: ['observations', index, 'wordings', at], what: `leaves out the quote “${quote}”` }],
    ),
  );
  return [...ofPoints, ...ofObservations, ...repeated(exercise)];
}

function repeated(exercise: Exercise): Fault[] {
  return pointsOf(exercise).flatMap(({ point, path }) =>
    point.wordings.flatMap((wording, at): Fault[] =>
      point.wordings.slice(0, at).some((earlier) => comparable(earlier) === comparable(wording))
        ? [{ path: [...path, 'wordings', at], what: 'says the same as an earlier wording' }]
        : [],
    ),
  );
}
