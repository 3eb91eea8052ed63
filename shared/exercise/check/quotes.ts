import type { Fault } from '../../words/faults.ts';
import type { Exercise } from '../exercise.ts';
import { comparable } from '../passage.ts';
import { passagesOf, wordsIn } from './points.ts';

const longest = 25;

/** Each quote stands in its material word for word, once, and is short. */
export function checkQuotes(exercise: Exercise): Fault[] {
  const texts = new Map(exercise.materials.map(({ id, text }) => [id, comparable(text)]));
  return passagesOf(exercise).flatMap(({ material, quote, path }): Fault[] => {
    const text = texts.get(material);
    if (text === undefined) {
      return [{ path: [...path, 'material'], what: `names “${material}”, which is not among the materials` }];
    }
    const at = [...path, 'quote'];
    const faults: Fault[] = [];
    const words = wordsIn(quote);
    if (words > longest) faults.push({ path: at, what: `has ${words} words; a quote has at most ${longest}` });
    const times = text.split(comparable(quote)).length - 1;
    if (times === 0) faults.push({ path: at, what: `does not stand in “${material}” word for word` });
    if (times > 1) faults.push({ path: at, what: `stands ${times} times in “${material}”; quote more of one place` });
    return faults;
  });
}
