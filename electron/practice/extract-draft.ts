import { asksToMerge } from '../../shared/exercise/merge-brief.ts';
import type { Context } from './context.ts';
import { bare, noPull, sentencesForNote } from './draft.ts';
import { extract } from './extract.ts';
import type { Draft, Item } from './layout.ts';
import { noteUnanswered, sentenceOnNote } from './voice.ts';

/** A draft where nothing is planted: sentences of the request, word for word, and it says so. */
export function extractDraft(context: Context): Draft {
  // What was said before is a source only for who brings it together; else a thread would quote itself.
  const sources = context.pieces.filter(({ kind }) => kind !== 'reply' || asksToMerge(context.brief));
  const noted = sentencesForNote(context);
  const sentences = extract({ ...context, pieces: sources }, 7);
  if (sentences.length === 0) {
    const said = context.brief.split(/\s+/).slice(0, 20).join(' ');
    return {
      opening:
        said === '' ? 'Nothing was said and nothing was given.' : `You wrote “${said}”, and gave no text to work from.`,
      items: [],
      priority: '',
      closing: 'I answer from what a conversation holds. Put a text into it and ask about that.',
    };
  }
  const names = [...new Set(sentences.map(({ piece }) => piece.title).filter((title) => title !== ''))];
  const title = context.title === '' ? 'An extract' : `${context.title}, as an extract`;
  return {
    opening: `${title}: the sentences that share most with the brief, word for word${names.length > 0 ? `, from ${names.join(', ')}` : ''}.`,
    items: [
      ...sentences.map(({ text, piece }): Item => ({
        text: `“${bare(text)}”${piece.title === '' ? '' : ` (${piece.title})`}`,
        pull: { ...noPull, kind: 'extract', titles: [piece.title] },
      })),
      ...noted.map(({ text, piece }): Item => ({
        text: sentenceOnNote(text, piece.title),
        pull: { ...noPull, kind: 'extract', titles: [piece.title] },
      })),
    ],
    priority: context.note !== '' && noted.length === 0 ? noteUnanswered : '',
    closing: 'Nothing here is judged or added; what I wasn’t given is not in the material I have.',
  };
}
