import { stems } from '../exercise/topic.ts';
import type { Task } from '../workflow/task.ts';
import { nameOf } from './mention.ts';
import type { Name } from './mention.ts';
import { readSentences } from './reading.ts';
import type { Sentence } from './reading.ts';

/**
 * What other briefs may call the result of a task. A title names the task, `made` what its brief says it makes.
 * `isWork`: a kind of work product, so that "the outline" means the one that somebody makes and not a subject.
 */
export type ResultName = { readonly name: Name; readonly from: 'title' | 'made'; readonly isWork: boolean };

const workProducts = new Set(
  stems(
    `outline draft summary shortlist glossary timeline interface prototype schema script survey questionnaire forecast
    ranking storyline persona personas roadmap wireframe wireframes mockup architecture agenda checklist inventory baseline
    hypotheses ledger estimate recommendation recommendations conclusions findings transcript itinerary rubric taxonomy
    syllabus curriculum blueprint manuscript`.replaceAll(/\s+/g, ' '),
  ),
);

const makes = new Set(
  stems(
    'write draft create build define design make prepare produce compile choose pick select decide agree settle list collect gather develop propose shortlist sketch calculate estimate set map outline rank identify plan assemble',
  ),
);

export function resultNames(task: Task): readonly ResultName[] {
  const names = known.get(task) ?? namesOf(task);
  known.set(task, names);
  return names;
}

/** A task is never changed in place. */
const known = new WeakMap<Task, readonly ResultName[]>();

function namesOf({ title, brief }: Task): readonly ResultName[] {
  const ofTitle = nameOf(title);
  const last = ofTitle.words.at(-1);
  const titleNames: ResultName[] = [{ name: ofTitle, from: 'title', isWork: isWorkProduct(ofTitle) }];
  // "Draft outline" makes the outline.
  if (ofTitle.words.length > 1 && last !== undefined && workProducts.has(last)) {
    titleNames.push({ name: { words: [last], title }, from: 'title', isWork: true });
  }
  const made = new Map<string, ResultName>();
  for (const sentence of readSentences(brief)) {
    for (const each of madeIn(sentence)) made.set(each.name.words.join(' '), each);
    if (made.size >= mostMade) break;
  }
  return [...titleNames, ...made.values()].filter(({ name }) => name.words.length > 0);
}

/** Each is looked for in every other brief, and nobody hands on more from one conversation. */
const mostMade = 20;

const isWorkProduct = ({ words }: Name): boolean => words.length === 1 && workProducts.has(words[0] ?? '');

/** What a sentence says to make: "define three customer segments", "choose a venue". */
function madeIn(sentence: Sentence): ResultName[] {
  const first = sentence.find(({ lower }) => lower !== 'please' && lower !== 'then');
  if (!first || !makes.has(first.stem)) return [];
  const object: string[] = [];
  for (const { kind, stem, mark, lower } of sentence.slice(sentence.indexOf(first) + 1)) {
    if (kind === 'apart' || (object.length > 0 && (mark !== '' || kind === 'joining' || lower === 'and'))) break;
    if (kind === 'content' || (kind === 'general' && object.length > 0) || workProducts.has(stem)) object.push(stem);
  }
  const [head] = object.slice(-1);
  if (head === undefined) return [];
  const title = object.join(' ');
  const whole: ResultName = { name: { words: object, title }, from: 'made', isWork: object.length > 1 };
  const names = [{ ...whole, isWork: whole.isWork || workProducts.has(head) }];
  return object.length > 1 && workProducts.has(head)
    ? [...names, { name: { words: [head], title }, from: 'made', isWork: true }]
    : names;
}
