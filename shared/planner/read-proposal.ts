import { fail, failure, succeed } from '../failure.ts';
import type { Result } from '../failure.ts';
import { TaskIdSchema } from '../ids.ts';
import type { MaterialId, TaskId } from '../ids.ts';
import { freshTaskId } from '../workflow/fresh-id.ts';
import type { OutputContract, OutputField, Workflow } from '../workflow/task.ts';
import { answerObject, listOf, memberOf, plainLine, plainText } from './answer-text.ts';
import { proposalBounds } from './proposal.ts';
import type { Proposal, ProposalNote, ProposedTask } from './proposal.ts';

export type ReadProposal = { readonly proposal: Proposal; readonly notes: readonly ProposalNote[] };

/** An entry of the answer's list, under the id that it gets. `name`: the id that the model wrote. */
type Entry = { readonly id: TaskId; readonly name: string; readonly title: string; readonly raw: unknown };

const mostNotes = 40;

/**
 * What a model answered, as a proposal for this workflow. Nothing of it is trusted: ids are made unique, names of what
 * isn't there are left out and told, titles are one line. Fails with `output-invalid` for what is no list of tasks, and
 * with `no-plan` where the list is empty.
 */
export function readProposal(text: string, workflow: Workflow): Result<ReadProposal> {
  const answer = answerObject(text);
  if (answer === null) return fail(failure('output-invalid', { faults: text.trim() === '' ? 'empty' : 'json' }));
  const tasks = memberOf(answer, 'tasks');
  if (!Array.isArray(tasks)) return fail(failure('output-invalid', { faults: 'tasks' }));
  if (tasks.length === 0) return fail(failure('no-plan'));
  const notes: ProposalNote[] = [];
  const written = tasks.filter((raw) => headingOf(raw) !== '');
  if (written.length === 0) return fail(failure('output-invalid', { faults: 'title, brief' }));
  if (written.length < tasks.length) notes.push({ kind: 'no-task', count: tasks.length - written.length });
  const kept = written.slice(0, proposalBounds.tasks);
  if (kept.length < written.length) notes.push({ kind: 'too-many', count: written.length - kept.length });
  const entries = withIds(kept, workflow, notes);
  const proposed = entries.map((entry) => taskOf(entry, entries, workflow, notes));
  return succeed({ proposal: { tasks: proposed }, notes: notes.slice(0, mostNotes) });
}

/** Its title; the beginning of its brief where it has none. */
function headingOf(raw: unknown): string {
  return plainLine(memberOf(raw, 'title'), proposalBounds.title) || plainLine(memberOf(raw, 'brief'), 60);
}

function withIds(tasks: readonly unknown[], workflow: Workflow, notes: ProposalNote[]): Entry[] {
  const entries: Entry[] = [];
  const claimed = new Set<string>();
  for (const raw of tasks) {
    const title = headingOf(raw);
    const name = nameOf(memberOf(raw, 'id'));
    if (name !== '' && claimed.has(name)) notes.push({ kind: 'same-id', task: title });
    const own = claimed.has(name) ? undefined : TaskIdSchema.safeParse(name).data;
    const taken = entries.some(({ id }) => id === own);
    const id = own !== undefined && !taken ? own : freshTaskId([...workflow.tasks, ...entries], title);
    claimed.add(name);
    entries.push({ id, name, title, raw });
  }
  return entries;
}

/** Servers that keep no schema number their tasks. */
const nameOf = (value: unknown): string => (typeof value === 'number' ? String(value) : plainLine(value, 200));

function taskOf(entry: Entry, entries: readonly Entry[], workflow: Workflow, notes: ProposalNote[]): ProposedTask {
  const { id, title, raw } = entry;
  const brief = plainText(memberOf(raw, 'brief'), proposalBounds.brief);
  const asWritten = memberOf(raw, 'brief');
  if (typeof asWritten === 'string' && asWritten.length > proposalBounds.brief)
    notes.push({ kind: 'shortened', task: title });
  return {
    id,
    title,
    brief,
    materials: materialsOf(entry, workflow, notes),
    needs: needsOf(entry, entries, notes),
    output: outputOf(memberOf(raw, 'output')),
  };
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function materialsOf({ raw, title }: Entry, { materials }: Workflow, notes: ProposalNote[]): MaterialId[] {
  const found = listOf(memberOf(raw, 'materials')).flatMap((value) => {
    const name = nameOf(value);
    const material = materials.find((each) => each.id === name) ?? materials.find((each) => same(each.title, name));
    if (!material && name !== '') notes.push({ kind: 'unknown-material', task: title, name });
    return material ? [material.id] : [];
  });
  return [...new Set(found)];
}

function needsOf({ id, raw, title }: Entry, entries: readonly Entry[], notes: ProposalNote[]): TaskId[] {
  const found = listOf(memberOf(raw, 'needs')).flatMap((value) => {
    const name = nameOf(value);
    const need = entries.find((each) => each.name === name) ?? entries.find((each) => same(each.title, name));
    if (need?.id === id) notes.push({ kind: 'own-need', task: title });
    else if (!need && name !== '') notes.push({ kind: 'unknown-need', task: title, name });
    return need && need.id !== id ? [need.id] : [];
  });
  return [...new Set(found)];
}

/** Whatever asks for nothing that can be checked is prose. */
function outputOf(value: unknown): OutputContract {
  switch (memberOf(value, 'kind')) {
    case 'sections': {
      const sections = listOf(memberOf(value, 'sections')).map((each) => plainLine(each, 120));
      const titled = [...new Set(sections.filter((each) => each !== ''))].slice(0, 20);
      return titled.length === 0 ? { kind: 'prose' } : { kind: 'sections', sections: titled };
    }
    case 'fields': {
      const fields = new Map<string, OutputField>();
      for (const raw of listOf(memberOf(value, 'fields'))) {
        const name = plainLine(memberOf(raw, 'name'), 60);
        if (name === '' || fields.has(name)) continue;
        const description = plainLine(memberOf(raw, 'description'), 400);
        fields.set(name, {
          name,
          type: fieldType(memberOf(raw, 'type')),
          required: memberOf(raw, 'required') !== false,
          description,
        });
      }
      return fields.size === 0 ? { kind: 'prose' } : { kind: 'fields', fields: [...fields.values()].slice(0, 40) };
    }
    default:
      return { kind: 'prose' };
  }
}

function fieldType(value: unknown): OutputField['type'] {
  switch (value) {
    case 'number':
    case 'list':
    case 'boolean':
      return value;
    default:
      return 'text';
  }
}
