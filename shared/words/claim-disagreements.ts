import type { ClaimId } from '../claims/claim.ts';
import type { ClaimWords, FigureOf } from './claim-words.ts';
import { countOf } from './claim-words.ts';
import { countWord, percent, ratio, seconds, sentence, tokens } from './format.ts';
import { t } from './t.ts';

const planted = (): string => t`What is found is the practice model’s: it can only say what a conversation holds.`;

/** `7 of 8`. */
const foundOf = (of: FigureOf, found: string, points = 'points'): string =>
  t`${tokens(of(found))} of ${tokens(of(points))}`;

/** Where the sources contradict each other. The verdict is that of the side which the claim names first. */
export const claimDisagreements = {
  'saving-or-multiplier': {
    get claim() {
      return t`Splitting saves tokens. (Against it: a team multiplies them.)`;
    },
    conditions: () => t`Many turns with little in common, against one thread; a shared case, against a single turn.`,
    found: (of) =>
      t`${ratio(of('sessionRatio'))} the tokens in the first case, ${ratio(of('teamRatio'))} in the second.`,
    get formula() {
      return t`Saved is the history that is not sent again; added is what every conversation has to be given anew.`;
    },
    sides: [
      {
        get says() {
          return t`One source: three conversations save 40 to 60%; its own ranges allow for 25 to 75%.`;
        },
        get holdsWhere() {
          return t`Turns are many and little is shared, so that most of what a thread sends is history.`;
        },
      },
      {
        get says() {
          return t`Another: a team costs three to five times as much, or five times and more.`;
        },
        get holdsWhere() {
          return t`One turn would have done, and each worker has to be given the same case anew.`;
        },
      },
    ],
  },
  'a-third-or-a-sixth': {
    get claim() {
      return t`Six endpoints apart cost a third of one thread. (Against it: the same source’s own formula gives a sixth, sending again 2/7.)`;
    },
    conditions: (of) => t`${sentence(countOf(of('inputs'), t`equal task`))} of one turn that share nothing.`,
    get whenRun() {
      return t`Run with notes of 2,000 tokens for each, and with the replies that the practice model gives.`;
    },
    found: (of) =>
      t`${percent(of('share'))}; the formula gives ${percent(of('byFormula'))}, sending everything again ${percent(of('byResending'))}.`,
    get formula() {
      return t`2/(N+1) with the whole history sent again; 1/N if every turn of the thread were as long as its last.`;
    },
    sides: [
      {
        get says() {
          return t`One source, in its example: a third.`;
        },
        get holdsWhere() {
          return t`The endpoints share a short standard.`;
        },
      },
      {
        get says() {
          return t`The same source, in its table: (N−1)/N lower, a sixth for six.`;
        },
        get holdsWhere() {
          return t`Each turn of the thread is as long as its last, which a growing thread is not.`;
        },
      },
      {
        get says() {
          return t`Sending everything again: 2/7.`;
        },
        get holdsWhere() {
          return t`The tasks are equal, of one turn, and share nothing.`;
        },
      },
    ],
  },
  'two-phased-savings': {
    get claim() {
      return t`Phased work saves 35 to 50%. (Against it: 25 to 40%, in the same source.)`;
    },
    conditions: () => t`The two cases that the source describes.`,
    get whenRun() {
      return t`Run with about a third of the turns, in the same proportion.`;
    },
    found: (of) =>
      t`${percent(of('engineeringSaving'))} and ${percent(of('qualitySaving'))}: ${inRange(of('withinTheHigherRange'))} in the higher range, ${inRange(of('withinTheLowerRange'))} in the lower one.`,
    get formula() {
      return t`The larger the part in lanes, the higher; the more each lane is handed, the lower.`;
    },
    sides: [
      {
        get says() {
          return t`The source, where it describes phases: 35 to 50%.`;
        },
        get holdsWhere() {
          return t`Most turns lie in the lanes, and what discovery hands over is short.`;
        },
      },
      {
        get says() {
          return t`The same source, in its table: 25 to 40% for mixed work.`;
        },
        get holdsWhere() {
          return t`Discovery and integration are long, or each lane is handed much.`;
        },
      },
    ],
  },
  'cache-at-once': {
    get claim() {
      return t`Conversations that start together share a cached opening. (Against it: started at the same moment they all miss.)`;
    },
    conditions: () => t`The same conversations, started together and with one ahead.`,
    found: (of) =>
      t`${tokens(of('readAtOnceTokens'))} tokens read when started together, ${tokens(of('readOneAheadTokens'))} with one ahead.`,
    get formula() {
      return t`An opening can be read from the first token of the conversation that wrote it.`;
    },
    sides: [
      {
        get says() {
          return t`One source: the first pays for writing, the rest read cheaply.`;
        },
        get holdsWhere() {
          return t`One conversation goes ahead, and the others start at its first token.`;
        },
      },
      {
        get says() {
          return t`Measurement: they all miss.`;
        },
        get holdsWhere() {
          return t`They start at the very same moment.`;
        },
      },
    ],
  },
  'where-to-start': {
    get claim() {
      return t`Split as soon as two or three independent parts are found. (Against it: one after another unless proven otherwise; or a team from the start.)`;
    },
    conditions: () =>
      t`Sources that can be read apart (the research exercise, with fields), parts that have to fit (the feature exercise, first plan), and a team against a single turn. ${planted()}`,
    found: (of) =>
      t`Apart, the first finds ${foundOf(of, 'independentApartFound', 'independentPoints')} and a thread ${tokens(of('independentThreadFound'))}, in ${percent(of('independentTimeRatio'))} of the time. The second finds ${foundOf(of, 'coupledApartFound', 'coupledPoints')} apart and ${tokens(of('coupledThreadFound'))} in a thread. The team takes ${ratio(of('teamTokenRatio'))} the tokens of a single turn.`,
    get formula() {
      return t`Ask of each pair whether the second would come out differently had the first not been done.`;
    },
    sides: [
      {
        get says() {
          return t`One source: in parallel, once two or three parts are found.`;
        },
        get holdsWhere() {
          return t`The parts are independent, or what joins them is handed over in writing.`;
        },
      },
      {
        get says() {
          return t`Another: one after another is the default.`;
        },
        get holdsWhere() {
          return t`Independence is not proven: what is lost between two parts costs more than the time.`;
        },
      },
      {
        get says() {
          return t`A third: a planner, workers and a synthesizer.`;
        },
        get holdsWhere() {
          return t`The goal is too large for one conversation, and the time is worth several times the tokens.`;
        },
      },
    ],
  },
  debugging: {
    get claim() {
      return t`A fault between services is found in depth, in one conversation. (Against it: in stages, side by side.)`;
    },
    conditions: () =>
      t`The bug investigation exercise: one conversation that reads everything; stages that begin with one and then try the hypotheses side by side; a reader for each service. ${planted()}`,
    found: (of) =>
      t`In depth ${foundOf(of, 'depthFound')}, in stages ${tokens(of('stagesFound'))}, by service ${tokens(of('servicesFound'))}. Depth takes ${tokens(of('depthTokens'))} tokens and ${seconds(of('depthMs'))}, the stages ${tokens(of('stagesTokens'))} and ${seconds(of('stagesMs'))}.`,
    get formula() {
      return t`A point that rests on two files is found where one conversation holds both and is asked for it.`;
    },
    sides: [
      {
        get says() {
          return t`One source: in depth, since each step rests on all before it.`;
        },
        get holdsWhere() {
          return t`The cause lies between services, and the files still fit into one conversation.`;
        },
      },
      {
        get says() {
          return t`Another: reproduce, form hypotheses, test them in parallel, verify.`;
        },
        get holdsWhere() {
          return t`One conversation has read everything first; then each hypothesis can be tried by itself.`;
        },
      },
    ],
  },
  writing: {
    get claim() {
      return t`A text is coupled, so one conversation writes it. (Against it: sections in parallel.)`;
    },
    conditions: () =>
      t`The writing exercise: names, promises and times are made to agree afterwards, or are settled before; each in a thread and in sections at once. ${planted()}`,
    found: (of) =>
      t`Agreed afterwards: ${foundOf(of, 'afterThreadFound')} in a thread, ${tokens(of('afterApartFound'))} in sections. Settled before: ${tokens(of('beforeThreadFound'))} in a thread and ${tokens(of('beforeApartFound'))} in sections, in ${seconds(of('beforeThreadMs'))} and ${seconds(of('beforeApartMs'))}.`,
    get formula() {
      return t`Sections agree on what each of their conversations was told.`;
    },
    sides: [
      {
        get says() {
          return t`One source: in a thread, because reviewing one part alone misleads.`;
        },
        get holdsWhere() {
          return t`Nothing is settled before the sections are written.`;
        },
      },
      {
        get says() {
          return t`Another: an outline, sections in parallel, a fact check, a line edit.`;
        },
        get holdsWhere() {
          return t`The outline settles names, promises and times, and each section is handed it.`;
        },
      },
    ],
  },
  'one-feature': {
    get claim() {
      return t`The parts of one feature are built at once behind their interfaces. (Against it: an orchestrator sees to it; or never in one repository.)`;
    },
    conditions: () =>
      t`The feature exercise: five specialists at once, the same in one thread, and at once after the interfaces were settled. ${planted()}`,
    found: (of) =>
      t`At once ${foundOf(of, 'unsettledFound')} in ${seconds(of('unsettledMs'))}, in a thread ${tokens(of('threadFound'))} in ${seconds(of('threadMs'))}, at once with settled interfaces ${tokens(of('settledFound'))} in ${seconds(of('settledMs'))}.`,
    get formula() {
      return t`Settling first costs one task’s time, and replaces what the parts would have to know of each other.`;
    },
    sides: [
      {
        get says() {
          return t`One source: schema, service and screens at once, behind defined interfaces.`;
        },
        get holdsWhere() {
          return t`The interfaces are written down before, and each part is handed them.`;
        },
      },
      {
        get says() {
          return t`Another: a planner and a synthesizer hold the parts together.`;
        },
        get holdsWhere() {
          return t`The planner settles what they share. A synthesizer alone sees the clash when it is too late.`;
        },
      },
      {
        get says() {
          return t`A third: not in one repository.`;
        },
        get holdsWhere() {
          return t`Two of the parts write the same file, branch or table. Separate copies undo that, and bring a merge.`;
        },
      },
    ],
  },
  'sharing-midway': {
    get claim() {
      return t`Who wants to share context in mid-run should go back to one conversation. (Against it: two rounds with a coordinator.)`;
    },
    conditions: () =>
      t`Two exercises with their first plans, in one thread and in two rounds: a feature whose parts need each other, and a code review by file. ${planted()}`,
    found: (of) =>
      t`The feature: ${foundOf(of, 'tightThreadFound', 'tightPoints')} in a thread, ${tokens(of('tightRoundsFound'))} in two rounds. The review: ${foundOf(of, 'looseThreadFound', 'loosePoints')} and ${tokens(of('looseRoundsFound'))}, in ${seconds(of('looseThreadMs'))} and ${seconds(of('looseRoundsMs'))}.`,
    get formula() {
      return t`A coordinator passes on what the first round wrote, and nothing that it only read.`;
    },
    sides: [
      {
        get says() {
          return t`One source: the tasks were not independent, so go sequential.`;
        },
        get holdsWhere() {
          return t`What one part lacks stands in a text that only the other has read.`;
        },
      },
      {
        get says() {
          return t`Another: a coordinator reads all, and writes a note for each.`;
        },
        get holdsWhere() {
          return t`What has to be shared fits into a note, and is in what the first round wrote.`;
        },
      },
    ],
  },
  audit: {
    get claim() {
      return t`Split work is easier to audit. (Against it, in the same source: and harder to debug.)`;
    },
    conditions: () => t`The bug investigation exercise with its first plan, in one thread and all at once.`,
    found: (of) =>
      t`The largest transcript has ${tokens(of('largestTranscriptTokens'))} tokens, the thread’s ${tokens(of('threadTranscriptTokens'))}. Who looks for the culprit has ${countOf(of('transcripts'), t`transcript`)} to go through, ${tokens(of('allTranscriptsTokens'))} tokens together.`,
    get formula() {
      return t`One transcript is about 1/c of the work; all c of them repeat what was handed over.`;
    },
    sides: [
      {
        get says() {
          return t`Easier: one worker’s transcript can be read on its own.`;
        },
        get holdsWhere() {
          return t`You know which worker to read.`;
        },
      },
      {
        get says() {
          return t`Harder: the culprit hides among many transcripts.`;
        },
        get holdsWhere() {
          return t`All you have is a wrong sentence at the end, and no walk back from it.`;
        },
      },
    ],
  },
  'independent-story': {
    get claim() {
      return t`The story of a board paper is independent of its research, so three drafts start together. (Against it: it waits for the figures.)`;
    },
    conditions: () =>
      t`The board preparation exercise: three drafts at once and a synthesis; the same with fields to compare and a synthesis that is told to; a story that begins when finance has handed over. ${planted()}`,
    found: (of) =>
      t`At once ${foundOf(of, 'atOnceFound')} in ${seconds(of('atOnceMs'))}; with fields and a comparison ${tokens(of('comparedFound'))} in ${seconds(of('comparedMs'))}; with the story after the figures ${tokens(of('storyAfterFound'))} in ${seconds(of('storyAfterMs'))}.`,
    get formula() {
      return t`Whether a promise was kept needs the promise and the figure in one conversation: the story’s or the synthesis’.`;
    },
    sides: [
      {
        get says() {
          return t`One source: research, finance and story in parallel, then a synthesis.`;
        },
        get holdsWhere() {
          return t`The drafts hand over their claims word for word, and the synthesis is asked to compare.`;
        },
      },
      {
        get says() {
          return t`The question that it leaves out: was the story ever independent?`;
        },
        get holdsWhere() {
          return t`The drafts hand over summaries. Then it needs the figures before it begins.`;
        },
      },
    ],
  },
} as const satisfies Partial<Record<ClaimId, ClaimWords>>;

const inRange = (count: number | null): string => (count === 0 ? t`none` : t`${countWord(count ?? 0)} of them`);
