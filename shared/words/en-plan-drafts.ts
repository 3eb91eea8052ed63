import { counted, listed } from './format.ts';
import { t } from './t.ts';

/** What a mend writes into a learner's plan: a beginning that they can change. */
export const planDrafts = {
  get synthesisTitle() {
    return t`Synthesis`;
  },
  synthesisBrief: (titles: readonly string[]): string =>
    [
      t`Merge the ${counted(titles.length, t`output`)} of ${listed(titles)} into one answer, and keep every point with its evidence.`,
      t`Say where two of them conflict and how to resolve it, what has to come first, and what nobody covered.`,
    ].join('\n'),
  get synthesisSections() {
    return [t`Conflicts`, t`Findings`, t`What has to come first`, t`Gaps`];
  },
  get joinedTitle() {
    return t`Joined outputs`;
  },
  readerTitle: (materials: readonly string[]): string => t`Reading of ${listed(materials)}`,
  readerBrief: (materials: readonly string[]): string =>
    t`Name every requirement, figure and date in ${listed(materials)}, each with the passage that it comes from.`,
  partTitle: (title: string, part: number): string => t`${title}, part ${part}`,
  field: {
    get summary() {
      return t`Two sentences that someone could act on`;
    },
    get points() {
      return t`Each point with the passage that it rests on`;
    },
    get result() {
      return t`The result itself`;
    },
  },
  /** To be filled in: it says nothing until the blanks are gone. */
  briefPattern: (materials: readonly string[]): string =>
    materials.length === 0
      ? t`Name each … that …, with the reason why. Say whether …`
      : t`In ${listed(materials)}, name each … that …, with the passage that it rests on. Say whether …`,
} as const;
