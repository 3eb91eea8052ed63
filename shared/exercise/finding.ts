import type { FindingId, TaskId } from '../ids.ts';
import type { FindingsResult, Loss } from '../run/comparison.ts';
import type { Cues, Decoy, Finding } from './exercise.ts';
import { voicesConcern } from './concern.ts';
import { groupsSaid, saysAll, saysAny } from './cues.ts';
import { standing } from './denial.ts';
import { paragraphsOf } from './paragraphs.ts';
import { bestOf, partOf } from './partial.ts';
import type { Share } from './partial.ts';
import { comparable, holdsQuote } from './passage.ts';
import { scoredLength } from './scored-length.ts';
import { outlineOf } from './sections.ts';
import { asksFor } from './topic.ts';

export type PlantedPoints = { readonly findings: readonly Finding[]; readonly decoys: readonly Decoy[] };

/** Where a text states a point: the paragraph, list item or JSON string, as a range of characters, end excluded. */
export type Place = { readonly id: FindingId; readonly start: number; readonly end: number };

export type TextScore = {
  readonly found: readonly FindingId[];
  /** Of which it says a substantial part: which pieces of the evidence it speaks of, and which not. Never counted as found. */
  readonly partly: readonly ({ readonly id: FindingId } & Share)[];
  readonly falseAlarms: readonly FindingId[];
  /** In the order of the text; a point that is stated twice has two places. */
  readonly places: readonly Place[];
};

/** What one task was told over all its turns, and what it said. */
export type TaskRecord = {
  readonly task: TaskId;
  readonly needs: readonly TaskId[];
  /** Everything its last turn was sent, history included. */
  readonly contextText: string;
  /** Its brief, its follow-ups and its output contract in words. */
  readonly briefText: string;
  /** Empty for a task that said nothing. */
  readonly output: string;
};

/**
 * Which points a text states: all groups of a point's cues within one paragraph that doesn't deny it, or within a section
 * whose head names the point. And which it says a part of, and no more. A text is read up to `scoredLength`.
 */
export function scoreText(text: string, points: PlantedPoints): TextScore {
  const read = text.slice(0, scoredLength);
  const { sections, dismissed } = outlineOf(read);
  const paragraphs = paragraphsOf(read)
    .filter(({ start }) => !dismissed.has(start))
    .map(({ start, end, text }) => ({ start, end, plain: comparable(text) }));
  const searchFor = (id: FindingId, cues: Cues, settledBy: readonly string[] = []): Search => {
    return { id, cues, settledBy, places: [] };
  };
  const found = points.findings.map(({ id, cues }) => searchFor(id, cues));
  const alarms = points.decoys.map(({ id, cues, settledBy }) => searchFor(id, cues, settledBy));
  const searches = [...found, ...alarms];
  // One text after another for all points, so that what its words come down to is found once.
  for (const { start, end, plain } of paragraphs) {
    for (const { id, cues, settledBy, places } of searches) {
      if (statesPoint(plain, cues) && !saysAny(plain, settledBy)) places.push({ id, start, end });
    }
  }
  for (const { start, end, head, text } of sections) {
    const section = { head: head === null ? null : comparable(head), plain: comparable(text) };
    for (const { id, cues, settledBy, places } of searches.filter(isOpen)) {
      if (sectionStates(section, cues) && !saysAny(section.plain, settledBy)) places.push({ id, start, end });
    }
  }
  const stated = (list: readonly Search[]) => list.filter((each) => !isOpen(each)).map(({ id }) => id);
  // A paragraph that makes a point of its own isn't a part of another.
  const busy = new Set(searches.flatMap(({ places }) => places.map(({ start }) => start)));
  const missing = points.findings.filter((_, at) => found[at]?.places.length === 0);
  const shares = new Map<FindingId, Share>();
  for (const { start, plain } of paragraphs) {
    if (busy.has(start)) continue;
    for (const finding of missing) {
      const share = bestOf([shares.get(finding.id) ?? [], partOf(plain, finding) ?? []].flat());
      if (share) shares.set(finding.id, share);
    }
  }
  return {
    found: stated(found),
    partly: missing.flatMap(({ id }) => {
      const share = shares.get(id);
      return share ? [{ id, ...share }] : [];
    }),
    falseAlarms: stated(alarms),
    places: searches.flatMap(({ places }) => places).toSorted((one, other) => one.start - other.start),
  };
}

/** One point, and where it has been found so far. */
type Search = {
  readonly id: FindingId;
  readonly cues: Cues;
  readonly settledBy: readonly string[];
  readonly places: Place[];
};

const isOpen = ({ places }: Search): boolean => places.length === 0;

function sectionStates(section: { readonly head: string | null; readonly plain: string }, cues: Cues): boolean {
  if (!saysAll(section.plain, cues)) return false;
  const { head, plain } = section;
  const isAbout = head === null || (cues.some((group) => saysAny(head, group)) && voicesConcern(plain));
  return isAbout && statesPoint(plain, cues);
}

/** Whether a paragraph that is already `comparable` states the point. What it only asks may name half of it. */
export function statesPoint(plainParagraph: string, cues: Cues): boolean {
  // Most paragraphs lack a word of most points, and that is cheap to see.
  if (!saysAll(plainParagraph, cues)) return false;
  const { said, asked } = standing(plainParagraph);
  if (asked === '') return saysAll(said, cues);
  const own = groupsSaid(said, cues).filter(Boolean).length;
  return own * 2 >= cues.length && saysAll(`${asked} ${said}`, cues);
}

