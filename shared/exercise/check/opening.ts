import type { Fault } from '../../words/faults.ts';
import type { Exercise } from '../exercise.ts';
import { comparable } from '../passage.ts';
import { wordsIn } from './points.ts';

const longestDossier = 900;

/** What a learner reads to begin is short, and the three hints are three. */
export function checkOpening({ dossier, hints }: Exercise): Fault[] {
  const words = wordsIn(dossier);
  const long: Fault[] =
    words > longestDossier
      ? [{ path: ['dossierFile'], what: `has ${words} words; a dossier has at most ${longestDossier}` }]
      : [];
  const plain = hints.map(comparable);
  const repeated = plain.flatMap((hint, at): Fault[] =>
    plain.indexOf(hint) < at ? [{ path: ['hints', at], what: 'says the same as an earlier hint' }] : [],
  );
  return [...long, ...repeated];
}
