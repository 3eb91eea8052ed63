import { planDrafts } from '../words/plan-drafts.ts';
import type { OutputContract, OutputField } from './task.ts';

const mostFields = 40;
const mostSections = 20;

/** The result itself, where an output was prose before it had to carry a note too. */
const resultField: OutputField = {
  name: 'result',
  type: 'text',
  required: true,
  description: planDrafts.field.result,
};

/** A contract that promises this note as well; the same one where it does already, or is full. */
export function withNote(output: OutputContract, note: string): OutputContract {
  const said = note.trim();
  if (said === '') return output;
  if (output.kind === 'sections') {
    const section = said.slice(0, 120);
    if (output.sections.includes(section) || output.sections.length >= mostSections) return output;
    return { kind: 'sections', sections: [...output.sections, section] };
  }
  const fields = output.kind === 'fields' ? output.fields : [resultField];
  const description = said.slice(0, 400);
  if (fields.some((field) => field.description === description) || fields.length >= mostFields) return output;
  const field: OutputField = { name: nameFor(said, fields), type: 'text', required: true, description };
  return { kind: 'fields', fields: [...fields, field] };
}

/** A contract without this note, as it was before `withNote`. */
export function withoutNote(output: OutputContract, note: string): OutputContract {
  const said = note.trim();
  if (output.kind === 'prose') return output;
  if (output.kind === 'sections') {
    const sections = output.sections.filter((section) => section !== said.slice(0, 120));
    return sections.length === output.sections.length || sections.length === 0 ? output : { ...output, sections };
  }
  const fields = output.fields.filter(({ description }) => description !== said.slice(0, 400));
  if (fields.length === output.fields.length || fields.length === 0) return output;
  const isBare = fields.length === 1 && fields[0]?.description === resultField.description;
  return isBare ? { kind: 'prose' } : { kind: 'fields', fields };
}

/** The note's first words as a name that no field has: `three_figures_the_story`. */
function nameFor(note: string, fields: readonly OutputField[]): string {
  const words = note
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  const base = (words ?? ['note']).slice(0, 4).join('_').slice(0, 50);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}_${count}`;
    if (!fields.some((field) => field.name === name)) return name;
  }
}
