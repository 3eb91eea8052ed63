import { english } from './english-manner.ts';

const listed = (items: readonly string[]): string => english.listed(items);
const counted = (count: number, one: string): string =>
  english.counted(count, english.countWord(count, String(count)), one, null);

/**
 * What a mend writes into a learner's plan: a beginning that they can change. It is English in every language, like the
 * exercises: the rules that read briefs, and the practice model, know no other.
 */
export const planDrafts = {
  synthesisTitle: 'Synthesis',
  synthesisBrief: (titles: readonly string[]): string =>
    [
      `Merge the ${counted(titles.length, 'output')} of ${listed(titles)} into one answer, and keep every point with its evidence.`,
      'Say where two of them conflict and how to resolve it, what has to come first, and what nobody covered.',
    ].join('\n'),
  synthesisSections: ['Conflicts', 'Findings', 'What has to come first', 'Gaps'],
  joinedTitle: 'Joined outputs',
  readerTitle: (materials: readonly string[]): string => `Reading of ${listed(materials)}`,
  readerBrief: (materials: readonly string[]): string =>
    `Name every requirement, figure and date in ${listed(materials)}, each with the passage that it comes from.`,
  partTitle: (title: string, part: number): string => `${title}, part ${part}`,
  field: {
    summary: 'Two sentences that someone could act on',
    points: 'Each point with the passage that it rests on',
    result: 'The result itself',
  },
  /** To be filled in: it says nothing until the blanks are gone. */
  briefPattern: (materials: readonly string[]): string =>
    materials.length === 0
      ? 'Name each … that …, with the reason why. Say whether …'
      : `In ${listed(materials)}, name each … that …, with the passage that it rests on. Say whether …`,
} as const;
