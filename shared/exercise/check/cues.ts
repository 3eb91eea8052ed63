import type { Fault } from '../../words/faults.ts';
import { commonNames } from '../common-cues.ts';
import { saysAny } from '../cues.ts';
import type { Decoy, Exercise, Finding } from '../exercise.ts';
import { comparable } from '../passage.ts';
import { pointsOf } from './points.ts';

/** Names among the cues are known, parts count what is there, and what settles a decoy isn't in the decoy itself. */
export function checkCues(exercise: Exercise): Fault[] {
  return [
    ...pointsOf(exercise).flatMap(({ point, path }) => unknownNames(point.cues, [...path, 'cues'])),
    ...exercise.findings.flatMap(lostParts),
    ...exercise.decoys.flatMap(settledBefore),
  ];
}

function unknownNames(cues: Finding['cues'], path: Fault['path']): Fault[] {
  return cues.flatMap((group, at) =>
    group
      .filter((cue) => cue.startsWith('@') && !commonNames.includes(cue))
      .map((cue) => ({ path: [...path, at], what: `uses “${cue}”; the names are ${commonNames.join(', ')}` })),
  );
}

function lostParts({ cues, evidence, partly = [] }: Finding, at: number): Fault[] {
  return partly.flatMap(({ groups, has }, index): Fault[] => {
    const path = ['findings', at, 'partly', index];
    const noGroup = groups.filter((group) => group > cues.length);
    const noPiece = has.filter((piece) => piece > evidence.length);
    return [
      ...noGroup.map((group) => ({ path, what: `counts on list ${group} of the cues; there are ${cues.length}` })),
      ...noPiece.map((piece) => ({ path, what: `counts on evidence ${piece}; there are ${evidence.length}` })),
      ...(groups.length === cues.length ? [{ path, what: 'needs all lists of the cues, which is the whole' }] : []),
    ];
  });
}

function settledBefore({ wordings, settledBy = [] }: Decoy, at: number): Fault[] {
  return wordings.flatMap((wording, index): Fault[] =>
    saysAny(comparable(wording), settledBy)
      ? [{ path: ['decoys', at, 'wordings', index], what: 'has one of the words of settledBy, so it raises nothing' }]
      : [],
  );
}
