import { assertNever } from '../assert-never.ts';
import type { Advice, AdviceCaution, AdviceReason, Figures } from '../structure/advice.ts';
import type { Agreement, DisagreementWhy } from '../structure/agreement.ts';
import type { GuideAdvice, GuideAnswers, GuideQuestion, GuideReason, GuideRow } from '../structure/guide.ts';
import { counted, countWord, listed, percent, seconds, sentence, tokens } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

type QuestionWords<Q extends GuideQuestion> = {
  readonly question: string;
  readonly answers: Readonly<Record<NonNullable<GuideAnswers[Q]>, string>>;
};

/** The guide's questions with their answers. */
export const guideWords: { readonly [Q in GuideQuestion]: QuestionWords<Q> } = {
  shape: {
    get question() {
      return t`What kind of work is it?`;
    },
    answers: {
      get parts() {
        return t`Several parts that make one whole`;
      },
      get inputs() {
        return t`The same operation on several inputs`;
      },
      get perspectives() {
        return t`One question from several points of view`;
      },
      get alternatives() {
        return t`Several drafts to choose among`;
      },
      get steps() {
        return t`One thing built step by step`;
      },
      get refinement() {
        return t`Trying and refining, with requirements that emerge`;
      },
      get whole() {
        return t`Judging something that only shows when all of it is read together`;
      },
    },
  },
  coupling: {
    get question() {
      return t`How far do the parts rest on each other?`;
    },
    answers: {
      get independent() {
        return t`Not at all: what they hand to each other is agreed`;
      },
      get some() {
        return t`Some rest on others`;
      },
      get tight() {
        return t`Each on all: reviewing one alone would mislead`;
      },
    },
  },
  discovery: {
    get question() {
      return t`Must something be found out or agreed before the parts can begin?`;
    },
    answers: {
      get no() {
        return t`No`;
      },
      get yes() {
        return t`Yes`;
      },
    },
  },
  shared: {
    get question() {
      return t`What do they share while they run?`;
    },
    answers: {
      get nothing() {
        return t`Nothing but what they read`;
      },
      get limited() {
        return t`A service that limits how much it is asked`;
      },
      get changed() {
        return t`Something they change: a file, a table, a branch`;
      },
    },
  },
  merging: {
    get question() {
      return t`How do the outputs come together?`;
    },
    answers: {
      get fields() {
        return t`By fields or named sections`;
      },
      get choice() {
        return t`One of them is chosen`;
      },
      get prose() {
        return t`Somebody merges prose`;
      },
    },
  },
  time: {
    get question() {
      return t`Does the time saved matter?`;
    },
    answers: {
      get yes() {
        return t`Yes`;
      },
      get no() {
        return t`No`;
      },
    },
  },
  turns: {
    get question() {
      return t`How many turns lie ahead?`;
    },
    answers: {
      get few() {
        return t`Up to about fifteen`;
      },
      get many() {
        return t`More than about fifteen`;
      },
    },
  },
};

const rowWords: Readonly<Record<GuideRow, string>> = {
  get independent() {
    return t`The parts don’t need each other, so they can run at once.`;
  },
  get inputs() {
    return t`One operation on several inputs: a conversation for each reads its own input and none of the others’.`;
  },
  get alternatives() {
    return t`Drafts to choose among come out more different when none has read the others.`;
  },
  get mixed() {
    return t`Something comes first and the rest follows from it: depth at the ends, breadth between.`;
  },
  get coupled() {
    return t`Each part needs all the others, so one conversation has to hold them.`;
  },
  get steps() {
    return t`One thing built step by step: each step needs all before it.`;
  },
  get refinement() {
    return t`What you want emerges while you work, so the conversation has to remember how.`;
  },
  get whole() {
    return t`What you look for shows only in a context that holds all of it.`;
  },
};

export function wordGuideReason(reason: GuideReason): string {
  switch (reason.id) {
    case 'row':
      return rowWords[reason.row];
    case 'conditions-met':
      return t`Nothing is shared, the outputs come together by themselves, and the time matters: all three conditions hold.`;
    case 'shared-changed':
      return t`They change the same thing, so whoever ends last would win. In order, nothing is overwritten.`;
    case 'shared-limited':
      return t`The service is limited: a queue of two keeps it busy without being refused.`;
    case 'time-no':
      return t`Time doesn’t matter, and width costs no fewer tokens: in turn, you can read each output before the next starts.`;
    case 'merging-prose':
      return t`Merging prose takes a person’s time. A queue of two gives you something to read while the next is written.`;
    case 'long-thread':
      return t`Many turns lie ahead. Spend five minutes on asking what in them is independent: two or three parts suffice.`;
    default:
      return assertNever(reason);
  }
}

/** What others say of the tokens, as something to be checked; null where nothing is said. */
export function wordClaimed({ claimed, row }: GuideAdvice): string | null {
  if (row === 'inputs') {
    return t`It is said to save (N−1)/N of the tokens of one thread. Where the whole history is sent again, that is 1 − 2/(N+1). The forecast shows which holds.`;
  }
  if (claimed === null) return null;
  return t`Such work is said to take ${percent(claimed.from)} to ${percent(claimed.to)} fewer tokens than one thread. The forecast shows what it is here.`;
}

const about = (figures: Figures): string => t`about ${seconds(figures.ms)}`;
const size = (figures: Figures): string => t`about ${tokens(figures.tokens)} tokens`;

