import type { InstantModel } from '../../exercise/check/plan-run.ts';
import type { Finding } from '../../exercise/exercise.ts';
import { comparable, holdsQuote } from '../../exercise/passage.ts';
import { asksFor } from '../../exercise/topic.ts';
import { asFindingId, asMaterialId } from '../../ids.ts';
import { contextViewerWords, toolLibrary } from '../../words/tool-library.ts';
import type { Material } from '../../workflow/task.ts';

export const librarySections: readonly Material[] = toolLibrary.sections.map(({ id, title, text }) => ({
  id: asMaterialId(id),
  title,
  text,
}));

const asks = {
  object: ['rule', 'passage'],
  fault: ['contradict', 'conflict', 'clash', 'disagree'],
};

/** The three clashes, planted as those of an exercise are, so that the same rules say why one is lost. */
export const libraryFindings: readonly Finding[] = toolLibrary.clashes.map(
  ({ id, title, sections, wording, cues }) => ({
    id: asFindingId(id),
    title,
    severity: 'high',
    concern: 'rules',
    reach: 'between',
    evidence: toolLibrary.sections
      .filter((section) => sections.includes(section.id))
      .map((section) => ({
        material: asMaterialId(section.id),
        quote: section.line,
        place: section.title,
        states: section.gist,
        carriers: ['rule'],
      })),
    asks,
    wordings: [wording, wording, wording],
    cues: cues.map((group) => [...group]),
  }),
);

/**
 * What a conversation of this lesson answers: every clash that it is handed, and, if its brief asks, every one of which it
 * holds both halves; every rule that it holds, word for word, if its form has a field for rules; and otherwise what anybody would say of the sections.
 */
export const libraryModel: InstantModel = ({ messages, schema }) => {
  const held = comparable(messages.map(({ text }) => text).join('\n\n'));
  const brief = messages.at(-1)?.text ?? '';
  const points = libraryFindings
    .filter(({ evidence, asks: topic, wordings: [wording = ''] }) => {
      const isHanded = holdsQuote(held, wording);
      return isHanded || (asksFor(topic, brief) && evidence.every(({ quote }) => holdsQuote(held, quote)));
    })
    .map(({ wordings: [wording = ''] }) => wording);
  const read = toolLibrary.sections.filter(({ line }) => holdsQuote(held, line));
  const said = [...points, ...read.map(({ gist }) => gist)];
  const texts = said.length > 0 ? said : [contextViewerWords.nothingFound];
  return schema === null
    ? texts.join('\n\n')
    : JSON.stringify({ points: texts, rules: read.map(({ line }) => line) }, null, 2);
};
