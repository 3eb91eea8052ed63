import type { Fault } from '../../words/faults.ts';
import type { Exercise } from '../exercise.ts';
import { asksFor, stems } from '../topic.ts';
import { pointsOf } from './points.ts';

const fewest = 8;

/** Each point can be asked for in at least eight ways, and never by one word alone. */
export function checkAsking(exercise: Exercise): Fault[] {
  return pointsOf(exercise).flatMap(({ point: { asks }, path }): Fault[] => {
    const where = [...path, 'asks'];
    const faults: Fault[] = [];
    const ways = distinct(asks.object) * distinct(asks.fault);
    if (ways < fewest)
      faults.push({ path: where, what: `can be asked for in ${ways} ways; it needs at least ${fewest}` });
    const words = new Set([...asks.object, ...asks.fault].flatMap((phrase) => phrase.split(' ')));
    for (const word of words) {
      if (asksFor(asks, word)) faults.push({ path: where, what: `is asked for by the single word “${word}”` });
    }
    return faults;
  });
}

/** Phrases that the matching can tell apart. */
function distinct(phrases: readonly string[]): number {
  return new Set(phrases.map((phrase) => stems(phrase).join(' ')).filter((phrase) => phrase !== '')).size;
}
