import type { Decoy, Evidence, Finding, Observation, Point } from '../../shared/exercise/exercise.ts';
import { statesPoint } from '../../shared/exercise/finding.ts';
import { asksToMerge } from '../../shared/exercise/merge-brief.ts';
import { paragraphsOf } from '../../shared/exercise/paragraphs.ts';
import { comparable, holdsQuote } from '../../shared/exercise/passage.ts';
import { namesAny, pointsAsked, sentencesOf, stems } from '../../shared/exercise/topic.ts';
import type { Knowledge } from '../../shared/exercise/knowledge.ts';
import { asksForReview, numberWanted } from './asking.ts';
import { isAddition } from './context.ts';
import type { Context } from './context.ts';
import type { Forgotten } from './forgetting.ts';

/** A point that will be said, and the output of which task it was taken from, if it was handed on. */
export type Chosen = { readonly point: Point; readonly isBetween: boolean; readonly from: string };

/** What there is to say. Everything in here is in the context; nothing is worded yet. */
export type Considered = {
  readonly manner: 'asked' | 'merge' | 'vague' | 'extract';
  readonly points: readonly Chosen[];
  /** Points that an earlier output states and whose evidence isn't all here: only that output's own words can be repeated. */
  readonly carried: readonly { readonly text: string; readonly from: string }[];
  /** Passages that the contract wants handed on, apart from those the points quote anyway. */
  readonly facts: readonly Evidence[];
  /** Asked for, and one side is here: the passage, of which nothing can be said. */
  readonly halves: readonly Evidence[];
  /** Earlier suspicions that a passage in this context answers. */
  readonly withdrawn: readonly Decoy[];
  readonly observations: readonly Observation[];
  /** Whether something prepared answers the note; then no passage has to be looked up for it. */
  readonly isNoteMet: boolean;
};

const gravity = { high: 0, medium: 1, low: 2 } as const;

/**
 * What the practice model may say, from the context alone.
 *
 * A point needs all its evidence in the context and a brief that asks; a suspicion also needs its refutation to be absent.
 * A brief that merges, where something was handed over or said before, repeats every point found there. It has room for
 * all of them unless it names a number of points; then the gravest stay. A turn that adds to the fields of the one before
 * it leaves out the points that stand there. A brief that asks for nothing in particular gets
 * at most a third of what could be found, and only what a single material shows.
 */
export function consider(context: Context, knowledge: Knowledge, isForgotten: Forgotten): Considered {
  const { everything, brief, note, contractText } = context;
  const asking = [brief, note, contractText].join('\n');
  // Asked many times of the same passage, and the context is long.
  const held = new Map<string, boolean>();
  const holds = ({ quote }: Pick<Evidence, 'quote'>): boolean => {
    const known = held.get(quote) ?? (holdsQuote(everything, quote) && !isForgotten(quote));
    held.set(quote, known);
    return known;
  };
  const isOpen = (point: Point | Decoy) => !('unless' in point && holds(point.unless));
  const isAvailable = (point: Point | Decoy) => point.evidence.every(holds) && isOpen(point);
  const all: readonly (Finding | Decoy)[] = [...knowledge.findings, ...knowledge.decoys];
  const available = all.filter(isAvailable);

  const earlier = context.pieces.filter(({ kind }) => kind === 'handoff' || kind === 'reply');
  const before = earlier.filter(({ kind, title }) => kind === 'reply' && title === context.title);
  const stands = new Set(isAddition(context) ? all.filter(isProvenIn(before)) : []);
  const briefSentences = sentencesOf(brief);
  const merges = earlier.length > 0 && asksToMerge(brief);
  const handed = merges ? pointsIn(earlier, all) : [];
  const repeated = handed.filter(({ point }) => available.includes(point));
  const asked = pointsAsked(all, asking, isAvailable).filter((point) => !stands.has(point));
  const isKnown = all.some(({ evidence }) => evidence.some(holds)) || knowledge.observations.some(holds);
  const asksNothing = pointsAsked(all, asking).length === 0;
  const isVague = !merges && asksNothing && asksForReview(brief);
  const shallow = isVague ? atMostAThird(available, knowledge, earlier) : [];

  const from = new Map(repeated.map((each) => [each.point, each.from]));
  const readingOrder = (point: Point) =>
    Math.min(...point.evidence.map(({ quote }) => everything.indexOf(comparable(quote))));
  const chosen = [...new Set<Finding | Decoy>([...repeated.map(({ point }) => point), ...asked, ...shallow])]
    .toSorted((one, other) => readingOrder(one) - readingOrder(other))
    .map((point) => ({ point, isBetween: 'reach' in point && point.reach === 'between', from: from.get(point) ?? '' }));
  const points = firstByGravity(chosen, numberWanted(note) ?? numberWanted(brief));
  const carried = handed.filter(({ point }) => !available.includes(point) && isOpen(point));

  const quoted = new Set(points.flatMap(({ point }) => point.evidence.map(({ quote }) => quote)));
  const passages = all.flatMap((point) => ('unless' in point ? [...point.evidence, point.unless] : point.evidence));
  const wanted = context.contract.kind === 'prose' ? briefSentences : sentencesOf(contractText || fieldWords(context));
  const container = [...wanted, ...sentencesOf(note)];
  const replies = context.pieces.filter(({ kind }) => kind === 'reply').map(({ text }) => text);
  const saidHere = comparable(replies.join('\n'));
  const inView = new Set(context.pieces.filter(({ kind, isNew }) => kind === 'material' && isNew).map(({ id }) => id));
  // A turn of a thread copies out what it was newly given, not a second time what an earlier turn has copied out.
  const isCopied = ({ quote, material }: Evidence) => !merges && !inView.has(material) && holdsQuote(saidHere, quote);
  const facts = distinct(
    passages.filter(
      (each) => holds(each) && !quoted.has(each.quote) && !isCopied(each) && namesAny(container, each.carriers),
    ),
  );
  for (const { quote } of facts) quoted.add(quote);
  const halves = pointsAsked(knowledge.findings, asking)
    .filter(({ evidence }) => evidence.some(holds) && !evidence.every(holds))
    .flatMap(({ evidence }) => evidence.filter((each) => holds(each) && !quoted.has(each.quote)));

  const said = comparable(earlier.map(({ text }) => text).join('\n'));
  return {
    manner: manner(),
    points,
    carried: carried.map(({ paragraph, from: task }) => ({ text: paragraph, from: task })),
    facts,
    halves: merges ? [] : distinct(halves).slice(0, 2),
    withdrawn: knowledge.decoys.filter((decoy) => !isOpen(decoy) && earlierStates(decoy)),
    isNoteMet: pointsAsked(all, note, isAvailable).length > 0,
    // A merge may say again what its drafts remarked in passing; a turn of a thread doesn't repeat itself.
    observations: knowledge.observations.filter(
      (each) =>
        holds(each) && (merges || (!holdsQuote(said, each.quote) && (inView.size === 0 || inView.has(each.material)))),
    ),
  };

  function manner(): Considered['manner'] {
    if (merges && (points.length > 0 || carried.length > 0)) return 'merge';
    if (!isKnown) return 'extract';
    if (isVague) return 'vague';
    return merges || asksNothing ? 'extract' : 'asked';
  }
  function earlierStates(decoy: Decoy): boolean {
    return pointsIn(earlier, [decoy]).length > 0;
  }
}

