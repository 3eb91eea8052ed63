import type { OutputField, Task } from '../workflow/task.ts';
import { planDrafts } from '../words/plan-drafts.ts';
import { asksIn } from './asks.ts';
import { readSentences } from './reading.ts';

const most = 6;

/** Fields for what a brief asks: one for each ask, named by its first thing, with the ask as what belongs there. */
export function fieldsFor({ brief }: Pick<Task, 'brief'>): OutputField[] {
  const summary: OutputField = { name: 'summary', type: 'text', required: true, description: planDrafts.field.summary };
  const points: OutputField = { name: 'points', type: 'list', required: true, description: planDrafts.field.points };
  const fields = new Map([[summary.name, summary]]);
  for (const ask of asksIn(brief).slice(0, most)) {
    const name = fieldName(ask);
    if (name === null || fields.has(name)) continue;
    fields.set(name, { name, type: 'list', required: true, description: ask.slice(0, 400) });
  }
  return fields.size > 1 ? [...fields.values()] : [summary, points];
}

/** The first run of words of content, at most three: `largest customers` as `customers`. */
function fieldName(ask: string): string | null {
  const words = readSentences(ask).flat();
  const from = words.findIndex(({ kind }) => kind === 'content');
  if (from < 0) return null;
  const run: string[] = [];
  for (const word of words.slice(from, from + 3)) {
    if (word.kind !== 'content' || (run.length > 0 && word.mark !== '' && word.mark !== '-')) break;
    run.push(word.lower.replace(/'s$/, ''));
  }
  const name = run
    .join('_')
    .normalize('NFKD')
    .replace(/[^a-z0-9_]/g, '')
    .slice(0, 60);
  return name === '' ? null : name;
}