export function wordReason(reason: AdviceReason): string {
  switch (reason.id) {
    case 'single':
      return reason.turns === 1
        ? t`${reason.task} is a single task in one turn: there is nothing to run beside it.`
        : t`${reason.task} is a single task of ${counted(reason.turns, t`turn`)}: one conversation already.`;
    case 'chain':
      return t`The ${counted(reason.tasks, t`task`)} wait for each other in a row, so no width helps. One thread gives each all that came before.`;
    case 'independent':
      return t`${listed(reason.titles)} need nothing of each other: ${countWord(reason.titles.length)} can run at once, ${counted(reason.waves, t`wave`)} in all.`;
    case 'discovery':
      return t`${listed(reason.titles)} ${reason.titles.length === 1 ? t`comes` : t`come`} first, and ${counted(reason.readers, t`task`)} rest on ${reason.titles.length === 1 ? t`it` : t`them`}: worth a review before they start.`;
    case 'integration':
      return t`${listed(reason.titles)} bring it together, so let one conversation go on through them.`;
    case 'whole':
      return t`You said that ${listed(reason.titles)} need each other’s whole conversation.`;
    case 'shared-resource':
      return t`${listed(reason.titles)} change ${reason.resource}: at once, the last would win.`;
    case 'limit':
      return t`${sentence(countWord(reason.params.atOnce))} could run at once, and the limit lets about ${countWord(reason.params.allowed)} start together.`;
    case 'phased-is-all-at-once':
      return t`Phased would start the same conversations at the same moments: nothing is found out first, and one task joins them all.`;
    case 'time':
      return t`${sentence(about(reason.of))}, where ${structureName(reason.against.structure)} takes ${about(reason.against)}.`;
    case 'tokens':
      return t`${sentence(size(reason.of))}, where ${structureName(reason.against.structure)} takes ${size(reason.against)}.`;
    case 'price':
      return priceSentence(reason.of, reason.against);
    default:
      return assertNever(reason);
  }
}

/** What a structure costs beside another that was close: below a second and fifty tokens nothing. */
function priceSentence(of: Figures, against: Figures): string {
  const name = structureName(against.structure);
  const [ms, count] = [of.ms - against.ms, of.tokens - against.tokens];
  const time = Math.abs(ms) < 1_000 ? null : t`about ${seconds(Math.abs(ms))} ${ms > 0 ? t`more` : t`less`}`;
  const read =
    Math.abs(count) < 50 ? null : t`about ${tokens(Math.abs(count))} tokens ${count > 0 ? t`more` : t`fewer`}`;
  const parts = [time, read].filter((part) => part !== null);
  if (parts.length === 0) return t`It takes about the same time and tokens as ${name}: what it adds is your review.`;
  return t`${sentence(listed(parts))} than ${name}.`;
}

export function wordCaution(caution: AdviceCaution): string {
  switch (caution.id) {
    case 'hidden':
      return t`${caution.task} speaks of what ${listed(caution.from)} will find, and isn’t handed it. Mend that first: the figures would change.`;
    case 'loose':
      return t`${listed(caution.titles)} ${caution.titles.length === 1 ? t`hands` : t`hand`} over prose, so merging takes longer than it needs.`;
    case 'needless':
      return t`${sentence(counted(caution.links, t`dependency`, t`dependencies`))} may be needless by the briefs. Without them more could run at once, and this advice would change.`;
    case 'unplanned-merge':
      return t`Nobody brings ${listed(caution.titles)} together. Count your own time for it.`;
    case 'parts-thread':
      return t`You said that ${listed(caution.titles)} need each other’s whole conversation; this puts them apart.`;
    case 'reads-again':
      return t`It costs more tokens than ${structureName(caution.against.structure)}, ${size(caution.of)} against ${size(caution.against)}: what several read is sent to each.`;
    case 'chain-apart':
      return t`${structureName(caution.against.structure)} would take ${size(caution.against)}, where the thread takes ${size(caution.of)}. What speaks for the thread is that nothing is lost at a handoff.`;
    default:
      return assertNever(caution);
  }
}

export const adviceTitle = ({ structure }: Pick<Advice, 'structure'>): string =>
  t`The guide says ${structureName(structure)}.`;

const whyWords: Readonly<Record<DisagreementWhy['id'], string>> = {
  get 'drawn-in-order'() {
    return t`You said the parts are independent, and your graph has each wait for the one before. Ask of each edge whether the second would differ without it.`;
  },
  get 'no-discovery-drawn'() {
    return t`You said something comes first, and nothing in your graph is handed to two others. Draw it as a task that they need.`;
  },
  get 'discovery-drawn'() {
    return t`You said nothing has to come first, and in your graph others rest on what one task finds out. If that is right, a phase of its own lets you review it.`;
  },
  get 'drawn-apart'() {
    return t`You said it has to hang together, and your graph lets tasks start at once. Either an edge is missing, or it comes apart after all.`;
  },
  get 'limit-unsaid'() {
    return t`Your plan would start more at once than the rate limit allows. The graph’s answer counts that in.`;
  },
  get 'resource-unsaid'() {
    return t`Two of your tasks change the same thing. That decides, whatever else is independent.`;
  },
  get 'whole-unsaid'() {
    return t`You marked most tasks for one thread. That decides, whatever else is independent.`;
  },
  get 'condition-undrawn'() {
    return t`Your answers name a condition that no graph shows: a limited service, a merge by hand, or time that doesn’t matter. Where it holds, go by your answers.`;
  },
};

/** One sentence where both agree; else what each says, and why. */
export function wordAgreement(agreement: Agreement): string {
  if (agreement.agrees) return t`Your answers and your graph both speak for ${structureName(agreement.structure)}.`;
  const { guide, plan, why } = agreement;
  return [
    t`Your answers speak for ${structureName(guide)}, your graph for ${structureName(plan)}.`,
    ...why.map(({ id }) => whyWords[id]),
  ].join(' ');
}
