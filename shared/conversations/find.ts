import { lastAttempt } from '../run/state.ts';
import type { StepId, TaskId } from '../ids.ts';
import type { Lane } from './lanes.ts';

/** A place where the words stand: which turn of which lane, in whose text, and what stands around them. */
export type Found = {
  readonly lane: TaskId;
  readonly title: string;
  readonly step: StepId;
  readonly who: 'message' | 'answer';
  readonly before: string;
  readonly words: string;
  readonly after: string;
};

const around = 48;
/** More are no help to anybody; the list says that there are more. */
export const mostFound = 200;

/** Every place in every lane, whatever the case; nothing for a blank query. What a branch took over is found where it was said. */
export function findInLanes(lanes: readonly Lane[], query: string): Found[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const found: Found[] = [];
  for (const { task, turns } of lanes) {
    for (const { step, message, inherited } of turns) {
      if (inherited) continue;
      const texts = [
        { who: 'message' as const, text: message },
        { who: 'answer' as const, text: lastAttempt(step)?.text ?? '' },
      ];
      for (const { who, text } of texts) {
        const low = text.toLowerCase();
        for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + wanted.length)) {
          if (found.length === mostFound) return found;
          const end = at + wanted.length;
          found.push({
            lane: task.id,
            title: task.title,
            step: step.step.id,
            who,
            before: text.slice(Math.max(0, at - around), at),
            words: text.slice(at, end),
            after: text.slice(end, end + around),
          });
        }
      }
    }
  }
  return found;
}
