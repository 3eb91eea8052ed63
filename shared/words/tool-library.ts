import type { LossCause } from '../run/comparison.ts';
import { listed, sentence } from './format.ts';

/** A section of the plan that the context viewer cuts. `line`: the rule in it, word for word in its text. */
type Section = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly line: string;
  readonly gist: string;
};

/** Six sections in which three pairs of rules can't both hold, none of them in one lane of the cut by section. */
export const toolLibrary: {
  readonly sections: readonly Section[];
  readonly clashes: readonly {
    readonly id: string;
    readonly title: string;
    readonly sections: readonly [one: string, other: string];
    readonly wording: string;
    readonly cues: readonly (readonly string[])[];
  }[];
} = {
  sections: [
    {
      id: 'who',
      title: '1 Who it is for',
      line: 'Anyone in the street may borrow, with no account and no name taken.',
      text: 'The tool library lends drills, ladders and saws to the neighbourhood. Anyone in the street may borrow, with no account and no name taken. Two volunteers are at the desk whenever it is open, and they know most people by sight. Nobody has to give a reason for what they borrow, and nobody is turned away because they have never used a tool before.',
      gist: 'The library is for the whole street and asks nobody for a reason.',
    },
    {
      id: 'loans',
      title: '2 Loans',
      line: 'A borrower keeps a tool for up to 14 days.',
      text: 'A borrower keeps a tool for up to 14 days. A loan can be renewed at the desk, unless somebody else has asked for the same tool meanwhile. Three tools may be out on one loan. Batteries and blades count with the tool that they belong to, and come back in the same box.',
      gist: 'Loans can be renewed, and small parts stay with their tool.',
    },
    {
      id: 'hours',
      title: '3 Hours',
      line: 'The desk is open on Saturdays only, from nine to one.',
      text: 'The desk is open on Saturdays only, from nine to one. The key hangs in the café next door, and the last volunteer to leave brings it back there. On public holidays the library stays closed, and what would have been due comes back the week after. In July there are two desks, since that is when people build.',
      gist: 'Volunteers keep the desk open and look after the key.',
    },
    {
      id: 'deposits',
      title: '4 Deposits',
      line: 'The deposit is charged to the borrower’s account.',
      text: 'The deposit is charged to the borrower’s account. It is twenty for a hand tool and sixty for a machine, and it goes back when the tool is on the shelf again. Fines for a late return are taken from it. What is left after a year without a loan is given back by itself.',
      gist: 'A deposit covers late returns and goes back at the end.',
    },
    {
      id: 'repairs',
      title: '5 Checks and repairs',
      line: 'Every machine is returned for its check on a Wednesday.',
      text: 'Every machine is returned for its check on a Wednesday. A volunteer looks at the cord, the guard and the blade, and writes what was done on the card in the box. A machine without a card isn’t lent. Repairs that cost more than half of a new one are decided by the three who keep the books.',
      gist: 'Machines are checked, and each has a card in its box.',
    },
    {
      id: 'insurance',
      title: '6 Insurance',
      line: 'Cover ends seven days after a tool leaves the library.',
      text: 'The policy pays for damage done with a tool of ours, in a house or a garden, up to five thousand. Cover ends seven days after a tool leaves the library. Damage is told to the insurer within a month, with a photograph. The premium is paid in January from what the deposits earn.',
      gist: 'A policy covers damage done with the tools.',
    },
  ],
  clashes: [
    {
      id: 'loan-outlasts-cover',
      title: 'A loan outlasts its insurance',
      sections: ['loans', 'insurance'],
      wording: 'A loan runs for 14 days, but the insurance cover ends after seven: the second week is uninsured.',
      cues: [['14 days', 'fourteen days'], ['seven'], ['cover', 'insur']],
    },
    {
      id: 'account-or-none',
      title: 'No account, and a charge to it',
      sections: ['who', 'deposits'],
      wording: 'Borrowers have no account, yet the deposit is charged to one: nobody could pay it.',
      cues: [['no account', 'without an account'], ['deposit'], ['charged', 'charge']],
    },
    {
      id: 'wednesday-return',
      title: 'A return on a day when it is closed',
      sections: ['hours', 'repairs'],
      wording: 'Machines are returned on a Wednesday, but the desk is open on Saturdays only.',
      cues: [['wednesday'], ['saturday'], ['open', 'closed']],
    },
  ],
};

export const contextViewerWords = {
  lanes: {
    'first-half': 'Sections 1 to 3',
    'second-half': 'Sections 4 to 6',
    times: 'Times and days',
    people: 'People and money',
    merge: 'One page',
  },
  workflow: 'A tool library, reviewed',
  briefs: {
    summary: 'Sum up what you were given for a new volunteer, in a few sentences.',
    asking:
      'Sum up what you were given for a new volunteer. Name every rule that contradicts another, with both quotes.',
    merge: 'Bring both notes together on one page.',
    mergeAsking: 'Bring both notes together on one page. Name every rule that contradicts another, with both quotes.',
  },
  fields: {
    points: 'What a new volunteer has to know',
    rules: 'Every rule, day and number that was given, word for word',
  },
  nothingFound: 'Nothing contradicts anything in what I was given.',
  /** What becomes of the clash between two sections, and why. `seers`: whose conversation held both. */
  verdict: (given: {
    readonly cause: 'found' | LossCause | null;
    readonly seers: readonly string[];
    readonly who: string | null;
    readonly clash: string | null;
  }): string => {
    const { cause, seers, who, clash } = given;
    const seen =
      seers.length === 0
        ? 'No conversation holds both.'
        : `${listed(seers)} ${seers.length === 1 ? 'holds' : 'hold'} both.`;
    switch (cause) {
      case null:
        return `${seen} These two agree, so nothing is lost between them.`;
      case 'found':
        return `Found by ${who ?? 'the last one'}: ${sentenceOf(clash)} ${seen}`;
      case 'not-seen':
        return `Not seen. ${seen} ${sentenceOf(clash)}`;
      case 'not-asked':
        return `Not asked. ${seen} Nobody there was told to look for contradictions.`;
      case 'not-passed-on':
        return `Not passed on. ${who ?? 'A lane'} read its half and handed on a note without the rule, so the last one had nothing to compare.`;
      case 'overlooked':
        return `Overlooked. ${seen} It was asked, and missed it.`;
    }
  },
  /** What a change did to the clash, before what that means. */
  changed: (before: 'found' | LossCause | null, after: 'found' | LossCause | null, verdict: string): string =>
    before === null || after === null || before === after
      ? verdict
      : `${contextViewerWords.causes[before]} became ${contextViewerWords.causes[after].toLowerCase()}. ${verdict}`,
  causes: {
    found: 'Found',
    'not-seen': 'Not seen',
    'not-asked': 'Not asked',
    'not-passed-on': 'Not passed on',
    overlooked: 'Overlooked',
  } satisfies Record<'found' | LossCause, string>,
} as const;

const sentenceOf = (clash: string | null): string => (clash === null ? '' : `${sentence(clash)}.`);
