import type { MaterialId, TaskId } from '../ids.ts';
import { finalTasks } from '../workflow/graph.ts';
import type { Workflow } from '../workflow/task.ts';
import type { RunState } from './state.ts';

/** How surely a passage is what a sentence came from: its very words, most of them, or a few, which may be chance. */
export type Confidence = 'sure' | 'likely' | 'weak';

export type Passage = { readonly text: string; readonly confidence: Confidence };

export type Origin = Passage &
  (
    | { readonly kind: 'output'; readonly id: TaskId; readonly title: string; readonly whole: string }
    | { readonly kind: 'material'; readonly id: MaterialId; readonly title: string; readonly whole: string }
  );

/** The sentences of a text, without the marks that stand before them. Headings and scraps are none. */
export function sentencesOf(text: string): string[] {
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !/^(#|\|?\s*:?-{3})/.test(line))
      .flatMap((line) =>
        line.replace(/^[\s>*•|-]+|^\d+[.)]\s+/, '').split(/(?<=[.!?]["”’)]{0,4})\s+(?=["“‘(]?[A-Z0-9“])/u),
      )
      // A reference that follows a sentence belongs to the one before it.
      .map((sentence) => sentence.trim().replace(/^\([^)]*\)\s*/, ''))
      .filter((sentence) => wordsOf(sentence).size >= 3)
  );
}

/**
 * Where a sentence of the final answer comes from: the outputs that were handed on towards it, then the materials, each
 * with its best passage. Matching is by words alone, so that a passage says with how much confidence it is shown.
 */
export function walkBack(sentence: string, workflow: Workflow, { outputs }: Pick<RunState, 'outputs'>): Origin[] {
  const finals = new Set<TaskId>(finalTasks(workflow.tasks).map(({ id }) => id));
  const used = new Set<MaterialId>(workflow.tasks.flatMap(({ materials }) => materials));
  const handed = workflow.tasks
    .filter(({ id }) => !finals.has(id))
    .map(({ id, title }) => ({ kind: 'output' as const, id, title, whole: outputs[id] ?? '' }))
    .toReversed();
  const read = workflow.materials
    .filter(({ id }) => used.has(id))
    .map(({ id, title, text }) => ({ kind: 'material' as const, id, title, whole: text }));
  const found = (sources: readonly (typeof handed | typeof read)[number][]): Origin[] => {
    const origins = sources.flatMap((source): Origin[] => {
      const passage = bestPassage(sentence, source.whole);
      return passage ? [{ ...source, ...passage }] : [];
    });
    // Beside the very words, a few words in common with another text say nothing.
    const isSure = origins.some(({ confidence }) => confidence === 'sure');
    return origins.filter(({ confidence }) => !isSure || confidence !== 'weak');
  };
  return [...found(handed), ...found(read)];
}

/** The passage of a text that is most like a sentence; null where nothing is. */
export function bestPassage(sentence: string, text: string): Passage | null {
  const sentences = sentencesOf(text);
  const needles = [...sentence.matchAll(/[“"]([^”"]{12,2000})[”"]/g)].map((quote) => plain(quote[1] ?? ''));
  const verbatim = sentences.find((each) =>
    [plain(sentence), ...needles].some((needle) => needle !== '' && plain(each).includes(needle)),
  );
  if (verbatim !== undefined) return { text: verbatim, confidence: 'sure' };
  const words = wordsOf(sentence);
  let best: { text: string; share: number; common: number } | null = null;
  for (const each of sentences) {
    const others = wordsOf(each);
    const common = [...words].filter((word) => others.has(word)).length;
    const share = common / words.size;
    if (best === null || share > best.share) best = { text: each, share, common };
  }
  if (best === null || best.common < 3 || best.share < 0.35) return null;
  return { text: best.text, confidence: best.share >= 0.6 ? 'likely' : 'weak' };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[*_`“”"‘’']/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[.,;:!?]+$/, '')
    .trim();

const small = new Set(
  'this that these those with from have been were which their there than then what when where will would into only each other more most also both does about over'.split(
    ' ',
  ),
);

/** The words and figures that carry a sentence. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\d[\d.,]*\d|\d|[\p{L}]{4,}/gu) ?? [];
  return new Set(words.filter((word) => !small.has(word)));
}
