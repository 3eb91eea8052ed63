import type { Evidence, Point } from '../../shared/exercise/exercise.ts';
import { namesAny, sentencesOf, stems } from '../../shared/exercise/topic.ts';
import type { Contract } from './context.ts';

/** A field or a section that a reply fills. */
export type Container = {
  readonly name: string;
  readonly type: string;
  /** What it is for: conflicts and lists take points, the others take one text. */
  readonly role: 'conflict' | 'list' | 'summary' | 'priority' | 'basis' | 'text';
  /** Its name and description as words. */
  readonly sentences: readonly (readonly string[])[];
};

/** What decides where something goes. */
export type Pull = {
  readonly kind: 'point' | 'between' | 'fact' | 'observation' | 'padding' | 'extract';
  readonly concern: string;
  readonly phrases: readonly string[];
  readonly carriers: readonly string[];
  /** Titles of its materials and of the task that found it. */
  readonly titles: readonly string[];
};

const roles: readonly (readonly [Container['role'], RegExp])[] = [
  ['conflict', /\b(?:conflicts?|contradict\w*|clash\w*|disagree\w*|tensions?|inconsisten\w*)\b/i],
  ['basis', /\b(?:basis|given|rests on|assum\w*|limits|sources? used|not covered|scope)\b/i],
  ['priority', /\b(?:first|next steps?|priorit\w*|recommend\w*|decisions?|actions?)\b/i],
  ['summary', /\b(?:summary|overview|headline|storyline|in short|abstract|conclusion)\b/i],
];
const general = /\b(?:risks?|points?|findings?|issues?|threats?|concerns?|gaps?|questions?|problems?|observations?)\b/i;

export function containersOf(contract: Exclude<Contract, { kind: 'prose' }>): Container[] {
  const entries =
    contract.kind === 'sections'
      ? contract.sections.map((name) => ({ name, type: 'list', description: '' }))
      : contract.fields;
  return entries.map(({ name, type, description }) => {
    const words = `${name.replaceAll('_', ' ').replaceAll('-', ' ')}\n${description}`;
    const named = roles.find(([, pattern]) =>
      pattern.test(contract.kind === 'sections' || type === 'list' ? name.replaceAll('_', ' ') : words),
    );
    // A list of a fields contract takes points whatever it is called, unless it is for conflicts.
    const role = contract.kind === 'fields' && type === 'list' && named?.[0] !== 'conflict' ? undefined : named?.[0];
    return { name, type, role: role ?? (type === 'list' ? 'list' : 'text'), sentences: sentencesOf(words) };
  });
}

export function pullOf(
  point: Pick<Point, 'concern' | 'asks' | 'evidence'>,
  kind: 'point' | 'between',
  titles: readonly string[],
): Pull {
  return {
    kind,
    concern: point.concern,
    phrases: [...point.asks.object, ...point.asks.fault],
    carriers: point.evidence.flatMap(({ carriers }: Evidence) => carriers),
    titles,
  };
}

/** The container that something belongs to; null where the contract has none that takes points. */
export function placeFor(pull: Pull, containers: readonly Container[]): Container | null {
  const takers = containers.filter(({ role }) => role === 'list' || role === 'conflict');
  const open = takers.length > 0 ? takers : containers.filter(({ type }) => type === 'text' || type === 'list');
  let best: { container: Container; fit: number } | null = null;
  for (const container of open) {
    const fit = fitOf(pull, container);
    if (best === null || fit > best.fit) best = { container, fit };
  }
  return best?.container ?? null;
}

function fitOf(pull: Pull, { role, name, sentences }: Container): number {
  const words = sentences.flat();
  const isFor = (phrases: readonly string[]) => namesAny(sentences, phrases);
  let fit = 0;
  if (role === 'conflict') fit += pull.kind === 'between' ? 20 : -20;
  if (isFor(pull.carriers)) fit += pull.kind === 'fact' ? 6 : 3;
  if (namesAny(sentences.slice(0, 1), pull.carriers)) fit += 1;
  if (pull.kind === 'point' || pull.kind === 'between') {
    if (isFor([pull.concern])) fit += 3;
    fit += Math.min(3, pull.phrases.filter((phrase) => isFor([phrase])).length);
  }
  if (pull.kind !== 'fact' && general.test(name.replaceAll('_', ' '))) fit += 2;
  for (const title of pull.titles) {
    if (stems(title).some((word) => words.some((other) => sharesStart(word, other)))) fit += 2;
  }
  return fit;
}

/** “Financial” and “Finance” belong together, and so do “Competitive” and “Competitors”. */
function sharesStart(one: string, other: string): boolean {
  const shortest = 6;
  return one.length >= shortest && other.length >= shortest && one.slice(0, shortest) === other.slice(0, shortest);
}
