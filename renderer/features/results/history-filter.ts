import type { ComparisonSummary } from '../../../shared/contract.ts';
import { tagsOf } from '../../../shared/history/tags.ts';
import type { Tags } from '../../../shared/history/tags.ts';
import { compareStructures } from '../../../shared/structure/structure.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { structureName } from '../../../shared/words/structure-names.ts';

/** What the history is narrowed to; an empty text for no bound. `days`: as far back. */
export type HistoryFilter = {
  readonly search: string;
  readonly title: string;
  readonly structure: StructureKey | '';
  readonly model: string;
  readonly days: number | null;
  readonly tag: string;
};

export const everything: HistoryFilter = { search: '', title: '', structure: '', model: '', days: null, tag: '' };

/** What can be chosen from, each as often as one. */
export function filterChoices(comparisons: readonly ComparisonSummary[]) {
  const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort((a, b) => a.localeCompare(b));
  const structures = comparisons.flatMap(({ runs }) => runs.map(({ structure }) => structure));
  return {
    titles: sorted(comparisons.map(({ title }) => title)),
    models: sorted(comparisons.map(({ model }) => model)),
    structures: [...new Set(structures)].sort(compareStructures),
  };
}

/** Those that meet all of it, in their order. Every word of the search has to be somewhere. `now` in ms since 1970. */
export function filtered(
  comparisons: readonly ComparisonSummary[],
  { search, title, structure, model, days, tag }: HistoryFilter,
  now: number,
  tags: Tags = {},
): ComparisonSummary[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const since = days === null ? null : now - days * 86_400_000;
  return comparisons.filter(
    (each) =>
      (title === '' || each.title === title) &&
      (model === '' || each.model === model) &&
      (tag === '' || tagsOf(tags, each.id).includes(tag)) &&
      (structure === '' || each.runs.some((run) => run.structure === structure)) &&
      // An example belongs to no day.
      (since === null || (!each.example && Date.parse(each.startedAt) >= since)) &&
      words.every((word) => searched(each, tags).includes(word)),
  );
}

const searched = ({ id, title, planTitle, model, runs }: ComparisonSummary, tags: Tags): string =>
  [title, planTitle ?? '', model, ...tagsOf(tags, id), ...runs.map(({ structure }) => structureName(structure))]
    .join('\n')
    .toLowerCase();
