import { counted, countWord, listed, percent, sentence } from './format.ts';

type PartyTask = {
  readonly id: string;
  readonly title: string;
  readonly brief: string;
  readonly materials: readonly string[];
};

/** A small plan with five of the faults that plans have, for a lesson to mend. */
export const streetParty: {
  readonly title: string;
  readonly materials: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly tasks: readonly PartyTask[];
  /** What somebody would write in place of a brief that no rule can write. */
  readonly rewritten: Readonly<Record<string, string>>;
} = {
  title: 'A street party',
  materials: [
    {
      id: 'survey',
      title: 'Survey',
      text: 'Forty households answered. Wishes, as they wrote them: a long table (31), music that ends at ten (22), games for small children (19), a cake stand (14), shade (12), a quiz (5), a raffle (3). Two households would rather have no party at all, and one asks that the street stays open for the ambulance.',
    },
    {
      id: 'rules',
      title: 'Town rules',
      text: 'Closing a street needs a permit at 60, applied for six weeks ahead. Amplified music needs one at 25, four weeks ahead, and ends at ten. Food that is sold needs a hygiene note at 15; food that is shared needs none. Tents above 50 square metres are inspected on the day.',
    },
    {
      id: 'prices',
      title: 'Price list',
      text: 'Tables and benches for sixty: 180. A tent of 40 square metres: 220. Sound system with a person: 260. Games box of the youth club: free, with a deposit of 50. Paper cups for two hundred: 18. Printing of a hundred leaflets: 22.',
    },
    {
      id: 'grant',
      title: 'Grant letter',
      text: 'The town gives 500 for a party that is open to everybody. It does not pay for alcohol or for fees of the town itself. Bills are sent in within eight weeks, with names of those who paid. What is not spent goes back.',
    },
  ],
  tasks: [
    {
      id: 'wishes',
      title: 'Wish list',
      brief: 'Name the five wishes that the survey repeats most, each with its count.',
      materials: ['survey'],
    },
    {
      id: 'permits',
      title: 'Permits',
      brief: 'List every permit that the town rules ask for, each with its fee and its deadline.',
      materials: ['rules'],
    },
    {
      id: 'budget',
      title: 'Budget',
      brief: 'Add up the price list, hold the sum against the grant letter, and state what is left to spend.',
      materials: ['prices'],
    },
    {
      id: 'music',
      title: 'Music',
      brief: 'Look at the music.',
      materials: ['prices'],
    },
    {
      id: 'programme',
      title: 'Programme',
      brief: 'Write a programme by the hour from the wish list, with one sentence for each hour.',
      materials: [],
    },
  ],
  rewritten: {
    music: 'Name the two cheapest ways to have music in the price list, each with its price and when it has to end.',
  },
};

export const planCheckWords = {
  rewrite: 'Rewrite the brief',
  start: (toMend: number): string =>
    `The planner left ${counted(toMend, 'thing')} to mend. No worker can mend any of them.`,
  /** What a mend did. */
  mended: (remedy: string, before: number, after: number, raised: readonly string[]): string => {
    const count =
      after === before
        ? `${counted(after, 'thing')} to mend, as before`
        : `${sentence(counted(before, 'thing'))} to mend became ${after === 0 ? 'none' : countWord(after)}`;
    const more = raised.length === 0 ? '' : ` Now seen: ${listed(raised.map((title) => `“${title}”`))}.`;
    return `${remedy}. ${sentence(count)}.${more}`;
  },
  undone: 'The plan is as the planner left it.',
  noError: 'No error is loose. Pick a brief, and see who rests on it.',
  /** How far an error goes. */
  spread: (given: {
    readonly from: string;
    readonly reached: readonly string[];
    readonly tasks: number;
    readonly share: number;
  }): string => {
    const { from, reached, tasks, share } = given;
    if (reached.length === 0)
      return `Nobody is handed what ${from} says, so the error stays there, and so does everything right.`;
    const all = `${reached.length + 1} of ${tasks} outputs`;
    return `${listed(reached)} ${reached.length === 1 ? 'rests' : 'rest'} on ${from} and ${reached.length === 1 ? 'was' : 'were'} done well, on wrong ground: ${all}, ${percent(share)} of the tokens, to be paid again.`;
  },
} as const;
