import type { Answer, InterviewProgress, PairState, Question } from '../workflow/interview.ts';
import { countWord, counted, listed, sentence } from './format.ts';
import { t } from './t.ts';

type Named = Pick<Question, 'first' | 'then'>;

export type AnswerWords = {
  readonly label: string;
  /** When it is the right one. */
  readonly means: string;
  /** What it draws, with the learner's own titles. */
  readonly draws: string;
};

export const interviewWords = {
  title: ({ then }: Named): string => t`Would ${then.title} change?`,
  question: ({ first, then }: Named): string =>
    t`Suppose ${first.title} had not been done first. Would the result of ${then.title} differ in a way that matters?`,
  position: ({ position, total }: Question): string => t`Pair ${position} of ${total}`,
  answers: {
    no: ({ first, then }) => ({
      label: t`No`,
      means: t`It would come out the same.`,
      draws: t`Draws no edge: ${then.title} may start beside ${first.title}`,
    }),
    note: ({ first, then }) => ({
      label: t`Yes, and a note would do`,
      means: t`What matters fits a written handoff.`,
      draws: t`Draws an edge: ${then.title} is handed what ${first.title} writes down`,
    }),
    whole: ({ first, then }) => ({
      label: t`Yes, it needs it all`,
      means: t`Only the whole conversation carries it.`,
      draws: t`Draws both in one thread: ${first.title}, then ${then.title}`,
    }),
  } satisfies Record<Answer, (named: Named) => AnswerWords>,
  get carries() {
    return t`What must the note carry?`;
  },
  get carriesHint() {
    return t`Becomes a field. Nothing here says which answer is right.`;
  },
  /** How a pair stands in the list of all. */
  state: ({ state, answer, via }: PairState, titleOf: (id: PairState['via'][number]) => string): string => {
    if (state === 'open') return t`open`;
    if (state === 'implied') {
      return via.length === 0 ? t`in one thread` : t`follows by ${listed(via.map(titleOf))}`;
    }
    return { no: t`independent`, note: t`handoff`, whole: t`one thread` }[answer ?? 'no'];
  },
  progress: ({ total, answered, implied }: InterviewProgress): string => {
    const skipped = implied === 0 ? '' : t`, ${countWord(implied)} ${implied === 1 ? t`follows` : t`follow`} from them`;
    return t`${sentence(countWord(answered))} of ${counted(total, t`pair`)} answered${skipped}`;
  },
} as const;