/** The points that earlier outputs state, each where it is stated first. */
function pointsIn<P extends Point>(pieces: Context['pieces'], points: readonly P[]) {
  const paragraphs = pieces.flatMap(({ text, title }) =>
    paragraphsOf(text).map((paragraph) => ({ text: paragraph.text, plain: comparable(paragraph.text), from: title })),
  );
  return points.flatMap((point) => {
    const where = paragraphs.find(({ plain }) => statesPoint(plain, point.cues));
    return where
      ? [{ point, paragraph: where.text.replace(/^\s*(?:[-*+•]|\d+[.)])\s+/, '').trim(), from: where.from }]
      : [];
  });
}

/** Whether one paragraph states a point with all its passages; a summary that only names one is replaced by the next. */
function isProvenIn(pieces: Context['pieces']): (point: Point) => boolean {
  const paragraphs = pieces.flatMap(({ text }) => paragraphsOf(text).map((paragraph) => comparable(paragraph.text)));
  return ({ cues, evidence }) =>
    paragraphs.some((plain) => statesPoint(plain, cues) && evidence.every(({ quote }) => holdsQuote(plain, quote)));
}

/** Of what could be found, the first few that a single material shows and that haven't been said before. */
function atMostAThird(available: readonly Point[], knowledge: Knowledge, earlier: Context['pieces']): Finding[] {
  const findings = knowledge.findings.filter((finding) => available.includes(finding));
  const said = new Set(pointsIn(earlier, findings).map(({ point }) => point));
  const plain = findings.filter(
    (finding) => !said.has(finding) && new Set(finding.evidence.map(({ material }) => material)).size === 1,
  );
  return plain.slice(0, Math.floor(findings.length / 3));
}

function firstByGravity(chosen: readonly Chosen[], most: number | null): readonly Chosen[] {
  if (most === null || chosen.length <= most) return chosen;
  const kept = new Set(
    chosen.toSorted((one, other) => gravity[one.point.severity] - gravity[other.point.severity]).slice(0, most),
  );
  return chosen.filter((each) => kept.has(each));
}

function fieldWords({ contract }: Context): string {
  if (contract.kind === 'sections') return contract.sections.join('\n');
  if (contract.kind === 'fields')
    return contract.fields.map(({ name, description }) => `${name}: ${description}`).join('\n');
  return '';
}

function distinct(passages: readonly Evidence[]): Evidence[] {
  const byQuote = new Map(passages.map((each) => [stems(each.quote).join(' '), each]));
  return [...byQuote.values()];
}
