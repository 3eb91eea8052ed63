import { apartOf, countedRuns, ownResults } from './counted-results.ts';
import type { CallOut } from './call-outs.ts';
import type { ClassState } from './state.ts';

/** A question to put to the room: one that the figures ask, or one of the exercise's own. */
export type DebriefQuestion =
  { readonly from: 'figures'; readonly id: DebriefId } | { readonly from: 'exercise'; readonly text: string };

export type DebriefId =
  | 'who-had-both'
  | 'who-was-asked'
  | 'what-to-hand-on'
  | 'who-read-past-it'
  | 'why-the-thread'
  | 'who-could-answer'
  | 'what-mending-cost'
  | 'why-worse'
  | 'which-mend'
  | 'why-too-high'
  | 'why-too-low';

/** So many questions fill ten minutes. */
export const mostQuestions = 6;

/** What the figures ask comes first; the exercise's own questions lead back to the learners' work. */
export function debriefQuestions(
  state: ClassState,
  shown: readonly CallOut[],
  reflection: readonly string[],
): readonly DebriefQuestion[] {
  const asked = new Set(shown.flatMap((callOut) => asks(callOut)));
  // With too few pods for a pattern there is still something to ask about what one of them lost.
  if (asked.size === 0) {
    const structures = state.pods.flatMap((pod) =>
      ownResults(pod, state).flatMap(({ runs }) => runs.map(({ structure }) => structure)),
    );
    const apart = apartOf(structures);
    const runs = apart === null ? [] : countedRuns(state, apart, 'first');
    for (const { run } of runs) for (const { cause } of run.lost) asked.add(causeQuestion[cause]);
  }
  const own = reflection.map((text): DebriefQuestion => ({ from: 'exercise', text }));
  const room = Math.max(1, mostQuestions - Math.min(own.length, 3));
  const figures = [...asked].slice(0, room).map((id): DebriefQuestion => ({ from: 'figures', id }));
  return [...figures, ...own].slice(0, mostQuestions);
}

const causeQuestion = {
  'not-seen': 'who-had-both',
  'not-asked': 'who-was-asked',
  'not-passed-on': 'what-to-hand-on',
  overlooked: 'who-read-past-it',
} as const satisfies Record<string, DebriefId>;

function asks(callOut: CallOut): readonly DebriefId[] {
  switch (callOut.id) {
    case 'main-cause':
      return [causeQuestion[callOut.cause]];
    case 'thread-kept':
      return ['why-the-thread'];
    case 'alarms-apart':
      return ['who-could-answer'];
    case 'mended-more':
      return ['what-mending-cost'];
    case 'mended-fewer':
      return ['why-worse'];
    case 'mended-spread':
      return ['which-mend'];
    case 'one-side':
      return [callOut.side === 'high' ? 'why-too-high' : 'why-too-low'];
    default:
      return [];
  }
}
