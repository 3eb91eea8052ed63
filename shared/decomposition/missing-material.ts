import type { Material, Task } from '../workflow/task.ts';
import { unnamedResults } from './hidden-dependency.ts';
import type { Remedy } from './issue.ts';
import { isWithin, mentionIn, nameOf } from './mention.ts';
import type { Mention, Name } from './mention.ts';
import type { Plan } from './plan.ts';
import type { Sentence } from './reading.ts';
import { opensBrief, rule } from './rule.ts';
import type { Found } from './rule.ts';
import { textOf } from './task-text.ts';
import type { TaskText } from './task-text.ts';

/** A brief that names a material which the task's conversation won't hold. */
export const missingMaterial = rule({
  id: 'missing-material',
  severity: 'warning',
  lesson: 'what-was-it-sent',
  find: (plan) => plan.briefed.flatMap((task) => [...unseen(plan, task), ...unadded(plan, task)]),
});

/** Materials of the workflow that the brief names and that neither the task nor anything it rests on reads. */
function unseen(plan: Plan, task: Task): Found<'missing-material'>[] {
  const text = textOf(task);
  const seen = task.materials.flatMap((id) => plan.material(id) ?? []).map(({ title }) => nameOf(title));
  // Drafts that it speaks of and isn't handed yet are what hidden-dependency asks for: the text would be work of its own.
  const drafts = unnamedResults(plan, task)?.from ?? [];
  const handed = [...[...plan.before(task.id)].flatMap((id) => plan.task(id) ?? []), ...drafts];
  return namesOf(plan)
    .filter(({ material, name }) => {
      if (task.materials.includes(material.id) || !(isNamedIn(text, name) || namesId(text.asked, material)))
        return false;
      // What was handed over may be meant by the name of what it was made from, and a short name by that of another.
      if (handed.some(({ materials, title }) => materials.includes(material.id) || isWithin(name, nameOf(title))))
        return false;
      return !seen.some((other) => isWithin(name, other));
    })
    .map(({ material }) => ({
      tasks: [task.id],
      params: { task: task.title, material: material.title, isAdded: true },
      remedies: [
        {
          kind: 'edit',
          label: { id: 'show-material', material: material.title },
          edits: [{ kind: 'change-task', task: task.id, change: { materials: [...task.materials, material.id] } }],
        },
        opensBrief(task.id),
      ],
    }));
}

const namesOf = ({ workflow }: Plan): { material: Material; name: Name }[] =>
  workflow.materials.map((material) => ({ material, name: nameOf(material.title) }));

const isNamedIn = (text: TaskText, name: Name): boolean =>
  mentionIn(text, name).some(({ sentence, mention }) => name.words.length > 1 || isDocument(sentence, mention));

/** A single word is also what a material is about; it means the material where it is written as its name, or stands for a thing that is there. */
function isDocument(sentence: Sentence, { isAsNamed, isDefinite, end }: Mention): boolean {
  if (isAsNamed) return true;
  const next = sentence[end];
  const goesOn = next !== undefined && next.mark === '';
  return isDefinite && !(goesOn && (next.kind === 'content' || /^(?:who|whom|whose|of|that)$/.test(next.lower)));
}

const namesId = (asked: string, { id }: Material): boolean =>
  /[-\d]/.test(id) && asked.includes(id) && new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'i').test(asked);

const pointsAt = /\b(?:the |an? |my |our |this )?(?:attached|enclosed|uploaded|pasted)(?: [\p{L}-]+){0,2}/iu;
const fileName = /(?<![\w/.-])(?:[\w-]+\/)*[\w-]+\.(?:md|txt|csv|tsv|xlsx?|docx?|pdf|pptx?)\b/gi;
const writesIt =
  /\b(?:to|into|as|called|named|creat\w*|produce|update|edit|write|save)\s+(?:an?\s+|the\s+)?(?:file\s+)?$/i;

/** Each is looked for among all materials, and nobody adds more to one task. */
const mostFiles = 100;

/** What the brief points at and nobody has added: "the attached report", a file by its name. */
function unadded({ workflow, before }: Plan, task: Task): Found<'missing-material'>[] {
  const { asked } = textOf(task);
  const names = [...workflow.materials.flatMap(({ id, title }) => [id, title]), ...task.writes.slice(0, mostFiles)].map(
    (name) => name.toLowerCase(),
  );
  const isKnown = (name: string): boolean => {
    const bare = name.replace(/^.*\//, '').toLowerCase();
    const stem = bare.replace(/\.\w+$/, '');
    return names.some((each) => each.includes(bare) || each === stem);
  };
  const looked = new Map<string, boolean>();
  const files = new Set<string>();
  for (const { 0: name, index } of asked.matchAll(fileName)) {
    if (!looked.has(name) && looked.size >= mostFiles) break;
    const known = looked.get(name) ?? isKnown(name);
    looked.set(name, known);
    if (!known && !writesIt.test(asked.slice(Math.max(0, index - 30), index))) files.add(name);
  }
  const isAlone = task.materials.length === 0 && before(task.id).size === 0;
  const pointed = isAlone ? (pointsAt.exec(asked)?.[0] ?? null) : null;
  const named = [...files, ...(pointed === null || files.size > 0 ? [] : [pointed.trim()])];
  const opens: Remedy = { kind: 'open', label: { id: 'open-materials' }, opens: 'materials', task: task.id };
  return named.map((words) => ({
    tasks: [task.id],
    params: { task: task.title, material: words, isAdded: false },
    remedies: [opens],
  }));
}
