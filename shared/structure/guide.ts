import type { PresetKey } from './structure.ts';

/** What the guide asks, with the answers it offers; at most six of the seven are asked of anybody. */
export const guideQuestions = {
  /** What kind of work it is. */
  shape: ['parts', 'inputs', 'perspectives', 'alternatives', 'steps', 'refinement', 'whole'],
  /** How far the parts rest on each other. */
  coupling: ['independent', 'some', 'tight'],
  /** Whether something has to be found out or agreed before the parts can begin. */
  discovery: ['no', 'yes'],
  /** What the parts share: nothing, a service with a limit, or something that they change. */
  shared: ['nothing', 'limited', 'changed'],
  /** How the outputs come together. */
  merging: ['fields', 'choice', 'prose'],
  /** Whether the time saved matters. */
  time: ['yes', 'no'],
  /** Whether more than about fifteen turns lie ahead. */
  turns: ['few', 'many'],
} as const;
export type GuideQuestion = keyof typeof guideQuestions;
export type GuideAnswers = { readonly [Q in GuideQuestion]?: (typeof guideQuestions)[Q][number] };

/** A row of the guide: what the work is, which decides the structure unless a condition fails. */
export type GuideRow =
  'independent' | 'inputs' | 'alternatives' | 'mixed' | 'coupled' | 'steps' | 'refinement' | 'whole';

/** Why not the structure of the row, or why so: each is worded with what the row says. */
export type GuideReason =
  | { readonly id: 'row'; readonly row: GuideRow }
  | {
      readonly id: 'conditions-met' | 'shared-changed' | 'shared-limited' | 'time-no' | 'merging-prose' | 'long-thread';
    };

export type GuideAdvice = {
  readonly structure: PresetKey;
  readonly row: GuideRow;
  readonly reasons: readonly GuideReason[];
  /**
   * What others say such work saves in tokens against one thread, in shares of 1: a figure to be checked by the
   * forecast. Null where the thread is the structure, or where the saving depends on the number of inputs.
   */
  readonly claimed: { readonly from: number; readonly to: number } | null;
};

/** The next question that the answers so far leave open; null where the guide can answer. */
export function nextGuideQuestion(answers: GuideAnswers): GuideQuestion | null {
  return pathOf(answers).find((question) => answers[question] === undefined) ?? null;
}

/** The questions that these answers lead through, the open ones behind them included as far as they are known. */
export function pathOf({ shape, coupling }: GuideAnswers): readonly GuideQuestion[] {
  switch (shape) {
    case undefined:
      return ['shape'];
    case 'steps':
    case 'refinement':
    case 'whole':
      return ['shape', 'turns'];
    case 'parts':
      if (coupling === undefined) return ['shape', 'coupling'];
      if (coupling === 'tight') return ['shape', 'coupling', 'turns'];
      return ['shape', 'coupling', 'discovery', 'shared', 'merging', 'time'];
    default:
      return ['shape', 'shared', 'merging', 'time'];
  }
}

/** The structure that the answers speak for, with the reasons; null while a question is open. */
export function guideAdvice(answers: GuideAnswers): GuideAdvice | null {
  if (nextGuideQuestion(answers) !== null) return null;
  const row = rowOf(answers);
  const because = (structure: PresetKey, ...reasons: readonly GuideReason[]): GuideAdvice => ({
    structure,
    row,
    reasons: [{ id: 'row', row }, ...reasons],
    claimed: structure === 'thread' ? null : (claims[row] ?? null),
  });
  if (isDeep(row)) return because('thread', ...(answers.turns === 'many' ? [{ id: 'long-thread' } as const] : []));
  if (answers.shared === 'changed') return because('one-at-a-time', { id: 'shared-changed' });
  if (answers.shared === 'limited') return because('queue:2', { id: 'shared-limited' });
  // Phases save context too, and close with a thread that merges what it reads.
  if (row === 'mixed') return because('phased');
  if (answers.time === 'no') return because('one-at-a-time', { id: 'time-no' });
  if (answers.merging === 'prose') return because('queue:2', { id: 'merging-prose' });
  return because('all-at-once', { id: 'conditions-met' });
}

function rowOf({ shape, coupling, discovery }: GuideAnswers): GuideRow {
  switch (shape) {
    case 'steps':
    case 'refinement':
    case 'whole':
    case 'inputs':
    case 'alternatives':
      return shape;
    case 'perspectives':
      return 'independent';
    default:
      if (coupling === 'tight') return 'coupled';
      return coupling === 'some' || discovery === 'yes' ? 'mixed' : 'independent';
  }
}

const isDeep = (row: GuideRow): boolean =>
  row === 'steps' || row === 'refinement' || row === 'whole' || row === 'coupled';

const claims: Partial<Record<GuideRow, { from: number; to: number }>> = {
  independent: { from: 0.4, to: 0.6 },
  mixed: { from: 0.25, to: 0.4 },
  alternatives: { from: 0.3, to: 0.5 },
};
