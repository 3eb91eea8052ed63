import { assertNever } from '../assert-never.ts';
import type { Advice, AdviceCaution, AdviceReason, Figures } from '../structure/advice.ts';
import type { Agreement, DisagreementWhy } from '../structure/agreement.ts';
import type { GuideAdvice, GuideAnswers, GuideQuestion, GuideReason, GuideRow } from '../structure/guide.ts';
import { counted, countWord, listed, percent, seconds, sentence, tokens } from './format.ts';
import { structureName } from './structure-names.ts';

type QuestionWords<Q extends GuideQuestion> = {
  readonly question: string;
  readonly answers: Readonly<Record<NonNullable<GuideAnswers[Q]>, string>>;
};

/** The guide's questions with their answers. */
export const guideWords: { readonly [Q in GuideQuestion]: QuestionWords<Q> } = {
  shape: {
    question: 'What kind of work is it?',
    answers: {
      parts: 'Several parts that make one whole',
      inputs: 'The same operation on several inputs',
      perspectives: 'One question from several points of view',
      alternatives: 'Several drafts to choose among',
      steps: 'One thing built step by step',
      refinement: 'Trying and refining, with requirements that emerge',
      whole: 'Judging something that only shows when all of it is read together',
    },
  },
  coupling: {
    question: 'How far do the parts rest on each other?',
    answers: {
      independent: 'Not at all: what they hand to each other is agreed',
      some: 'Some rest on others',
      tight: 'Each on all: reviewing one alone would mislead',
    },
  },
  discovery: {
    question: 'Must something be found out or agreed before the parts can begin?',
    answers: { no: 'No', yes: 'Yes' },
  },
  shared: {
    question: 'What do they share while they run?',
    answers: {
      nothing: 'Nothing but what they read',
      limited: 'A service that limits how much it is asked',
      changed: 'Something they change: a file, a table, a branch',
    },
  },
  merging: {
    question: 'How do the outputs come together?',
    answers: {
      fields: 'By fields or named sections',
      choice: 'One of them is chosen',
      prose: 'Somebody merges prose',
    },
  },
  time: { question: 'Does the time saved matter?', answers: { yes: 'Yes', no: 'No' } },
  turns: {
    question: 'How many turns lie ahead?',
    answers: { few: 'Up to about fifteen', many: 'More than about fifteen' },
  },
};

const rowWords: Readonly<Record<GuideRow, string>> = {
  independent: 'The parts don’t need each other, so they can run at once.',
  inputs: 'One operation on several inputs: a conversation for each reads its own input and none of the others’.',
  alternatives: 'Drafts to choose among come out more different when none has read the others.',
  mixed: 'Something comes first and the rest follows from it: depth at the ends, breadth between.',
  coupled: 'Each part needs all the others, so one conversation has to hold them.',
  steps: 'One thing built step by step: each step needs all before it.',
  refinement: 'What you want emerges while you work, so the conversation has to remember how.',
  whole: 'What you look for shows only in a context that holds all of it.',
};

export function wordGuideReason(reason: GuideReason): string {
  switch (reason.id) {
    case 'row':
      return rowWords[reason.row];
    case 'conditions-met':
      return 'Nothing is shared, the outputs come together by themselves, and the time matters: all three conditions hold.';
    case 'shared-changed':
      return 'They change the same thing, so whoever ends last would win. In order, nothing is overwritten.';
    case 'shared-limited':
      return 'The service is limited: a queue of two keeps it busy without being refused.';
    case 'time-no':
      return 'Time doesn’t matter, and width costs no fewer tokens: in turn, you can read each output before the next starts.';
    case 'merging-prose':
      return 'Merging prose takes a person’s time. A queue of two gives you something to read while the next is written.';
    case 'long-thread':
      return 'Many turns lie ahead. Spend five minutes on asking what in them is independent: two or three parts suffice.';
    default:
      return assertNever(reason);
  }
}

/** What others say of the tokens, as something to be checked; null where nothing is said. */
export function wordClaimed({ claimed, row }: GuideAdvice): string | null {
  if (row === 'inputs') {
    return 'It is said to save (N−1)/N of the tokens of one thread. Where the whole history is sent again, that is 1 − 2/(N+1). The forecast shows which holds.';
  }
  if (claimed === null) return null;
  return `Such work is said to take ${percent(claimed.from)} to ${percent(claimed.to)} fewer tokens than one thread. The forecast shows what it is here.`;
}

const about = (figures: Figures): string => `about ${seconds(figures.ms)}`;
const size = (figures: Figures): string => `about ${tokens(figures.tokens)} tokens`;

