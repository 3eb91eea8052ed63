import type { Answer, InterviewProgress, PairState, Question } from '../workflow/interview.ts';
import { countWord, counted, listed, sentence } from './format.ts';

type Named = Pick<Question, 'first' | 'then'>;

export type AnswerWords = {
  readonly label: string;
  /** When it is the right one. */
  readonly means: string;
  /** What it draws, with the learner's own titles. */
  readonly draws: string;
};

export const interviewWords = {
  title: ({ then }: Named): string => `Would ${then.title} change?`,
  question: ({ first, then }: Named): string =>
    `Suppose ${first.title} had not been done first. Would the result of ${then.title} differ in a way that matters?`,
  position: ({ position, total }: Question): string => `Pair ${position} of ${total}`,
  answers: {
    no: ({ first, then }) => ({
      label: 'No',
      means: 'It would come out the same.',
      draws: `Draws no edge: ${then.title} may start beside ${first.title}`,
    }),
    note: ({ first, then }) => ({
      label: 'Yes, and a note would do',
      means: 'What matters fits a written handoff.',
      draws: `Draws an edge: ${then.title} is handed what ${first.title} writes down`,
    }),
    whole: ({ first, then }) => ({
      label: 'Yes, it needs it all',
      means: 'Only the whole conversation carries it.',
      draws: `Draws both in one thread: ${first.title}, then ${then.title}`,
    }),
  } satisfies Record<Answer, (named: Named) => AnswerWords>,
  carries: 'What must the note carry?',
  carriesHint: 'Becomes a field. Nothing here says which answer is right.',
  /** How a pair stands in the list of all. */
  state: ({ state, answer, via }: PairState, titleOf: (id: PairState['via'][number]) => string): string => {
    if (state === 'open') return 'open';
    if (state === 'implied') {
      return via.length === 0 ? 'in one thread' : `follows by ${listed(via.map(titleOf))}`;
    }
    return { no: 'independent', note: 'handoff', whole: 'one thread' }[answer ?? 'no'];
  },
  progress: ({ total, answered, implied }: InterviewProgress): string => {
    const skipped = implied === 0 ? '' : `, ${countWord(implied)} ${implied === 1 ? 'follows' : 'follow'} from them`;
    return `${sentence(countWord(answered))} of ${counted(total, 'pair')} answered${skipped}`;
  },
} as const;
