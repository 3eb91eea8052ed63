import type { Decoy, Evidence, Point } from '../../shared/exercise/exercise.ts';
import { statesPoint } from '../../shared/exercise/finding.ts';
import { comparable, holdsQuote } from '../../shared/exercise/passage.ts';
import type { Knowledge } from '../../shared/exercise/knowledge.ts';
import type { Context } from './context.ts';
import type { Forgotten } from './forgetting.ts';
import { nothingToChange } from './voice.ts';

type Draft = { readonly title: string; readonly plain: string };

/**
 * A coordinator's notes, a section for each task: what meets between two drafts, as far as the drafts carry it. It knows
 * the drafts alone; a passage that none of them quotes is out of its sight, and so is what lies between that and another.
 */
export function coordinate(context: Context, knowledge: Knowledge, isForgotten: Forgotten): string {
  const drafts = context.pieces
    .filter(({ kind }) => kind === 'handoff' || kind === 'reply')
    .map(({ title, text }) => ({ title, plain: comparable(text) }));
  const carries = (draft: Draft, { quote }: Pick<Evidence, 'quote'>) =>
    holdsQuote(draft.plain, quote) && !isForgotten(quote);
  const carrierOf = (passage: Pick<Evidence, 'quote'>) => drafts.find((draft) => carries(draft, passage));
  const isBetween = (point: Point) =>
    point.evidence.every((passage) => carrierOf(passage)) &&
    !drafts.some((draft) => point.evidence.every((passage) => carries(draft, passage)));
  const isRefuted = (point: Point | Decoy) => 'unless' in point && carrierOf(point.unless) !== undefined;
  const meeting = [...knowledge.findings, ...knowledge.decoys].filter((point) => isBetween(point) && !isRefuted(point));

  const notesFor = (draft: Draft): string[] => [
    ...meeting.flatMap((point) => {
      const own = point.evidence.filter((passage) => carries(draft, passage));
      const others = point.evidence.filter((passage) => !carries(draft, passage));
      return own.length === 0 ? [] : [noteOn(point, own, others, (passage) => carrierOf(passage)?.title ?? '')];
    }),
    ...knowledge.decoys
      .filter((decoy) => statesPoint(draft.plain, decoy.cues) && isRefuted(decoy) && !carries(draft, decoy.unless))
      .map(
        ({ concern, unless }) =>
          `Withdraw the suspicion about ${concern}, since “${unless.quote}” (${carrierOf(unless)?.title ?? ''}).`,
      ),
  ];

  const titles = context.contract.kind === 'sections' ? context.contract.sections : drafts.map(({ title }) => title);
  return titles
    .map((title) => {
      const draft = drafts.find((each) => each.title === title);
      const notes = draft ? notesFor(draft) : [];
      return `## ${title}\n\n${notes.length > 0 ? notes.map((note) => `- ${note}`).join('\n') : nothingToChange}`;
    })
    .join('\n\n');
}

/** What a task is told: its own passage, the other's, and what is asked when both are in sight. */
function noteOn(
  { asks }: Point,
  own: readonly Evidence[],
  others: readonly Evidence[],
  titleOf: (passage: Evidence) => string,
): string {
  const quoted = own.map(({ quote }) => `“${quote}”`).join(' and ');
  const against = others.map((passage) => `“${passage.quote}” (${titleOf(passage)})`).join(' and ');
  const [object = '', fault = ''] = [asks.object[0], asks.fault[0]];
  return `Hold ${quoted} against ${against}. Say what both mean for the ${object}: ${fault}.`;
}