/**
 * Why each finding that no final output states is missing. In this order:
 *
 * 1. `not-passed-on` (task: the first that stated it): some task's own output has it, but no final one.
 * 2. `overlooked` (task: the first whose brief asked): one conversation had all the evidence, and its brief asked. With
 *    the practice model this is left to a brief that names more than five subjects, and to forgetting.
 * 3. `not-asked` (task: the first that had it all): one conversation had all the evidence, no brief there asked.
 * 4. `not-passed-on` (task: the first in the plan's order that read a missing piece and handed on a reply without it):
 *    no conversation had all the evidence, but a task was asked to bring it together and everything it lacked had been
 *    read by the tasks before it.
 * 5. `not-seen` (task: null): neither. `seenBy` says who saw which piece, for “no conversation saw both”.
 *
 * The fourth needs a brief that asks. A merge that nobody told to compare isn't a failed handoff: the two halves were
 * never meant to meet.
 */
export function lossCauses(findings: readonly Finding[], tasks: readonly TaskRecord[]): Loss[] {
  const records = tasks.map((record) => ({
    ...record,
    context: comparable(record.contextText),
    said: comparable(record.output),
    states: new Set(scoreText(record.output, { findings, decoys: [] }).found),
  }));
  const byTask = new Map(records.map((record) => [record.task, record]));
  const finals = new Set(finalOutputs(tasks));

  const before = (task: TaskId, known = new Set<TaskId>()): Set<TaskId> => {
    for (const need of byTask.get(task)?.needs ?? []) {
      if (known.has(need)) continue;
      known.add(need);
      before(need, known);
    }
    return known;
  };

  return findings.flatMap((finding): Loss[] => {
    const { id, evidence, asks } = finding;
    if (records.some(({ task, states }) => finals.has(task) && states.has(id))) return [];
    const seenBy = evidence.map(({ quote }) => records.filter(({ context }) => holdsQuote(context, quote)));
    const loss = (cause: Loss['cause'], task: TaskId | undefined): Loss[] => [
      { id, cause, task: task ?? null, seenBy: seenBy.map((seers) => seers.map((seer) => seer.task)) },
    ];

    const finder = records.find(({ states }) => states.has(id));
    if (finder) return loss('not-passed-on', finder.task);

    const sawAll = records.filter((record) => seenBy.every((seers) => seers.includes(record)));
    const asked = sawAll.find(({ briefText }) => asksFor(asks, briefText));
    if (asked) return loss('overlooked', asked.task);
    if (sawAll[0]) return loss('not-asked', sawAll[0].task);

    for (const join of records.filter(({ briefText }) => asksFor(asks, briefText))) {
      const ancestors = before(join.task);
      const within = seenBy.map((seers) => seers.filter(({ task }) => task === join.task || ancestors.has(task)));
      if (within.some((seers) => seers.length === 0)) continue;
      const dropped = records.find((record) =>
        evidence.some(
          ({ quote }, index) =>
            !holdsQuote(join.context, quote) && within[index]?.includes(record) && !holdsQuote(record.said, quote),
        ),
      );
      return loss('not-passed-on', dropped?.task);
    }
    return loss('not-seen', undefined);
  });
}

/** The findings part of a run's result: scores what stands at the end, and explains what is missing there. */
export function findingsResult(points: PlantedPoints, tasks: readonly TaskRecord[]): FindingsResult {
  const finals = new Set(finalOutputs(tasks));
  const scores = tasks.map(({ task, output }) => ({ task, score: scoreText(output, points) }));
  const atEnd = scores.filter(({ task }) => finals.has(task)).map(({ score }) => score);
  const ids = points.findings.map(({ id }) => id).filter((id) => atEnd.some(({ found }) => found.includes(id)));
  const alarms = points.decoys
    .map(({ id }) => id)
    .filter((id) => atEnd.some(({ falseAlarms }) => falseAlarms.includes(id)));
  const shareOf = (id: FindingId) => bestOf(atEnd.flatMap(({ partly }) => partly.filter((each) => each.id === id)));
  const lost = lossCauses(points.findings, tasks).map((loss): Loss => {
    const share = shareOf(loss.id);
    return share ? { ...loss, partly: { has: [...share.has], lacks: [...share.lacks] } } : loss;
  });
  const lostInMerge = points.findings.filter(
    ({ id }) => !ids.includes(id) && scores.some(({ score }) => score.found.includes(id)),
  ).length;
  return {
    found: ids.length,
    of: points.findings.length,
    ids,
    partly: lost.filter(({ partly }) => partly !== undefined).map(({ id }) => id),
    falseAlarms: alarms,
    lost,
    lostInMerge,
  };
}

/** The tasks whose output no other task is handed. */
export function finalOutputs(tasks: readonly Pick<TaskRecord, 'task' | 'needs'>[]): TaskId[] {
  const consumed = new Set(tasks.flatMap(({ needs }) => needs));
  return tasks.map(({ task }) => task).filter((task) => !consumed.has(task));
}