export function wordReason(reason: AdviceReason): string {
  switch (reason.id) {
    case 'single':
      return reason.turns === 1
        ? `${reason.task} is a single task in one turn: there is nothing to run beside it.`
        : `${reason.task} is a single task of ${counted(reason.turns, 'turn')}: one conversation already.`;
    case 'chain':
      return `The ${counted(reason.tasks, 'task')} wait for each other in a row, so no width helps. One thread gives each all that came before.`;
    case 'independent':
      return `${listed(reason.titles)} need nothing of each other: ${countWord(reason.titles.length)} can run at once, ${counted(reason.waves, 'wave')} in all.`;
    case 'discovery':
      return `${listed(reason.titles)} ${reason.titles.length === 1 ? 'comes' : 'come'} first, and ${counted(reason.readers, 'task')} rest on ${reason.titles.length === 1 ? 'it' : 'them'}: worth a review before they start.`;
    case 'integration':
      return `${listed(reason.titles)} bring it together, so let one conversation go on through them.`;
    case 'whole':
      return `You said that ${listed(reason.titles)} need each other’s whole conversation.`;
    case 'shared-resource':
      return `${listed(reason.titles)} change ${reason.resource}: at once, the last would win.`;
    case 'limit':
      return `${sentence(countWord(reason.params.atOnce))} could run at once, and the limit lets about ${countWord(reason.params.allowed)} start together.`;
    case 'phased-is-all-at-once':
      return 'Phased would start the same conversations at the same moments: nothing is found out first, and one task joins them all.';
    case 'time':
      return `${sentence(about(reason.of))}, where ${structureName(reason.against.structure)} takes ${about(reason.against)}.`;
    case 'tokens':
      return `${sentence(size(reason.of))}, where ${structureName(reason.against.structure)} takes ${size(reason.against)}.`;
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
  const time = Math.abs(ms) < 1_000 ? null : `about ${seconds(Math.abs(ms))} ${ms > 0 ? 'more' : 'less'}`;
  const read = Math.abs(count) < 50 ? null : `about ${tokens(Math.abs(count))} tokens ${count > 0 ? 'more' : 'fewer'}`;
  const parts = [time, read].filter((part) => part !== null);
  if (parts.length === 0) return `It takes about the same time and tokens as ${name}: what it adds is your review.`;
  return `${sentence(listed(parts))} than ${name}.`;
}

export function wordCaution(caution: AdviceCaution): string {
  switch (caution.id) {
    case 'hidden':
      return `${caution.task} speaks of what ${listed(caution.from)} will find, and isn’t handed it. Mend that first: the figures would change.`;
    case 'loose':
      return `${listed(caution.titles)} ${caution.titles.length === 1 ? 'hands' : 'hand'} over prose, so merging takes longer than it needs.`;
    case 'needless':
      return `${sentence(counted(caution.links, 'dependency', 'dependencies'))} may be needless by the briefs. Without them more could run at once, and this advice would change.`;
    case 'unplanned-merge':
      return `Nobody brings ${listed(caution.titles)} together. Count your own time for it.`;
    case 'parts-thread':
      return `You said that ${listed(caution.titles)} need each other’s whole conversation; this puts them apart.`;
    case 'reads-again':
      return `It costs more tokens than ${structureName(caution.against.structure)}, ${size(caution.of)} against ${size(caution.against)}: what several read is sent to each.`;
    case 'chain-apart':
      return `${structureName(caution.against.structure)} would take ${size(caution.against)}, where the thread takes ${size(caution.of)}. What speaks for the thread is that nothing is lost at a handoff.`;
    default:
      return assertNever(caution);
  }
}

export const adviceTitle = ({ structure }: Pick<Advice, 'structure'>): string =>
  `The guide says ${structureName(structure)}.`;

const whyWords: Readonly<Record<DisagreementWhy['id'], string>> = {
  'drawn-in-order':
    'You said the parts are independent, and your graph has each wait for the one before. Ask of each edge whether the second would differ without it.',
  'no-discovery-drawn':
    'You said something comes first, and nothing in your graph is handed to two others. Draw it as a task that they need.',
  'discovery-drawn':
    'You said nothing has to come first, and in your graph others rest on what one task finds out. If that is right, a phase of its own lets you review it.',
  'drawn-apart':
    'You said it has to hang together, and your graph lets tasks start at once. Either an edge is missing, or it comes apart after all.',
  'limit-unsaid': 'Your plan would start more at once than the rate limit allows. The graph’s answer counts that in.',
  'resource-unsaid': 'Two of your tasks change the same thing. That decides, whatever else is independent.',
  'whole-unsaid': 'You marked most tasks for one thread. That decides, whatever else is independent.',
  'condition-undrawn':
    'Your answers name a condition that no graph shows: a limited service, a merge by hand, or time that doesn’t matter. Where it holds, go by your answers.',
};

/** One sentence where both agree; else what each says, and why. */
export function wordAgreement(agreement: Agreement): string {
  if (agreement.agrees) return `Your answers and your graph both speak for ${structureName(agreement.structure)}.`;
  const { guide, plan, why } = agreement;
  return [
    `Your answers speak for ${structureName(guide)}, your graph for ${structureName(plan)}.`,
    ...why.map(({ id }) => whyWords[id]),
  ].join(' ');
}
