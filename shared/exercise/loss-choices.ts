import { raceWords } from '../words/race.ts';

type LossChoice = { readonly id: string; readonly title: string; readonly detail: string };

/** The answer that nothing is lost has this id, whether or not an exercise words it itself. */
export const nothingLost = 'nothing';

/** What a learner may expect to be lost: the exercise's own choices, and, once and last, that nothing is. */
export function lossOptions(
  choices: readonly LossChoice[],
): { readonly value: string; readonly title: string; readonly detail?: string }[] {
  const own = choices.filter(({ id }) => id !== nothingLost);
  const nothing = choices.find(({ id }) => id === nothingLost) ?? {
    id: nothingLost,
    title: raceWords.nothingLost,
    detail: '',
  };
  return [...own, nothing].map(({ id, title, detail }) => ({ value: id, title, ...(detail !== '' && { detail }) }));
}
